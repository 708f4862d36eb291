import * as v from 'valibot';
import type { IsItLobbying } from '../../../lessons/exercises/is-it-lobbying.ts';
import { id, text } from '../schema.ts';
import { base, level } from './base.ts';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const sources = v.pipe(v.array(v.string()), v.nonEmpty());
const place = v.picklist(['not-lobbying', 'may-be', 'verify']);
const circumstance = v.picklist(['whom', 'end', 'frequency', 'route']);
const feedback = v.strictObject({ 'not-lobbying': text, 'may-be': text, verify: text });

const procedure = v.strictObject({
  id: id(),
  worth: share,
  manner: v.picklist(['open', 'closed', 'hidden', 'half', 'needless']),
  label: text,
  feedback: text,
});

const lobbyingCase = v.strictObject({
  id: id(),
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: text,
  text,
  facts: v.strictObject({ whom: text, end: text, frequency: text, route: text }),
  key: place,
  decides: circumstance,
  rule: v.strictObject({ text, sources }),
  feedback,
  procedures: v.pipe(v.array(procedure), v.minLength(2)),
  change: v.strictObject({ replaces: circumstance, fact: text, key: place, feedback }),
});

const when = v.strictObject({
  hiddenAtLeast: v.optional(count),
  closedAtLeast: v.optional(count),
  overlookedAtLeast: v.optional(count),
  overcalledAtLeast: v.optional(count),
  verifyAtLeast: v.optional(count),
  unsureAsSureAtLeast: v.optional(count),
  rightAtMost: v.optional(count),
  safeAtMost: v.optional(count),
});

/** `lessons/exercises/is-it-lobbying.yaml` */
export const isItLobbyingSchema = v.strictObject({
  ...base,
  confirmation: v.strictObject({
    by: text,
    state: v.picklist(['unconfirmed', 'confirmed']),
    asOf: v.pipe(v.string(), v.isoDate()),
    text,
  }),
  labels: v.strictObject({ place: text, check: text, restart: text, yourProcedure: text }),
  places: v.pipe(v.array(v.strictObject({ id: place, label: text, help: text })), v.length(3)),
  circumstances: v.pipe(v.array(v.strictObject({ id: circumstance, label: text })), v.length(4)),
  procedureLabel: text,
  cases: v.pipe(v.array(lobbyingCase), v.minLength(1)),
  judging: v.strictObject({
    weights: v.strictObject({ placing: share, procedure: share }),
    placing: v.strictObject({ right: share, cautious: share, wrong: share }),
    secondRoundAdds: share,
  }),
  secondRound: v.strictObject({
    label: text,
    intro: text,
    whenAllRight: v.strictObject({ cases: v.pipe(v.array(v.string()), v.nonEmpty()), intro: text }),
  }),
  outcomes: v.pipe(
    v.array(v.strictObject({ id: id(), when, level, title: text, text, sources: v.optional(sources) })),
    v.minLength(1),
  ),
  notes: v.strictObject({ decided: text, ruleLabel: text, procedureLabel: text, incomplete: text }),
}) satisfies v.GenericSchema<unknown, IsItLobbying>;
