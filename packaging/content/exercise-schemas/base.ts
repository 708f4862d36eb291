import * as v from 'valibot';
import { id, text } from '../schema.ts';

/** The fields every exercise has, also one that stands apart from the lessons. */
export const shared = {
  id: id(),
  /** Raised when a choice changes its meaning: what learners did in the older version then opens again. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Id of the lesson whose block shows it, or on which it draws. */
  lesson: v.string(),
  sources: v.pipe(v.array(v.string()), v.nonEmpty()),
  title: text,
  task: text,
  hint: text,
};

/** The fields of an exercise some block shows, to be spread into its own schema. */
export const base = { ...shared, objective: v.string() };

/** A proper name, the same in both languages, or a text in each. */
export const name = v.union([
  text,
  v.pipe(
    v.string(),
    v.nonEmpty(),
    v.transform((each) => ({ cs: each, en: each })),
  ),
]);

/** What a learner writes: shown with a counter, handed in within these limits. Characters. */
export const field = v.strictObject({
  label: text,
  required: v.optional(v.boolean(), false),
  minLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  maxLength: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** How an outcome is shown: a place taken, half taken or still empty. */
export const level = v.picklist(['done', 'partly', 'not-yet']);

/** A text in both languages that stands beside other fields of its group. */
export const withText = text.entries;

/** A group of texts in both languages under these names. */
export function wordsFor<const K extends string>(...keys: readonly K[]) {
  return v.strictObject(Object.fromEntries(keys.map((key) => [key, text])) as Record<K, typeof text>);
}
