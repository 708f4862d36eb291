import * as v from 'valibot';
import type { Problems } from './content-error.ts';
import { readYaml, type Yaml } from './read-yaml.ts';

/** Where the numbers stand that ids keep for ever. */
export const lockFile = 'lessons/ids.lock.yaml';

const number = v.pipe(v.number(), v.integer(), v.minValue(0));
const retired = v.strictObject({ number, retired: v.literal(true) });
const numbers = v.record(v.string(), v.union([number, retired]));
const letters = v.pipe(v.string(), v.regex(/^[a-z]*$/, 'letters, e.g. abcd'));

/** `lessons/ids.lock.yaml`: id → number, for ever. A retired id keeps its number so that nothing else gets it. */
export const lockSchema = v.strictObject({
  lessons: numbers,
  blocks: numbers,
  assessments: numbers,
  questions: v.record(
    v.string(),
    v.strictObject({
      number,
      /** Letters of the options (or targets) ever given; the letter is the number. Absent where the learner writes. */
      options: v.optional(letters, ''),
      items: v.optional(v.pipe(v.string(), v.regex(/^[1-9]+$/, 'digits in quotes, e.g. "1234"'))),
      /** Letters and digits no longer shown and never given again. */
      withdrawn: v.optional(v.pipe(v.string(), v.regex(/^[a-z1-9]+$/, 'letters and digits'))),
      retired: v.optional(v.literal(true)),
    }),
  ),
  exercises: v.optional(numbers, {}),
});
export type Lock = v.InferOutput<typeof lockSchema>;
export type Kind = keyof Lock;

export async function readLock(root: string, problems: Problems): Promise<Yaml<Lock> | null> {
  return readYaml(root, lockFile, lockSchema, problems, 'Run "npm run ids" and commit the lock with the content.');
}

/** The number of an id; null when the lock has none. */
export function numberOf(lock: Lock, kind: Kind, id: string): number | null {
  const entry = lock[kind][id];
  return entry === undefined ? null : typeof entry === 'number' ? entry : entry.number;
}

export function isRetired(lock: Lock, kind: Kind, id: string): boolean {
  const entry = lock[kind][id];
  return typeof entry === 'object' && entry.retired === true;
}
