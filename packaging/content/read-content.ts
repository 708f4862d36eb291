import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../module/model/course.ts';
import { checkAids, readAids, type AidFile } from './read-aids.ts';
import { checkAssessments } from './check-assessments.ts';
import { checkQuestions } from './check-questions.ts';
import { checkGlossary, checkLesson } from './check-lessons.ts';
import { checkExercises, readExercises, type AuthoredExercise } from './read-exercises.ts';
import { checkWriting } from './check-writing.ts';
import { compareLanguages } from './compare-languages.ts';
import { Problems, type Place } from './content-error.ts';
import { checkFacts, readFacts } from './check-facts.ts';
import type { Facts } from './facts.ts';
import type { UsedId, UsedIds } from './check-ids.ts';
import { bankFile, banksFolder, readBank, surveyBank, type AuthoredBank, type PlacedQuestion } from './read-bank.ts';
import type { Settings } from './settings.ts';
import { addId, lessonId, outlineFile, readGlossary, readOutline, readSources, type Listed } from './read-outline.ts';
import { readLesson, type AuthoredLesson } from './read-lesson.ts';
import type { Yaml } from './read-yaml.ts';
import type { AuthoredQuestion, AuthoredSource, GlossaryEntry, Outline } from './schema.ts';

/** The languages a course is published in. */
export const languages: readonly Language[] = ['cs', 'en'];

/** Everything authors have written, as far as it could be read. What could not is null and already reported. */
export interface Content {
  readonly outline: Yaml<Outline>;
  readonly sources: Listed<AuthoredSource> | null;
  readonly glossary: Listed<GlossaryEntry> | null;
  /** The facts that change, and where each stands. */
  readonly facts: Facts;
  readonly lessons: readonly LessonContent[];
  /** False when a lesson or a bank could not be read: then nothing is said of what others miss in it. */
  readonly complete: boolean;
  /** Where each block stands, by `lesson/block`. */
  readonly blocks: ReadonlyMap<string, Place>;
  readonly questions: ReadonlyMap<string, PlacedQuestion>;
  /** What learners are asked about the course itself; null where nothing is. */
  readonly survey: AuthoredBank | null;
  /** Every exercise whose schema is there, whether a block shows it yet or not. */
  readonly exercises: readonly AuthoredExercise[];
  /** Every job aid that lies there, in the order in which they are listed. */
  readonly aids: readonly AidFile[];
  /** Questions of lessons the course does not name yet: checked by themselves, asked nowhere. Their ids are also in `questions`. */
  readonly waiting: ReadonlySet<string>;
}

export interface LessonContent {
  readonly id: string;
  readonly folder: string;
  /** Where the course names it. */
  readonly place: Place;
  readonly texts: Readonly<Record<Language, AuthoredLesson | null>>;
  /** True when nothing was wrong within the texts; only then are they compared and counted. */
  readonly sound: boolean;
  readonly bank: AuthoredBank | null;
}

/** Reads and checks everything but the ids lock; null when not even the outline can be read. */
export async function readContent(root: string, problems: Problems, settings: Settings = {}): Promise<Content | null> {
  const facts = await readFacts(root, problems);
  const [outline, sources, glossary] = await Promise.all([
    readOutline(root, problems, settings),
    readSources(root, problems),
    readGlossary(root, facts, problems),
  ]);
  if (!outline) {
    await readFolders(root, facts, problems);
    return null;
  }
  const lessons = await Promise.all(
    outline.value.lessons.map((folder, index) =>
      readLessonContent(root, folder, outline.at('lessons', index), outline.value.referenceLanguage, facts, problems),
    ),
  );
  const { referenceLanguage, scenario = null, plan = null } = outline.value;
  const exercises = await readExercises(root, namedExercises(lessons, [scenario, plan]), facts, problems);
  const aids = await readAids(root, facts, problems);
  const hasSurvey = existsSync(join(root, bankFile(surveyBank)));
  const survey = hasSurvey ? await readBank(root, surveyBank, facts, problems) : null;
  const waiting = await readWaiting(root, outline.value.lessons, facts, problems);
  const content: Content = {
    outline,
    sources,
    glossary,
    facts,
    lessons,
    complete:
      lessons.every(({ sound, bank }) => sound && bank !== null) &&
      [...waiting, ...exercises, ...aids, ...(hasSurvey ? [survey] : [])].every((part) => part !== null),
    blocks: blockPlaces(lessons, referenceLanguage),
    exercises: exercises.filter((each) => each !== null),
    aids: aids.filter((each) => each !== null),
    questions: questionPlaces([...lessons.map(({ bank }) => bank), survey, ...waiting], problems),
    survey,
    waiting: new Set(waiting.flatMap((bank) => bank?.questions ?? []).map(({ question }) => question.id)),
  };
  for (const lesson of lessons) checkLesson(lesson, content, problems);
  checkExercises(content, problems);
  checkAids(content, problems);
  checkGlossary(content, problems);
  checkQuestions(content, problems);
  checkAssessments(content, problems);
  checkWriting([...content.questions.values()], problems);
  checkFacts(facts, content, problems);
  return content;
}

