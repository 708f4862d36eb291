import type { Matching, MultipleChoice, Numeric, Ordering, Question, Scaled } from '../module/model/course.ts';
import { readDecimal, responseKind, type Response } from '../module/model/interaction.ts';
import { sameWords } from './same-words.ts';

/** A judged answer in one word; the interface says it as Správně, Zčásti správně, Ještě ne. */
export type Verdict = 'right' | 'partly' | 'not-yet';

/**
 * Judges a response, 0, 0.5 or 1; null where nothing is judged. Only ids the question knows count, each once; nothing given is 0.
 *
 * - single choice, true or false with reason: 1 for the key alone, otherwise 0
 * - multiple choice: 1 without an error, 0.5 with one, otherwise 0; without a right option always 0
 * - situational judgement: the points of the option chosen; two chosen are none chosen
 * - matching: the share of right pairs to the nearest half, a tie going down; 1 only when every pair is right
 * - ordering: the same with the share of neighbours that follow each other as they should
 * - numeric: 1 within the tolerance, the limits included
 * - fill-in: 1 for an accepted wording; case, diacritics and spare spaces do not matter
 * - likert, reflection: null
 *
 * @throws TypeError when the kind of the response is not that of the question
 */
export function score(question: Question, response: Response): Scaled | null {
  if (response.kind !== responseKind(question.type)) throw mismatch(question, response);
  switch (question.type) {
    case 'single-choice':
    case 'true-false-reason':
      return only(chosenOf(question, response)) === question.correct ? 1 : 0;
    case 'situational-judgement':
      return question.points[only(chosenOf(question, response)) ?? ''] ?? 0;
    case 'multiple-choice':
      return scoreMultiple(question, chosenOf(question, response));
    case 'matching':
      return scoreMatching(question, response.kind === 'matching' ? response.pairs : {});
    case 'ordering':
      return scoreOrdering(question, response.kind === 'ordering' ? response.order : []);
    case 'numeric':
      return isRightNumber(question, textOf(response)) ? 1 : 0;
    case 'fill-in':
      return question.accepted.some((each) => sameWords(each, textOf(response))) ? 1 : 0;
    case 'likert':
    case 'reflection':
      return null;
  }
}

/** The word for a score: 1 is right, 0 is not yet, anything between is partly. */
export function verdict(scaled: Scaled): Verdict {
  return scaled >= 1 ? 'right' : scaled > 0 ? 'partly' : 'not-yet';
}

/** Ids of the options that earn the full point; of the targets, item by item, for a matching; the right order for an ordering. Empty where there are none. */
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
    case 'ordering':
      return question.correct;
    case 'numeric':
    case 'fill-in':
    case 'likert':
    case 'reflection':
      return [];
  }
}

/** Neighbours in an order given that follow each other in the right one: a pair for each step but the first. */
export function rightNeighbours({ correct }: Ordering, order: readonly string[]): number {
  const known = [...new Set(order)].filter((id) => correct.includes(id));
  return known.filter((id, at) => at > 0 && correct.indexOf(id) === correct.indexOf(known[at - 1] ?? '') + 1).length;
}

/** A wrong option taken in place of a right one is one error: the number to choose is announced, so it is one decision. */
function scoreMultiple(question: MultipleChoice, chosen: readonly string[]): Scaled {
  const right = chosen.filter((id) => question.correct.includes(id)).length;
  const errors = Math.max(question.correct.length, chosen.length) - right;
  if (right === 0) return 0;
  return errors === 0 ? 1 : errors === 1 ? 0.5 : 0;
}

function scoreMatching(question: Matching, pairs: Readonly<Record<string, string>>): Scaled {
  const right = question.pairs.filter((item) => pairs[item.id] === item.target).length;
  return nearestHalf(right, question.pairs.length);
}

function scoreOrdering(question: Ordering, order: readonly string[]): Scaled {
  return nearestHalf(rightNeighbours(question, order), question.correct.length - 1);
}

/** Share below a quarter (a tie included) is nearest to nothing; anything short of all is at most half. */
function nearestHalf(right: number, all: number): Scaled {
  if (all > 0 && right === all) return 1;
  return right * 4 > all ? 0.5 : 0;
}

function isRightNumber({ correct, tolerance }: Numeric, text: string): boolean {
  const given = readDecimal(text);
  // A millionth is the smallest step a response can hold; less is the noise of binary fractions.
  return given !== null && Math.abs(given - correct) <= tolerance + 5e-7;
}

function chosenOf(question: Question, response: Response): readonly string[] {
  return response.kind === 'choice' ? question.options.filter((id) => response.chosen.includes(id)) : [];
}

function textOf(response: Response): string {
  return response.kind === 'text' ? response.text : '';
}

function only(chosen: readonly string[]): string | null {
  return chosen.length === 1 ? (chosen[0] ?? null) : null;
}

function mismatch(question: Question, response: Response): TypeError {
  return new TypeError(`question "${question.id}" (${question.type}) was answered by a ${response.kind} response`);
}
