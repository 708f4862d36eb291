import * as v from 'valibot';
import type { ActionPlan } from '../../../lessons/exercises/action-plan.ts';
import { id, text } from '../schema.ts';

const positive = v.pipe(v.number(), v.integer(), v.minValue(1));

/** `lessons/exercises/action-plan.yaml` */
export const actionPlan = v.strictObject({
  id: id(),
  version: positive,
  title: text,
  lead: text,
  label: text,
  hint: text,
  longest: v.pipe(positive, v.maxValue(600)),
}) satisfies v.GenericSchema<unknown, ActionPlan>;
