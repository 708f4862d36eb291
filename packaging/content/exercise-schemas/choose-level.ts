import * as v from 'valibot';
import type { ChooseLevel } from '../../../lessons/exercises/choose-level.ts';
import { id, text } from '../schema.ts';
import { base, level } from './base.ts';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const whole = v.pipe(v.number(), v.integer());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const sources = v.optional(v.pipe(v.array(v.string()), v.nonEmpty()));
const words = text.entries;
const rung = v.picklist(['informing', 'consultation', 'dialogue', 'partnership']);
const side = v.picklist(['keep', 'need']);
const bounds = v.union([whole, v.strictObject({ min: v.optional(whole), max: v.optional(whole) })]);
const none = v.optional(v.literal('none'));
const expert = v.optional(v.literal('expert'));
const withSources = v.strictObject({ ...words, sources });

const question = v.strictObject({
  id: id(),
  side,
  label: text,
  ask: text,
  raise: v.optional(text),
  options: v.pipe(v.array(v.strictObject({ id: id(), level: rung, ...words })), v.length(4)),
});
const explanation = v.strictObject({ when: v.picklist(['need-above-keep', 'need-below-keep', 'equal']), ...words });
const take = <const T extends string>(which: T) => v.strictObject({ take: v.literal(which) });

const method = v.strictObject({
  id: id(),
  levels: v.array(rung),
  harm: v.optional(v.boolean()),
  label: text,
  note: v.optional(text),
});
const methodsVerdict = v.strictObject({
  id: id(),
  when: v.strictObject({
    harm: v.optional(v.literal(true)),
    servesChosenLevel: none,
    includesAll: expert,
    includesAny: expert,
  }),
  value: share,
  ...words,
});

const consequence = {
  when: v.strictObject({
    methods: v.optional(v.pipe(v.array(v.string()), v.nonEmpty())),
    distance: v.optional(bounds),
    servesChosenLevel: none,
  }),
  kind: v.picklist(['match', 'over', 'under', 'unequal', 'broken']),
  ...words,
};
const file = v.strictObject({
  id: id(),
  title: text,
  question: text,
  remark: v.optional(text),
  facts: v.array(v.strictObject({ id: id(), for: v.array(v.string()), ...words })),
  prefilled: v.array(v.string()),
  answers: v.record(
    v.string(),
    v.strictObject({ model: v.string(), accept: v.pipe(v.array(v.string()), v.nonEmpty()) }),
  ),
  expert: v.strictObject({ level: rung, methods: v.pipe(v.array(v.string()), v.nonEmpty()), reason: text }),
  duty: v.optional(withSources),
  example: v.optional(withSources),
  consequences: v.pipe(
    v.array(v.union([v.strictObject(consequence), v.strictObject({ use: v.string() })])),
    v.nonEmpty(),
  ),
});

const outcomeWhen = v.strictObject({
  over: v.optional(count),
  under: v.optional(count),
  unequal: v.optional(count),
  broken: v.optional(count),
  overAtLeast: v.optional(count),
  underAtLeast: v.optional(count),
  unequalAtLeast: v.optional(count),
  brokenAtLeast: v.optional(count),
});
const higherLower = v.strictObject({ higher: text, lower: text });

/** `lessons/exercises/choose-level.yaml` */
export const chooseLevelSchema = v.strictObject({
  ...base,
  labels: v.strictObject({
    prefilled: text,
    level: text,
    check: text,
    checked: text,
    came: text,
    again: text,
    yourReason: text,
  }),
  complete: v.strictObject({ cases: v.array(v.string()), atLeast: count }),
  levels: v.pipe(v.array(v.strictObject({ id: rung, rank: count, label: text, promise: text })), v.length(4)),
  sides: v.strictObject({ keep: text, need: text }),
  questions: v.pipe(v.array(question), v.length(7)),
  rule: v.strictObject({
    recommended: v.strictObject({ of: v.array(side), take: v.literal('lowest') }),
    keep: take('lowest'),
    need: take('highest'),
    result: text,
    explanations: v.strictObject({ needsMore: explanation, needsLess: explanation, equal: explanation }),
  }),
  override: v.strictObject({
    accept: text,
    change: text,
    reason: v.strictObject({ label: text, required: v.boolean(), minLength: count, maxLength: count }),
    higher: text,
    lower: text,
    tooShort: text,
  }),
  methods: v.strictObject({
    min: count,
    max: count,
    list: v.pipe(v.array(method), v.nonEmpty()),
    judging: v.pipe(v.array(methodsVerdict), v.nonEmpty()),
  }),
  sharedConsequences: v.array(v.strictObject({ id: id(), ...consequence })),
  cases: v.pipe(v.array(file), v.nonEmpty()),
  paths: v.array(
    v.strictObject({
      id: id(),
      when: v.strictObject({ overridden: v.boolean(), distance: bounds, misread: v.optional(count) }),
      ...words,
    }),
  ),
  misread: v.strictObject({ title: text, keep: higherLower, need: higherLower }),
  incomplete: v.strictObject({ questions: text, level: text, methods: text, files: text }),
  judging: v.strictObject({
    score: v.strictObject({ answers: share, level: share, methods: share }),
    level: v.strictObject({ same: share, oneStep: share, further: share }),
  }),
  outcomes: v.pipe(
    v.array(v.strictObject({ id: id(), when: outcomeWhen, level, title: text, text, sources })),
    v.nonEmpty(),
  ),
  model: v.strictObject({ title: text, text }),
}) satisfies v.GenericSchema<unknown, ChooseLevel>;
