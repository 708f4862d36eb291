import * as v from 'valibot';
import type { NominationCall } from '../../../lessons/exercises/nomination-call.ts';
import { id, text } from '../schema.ts';
import { base, level, withText } from './base.ts';
import { invitationSchema } from './invitation.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const ids = v.pipe(v.array(id()), v.nonEmpty());
const words = <const K extends string>(...keys: readonly K[]) =>
  v.strictObject(Object.fromEntries(keys.map((key) => [key, text])) as Record<K, typeof text>);
const perId = <S extends v.GenericSchema>(schema: S) => v.record(id(), schema);

const options = v.pipe(v.array(v.strictObject({ id: id(), ...withText })), v.minLength(2));
const common = { id: id(), label: text, good: text };
const part = v.variant('kind', [
  v.strictObject({ ...common, kind: v.picklist(['text', 'contact']), ask: text, maxLength: count }),
  v.strictObject({ ...common, kind: v.picklist(['one', 'many']), options }),
  v.strictObject({
    ...common,
    kind: v.literal('weighted'),
    ask: text,
    points: count,
    step: v.pipe(count, v.minValue(1)),
    own: v.strictObject({ label: text, maxLength: count }),
    options,
  }),
]);

const triggers = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.nonEmpty());
const perLanguage = <S extends v.GenericSchema>(schema: S) => v.strictObject({ cs: schema, en: schema });
const searched = v.union([
  v.strictObject({ pattern: v.picklist(['email', 'phone']) }),
  v.strictObject({
    ...perLanguage(triggers).entries,
    unless: v.exactOptional(perLanguage(triggers)),
    together: v.exactOptional(perLanguage(v.array(triggers))),
  }),
]);

const condition = v.strictObject({
  part: v.exactOptional(id()),
  empty: v.exactOptional(v.literal(true)),
  chosen: v.exactOptional(ids),
  without: v.exactOptional(ids),
  shorter: v.exactOptional(count),
  mentions: v.exactOptional(v.string()),
  silentOn: v.exactOptional(v.string()),
  fewer: v.exactOptional(count),
  sumNot: v.exactOptional(count),
  heavier: v.exactOptional(count),
  track: v.exactOptional(ids),
  rule: v.exactOptional(ids),
  applied: v.exactOptional(v.strictObject({ atMost: count })),
});
const conditions = v.array(condition);
const rule = v.strictObject({
  ...{ id: id(), part: id(), kind: v.picklist(['missing', 'narrowing', 'excess', 'unclear']), ...withText },
  ...{ when: v.exactOptional(conditions), any: v.exactOptional(v.array(conditions)) },
});
const candidate = v.strictObject({
  ...{ id: id(), name: text, views: ids, applies: text },
  stays: v.array(v.strictObject({ rule: id(), ...withText })),
});
const model = v.strictObject({
  ...words('by', 'profile', 'contact', 'note').entries,
  mission: perId(text),
  chosen: perId(v.union([ids, perId(ids)])),
  weights: perId(count),
  why: perId(text),
});
const template = v.strictObject({
  ...words('blank', 'heading').entries,
  lines: v.array(v.strictObject({ part: v.union([id(), ids]), heading: text })),
});

/** `lessons/exercises/nomination-call.yaml` */
export const nominationCallSchema = v.strictObject({
  ...base,
  labels: words('track', 'ownPoints', 'brief', 'check', 'found', 'points', 'unused', 'sum', 'tooLong', 'candidates', 'applied', 'stayed', 'yours', 'remarks', 'print', 'toInvitation', 'leaveOut', 'back', 'came', 'met', 'missed', 'sentences'), // prettier-ignore
  tracks: v.pipe(
    v.array(v.strictObject({ id: id(), default: v.exactOptional(v.literal(true)), body: text, brief: text })),
    v.nonEmpty(),
  ),
  briefShared: text,
  caution: text,
  parts: v.pipe(v.array(part), v.nonEmpty()),
  words: v.record(v.string(), searched),
  rules: v.pipe(v.array(rule), v.nonEmpty()),
  findings: words('missing', 'narrowing', 'excess', 'unclear', 'none', 'limits'),
  views: v.array(v.strictObject({ id: id(), label: text })),
  candidates: v.pipe(v.array(candidate), v.nonEmpty()),
  outcome: words('applied', 'stayed', 'covered', 'missing'),
  endings: v.pipe(v.array(v.strictObject({ id: id(), level, when: conditions, ...withText })), v.nonEmpty()),
  model,
  template,
  invitation: invitationSchema,
}) satisfies v.GenericSchema<unknown, NominationCall>;
