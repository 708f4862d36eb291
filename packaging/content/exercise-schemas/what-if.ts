import * as v from 'valibot';
import type { WhatIf } from '../../../lessons/exercises/what-if.ts';
import { id, text } from '../schema.ts';
import { base, level, name, wordsFor } from './base.ts';

const labelled = { id: id(), label: text };
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const perTopic = <S extends v.GenericSchema>(schema: S) => v.record(v.string(), schema);
const told = v.strictObject({ weeks: count, text });

/** `lessons/exercises/what-if.yaml` */
export const whatIfSchema = v.strictObject({
  ...base,
  labels: wordsFor('when', 'topic', 'timeline', 'asked', 'story'),
  stages: v.pipe(v.array(v.strictObject({ ...labelled, help: text })), v.minLength(2)),
  never: text,
  topics: v.pipe(v.array(v.strictObject({ ...labelled, moment: v.string(), title: text })), v.minLength(1)),
  timing: perTopic(perTopic(v.picklist(['early', 'in-time', 'late', 'too-late']))),
  organisations: v.pipe(
    v.array(
      v.strictObject({
        id: id(),
        name,
        does: text,
        answers: perTopic(v.strictObject({ knows: v.picklist(['full', 'partly', 'none']), text })),
      }),
    ),
    v.minLength(1),
  ),
  consequences: perTopic(
    v.strictObject({
      prevented: told,
      partly: v.optional(told),
      early: v.optional(told),
      late: v.optional(told),
      'too-late': v.optional(told),
      wrong: v.optional(told),
      'not-asked': told,
    }),
  ),
  states: wordsFor('prevented', 'softened', 'happened'),
  delay: wordsFor('text', 'none', 'one', 'few', 'other'),
  incomplete: wordsFor('when', 'topic'),
  outcomes: v.pipe(
    v.array(
      v.strictObject({
        id: id(),
        when: v.strictObject({
          askedAtMost: v.optional(count),
          onlyAt: v.optional(v.string()),
          preventedAtLeast: v.optional(count),
          softenedAtLeast: v.optional(count),
        }),
        level,
        title: text,
        text,
      }),
    ),
    v.minLength(1),
  ),
}) satisfies v.GenericSchema<unknown, WhatIf>;
