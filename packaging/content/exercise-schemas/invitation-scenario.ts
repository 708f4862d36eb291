import * as v from 'valibot';
import type { InvitationScenario } from '../../../lessons/exercises/invitation-scenario.ts';
import { id, text } from '../schema.ts';
import { level, shared, withText, wordsFor } from './base.ts';

const whole = v.pipe(v.number(), v.integer());
const amounts = v.record(v.string(), whole);
const ids = v.pipe(v.array(v.string()), v.nonEmpty());

const when = v.strictObject({
  flag: v.optional(v.string()),
  notFlag: v.optional(v.string()),
  anyFlag: v.optional(ids),
  below: v.optional(amounts),
});

/** Written beside its condition, kept as one text. */
const returned = v.pipe(
  v.strictObject({ when, ...withText, changes: v.optional(amounts, {}) }),
  v.transform(({ when: condition, cs, en, changes }) => ({ when: condition, text: { cs, en }, changes })),
);

/** One id, or a list of which the last has no condition. */
const next = v.union([
  v.pipe(
    v.string(),
    v.transform((to) => [{ when: {}, to }]),
  ),
  v.pipe(v.array(v.strictObject({ when: v.optional(when, {}), to: v.string() })), v.nonEmpty()),
]);

const option = v.strictObject({
  id: id(),
  label: text,
  now: text,
  changes: amounts,
  flags: v.array(v.string()),
  quality: v.picklist([0, 0.5, 1]),
  next,
  replay: text,
});

const node = v.strictObject({
  id: id(),
  number: v.pipe(whole, v.minValue(1)),
  title: text,
  sources: v.optional(v.array(v.string()), []),
  situation: v.strictObject({ returns: v.optional(v.array(returned), []), base: text }),
  options: v.pipe(v.array(option), v.minLength(2), v.maxLength(4)),
});

const ending = v.strictObject({
  id: id(),
  when: v.union([
    v.pipe(v.array(when), v.nonEmpty()),
    v.pipe(
      when,
      v.transform((one) => [one]),
    ),
  ]),
  level,
  title: text,
  text,
  advice: text,
});

/** `lessons/exercises/invitation-scenario.yaml`; what its parts mean to each other is checked by `check-scenario.ts`. */
export const invitationScenarioSchema = v.strictObject({
  ...shared,
  objectives: ids,
  state: v.strictObject({
    lowest: whole,
    highest: whole,
    variables: v.pipe(v.array(v.strictObject({ id: id(), start: whole, label: text, help: text })), v.nonEmpty()),
    bands: v.pipe(v.array(v.strictObject({ id: id(), upTo: whole, label: text })), v.nonEmpty()),
  }),
  flags: v.array(v.strictObject({ id: id(), about: v.string(), returned: text })),
  start: v.string(),
  labels: wordsFor('start', 'decide', 'decided', 'followed', 'on', 'end', 'again', 'soFar', 'state', 'missing'),
  nodes: v.pipe(v.array(node), v.nonEmpty()),
  endings: v.pipe(v.array(ending), v.nonEmpty()),
  replay: wordsFor('title', 'line', 'after', 'returned', 'nothingReturned', 'again'),
}) satisfies v.GenericSchema<unknown, InvitationScenario>;
