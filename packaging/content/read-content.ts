import type { Language } from '../../module/model/course.ts';
import { checkAssessments, checkQuestions } from './check-questions.ts';
import { checkGlossary, checkLesson } from './check-lessons.ts';
import { compareLanguages } from './compare-languages.ts';
import type { Place, Problems } from './content-error.ts';
import type { UsedIds } from './check-ids.ts';
import { readBank, type AuthoredBank } from './read-bank.ts';
import { addId, lessonId, readGlossary, readOutline, readSources, type Listed } from './read-outline.ts';
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
  readonly lessons: readonly LessonContent[];
  /** False when a lesson or a bank could not be read: then nothing is said of what others miss in it. */
  readonly complete: boolean;
  /** Where each block stands, by `lesson/block`. */
  readonly blocks: ReadonlyMap<string, Place>;
  readonly questions: ReadonlyMap<string, { readonly question: AuthoredQuestion; readonly place: Place }>;
}

export interface LessonContent {
  readonly id: string;
  readonly folder: string;
  /** Where the course names it. */
  readonly place: Place;
  readonly texts: Readonly<Record<Language, AuthoredLesson | null>>;
  readonly bank: AuthoredBank | null;
}

/** Reads and checks everything but the ids lock; null when not even the outline can be read. */
export async function readContent(root: string, problems: Problems): Promise<Content | null> {
  const [outline, sources, glossary] = await Promise.all([
    readOutline(root, problems),
    readSources(root, problems),
    readGlossary(root, problems),
  ]);
  if (!outline) return null;
  const lessons = await Promise.all(
    outline.value.lessons.map((folder, index) =>
      readLessonContent(root, folder, outline.at('lessons', index), outline.value.referenceLanguage, problems),
    ),
  );
  const { referenceLanguage } = outline.value;
  const content: Content = {
    outline,
    sources,
    glossary,
    lessons,
    complete: lessons.every(({ texts, bank }) => texts[referenceLanguage] !== null && bank !== null),
    blocks: blockPlaces(lessons, referenceLanguage),
    questions: questionPlaces(lessons, problems),
  };
  for (const lesson of lessons) checkLesson(lesson, content, problems);
  checkGlossary(content, problems);
  checkQuestions(content, problems);
  checkAssessments(content, problems);
  return content;
}

async function readLessonContent(
  root: string,
  folder: string,
  place: Place,
  reference: Language,
  problems: Problems,
): Promise<LessonContent> {
  const [cs, en, bank] = await Promise.all([
    readLesson(root, folder, 'cs', reference, problems),
    readLesson(root, folder, 'en', reference, problems),
    readBank(root, folder, problems),
  ]);
  if (cs && en) compareLanguages(...(reference === 'cs' ? ([cs, en] as const) : ([en, cs] as const)), problems);
  return { id: lessonId(folder), folder, place, texts: { cs, en }, bank };
}

function blockPlaces(lessons: readonly LessonContent[], reference: Language): Map<string, Place> {
  return new Map(
    lessons.flatMap(({ id, texts }) =>
      (texts[reference]?.blocks ?? []).map((block) => [`${id}/${block.id}`, block.place]),
    ),
  );
}

function questionPlaces(lessons: readonly LessonContent[], problems: Problems): Content['questions'] {
  const places = new Map<string, Place>();
  const questions = lessons.flatMap(({ bank }) => bank?.questions ?? []);
  for (const { question, place } of questions) addId(places, question.id, place, problems);
  return new Map(questions.map((each) => [each.question.id, each]));
}

/** Every id the lock must know. */
export function usedIds({ outline, lessons, blocks, questions }: Content): UsedIds {
  return {
    lessons: lessons.map(({ id, place }) => ({ id, place })),
    blocks: [...blocks].map(([id, place]) => ({ id, place })),
    assessments: outline.value.assessments.map(({ id }, index) => ({ id, place: outline.at('assessments', index) })),
    questions: [...questions.values()].map(({ question, place }) => ({
      id: question.id,
      place,
      options: (question.type === 'matching' ? question.targets : question.options).map(({ id }) => id),
      items: question.type === 'matching' ? question.items.map(({ id }) => id) : [],
    })),
  };
}
