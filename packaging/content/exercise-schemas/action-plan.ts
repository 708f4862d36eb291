import * as v from 'valibot';
import type { ActionPlan } from '../../../lessons/exercises/action-plan.ts';
import { id, text } from '../schema.ts';
import { wordsFor } from './base.ts';

const positive = v.pipe(v.number(), v.integer(), v.minValue(1));

const choice = { label: text, about: text };

/** `lessons/exercises/action-plan.yaml` */
export const actionPlan = v.strictObject({
  id: id(),
  version: positive,
  title: text,
  lead: text,
  label: text,
  hint: text,
  longest: v.pipe(positive, v.maxValue(600)),
  tracks: v.strictObject({
    after: id(),
    ...wordsFor('title', 'lead', 'ask', 'kept', 'saved').entries,
    none: v.strictObject(choice),
    choices: v.pipe(v.array(v.strictObject({ id: id(), name: text, ...choice })), v.nonEmpty()),
  }),
}) satisfies v.GenericSchema<unknown, ActionPlan>;
