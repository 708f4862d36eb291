import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Course, Question } from '../../module/model/course.ts';
import type { Files } from '../zip.ts';
import { statesOf, type State } from './states.ts';

/**
 * What a release leaves behind in the LMSs, told by the package itself: the outline with every number, a sum of each question, and states
 * its own code wrote. Lies as `release.json` in the folder of the release; no learner loads it, `npm run diff` reads it.
 */
export interface Release {
  readonly format: typeof format;
  readonly course: Course;
  /** Question id → sums of how it is judged and of its words. */
  readonly questions: Readonly<Record<string, Sums>>;
  readonly states: readonly State[];
}

export interface Sums {
  /** Type, options, items and key: what a result rests on. */
  readonly judged: string;
  /** Everything a learner reads. */
  readonly words: string;
}

const format = 1;
/** Its name, in the folder of the release. */
const releaseName = 'release.json';

/** The release as a package carries it. */
export function releaseOf(course: Course, questions: readonly Question[]): Release {
  const asked = questions.filter(({ id }) => course.questions.some((each) => each.id === id));
  const sums = asked.map((each) => [each.id, sumsOf(each)] as const);
  return { format, course, questions: Object.fromEntries(sums), states: statesOf(course) };
}

/** Writes the release beside the parts of its module. */
export function writeRelease(folder: string, course: Course, questions: readonly Question[]): Promise<void> {
  return writeFile(join(folder, releaseName), JSON.stringify(releaseOf(course, questions)));
}

const shape = v.looseObject({
  format: v.literal(format),
  course: v.looseObject({ id: v.string(), iri: v.string(), version: v.string(), lessons: v.array(v.unknown()) }),
  questions: v.record(v.string(), v.object({ judged: v.string(), words: v.string() })),
  states: v.array(v.object({ name: v.string(), text: v.string() })),
});

/** What a package says of its release; null where it says nothing, as foreign packages do, or says it in a form this tool does not know. */
export function readRelease(files: Files): Release | null {
  const path = Object.keys(files).find(
    (each) => /^v[^/]+$/.test(each.replace(`/${releaseName}`, '')) && each.endsWith(`/${releaseName}`),
  );
  if (path === undefined) return null;
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(files[path]));
    return v.is(shape, parsed) ? (parsed as unknown as Release) : null;
  } catch {
    return null;
  }
}

const keyed = ['choices', 'correct', 'points', 'pairs', 'accepted', 'tolerance', 'unit'] as const;

function sumsOf(question: Question): Sums {
  const whole = question as unknown as Readonly<Record<string, unknown>>;
  const key = keyed.map((name) => withoutWords(whole[name]));
  const { type, options, items } = question;
  return { judged: sum([type, options, items, key]), words: sum(texts(question)) };
}

/** A value without its texts in the languages: `{cs, en}` is what a learner reads, not what decides. */
function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (typeof value !== 'object' || value === null) return value;
  if ('cs' in value) return null;
  return Object.entries(value).map(([name, each]) => [name, withoutWords(each)]);
}

function texts(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value !== 'object' || value === null) return [];
  return 'cs' in value ? [value] : Object.values(value).flatMap(texts);
}

function sum(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
}
