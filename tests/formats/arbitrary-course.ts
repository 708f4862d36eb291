import fc from 'fast-check';
import {
  longestAnswer,
  type Assessment,
  type Block,
  type Course,
  type Question,
  type QuestionHead,
  type QuestionType,
} from '../../module/model/course.ts';
import { responseKind, type Response } from '../../module/model/interaction.ts';
import { choices, type Display } from '../../module/model/display.ts';
import type { Answer, AssessmentProgress, ExerciseProgress, Progress } from '../../module/model/progress.ts';

export const text = (words: string) => ({ cs: words, en: words });

const types: readonly QuestionType[] = [
  'single-choice',
  'multiple-choice',
  'true-false-reason',
  'situational-judgement',
  'matching',
  'ordering',
  'numeric',
  'fill-in',
  'likert',
  'reflection',
];
const letters = (count: number) => [...'abcdefghijklmnopqrstuvwxyz'].slice(0, count);

function head(number: number, type: QuestionType, options: number, version: number): QuestionHead {
  const items = type === 'matching' ? ['1', '2', '3', '4', '5', '6', '7', '8', '9'].slice(0, Math.min(9, options)) : [];
  const written = responseKind(type) === 'text';
  const about = { objective: 'o1-1', difficulty: 'easy', pool: 'test' } as const;
  return { id: `q${number}`, number, type, version, ...about, options: written ? [] : letters(options), items };
}

const block = (number: number): Block => ({
  id: `lesson/b${number}`,
  number,
  kind: 'reading',
  title: text('Block'),
  minutes: 1,
  assessment: null,
  exercise: null,
});

function courseWith(
  blocks: readonly Block[],
  questions: readonly QuestionHead[],
  assessments: readonly Assessment[],
): Course {
  return {
    id: 'course',
    iri: 'https://course.invalid',
    version: '1.0.0',
    title: text('Course'),
    subtitle: text('Course'),
    lead: text('Lead'),
    gains: [],
    referenceLanguage: 'cs',
    languages: ['cs', 'en'],
    checked: '2026-11-23',
    masteryScore: 0.75,
    attempts: 3,
    finalAssessment: 'check',
    preTest: false,
    postTest: false,
    objectives: [],
    lessons: [{ id: 'lesson', number: 0, order: 1, title: text('Lesson'), minutes: 1, objectives: [], blocks }],
    assessments,
    questions,
    exercises: blocks.slice(0, 9).map(({ number }) => ({ id: `exercise-${number}`, number, version: number + 1 })),
  };
}

const assessmentOf = (id: string, number: number, questions: readonly QuestionHead[]): Assessment => ({
  id,
  number,
  use: 'test',
  title: text(id),
  questions: questions.map((each) => each.id),
  draw: null,
});

/** A course of so many blocks and questions, of all types but those of free words in turn, in one assessment. */
export function courseOf(blocks: number, questions: number): Course {
  const heads = Array.from({ length: questions }, (_, number) => head(number, types[number % 7] as QuestionType, 6, 1));
  return courseWith(
    Array.from({ length: blocks }, (_, number) => block(number)),
    heads,
    [assessmentOf('check', 0, heads)],
  );
}

function fullResponse(question: Pick<Question, 'type' | 'options' | 'items'>): Response {
  const kind = responseKind(question.type);
  if (kind === 'choice') return { kind, chosen: question.options };
  if (kind === 'ordering') return { kind, order: question.options };
  if (kind === 'text')
    return { kind, text: question.type === 'numeric' ? '-1234.5' : 'Ž'.repeat(longestAnswer), shared: true };
  return {
    kind,
    pairs: Object.fromEntries(question.items.map((item, at) => [item, question.options[at] as string])),
  };
}

/** As much as an exercise makes of choices: forty of them, some out of many. */
const fullWork: ExerciseProgress = {
  work: Array.from({ length: 40 }, (_, at) => at),
  texts: [],
  submitted: true,
};

/** The largest progress a course allows: everything done, answered with the longest response and an odd score, and drafted, every choice of every exercise made. */
export function fullest(course: Course): Progress {
  const odd = 0.1234567890123456;
  const entries = course.questions.map((each) => [each.id, fullResponse(each)] as const);
  const answers: Record<string, Answer> = Object.fromEntries(
    entries.map(([id, response]) => [id, { response, scaled: odd }]),
  );
  const blocks = course.lessons.flatMap((lesson) => lesson.blocks).map((each) => each.id);
  const ids = course.questions.map(({ id }) => id);
  return {
    save: 123456,
    pseudonym: '0123456789abcdef0123456789abcdef',
    seed: 65535,
    language: 'en',
    position: blocks.at(-1) ?? null,
    done: blocks,
    assessments: {
      check: {
        scores: [odd, odd, odd],
        answers,
        running: true,
        drafts: Object.fromEntries(entries),
        drawn: [ids, ids, ids],
      },
    },
    exercises: Object.fromEntries(course.exercises.map(({ id }) => [id, fullWork])),
    display: { theme: 'dark', size: 'largest', spacing: 'loose', motion: 'less' },
    reached: ['completed', 'passed'],
  };
}

