import * as v from 'valibot';
import type { Authored } from '../../../lessons/aids/aid.ts';
import type { PlanAid } from '../../../lessons/aids/consultation-plan.ts';
import { wordsFor } from '../exercise-schemas/base.ts';
import { base } from './base.ts';

/** `lessons/aids/consultation-plan.yaml` */
export const consultationPlan = v.strictObject({
  ...base,
  exercise: v.literal('plan-consultation'),
  words: wordsFor('matter', 'days', 'end', 'outOfRange', 'pastEnd', 'limits', 'again'),
}) satisfies v.GenericSchema<unknown, Authored<PlanAid>>;
