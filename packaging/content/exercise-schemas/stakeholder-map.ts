import * as v from 'valibot';
import type { StakeholderMap } from '../../../lessons/exercises/stakeholder-map.ts';
import { id, text } from '../schema.ts';
import { base, field, level, name, withText, wordsFor } from './base.ts';

const labelled = { id: id(), label: text };
const size = v.picklist(['small', 'medium', 'large']);
const place = v.strictObject({ influence: size, impact: size });
const state = v.picklist(['covered', 'partly', 'missing']);
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const ids = v.array(id());
const sources = v.optional(v.array(v.string()));
const beginnings = v.array(v.pipe(v.string(), v.regex(/^[a-z0-9]+( [a-z0-9]+)*$/, 'small letters without accents')));
const match = v.strictObject({ cs: beginnings, en: beginnings });
const remark = v.strictObject({ influence: v.optional(text), impact: v.optional(text) });
const accepted = v.pipe(v.array(size), v.nonEmpty());
const scale = v.strictObject({ label: text, help: text });

const card = v.strictObject({
  id: id(),
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name,
  kind: text,
  does: text,
  file: text,
  spokenTo: v.boolean(),
  viewpoints: ids,
  accept: v.strictObject({ influence: accepted, impact: accepted }),
  model: place,
  tooLow: v.optional(remark),
  tooHigh: v.optional(remark),
  why: text,
});

const ownGroup = v.strictObject({
  most: v.pipe(v.number(), v.integer(), v.minValue(1)),
  fields: v.strictObject({ name: field, affected: field }),
  add: text,
  incomplete: wordsFor('name', 'affected', 'full'),
  refused: v.array(v.strictObject({ id: id(), match, text })),
  groups: v.pipe(v.array(v.strictObject({ ...labelled, match, viewpoints: ids, model: place, text })), v.minLength(1)),
  unrecognised: text,
  suggestions: text,
});

const when = v.strictObject({
  narrowCircle: v.optional(v.boolean()),
  atTable: v.optional(count),
  viewpoint: v.optional(v.string()),
  is: v.optional(v.array(state)),
  coveredAtMost: v.optional(count),
  informedAtMost: v.optional(count),
  askedAtMost: v.optional(count),
  acceptedAtMost: v.optional(count),
});

/** `lessons/exercises/stakeholder-map.yaml` */
export const stakeholderMapSchema = v.strictObject({
  ...base,
  labels: wordsFor(
    ...([
      'cards',
      'file',
      'map',
      'spoken',
      'notSpoken',
      'added',
      'placed',
      'notPlaced',
      'remove',
      'coverage',
      'notes',
    ] as const),
  ),
  scales: v.strictObject({
    influence: scale,
    impact: scale,
    levels: v.pipe(v.array(v.strictObject({ id: size, ...withText })), v.length(3)),
  }),
  spokenTo: v.strictObject({ label: text }),
  approaches: v.array(
    v.strictObject({ ...labelled, table: v.picklist(['seated', 'asked', 'away']), cells: v.array(place) }),
  ),
  viewpoints: v.pipe(v.array(v.strictObject({ ...labelled, missing: text, partly: text })), v.minLength(1)),
  coverageWords: wordsFor('covered', 'partly', 'missing'),
  cards: v.pipe(v.array(card), v.minLength(1)),
  ownGroup,
  incomplete: wordsFor('unplaced', 'noOwnGroup'),
  judging: v.strictObject({
    coverage: v.strictObject({ covered: share, partly: share, missing: share }),
    narrowCircle: v.literal('all-at-table-spoken-to'),
    score: v.strictObject({ coverage: share, placing: share, file: share, own: share }),
  }),
  outcomes: v.pipe(v.array(v.strictObject({ id: id(), when, level, title: text, text, sources })), v.minLength(1)),
  numbers: v.array(text),
  notes: v.strictObject({ shown: count, atTable: text, markedButNot: text, notMarked: text }),
  model: v.strictObject({ title: text, text, ownGroup: id() }),
}) satisfies v.GenericSchema<unknown, StakeholderMap>;
