import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  Accessibility,
  AidData,
  CitedSource,
  Course,
  ExerciseData,
  GlossaryTerm,
  Language,
  LessonText,
  Question,
} from '../../module/model/course.ts';
import { toAids } from './read-aids.ts';
import { checkIds } from './check-ids.ts';
import { readAccessibility, toAccessibility } from './read-accessibility.ts';
import { checkRoom } from './check-room.ts';
import { Problems } from './content-error.ts';
import { surveyBank } from './read-bank.ts';
import { readLock } from './ids-lock.ts';
import { readContent, usedIds } from './read-content.ts';
import { loadedExercises, sourcesIn } from './read-exercises.ts';
import { outlineFile } from './read-outline.ts';
import type { GlossaryEntry } from './schema.ts';
import type { Settings } from './settings.ts';
import { citedSources, glossaryTerms } from './reference-pages.ts';
import { typesetAll } from './typography.ts';
import { numberer, toBank, toCourse, toTexts } from './to-course.ts';

export { ContentError, ContentErrors } from './content-error.ts';
export type { GlossaryEntry } from './schema.ts';

/** The whole course, checked: the outline, the words of each lesson in each language, the banks by lesson, the glossary, the exercises. */
export interface ReadCourse {
  readonly course: Course;
  /** Address of the LRS that packages are to send statements to; null where the course names none. */
  readonly lrs: string | null;
  readonly lessons: Readonly<Record<string, Readonly<Record<Language, LessonText>>>>;
  readonly banks: Readonly<Record<string, readonly Question[]>>;
  readonly glossary: readonly GlossaryEntry[];
  /** The glossary and the sources as their pages show them. */
  readonly terms: readonly GlossaryTerm[];
  readonly sources: readonly CitedSource[];
  readonly accessibility: Accessibility;
  /** The job aids by id, in the order in which they are listed. */
  readonly aids: Readonly<Record<string, AidData>>;
  /** The exercises some block shows or some job aid uses, by id. */
  readonly exercises: Readonly<Record<string, ExerciseData>>;
}

/** Reads everything once. `root` is the folder of the repository, `settings` what one package has otherwise. @throws ContentErrors with all that is wrong */
export async function readCourse(root: string, settings: Settings = {}): Promise<ReadCourse> {
  const problems = new Problems();
  const [content, statement, lock, version] = await Promise.all([
    readContent(root, problems, settings),
    readAccessibility(root, problems),
    readLock(root, problems),
    readVersion(root),
  ]);
  if (content && lock) checkIds(usedIds(content), lock, content.complete, problems);
  const accessibility = content && statement ? toAccessibility(statement, content, problems) : null;
  problems.throwIfAny();
  if (!content || !accessibility || !lock) throw new RangeError('content was not read and nothing was reported');
  const numbers = numberer(lock.value);
  const survey = content.survey ? [{ id: surveyBank, bank: content.survey }] : [];
  const banks = Object.fromEntries([...content.lessons, ...survey].map((each) => [each.id, toBank(each, numbers)]));
  const course = toCourse(content, banks, numbers, version);
  checkRoom(course, Object.values(banks).flat(), { file: outlineFile, line: 1 }, problems);
  problems.throwIfAny();
  const cited = citedSources(content);
  return {
    course,
    lrs: content.outline.value.lrs ?? null,
    lessons: Object.fromEntries(content.lessons.map((lesson) => [lesson.id, toTexts(lesson, content)])),
    banks,
    glossary: content.glossary?.list ?? [],
    terms: glossaryTerms(content),
    sources: cited,
    accessibility,
    aids: toAids(content),
    exercises: Object.fromEntries(
      loadedExercises(content).map(({ value }) => {
        const named = sourcesIn(value);
        return [value.id, { ...typesetAll(value), restsOn: cited.filter(({ id }) => named.includes(id)) }];
      }),
    ),
  };
}

async function readVersion(root: string): Promise<string> {
  const text = await readFile(join(root, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
