import type { Question, QuestionHead } from '../module/model/course.ts';
import { mix, mulberry32, shuffled } from './random.ts';

/**
 * The order in which a learner sees the options of a question, or the targets of a matching: the same for the same
 * learner and question for ever, in both languages, whatever else is asked. Ids stay as they are; only their order changes.
 *
 * @param seed `Progress.seed`, 0 to 65535
 */
export function order(question: Pick<QuestionHead, 'number' | 'options'>, seed: number): readonly string[] {
  return shuffled(question.options, mulberry32(mix(seed, question.number)));
}

/** The order in which this question is shown. A scale keeps its own; steps to be put in order never come in the right one. */
export function shownOrder(question: Question, seed: number): readonly string[] {
  if (question.type === 'likert') return question.options;
  const shown = order(question, seed);
  const solved = question.type === 'ordering' && shown.join() === question.correct.join();
  return solved ? [...shown.slice(1), ...shown.slice(0, 1)] : shown;
}