const anyHead = fc
  .tuple(fc.nat(500), fc.constantFrom(...types), fc.integer({ min: 1, max: 26 }), fc.integer({ min: 1, max: 40 }))
  .map(([number, type, options, version]) => head(number, type, options, version));

/** Any course: numbers with gaps, as a lock file has after some releases. */
export const courses: fc.Arbitrary<Course> = fc
  .tuple(
    fc.uniqueArray(fc.nat(300), { maxLength: 40 }),
    fc.uniqueArray(anyHead, { maxLength: 30, selector: (each) => each.number }),
    fc.uniqueArray(fc.nat(15), { minLength: 1, maxLength: 4 }),
  )
  .map(([blocks, questions, assessments]) => {
    const asked = assessments.map((number) => assessmentOf(`assessment-${number}`, number, questions));
    return courseWith(blocks.map(block), questions, asked);
  });

/** What anybody may type: Czech, capitals, signs, other scripts, letters composed of two. */
const writings = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'příliš ŽLUŤOUČKÝ kůň, 12.5?\n;[]{}') }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

const scaled = fc.oneof(
  fc.constantFrom(0, 0.5, 1),
  fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 40 })).map(([part, whole]) => Math.min(1, part / whole)),
  fc.double({ min: 0, max: 1, noNaN: true }).map((each) => each + 0),
);

function responseTo(question: QuestionHead): fc.Arbitrary<Response> {
  const kind = responseKind(question.type);
  if (kind === 'choice') return fc.subarray([...question.options]).map((chosen) => ({ kind, chosen }));
  if (kind === 'ordering') return fc.shuffledSubarray([...question.options]).map((order) => ({ kind, order }));
  if (kind === 'text') return fc.record({ kind: fc.constant(kind), text: writings, shared: fc.boolean() });
  return fc
    .subarray([...question.items])
    .chain((items) =>
      fc.tuple(...items.map((item) => fc.constantFrom(...question.options).map((target) => [item, target] as const))),
    )
    .map((pairs) => ({ kind: 'matching', pairs: Object.fromEntries(pairs) }));
}

function someOf<T>(
  questions: readonly QuestionHead[],
  each: (question: QuestionHead) => fc.Arbitrary<T>,
): fc.Arbitrary<Record<string, T>> {
  return fc
    .subarray([...questions])
    .chain((some) => fc.tuple(...some.map((question) => each(question).map((value) => [question.id, value] as const))))
    .map((entries) => Object.fromEntries(entries));
}

const works: fc.Arbitrary<ExerciseProgress> = fc.record({
  work: fc.array(fc.oneof(fc.nat(15), fc.nat()), { maxLength: 20 }),
  texts: fc.array(writings, { maxLength: 3 }),
  submitted: fc.boolean(),
});

const judged = (question: QuestionHead) => fc.record({ response: responseTo(question), scaled: fc.option(scaled) });

function inOne(course: Course): fc.Arbitrary<AssessmentProgress> {
  return fc.record({
    scores: fc.array(scaled, { maxLength: 4 }),
    answers: someOf<Answer>(course.questions, (question) =>
      fc.record(
        { response: responseTo(question), scaled: fc.option(scaled), again: judged(question) },
        { requiredKeys: ['response', 'scaled'] },
      ),
    ),
    running: fc.boolean(),
    drafts: someOf(course.questions, responseTo),
    drawn: fc.array(fc.shuffledSubarray(course.questions.map(({ id }) => id)), { maxLength: 4 }),
  });
}

/** Any progress in a course. */
export function progressOf(course: Course): fc.Arbitrary<Progress> {
  const blocks = course.lessons.flatMap((lesson) => lesson.blocks).map((each) => each.id);
  return fc.tuple(doneIn(course, blocks), fc.option(displays)).map(([progress, display]) => ({
    ...progress,
    ...(display ? { display } : {}),
  }));
}

const displays: fc.Arbitrary<Display> = fc.record({
  theme: fc.constantFrom(...choices.theme),
  size: fc.constantFrom(...choices.size),
  spacing: fc.constantFrom(...choices.spacing),
  motion: fc.constantFrom(...choices.motion),
});

function doneIn(course: Course, blocks: string[]): fc.Arbitrary<Progress> {
  return fc.record({
    save: fc.nat(),
    pseudonym: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 32 }),
    seed: fc.nat(65535),
    language: fc.constantFrom(null, 'cs' as const, 'en' as const),
    position: fc.constantFrom(null, ...blocks),
    done: fc.subarray(blocks),
    assessments: fc
      .subarray(course.assessments.map((each) => each.id))
      .chain((ids) => fc.tuple(...ids.map((id) => inOne(course).map((what) => [id, what] as const))))
      .map((entries) => Object.fromEntries(entries)),
    exercises: fc
      .subarray(course.exercises.map((each) => each.id))
      .chain((ids) => fc.tuple(...ids.map((id) => works.map((what) => [id, what] as const))))
      .map((entries) => Object.fromEntries(entries)),
    reached: fc.subarray(['completed', 'passed'] as const),
  });
}
