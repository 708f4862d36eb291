import * as v from 'valibot';
import type { Authored } from '../../../lessons/aids/aid.ts';
import type { WhomToApproach } from '../../../lessons/aids/whom-to-approach.ts';
import { wordsFor } from '../exercise-schemas/base.ts';
import { id, text } from '../schema.ts';
import { base } from './base.ts';

const address = v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, 'an http(s) address'));
const labelled = v.strictObject({ id: id(), ...text.entries });
const partner = v.strictObject({
  id: id(),
  kind: v.string(),
  areas: v.pipe(v.array(v.string()), v.nonEmpty()),
  name: text,
  workingName: v.optional(v.literal(true)),
  scope: text,
  website: v.optional(address),
  does: text,
  source: v.strictObject({
    title: v.pipe(v.string(), v.nonEmpty()),
    language: v.optional(v.picklist(['cs', 'en']), 'cs'),
    href: address,
  }),
  checked: v.pipe(v.string(), v.isoDate()),
  dated: v.optional(v.union([v.literal('undated'), v.pipe(v.number(), v.integer(), v.minValue(1990))])),
  toConfirm: v.optional(v.literal(true)),
  remark: v.optional(text),
});

/** `lessons/aids/whom-to-approach.yaml` */
export const whomToApproach = v.strictObject({
  ...base,
  words: wordsFor(
    ...(['search', 'area', 'kind', 'allAreas', 'allKinds', 'source', 'checked', 'website', 'none', 'old'] as const),
    ...(['undated', 'toConfirm', 'workingName'] as const),
  ),
  limits: v.strictObject({ title: text, points: v.pipe(v.array(text), v.nonEmpty()) }),
  kinds: v.pipe(v.array(labelled), v.nonEmpty()),
  areas: v.pipe(v.array(labelled), v.nonEmpty()),
  partners: v.pipe(v.array(partner), v.nonEmpty()),
}) satisfies v.GenericSchema<unknown, Authored<WhomToApproach>>;
