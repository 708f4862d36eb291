import type {
  Block,
  Course,
  Language,
  Lesson,
  LessonText,
  Question,
  QuestionHead,
  Source,
} from '../../module/model/course.ts';
import { numberOf, type Kind, type Lock } from './ids-lock.ts';
import { toQuestion } from './to-question.ts';
import { shownExercises } from './read-exercises.ts';
import { surveyBank } from './read-bank.ts';
import { openAssessments } from './assessments.ts';
import { languages, type Content, type LessonContent } from './read-content.ts';
import type { AuthoredLesson } from './read-lesson.ts';
import { renderBlock } from './render-block.ts';
import type { AuthoredSource } from './schema.ts';
import { typeset, typesetBoth } from './typography.ts';

/** The number of an id, from the lock. */
export type Numbers = (kind: Kind, id: string) => number;

/** Looks numbers up in the lock. @throws RangeError for an id the checks should have refused */
export function numberer(lock: Lock): Numbers {
  return (kind, id) => {
    const number = numberOf(lock, kind, id);
    if (number === null) throw new RangeError(`${kind} "${id}" was not checked against the lock`);
    return number;
  };
}

/** The outline as every screen and record store needs it. */
export function toCourse(
  content: Content,
  banks: Readonly<Record<string, readonly Question[]>>,
  numbers: Numbers,
  version: string,
): Course {
  const { value } = content.outline;
  const assessments = openAssessments(content);
  const asked = new Set(assessments.flatMap(({ questions }) => questions.map(({ id }) => id)));
  return {
    id: value.id,
    iri: value.iri,
    version,
    title: typesetBoth(value.title),
    subtitle: typesetBoth(value.subtitle),
    lead: typesetBoth(value.lead),
    gains: value.gains.map(typesetBoth),
    referenceLanguage: value.referenceLanguage,
    languages: [
      value.referenceLanguage,
      ...languages.filter((language) => language !== value.referenceLanguage),
    ].filter((language) => value.languages?.includes(language) ?? true),
    checked: value.checked,
    masteryScore: value.masteryScore,
    attempts: value.attempts,
    finalAssessment: value.finalAssessment,
    objectives: value.objectives.map((objective) => ({ id: objective.id, text: typesetBoth(objective) })),
    lessons: content.lessons.map((lesson, index) => toLesson(lesson, index + 1, numbers)),
    preTest: value.preTest,
    postTest: value.postTest,
    assessments: assessments.map(({ id, use, title, questions, draw }) => ({
      id,
      number: numbers('assessments', id),
      use,
      title: typesetBoth(title),
      questions: questions.map((each) => each.id),
      draw,
    })),
    questions: [...content.lessons.map(({ id }) => id), surveyBank]
      .flatMap((bank) => banks[bank] ?? [])
      .filter(({ id }) => asked.has(id))
      .map(toHead),
    exercises: shownExercises(content).map(({ value: { id, version } }) => ({
      id,
      number: numbers('exercises', id),
      version,
      ...(id === value.scenario ? { apart: true as const } : {}),
      ...(id === value.plan ? { plan: true as const } : {}),
    })),
  };
}

function toHead(question: Question): QuestionHead {
  const { id, number, type, version, objective, difficulty, pool, options, items } = question;
  return { id, number, type, version, objective, difficulty, pool, options, items };
}

/** The bank of a lesson as the learner's side knows it. Questions on hold do not leave the repository. */
export function toBank({ bank }: Pick<LessonContent, 'bank'>, numbers: Numbers): readonly Question[] {
  const released = (bank?.questions ?? []).filter(({ question }) => question.pool !== 'practice-hold');
  return released.map(({ question }) => toQuestion(question, numbers('questions', question.id)));
}

function toLesson(lesson: LessonContent, order: number, numbers: Numbers): Lesson {
  const { cs, en } = both(lesson);
  return {
    id: lesson.id,
    number: numbers('lessons', lesson.id),
    order,
    title: typesetBoth({ cs: cs.front.title, en: en.front.title }),
    minutes: cs.front.minutes,
    objectives: cs.front.objectives,
    blocks: cs.blocks.map((block, index): Block => {
      const id = `${lesson.id}/${block.id}`;
      const title = typesetBoth({ cs: block.title, en: en.blocks[index]?.title ?? '' });
      return {
        id,
        number: numbers('blocks', id),
        kind: block.kind,
        title,
        minutes: block.minutes,
        assessment: block.assessment,
        exercise: block.exercise,
      };
    }),
  };
}

/** The words of a lesson in each language. */
export function toTexts(lesson: LessonContent, content: Content): Record<Language, LessonText> {
  const { cs, en } = both(lesson);
  return { cs: toText(lesson, cs, content), en: toText(lesson, en, content) };
}

function toText({ id: lesson, bank }: LessonContent, text: AuthoredLesson, content: Content): LessonText {
  const { language } = text;
  const sources = new Map((content.sources?.list ?? []).map((source) => [source.id, source]));
  const glossary = new Map((content.glossary?.list ?? []).map((entry) => [entry.id, entry]));
  const cited: AuthoredSource[] = [];
  const blocks = text.blocks.map((block) => [
    `${lesson}/${block.id}`,
    renderBlock(block.nodes, { prefix: `${lesson}--${block.id}`, language, sources, glossary, cited }),
  ]);
  return {
    lesson,
    language,
    lead: typeset(text.front.lead, language),
    blocks: Object.fromEntries(blocks),
    sources: [...new Set([...cited, ...practised(bank, content)])].map(toSource),
  };
}

/** Sources of the practice questions: their feedback links to them, cited in the lesson or not. */
function practised(bank: LessonContent['bank'], { sources }: Content): readonly AuthoredSource[] {
  const questions = (bank?.questions ?? []).map(({ question }) => question).filter(({ pool }) => pool === 'practice');
  const ids = new Set(questions.flatMap((question) => question.sources));
  return (sources?.list ?? []).filter(({ id }) => ids.has(id));
}

function toSource({ id, title, issuer, published, href, checked, state }: AuthoredSource): Source {
  return { id, title, issuer, published, href, checked, state };
}

function both({ id, texts }: LessonContent): Record<Language, AuthoredLesson> {
  const { cs, en } = texts;
  if (!cs || !en) throw new RangeError(`lesson "${id}" was not read`);
  return { cs, en };
}
