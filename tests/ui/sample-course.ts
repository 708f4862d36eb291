import type { Block, Course, Lesson, LessonText, Question, SingleChoice, Text } from '../../module/model/course.ts';

/** A small course for the tests of ui, player and lessons; every number differs from the real one. */

const text = (words: string): Text => ({ cs: words, en: `${words} (en)` });

const base = {
  version: 1,
  items: [],
  objective: 'o1',
  difficulty: 'easy',
  pool: 'test',
  summary: null,
  sources: ['src-01'],
  readAgain: ['first/story'],
} as const;

const question = (number: number): SingleChoice => ({
  ...base,
  id: `q${number}-first`,
  number,
  type: 'single-choice',
  options: ['a', 'b'],
  stem: text(`Otázka ${number}?`),
  choices: [
    { id: 'a', text: text('Ano'), feedback: text('Ano, protože') },
    { id: 'b', text: text('Ne'), feedback: text('Ne, protože') },
  ],
  correct: 'a',
});

export const questions: readonly Question[] = [question(1), question(2)];

const block = (id: string, number: number, kind: Block['kind'], minutes: number): Block => ({
  id,
  number,
  kind,
  title: text(`Část ${id}`),
  minutes,
  assessment: kind === 'check' ? 'first-check' : null,
  exercise: null,
});

const lesson = (id: string, order: number, blocks: readonly Block[]): Lesson => ({
  id,
  number: order,
  order,
  title: text(`Lekce ${id}`),
  minutes: blocks.reduce((sum, each) => sum + each.minutes, 0),
  objectives: ['o1'],
  blocks,
});

const first = lesson('first', 1, [
  block('first/story', 1, 'reading', 4),
  block('first/check', 2, 'check', 5),
  block('first/summary', 3, 'summary', 2),
]);
const second = lesson('second', 2, [block('second/story', 4, 'reading', 70)]);

/** One lesson of three parts whose check is the final assessment: two questions, 75 %, two attempts. */
export const oneLesson: Course = {
  id: 'sample',
  iri: 'https://sample.invalid/course',
  version: '1.2.3',
  title: text('Malý stůl'),
  subtitle: text('Zkouška & <pokus>'),
  lead: text('Krátký úvod.'),
  gains: [text('První zisk.'), text('Druhý zisk.')],
  referenceLanguage: 'cs',
  languages: ['cs', 'en'],
  checked: '2026-11-05',
  masteryScore: 0.75,
  attempts: 2,
  finalAssessment: 'first-check',
  preTest: false,
  postTest: false,
  objectives: [{ id: 'o1', text: text('Cíl') }],
  lessons: [first],
  assessments: [
    {
      id: 'first-check',
      number: 0,
      use: 'test',
      title: text('Otázky'),
      questions: questions.map((each) => each.id),
      draw: null,
    },
  ],
  questions,
  exercises: [],
};

/** The same with a second lesson. */
export const twoLessons: Course = { ...oneLesson, lessons: [first, second] };

/** The words of the first lesson, as the build makes them: a term, a citation, a note beside its paragraph. */
export const firstText: LessonText = {
  lesson: 'first',
  language: 'cs',
  lead: 'Krátký úvod lekce.',
  blocks: {
    'first/story':
      '<div class="with-note"><p class="inline">Úřad zve <span class="term" role="button" tabindex="0" aria-expanded="false" aria-controls="first--story--1">organizace</span>. Má to důvod.<button class="cite" type="button" aria-expanded="false" aria-controls="first--story--2" aria-label="Zdroj 1">1</button></p>' +
      '<aside class="note is-term" role="note" id="first--story--1" hidden aria-label="Pojem: Organizace"><p class="label">Organizace</p><p>Spolek nebo ústav.</p></aside>' +
      '<aside class="note is-source" role="note" id="first--story--2" hidden aria-label="Zdroj 1"><p class="label">Zdroj 1</p><p class="source"><a href="https://example.org/" target="_blank" rel="noopener">Analýza</a>. Úřad, 2022.</p></aside></div>' +
      '<p>Druhý odstavec.</p>',
    'first/check': '<p>Odpovězte.</p>',
    'first/summary': '<p>Shrnutí.</p>',
  },
  sources: [],
};
