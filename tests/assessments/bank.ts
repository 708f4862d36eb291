import type {
  FillIn,
  Likert,
  Numeric,
  Ordering,
  Reflection,
  Assessment,
  Block,
  Course,
  Matching,
  MultipleChoice,
  Option,
  SingleChoice,
  SituationalJudgement,
} from '../../module/model/course.ts';

const text = (words: string) => ({ cs: `${words} (cs)`, en: `${words} (en)` });
const options = (ids: string): Option[] =>
  [...ids].map((id) => ({ id, text: text(`option ${id}`), feedback: text(`because ${id}`) }));

const base = {
  version: 1,
  objective: 'o1-1',
  difficulty: 'easy',
  pool: 'test',
  summary: null,
  sources: ['src-01'],
  readAgain: ['why-cooperate/story'],
  items: [],
} as const;

/** One question of each type, as an author would write it; the key is in the id of the question where it fits. */
export const single: SingleChoice = {
  ...base,
  id: 'l1-q001-single-c',
  number: 1,
  type: 'single-choice',
  stem: text('Which one?'),
  options: ['a', 'b', 'c', 'd'],
  choices: options('abcd'),
  correct: 'c',
};

export const reason: SingleChoice = {
  ...single,
  id: 'l1-q004-reason-a',
  number: 4,
  type: 'true-false-reason',
  stem: text('True or false?'),
  correct: 'a',
};

export const multiple: MultipleChoice = {
  ...base,
  id: 'l1-q002-multiple-abc',
  number: 2,
  type: 'multiple-choice',
  stem: text('Which three?'),
  options: ['a', 'b', 'c', 'd', 'e'],
  choices: options('abcde'),
  correct: ['a', 'b', 'c'],
};

export const situation: SituationalJudgement = {
  ...base,
  id: 'l1-q007-situation-b',
  number: 7,
  objective: 'o1-2',
  type: 'situational-judgement',
  stem: text('What do you do?'),
  options: ['a', 'b', 'c', 'd'],
  choices: options('abcd'),
  points: { a: 0, b: 1, c: 0, d: 0.5 },
};

export const matching: Matching = {
  ...base,
  id: 'l1-q008-matching',
  number: 8,
  type: 'matching',
  stem: text('What goes with what?'),
  options: ['a', 'b', 'c', 'd', 'e'],
  items: ['1', '2', '3', '4'],
  pairs: ['1', '2', '3', '4'].map((id, at) => ({ id, text: text(`item ${id}`), target: 'abcd'.charAt(at) })),
  targets: [...'abcde'].map((id) => ({ id, text: text(`target ${id}`) })),
  feedback: text('each goes with its own'),
};

export const bank = [single, multiple, reason, situation, matching] as const;

const labelled = (ids: string, what: string) => [...ids].map((id) => ({ id, text: text(`${what} ${id}`) }));

export const ordering: Ordering = {
  ...base,
  id: 'l1-q032-ordering-dbca',
  number: 32,
  type: 'ordering',
  stem: text('In which order?'),
  options: [...'abcd'],
  steps: labelled('abcd', 'step'),
  correct: [...'dbca'],
  feedback: text('one after another'),
};

export const numeric: Numeric = {
  ...base,
  id: 'l1-q015-numeric-88',
  number: 15,
  type: 'numeric',
  stem: text('How many per cent?'),
  options: [],
  correct: 88,
  tolerance: 1,
  unit: { cs: '%', en: '%' },
  mistakes: [{ answer: '12', feedback: text('that is the rest') }],
  feedback: text('22 of 25'),
};

export const fillIn: FillIn = {
  ...base,
  id: 'l1-q030-fill-in-ogp',
  number: 30,
  type: 'fill-in',
  stem: text('Which abbreviation?'),
  options: [],
  accepted: ['OGP', 'Partnerství pro otevřené vládnutí'],
  mistakes: [{ answer: 'OECD', feedback: text('that is another one') }],
  feedback: text('it stands for a partnership'),
};

export const likert: Likert = {
  ...base,
  id: 'l1-q201-likert',
  number: 201,
  type: 'likert',
  pool: 'practice',
  stem: text('I will find a partner.'),
  options: [...'abcde'],
  scale: labelled('abcde', 'point'),
};

export const reflection: Reflection = {
  ...base,
  id: 'l1-q202-reflection',
  number: 202,
  type: 'reflection',
  pool: 'practice',
  stem: text('What will you try?'),
  options: [],
  longest: 200,
  feedback: text('others try one small thing'),
};

/** One question of every type there is. */
export const everyType = [...bank, ordering, numeric, fillIn, likert, reflection] as const;

export const assessment: Assessment = {
  id: 'why-cooperate-check',
  number: 0,
  use: 'test',
  title: text('Questions'),
  questions: bank.map((question) => question.id),
  draw: null,
};

const block = (id: string, number: number): Block => ({
  id: `why-cooperate/${id}`,
  number,
  kind: id === 'check' ? 'check' : 'reading',
  title: text(`part ${id}`),
  minutes: number + 1,
  assessment: id === 'check' ? assessment.id : null,
  exercise: null,
});

/** A course of one lesson with one assessment, three attempts, three points of four needed. */
export const course: Course = {
  id: 'course',
  iri: 'https://course.invalid',
  version: '1.0.0',
  title: text('Course'),
  subtitle: text('Subtitle'),
  lead: text('Lead'),
  gains: [],
  referenceLanguage: 'cs',
  languages: ['cs', 'en'],
  checked: '2026-11-23',
  masteryScore: 0.75,
  attempts: 3,
  finalAssessment: assessment.id,
  preTest: false,
  postTest: false,
  objectives: ['o1-1', 'o1-2'].map((id) => ({ id, text: text(`objective ${id}`) })),
  lessons: [
    {
      id: 'why-cooperate',
      number: 0,
      order: 1,
      title: text('Lesson'),
      minutes: 5,
      objectives: ['o1-1', 'o1-2'],
      blocks: [block('story', 0), block('check', 1), block('summary', 2)],
    },
  ],
  assessments: [assessment],
  questions: bank,
  exercises: [],
};
