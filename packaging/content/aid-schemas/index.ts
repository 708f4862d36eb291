import type * as v from 'valibot';
import type { AuthoredAid } from '../../../lessons/aids/aid.ts';
import { callForNominations } from './call-for-nominations.ts';
import { commentsFeedback } from './comments-feedback.ts';
import { consultationPlan } from './consultation-plan.ts';
import { levelOfParticipation } from './level-of-participation.ts';

import { websiteAudit } from './website-audit.ts';
import { whomToApproach } from './whom-to-approach.ts';

/** What each file of `lessons/aids` holds, by id, in the order in which the aids are listed. */
export const aidSchemas: Readonly<Record<string, v.GenericSchema<unknown, AuthoredAid>>> = {
  'whom-to-approach': whomToApproach,
  'level-of-participation': levelOfParticipation,
  'consultation-plan': consultationPlan,
  'call-for-nominations': callForNominations,
  'comments-feedback': commentsFeedback,
  'website-audit': websiteAudit,
};