/** Banks that lie there already although the course does not name their lesson yet. */
async function readWaiting(
  root: string,
  named: readonly string[],
  facts: Facts,
  problems: Problems,
): Promise<readonly (AuthoredBank | null)[]> {
  const folder = join(root, banksFolder);
  const files = existsSync(folder) ? (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort() : [];
  const lessons = files
    .map((file) => file.slice(0, -'.yaml'.length))
    .filter((bank) => bank !== surveyBank && !named.includes(bank));
  return Promise.all(lessons.map((lesson) => readBank(root, lesson, facts, problems)));
}

/** Without an outline: still says what is wrong within each lesson and bank that lies there. */
async function readFolders(root: string, facts: Facts, problems: Problems): Promise<void> {
  const folder = join(root, 'lessons/content');
  if (!existsSync(folder)) return;
  const place = { file: outlineFile, line: 1 };
  for (const lesson of (await readdir(folder)).sort())
    await readLessonContent(root, lesson, place, 'cs', facts, problems);
}

async function readLessonContent(
  root: string,
  folder: string,
  place: Place,
  reference: Language,
  facts: Facts,
  problems: Problems,
): Promise<LessonContent> {
  const found = new Problems();
  const [cs, en, bank] = await Promise.all([
    readLesson(root, folder, 'cs', reference, facts, found),
    readLesson(root, folder, 'en', reference, facts, found),
    readBank(root, folder, facts, problems),
  ]);
  const sound = found.none && cs !== null && en !== null;
  if (sound) compareLanguages(...(reference === 'cs' ? ([cs, en] as const) : ([en, cs] as const)), found);
  problems.take(found);
  return { id: lessonId(folder), folder, place, texts: { cs, en }, sound, bank };
}

function namedExercises(lessons: readonly LessonContent[], apart: readonly (string | null)[]): ReadonlySet<string> {
  const blocks = lessons.flatMap(({ texts }) => Object.values(texts).flatMap((text) => text?.blocks ?? []));
  return new Set([...blocks.map(({ exercise }) => exercise), ...apart].filter((each) => each !== null));
}

function blockPlaces(lessons: readonly LessonContent[], reference: Language): Map<string, Place> {
  return new Map(
    lessons.flatMap(({ id, texts }) =>
      (texts[reference]?.blocks ?? []).map((block) => [`${id}/${block.id}`, block.place]),
    ),
  );
}

function questionPlaces(banks: readonly (AuthoredBank | null)[], problems: Problems): Content['questions'] {
  const places = new Map<string, Place>();
  const questions = new Map<string, PlacedQuestion>();
  for (const each of banks.flatMap((bank) => bank?.questions ?? [])) {
    addId(places, each.question.id, each.at(), problems);
    if (!questions.has(each.question.id)) questions.set(each.question.id, each);
  }
  return questions;
}

/** Every id the lock must know. */
export function usedIds({ outline, lessons, blocks, questions, exercises }: Content): UsedIds {
  return {
    lessons: lessons.map(({ id, place }) => ({ id, place })),
    blocks: [...blocks].map(([id, place]) => ({ id, place })),
    assessments: outline.value.assessments.map(({ id }, index) => ({ id, place: outline.at('assessments', index) })),
    questions: [...questions.values()].map(({ question, at }) => ({
      id: question.id,
      place: at(),
      ...partIds(question),
    })),
    exercises: exercises.map(({ value: { id }, at }) => ({ id, place: at('id') })),
  };
}

function partIds(question: AuthoredQuestion): Required<Pick<UsedId, 'options' | 'items'>> {
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  if (question.type === 'matching') return { options: ids(question.targets), items: ids(question.items) };
  return { options: 'options' in question ? ids(question.options) : [], items: [] };
}
