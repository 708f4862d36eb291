import * as v from 'valibot';
import type { AuditWebsite } from '../../../lessons/exercises/audit-website.ts';
import { id, text } from '../schema.ts';
import { base, level, withText, wordsFor } from './base.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const days = v.pipe(v.number(), v.integer(), v.minValue(1));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const sources = v.exactOptional(v.pipe(v.array(v.string()), v.nonEmpty()));
const ids = v.pipe(v.array(id()), v.nonEmpty());
const labelled = { id: id(), label: text };
const limited = v.strictObject({ label: text, maxLength: days });
const found = v.picklist([0, 1, 2]);
const fix = v.strictObject({ hours: days, ...withText });
const phrases = v.array(v.pipe(v.string(), v.regex(/^[a-z0-9]+( [a-z0-9]+)*$/, 'small letters without accents')));

const labels = wordsFor(
  ...(['mode', 'criteria', 'points', 'must', 'should', 'worth', 'where', 'search', 'results', 'home'] as const),
  ...(['updated', 'undated', 'document', 'missing', 'clicks', 'count', 'compare', 'comparison', 'compared'] as const),
  ...(['seen', 'doubts', 'planNotes', 'noNotes', 'improvement', 'question', 'nobody', 'save', 'print'] as const),
);

const criterion = v.strictObject({
  ...labelled,
  number: days,
  linked: v.pipe(v.array(v.string()), v.nonEmpty()),
  weight: v.picklist([1, 2, 3]),
  basis: v.picklist(['must', 'should', 'worth']),
  ask: text,
  where: text,
  sources,
  note: v.exactOptional(text),
  levels: wordsFor('0', '1', '2'),
  fixes: v.strictObject({ '0': fix, '1': fix }),
  keep: text,
});

const page = v.strictObject({
  id: id(),
  kind: v.picklist(['page', 'document', 'missing']),
  clicks: v.nullable(count),
  search: v.exactOptional(phrases),
  updated: v.nullable(v.pipe(v.string(), v.isoDate())),
  title: text,
  text,
  links: v.array(v.strictObject({ to: id(), label: text })),
});

const finding = v.strictObject({
  criterion: id(),
  points: found,
  jan: found,
  pages: ids,
  owners: ids,
  janSays: text,
  feedback: wordsFor('0', '1', '2', 'n'),
});

const condition = v.strictObject({
  noOwner: v.exactOptional(v.literal(true)),
  late: v.exactOptional(v.literal(true)),
  zeroesLeft: v.exactOptional(v.literal(true)),
  quick: v.exactOptional(v.literal(false)),
  hoursAbove: v.exactOptional(count),
  sameOwner: v.exactOptional(v.literal(true)),
  wrongOwner: v.exactOptional(v.literal(true)),
});

const plan = v.strictObject({
  choose: v.literal(3),
  ask: text,
  fewGaps: text,
  hoursLabel: text,
  owner: limited,
  people: v.pipe(v.array(v.strictObject(labelled)), v.nonEmpty()),
  date: v.strictObject({
    label: text,
    withinDays: days,
    options: v.pipe(v.array(v.strictObject({ days, label: text })), v.nonEmpty()),
  }),
  temptations: v.array(v.strictObject({ ...labelled, hours: days, value: v.literal(0), text, sources })),
  checks: v.array(v.strictObject({ when: condition, text })),
  result: text,
});

const when = v.strictObject({
  temptationsAtLeast: v.exactOptional(count),
  agreedAtMost: v.exactOptional(count),
  planIssuesAtLeast: v.exactOptional(count),
});
const outcomes = v.pipe(v.array(v.strictObject({ id: id(), when, level, title: text, text })), v.nonEmpty());

const agreement = v.strictObject({
  id: id(),
  when: v.strictObject({
    agreedAtLeast: v.exactOptional(count),
    highAtLeast: v.exactOptional(count),
    lowAtLeast: v.exactOptional(count),
  }),
  text,
});

/** `lessons/exercises/audit-website.yaml` */
export const auditWebsiteSchema = v.strictObject({
  ...base,
  labels,
  incomplete: wordsFor('unrated', 'reason', 'three', 'tooMany', 'date', 'tooLong'),
  modes: v.tuple([
    v.strictObject({ id: v.literal('own'), label: text, about: text, findings: v.literal(false) }),
    v.strictObject({ id: v.literal('ministry'), label: text, about: text, findings: v.literal(true) }),
  ]),
  tracks: v.array(v.strictObject({ id: id(), first: ids, text })),
  complete: v.strictObject({ rated: v.literal(10), planned: v.literal(true) }),
  scale: v.pipe(v.array(v.strictObject({ points: v.union([found, v.literal('n')]), label: text, help: text })), v.length(4)), // prettier-ignore
  score: v.strictObject({
    weighted: v.literal(false),
    mostN: count,
    sentence: text,
    tooManyN: text,
    limits: text,
    bands: v.pipe(v.array(v.strictObject({ from: count, label: text, text })), v.nonEmpty()),
  }),
  criteria: v.pipe(v.array(criterion), v.length(10)),
  checks: v.array(v.strictObject({ when: v.record(v.string(), v.union([v.number(), v.array(v.number())])), text })),
  site: v.strictObject({
    name: text,
    day: v.pipe(v.string(), v.isoDate()),
    introduction: text,
    searchLabel: text,
    noResults: text,
    pages: v.pipe(v.array(page), v.nonEmpty()),
  }),
  findings: v.pipe(v.array(finding), v.length(10)),
  comparison: v.strictObject({ agreement: v.pipe(v.array(agreement), v.nonEmpty()), jan: text, revise: text }),
  plan,
  judging: v.strictObject({ agreement: share, plan: share }),
  outcomes: v.strictObject({ own: outcomes, ministry: outcomes }),
  model: v.strictObject({ title: text, text, improvements: v.array(v.strictObject({ criterion: id(), owner: id() })) }),
  sheet: v.strictObject({
    title: text,
    fields: v.strictObject({ site: limited, place: limited, reason: limited }),
    sections: wordsFor('points', 'score', 'improvements'),
    privacy: text,
  }),
}) satisfies v.GenericSchema<unknown, AuditWebsite>;
