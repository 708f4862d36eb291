import type { Place, Problems } from './content-error.ts';
import { isRetired, lockFile, numberOf, type Kind, type Lock } from './ids-lock.ts';
import type { Yaml } from './read-yaml.ts';

/** The highest number each kind may have: what the packed progress has room for. */
export const highest: Readonly<Record<Kind, number>> = {
  lessons: 63,
  blocks: 1023,
  assessments: 15,
  questions: 1023,
  exercises: 63,
};
const noun: Readonly<Record<Kind, string>> = {
  lessons: 'lesson',
  blocks: 'block',
  assessments: 'assessment',
  questions: 'question',
  exercises: 'exercise',
};

/** An id in use: where it is written and, for a question, the ids of its options and items. */
export interface UsedId {
  readonly id: string;
  readonly place: Place;
  readonly options?: readonly string[];
  readonly items?: readonly string[];
}
export type UsedIds = Readonly<Record<Kind, readonly UsedId[]>>;

/**
 * Compares the ids in use with the lock: each has its number, none is lost, none is used again.
 * Says nothing of lost ids while `complete` is false: what could not be read is not lost.
 */
export function checkIds(used: UsedIds, lock: Yaml<Lock>, complete: boolean, problems: Problems): void {
  for (const kind of Object.keys(noun) as Kind[]) {
    checkUsed(kind, used[kind], lock.value, problems);
    if (complete) checkKept(kind, used[kind], lock, problems);
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
