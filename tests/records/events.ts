import type { Question } from '../../module/model/course.ts';
import type { Interaction, Response } from '../../module/model/interaction.ts';
import { advance, inAssessment, newProgress, type Progress } from '../../module/model/progress.ts';
import type { LearnerEvent, RecordStore } from '../../module/model/record-store.ts';
import { assessment, bank, course, matching, multiple, reason, single, situation } from '../assessments/bank.ts';

export { assessment, bank, course };

export const fresh: Progress = newProgress('0123456789abcdef0123456789abcdef', 4711);
const at = new Date('2026-11-23T08:05:07Z');

const choose = (...chosen: string[]): Response => ({ kind: 'choice', chosen });

/** A right answer to each question of the bank, and one that is only partly right. */
export const right: readonly (readonly [Question, Response, number])[] = [
  [single, choose('c'), 1],
  [multiple, choose('a', 'b', 'c'), 1],
  [reason, choose('a'), 1],
  [situation, choose('b'), 1],
  [matching, { kind: 'matching', pairs: { '1': 'a', '2': 'b', '3': 'c', '4': 'd' } }, 1],
];

export function interaction(question: Question, response: Response, scaled: number, attempt = 1): Interaction {
  const position = bank.findIndex((each) => each.id === question.id) + 1;
  const where = {
    assessment: assessment.id,
    use: assessment.use,
    attempt,
    first: attempt === 1,
    position,
    shown: question.options,
  };
  return { question, response, scaled, ...where, at, seconds: 12.345 };
}

export const answer = (question: Question, response: Response, scaled: number, attempt = 1): LearnerEvent => ({
  type: 'answered',
  at,
  interaction: interaction(question, response, scaled, attempt),
});

export const opened: LearnerEvent = { type: 'opened', at, resumed: false };
export const read = (block: string): LearnerEvent => ({
  type: 'block-read',
  at,
  block: `why-cooperate/${block}`,
  seconds: 30,
});
export const open = (block: string): LearnerEvent => ({ type: 'block-opened', at, block: `why-cooperate/${block}` });
export const readAll: readonly LearnerEvent[] = ['story', 'check', 'summary'].map(read);

/** An attempt at the test that ends with a score: every question answered, rightly or (with 0) wrongly. */
export function attempt(number: number, scaled: number): readonly LearnerEvent[] {
  const answers = right.map(([question, response, score]) =>
    answer(question, response, scaled === 0 ? 0 : score, number),
  );
  return [
    { type: 'assessment-started', at, assessment: assessment.id, attempt: number, drawn: [] },
    ...answers,
    {
      type: 'assessment-finished',
      at,
      assessment: assessment.id,
      attempt: number,
      scaled,
      passed: scaled >= course.masteryScore,
    },
  ];
}

/** Tells a store one event after the other, as a sitting does, and gives back the progress. */
export async function tell(
  stores: readonly RecordStore[],
  progress: Progress,
  ...events: readonly LearnerEvent[]
): Promise<Progress> {
  let now = progress;
  for (const event of events) {
    now = advance(course, now, event);
    const reached = now;
    await Promise.all(stores.map((store) => store.record(event, reached)));
  }
  return now;
}

/** Scores of the attempts at the test. */
export const scoresOf = (progress: Progress) => inAssessment(progress, assessment.id).scores;
