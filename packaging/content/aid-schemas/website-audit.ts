import * as v from 'valibot';
import type { Authored } from '../../../lessons/aids/aid.ts';
import type { AuditAid } from '../../../lessons/aids/website-audit.ts';
import { wordsFor } from '../exercise-schemas/base.ts';
import { base } from './base.ts';

/** `lessons/aids/website-audit.yaml` */
export const websiteAudit = v.strictObject({
  ...base,
  exercise: v.literal('audit-website'),
  words: wordsFor('page', 'toGo', 'result', 'fixes', 'allGood', 'again'),
}) satisfies v.GenericSchema<unknown, Authored<AuditAid>>;
