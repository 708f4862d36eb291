import { fileURLToPath } from 'node:url';
import { score } from '../../assessments/scoring.ts';
import { pack } from '../../module/formats/suspend-data.ts';
import type { Question } from '../../module/model/course.ts';
import { newProgress, type Answer, type AssessmentProgress, type Progress } from '../../module/model/progress.ts';
import { bank, course, finalTest, practised } from '../support/content.ts';
import { testLength } from '../support/play.ts';
import { right, wrong } from '../support/responses.ts';

/**
 * Records what LMSs hold after three kinds of learners of this release, as a line of `released-states.json`. Run once, when a release is
 * made: `npx tsx tests/formats/record-states.ts`. Never change a line recorded: LMSs have it.
 */
export interface RecordedState {
  readonly release: string;
  readonly name: string;
  readonly text: string;
  readonly progress: Progress;
  /** Version of every question and exercise that the progress names, as it was then. */
  readonly versions: Readonly<Record<string, number>>;
}

const blocks = course.lessons.flatMap((lesson) => lesson.blocks).map(({ id }) => id);
const start = { ...newProgress('0123456789abcdef0123456789abcdef', 4711), language: 'cs' as const };
const of = (ids: readonly string[]) =>
  ids.map((id) => bank.find((each) => each.id === id)).filter((each) => each !== undefined);

function answers(questions: readonly Question[]): Record<string, Answer> {
  const given = questions.map((question, place) => {
    const response = place % 3 === 2 ? wrong(question) : right(question);
    return [question.id, { response, scaled: score(question, response) }] as const;
  });
  return Object.fromEntries(given);
}

function practices(): Record<string, AssessmentProgress> {
  const all = course.assessments.filter(({ use }) => use === 'practice');
  const done = { scores: [1], running: false, drafts: {}, drawn: [] };
  return Object.fromEntries(all.map(({ id, questions }) => [id, { ...done, answers: answers(of(questions)) }]));
}

const exercises = Object.fromEntries(
  course.exercises.map(({ id }) => [
    id,
    { work: [3, 0, 12], texts: ['Kdo u stolu chybí? Pacientské spolky.'], submitted: true },
  ]),
);
const asked = finalTest.questions.slice(0, testLength);
const [firstPractice] = course.assessments.filter(({ use }) => use === 'practice');

/** The learners whose states are recorded. */
const learners: Readonly<Record<string, Progress>> = {
  'began to read': {
    ...start,
    save: 14,
    position: blocks[10] ?? null,
    done: blocks.slice(0, 10),
    assessments: {
      [firstPractice?.id ?? '']: {
        scores: [],
        running: true,
        answers: answers(practised.slice(0, 2)),
        drafts: { [practised[2]?.id ?? '']: right(practised[2] as Question) },
        drawn: [],
      },
    },
  },
  'is in the second attempt': {
    ...start,
    save: 260,
    position: blocks.at(-1) ?? null,
    done: blocks,
    assessments: {
      ...practices(),
      [finalTest.id]: {
        scores: [0.5],
        running: true,
        answers: answers(of(asked.slice(0, 5))),
        drafts: Object.fromEntries(of(asked.slice(5, 6)).map((each) => [each.id, right(each)])),
        drawn: [asked, [...asked].reverse()],
      },
    },
    exercises,
    reached: ['completed'],
  },
  'has passed': {
    ...start,
    save: 301,
    position: blocks.at(-1) ?? null,
    done: blocks,
    assessments: {
      ...practices(),
      [finalTest.id]: {
        scores: [0.5, 0.875],
        running: false,
        answers: answers(of(asked)),
        drafts: {},
        drawn: [asked, asked],
      },
    },
    exercises,
    reached: ['completed', 'passed'],
  },
};

function recorded(): readonly RecordedState[] {
  const heads = [...course.questions, ...course.exercises];
  return Object.entries(learners).map(([name, progress]) => {
    const text = pack(course, progress);
    const named = heads.filter(({ id }) => JSON.stringify(progress).includes(`"${id}"`));
    const versions = Object.fromEntries(named.map(({ id, version }) => [id, version]));
    return { release: course.version, name, text, progress, versions };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(recorded()));
