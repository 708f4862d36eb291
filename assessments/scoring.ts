import type { Matching, MultipleChoice, Question, Scaled } from '../module/model/course.ts';
import type { Response } from '../module/model/interaction.ts';

/** A judged answer in one word; the interface says it as Správně, Zčásti správně, Ještě ne. */
export type Verdict = 'right' | 'partly' | 'not-yet';

/**
 * Judges a response, 0, 0.5 or 1. Only ids the question knows count, each once, in any order; nothing chosen is 0.
 *
 * - single choice, true or false with reason: 1 for the key alone, otherwise 0
 * - multiple choice: 1 without an error, 0.5 with one, otherwise 0; without a right option always 0
 * - situational judgement: the points of the option chosen; two chosen are none chosen
 * - matching: the share of right pairs to the nearest half, a tie going down; 1 only when every pair is right
 *
 * @throws TypeError when the kind of the response is not that of the question
 */
export function score(question: Question, response: Response): Scaled {
  if (question.type === 'matching') return scoreMatching(question, pairsOf(question, response));
  const chosen = chosenOf(question, response);
  switch (question.type) {
    case 'single-choice':
    case 'true-false-reason':
      return only(chosen) === question.correct ? 1 : 0;
    case 'situational-judgement':
      return question.points[only(chosen) ?? ''] ?? 0;
    case 'multiple-choice':
      return scoreMultiple(question, chosen);
  }
}

/** The word for a score: 1 is right, 0 is not yet, anything between is partly. */
export function verdict(scaled: Scaled): Verdict {
  return scaled >= 1 ? 'right' : scaled > 0 ? 'partly' : 'not-yet';
}

/** Ids of the options that earn the full point; of the targets, item by item, for a matching. Authored order. */
export function rightIds(question: Question): readonly string[] {
  switch (question.type) {
    case 'matching':
      return question.pairs.map((pair) => pair.target);
    case 'situational-judgement':
      return question.options.filter((id) => question.points[id] === 1);
    case 'multiple-choice':
      return question.correct;
    case 'single-choice':
    case 'true-false-reason':
      return [question.correct];
  }
}

/** A wrong option taken in place of a right one is one error: the number to choose is announced, so it is one decision. */
function scoreMultiple(question: MultipleChoice, chosen: readonly string[]): Scaled {
  const right = chosen.filter((id) => question.correct.includes(id)).length;
  const errors = Math.max(question.correct.length, chosen.length) - right;
  if (right === 0) return 0;
  return errors === 0 ? 1 : errors === 1 ? 0.5 : 0;
}

function scoreMatching(question: Matching, pairs: Readonly<Record<string, string>>): Scaled {
  const all = question.pairs.length;
  const right = question.pairs.filter((item) => pairs[item.id] === item.target).length;
  if (all > 0 && right === all) return 1;
  // Share below a quarter (a tie included) is nearest to nothing; anything short of all is at most half.
  return right * 4 > all ? 0.5 : 0;
}

function chosenOf(question: Question, response: Response): readonly string[] {
  if (response.kind !== 'choice') throw mismatch(question, response);
  return question.options.filter((id) => response.chosen.includes(id));
}

function pairsOf(question: Question, response: Response): Readonly<Record<string, string>> {
  if (response.kind !== 'matching') throw mismatch(question, response);
  return response.pairs;
}

function only(chosen: readonly string[]): string | null {
  return chosen.length === 1 ? (chosen[0] ?? null) : null;
}

function mismatch(question: Question, response: Response): TypeError {
  return new TypeError(`question "${question.id}" (${question.type}) was answered by a ${response.kind} response`);
}
