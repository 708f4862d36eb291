import * as v from 'valibot';
import type { Place, Problems } from './content-error.ts';
import { readYaml, type Yaml } from './read-yaml.ts';

/** Where the numbers stand that ids keep for ever. */
export const lockFile = 'lessons/ids.lock.yaml';

const number = v.pipe(v.number(), v.integer(), v.minValue(0));
const retired = v.strictObject({ number, retired: v.literal(true) });
const numbers = v.record(v.string(), v.union([number, retired]));
const letters = v.pipe(v.string(), v.regex(/^[a-z]+$/, 'letters, e.g. abcd'));

/** `lessons/ids.lock.yaml`: id → number, for ever. A retired id keeps its number so that nothing else gets it. */
export const lockSchema = v.strictObject({
  lessons: numbers,
  blocks: numbers,
  assessments: numbers,
  questions: v.record(
    v.string(),
    v.strictObject({
      number,
      /** Letters of the options (or targets) ever given; the letter is the number. */
      options: letters,
      items: v.optional(v.pipe(v.string(), v.regex(/^[1-9]+$/, 'digits in quotes, e.g. "1234"'))),
      /** Letters and digits no longer shown and never given again. */
      withdrawn: v.optional(v.pipe(v.string(), v.regex(/^[a-z1-9]+$/, 'letters and digits'))),
      retired: v.optional(v.literal(true)),
    }),
  ),
});
export type Lock = v.InferOutput<typeof lockSchema>;
export type Kind = keyof Lock;

/** The highest number each kind may have: what the packed progress has room for. */
export const highest: Readonly<Record<Kind, number>> = { lessons: 63, blocks: 1023, assessments: 15, questions: 1023 };
const noun: Readonly<Record<Kind, string>> = {
  lessons: 'lesson',
  blocks: 'block',
  assessments: 'assessment',
  questions: 'question',
};

/** An id in use: where it is written and, for a question, the ids of its options and items. */
export interface UsedId {
  readonly id: string;
  readonly place: Place;
  readonly options?: readonly string[];
  readonly items?: readonly string[];
}
export type UsedIds = Readonly<Record<Kind, readonly UsedId[]>>;

export async function readLock(root: string, problems: Problems): Promise<Yaml<Lock> | null> {
  return readYaml(root, lockFile, lockSchema, problems);
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

/** Compares the ids in use with the lock: each has its number, none is lost, none is used again. */
export function checkIds(used: UsedIds, lock: Yaml<Lock>, problems: Problems): void {
  for (const kind of Object.keys(noun) as Kind[]) {
    checkUsed(kind, used[kind], lock.value, problems);
    checkKept(kind, used[kind], lock, problems);
    checkNumbers(kind, lock, problems);
  }
  for (const question of used.questions) checkParts(question, lock, problems);
}

function checkUsed(kind: Kind, used: readonly UsedId[], lock: Lock, problems: Problems): void {
  for (const { id, place } of used) {
    if (numberOf(lock, kind, id) === null) {
      problems.add(
        place,
        `${noun[kind]} "${id}" has no number in ${lockFile}.`,
        'Run "npm run ids" and commit the lock with it.',
      );
    } else if (isRetired(lock, kind, id)) {
      problems.add(
        place,
        `${noun[kind]} "${id}" is retired and must not be used again.`,
        'Give it a new id: records of the old one still exist.',
      );
    }
  }
}

function checkKept(kind: Kind, used: readonly UsedId[], lock: Yaml<Lock>, problems: Problems): void {
  for (const id of Object.keys(lock.value[kind])) {
    if (isRetired(lock.value, kind, id) || used.some((each) => each.id === id)) continue;
    problems.add(
      lock.at(kind, id),
      `${noun[kind]} "${id}" is in the lock but nowhere in the content.`,
      'Bring it back under this id, or mark it "retired: true" here; never delete or rename it.',
    );
  }
}

function checkNumbers(kind: Kind, lock: Yaml<Lock>, problems: Problems): void {
  const first = new Map<number, string>();
  for (const id of Object.keys(lock.value[kind])) {
    const number = numberOf(lock.value, kind, id) ?? 0;
    const other = first.get(number);
    if (other !== undefined) {
      problems.add(
        lock.at(kind, id),
        `number ${number} of ${noun[kind]} "${id}" belongs to "${other}".`,
        'Take this line out and run "npm run ids": a number is never given twice.',
      );
    } else first.set(number, id);
    if (number > highest[kind]) {
      problems.add(
        lock.at(kind, id),
        `${noun[kind]} "${id}" has number ${number}, above ${highest[kind]}.`,
        `A course has room for ${highest[kind] + 1} ${kind} in all its releases.`,
      );
    }
  }
}

function checkParts(question: UsedId, lock: Yaml<Lock>, problems: Problems): void {
  const entry = lock.value.questions[question.id];
  if (!entry) return;
  const known = new Set([...entry.options, ...(entry.items ?? '')]);
  const withdrawn = new Set(entry.withdrawn ?? '');
  const parts = [...(question.options ?? []), ...(question.items ?? [])];
  for (const part of parts) {
    if (withdrawn.has(part)) {
      problems.add(
        question.place,
        `"${part}" of question "${question.id}" is withdrawn and must not be used again.`,
        'Take the next free letter: records of the old answer still exist.',
      );
    } else if (!known.has(part)) {
      problems.add(
        question.place,
        `"${part}" of question "${question.id}" is not in ${lockFile}.`,
        'Run "npm run ids" and commit the lock with it.',
      );
    }
  }
  for (const part of known) {
    if (withdrawn.has(part) || parts.includes(part)) continue;
    problems.add(
      lock.at('questions', question.id),
      `"${part}" of question "${question.id}" is in the lock but nowhere in the content.`,
      `Bring it back, or add it here to "withdrawn"; never give its letter to another answer.`,
    );
  }
}
