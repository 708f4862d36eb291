import * as v from 'valibot';
import type { PlanConsultation } from '../../../lessons/exercises/plan-consultation.ts';
import { id, text } from '../schema.ts';
import { base, level } from './base.ts';

const date = v.pipe(v.string(), v.isoDate());
const monthAndDay = v.pipe(v.string(), v.regex(/^\d\d-\d\d$/, 'month and day, e.g. 12-20'));
const days = v.pipe(v.number(), v.integer(), v.minValue(1));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const texts = <K extends string>(...keys: readonly K[]) =>
  v.strictObject(Object.fromEntries(keys.map((key) => [key, text])) as Record<K, typeof text>);

const constant = v.strictObject({
  id: id(),
  value: days,
  basis: v.picklist(['rule', 'module']),
  sources: v.pipe(v.array(v.string()), v.nonEmpty()),
  checked: date,
  toConfirm: v.optional(v.boolean(), false),
  label: text,
});
const material = v.strictObject({ id: id(), track: id(), period: id(), label: text, goal: text, story: text });
const activity = v.strictObject({
  id: id(),
  number: days,
  label: text,
  does: text,
  after: v.array(id()),
  within: v.exactOptional(v.strictObject({ activity: id(), notBefore: id(), notAfter: id() })),
  recommended: v.exactOptional(days),
  recommendedFrom: v.exactOptional(v.literal('material')),
  shortest: v.exactOptional(days),
  shortestConstant: v.exactOptional(id()),
  public: v.boolean(),
  tooEarly: v.exactOptional(text),
  tooShort: v.exactOptional(text),
  outside: v.exactOptional(text),
  tooSoon: v.exactOptional(text),
  tooLate: v.exactOptional(text),
});
const error = v.strictObject({ kind: v.literal('error'), text });
const warning = v.strictObject({ kind: v.literal('warning'), text });
const consequence = v.strictObject({
  id: id(),
  when: v.strictObject({
    taken: id(),
    leavesBelow: v.exactOptional(days),
    leavesBelowShortest: v.exactOptional(v.literal(true)),
    leavesBelowPeriod: v.exactOptional(v.literal(true)),
  }),
  kind: v.picklist(['good', 'bearable', 'costly', 'broken']),
  text,
});

const axis = v.strictObject({
  days,
  start: date,
  labels: texts(
    ...([
      'day',
      'first',
      'length',
      'last',
      'material',
      'start',
      'activity',
      'dates',
      'check',
      'found',
      'errors',
    ] as const),
    ...([
      'warnings',
      'fits',
      'plan',
      'consequences',
      'answer',
      'tryDate',
      'saveText',
      'saveCalendar',
      'print',
    ] as const),
  ),
  units: texts('one', 'few', 'other'),
  offDay: text,
  notChecked: text,
});
const calendar = v.strictObject({
  country: v.literal('CZ'),
  holidays: texts(
    ...([
      'new-year',
      'good-friday',
      'easter-monday',
      'labour-day',
      'liberation',
      'cyril-and-methodius',
      'jan-hus',
    ] as const),
    ...([
      'statehood',
      'independence',
      'freedom-and-democracy',
      'christmas-eve',
      'christmas-day',
      'st-stephen',
    ] as const),
  ),
  examples: v.array(v.strictObject({ first: date, days, last: date })),
  peaks: v.array(v.strictObject({ id: id(), from: monthAndDay, to: monthAndDay, label: text })),
});
const checks = v.strictObject({
  shown: days,
  unplaced: error,
  order: error,
  'past-end': error,
  within: v.strictObject({ kind: v.literal('error') }),
  'too-short': v.strictObject({ kind: v.literal('warning') }),
  'short-period': warning,
  'no-reserve': warning,
  'small-reserve': warning,
  'early-gap': warning,
  peak: warning,
});
const dateQuestion = v.strictObject({
  activity: id(),
  ...texts('ask', 'noDate', 'right', 'given', 'noHolidays').entries,
  tries: days,
  wrong: v.array(
    v.strictObject({
      id: id(),
      when: v.picklist(['working-days-without-holidays', 'calendar-days', 'one-working-day-later', 'not-a-working-day', 'any']), // prettier-ignore
      text,
    }),
  ),
});
const news = v.strictObject({
  days,
  activity: id(),
  ...texts('title', 'text', 'sum', 'tooMuch').entries,
  sources: v.array(
    v.strictObject({ id: id(), label: text, most: v.picklist(['reserve', 'length-minus-one', 'length', 'days']) }),
  ),
  consequences: v.array(consequence),
});
const outcome = v.strictObject({
  id: id(),
  when: v.strictObject({
    check: v.exactOptional(v.picklist(['too-short', 'short-period', 'no-reserve', 'peak'])),
    news: v.exactOptional(v.picklist(['costly', 'broken'])),
    date: v.exactOptional(v.literal('given')),
  }),
  level,
  title: text,
  text,
});

/** `lessons/exercises/plan-consultation.yaml` */
export const planConsultation = v.strictObject({
  ...base,
  axis,
  constants: v.array(constant),
  materials: v.pipe(v.array(material), v.nonEmpty()),
  calendar,
  activities: v.pipe(v.array(activity), v.nonEmpty()),
  checks,
  dateQuestion,
  news,
  judging: v.strictObject({ score: v.strictObject({ order: share, lengths: share, reserve: share, date: share, news: share }) }), // prettier-ignore
  outcomes: v.pipe(v.array(outcome), v.nonEmpty()),
  model: v.strictObject({
    title: text,
    text,
    material: id(),
    plan: v.array(v.strictObject({ activity: id(), first: days, length: days })),
  }),
  export: texts('title', 'line', 'reserve', 'note'),
}) satisfies v.GenericSchema<unknown, PlanConsultation>;
