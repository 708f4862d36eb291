import type { AssessmentUse, Question, QuestionHead, Scaled } from './course.ts';

/**
 * What a learner gave as an answer, by ids only, so that it means the same in every language.
 * `choice` holds the chosen option ids in authored order (one for single choice); `matching` item id → target id.
 */
export type Response =
  | { readonly kind: 'choice'; readonly chosen: readonly string[] }
  | { readonly kind: 'matching'; readonly pairs: Readonly<Record<string, string>> };

/** A response that has been judged: what an LMS calls an interaction and xAPI an `answered` statement. */
export interface Interaction {
  readonly question: Question;
  readonly assessment: string;
  readonly use: AssessmentUse;
  /** Attempt at the assessment, from 1. */
  readonly attempt: number;
  /** Place at which the question was shown, from 1. */
  readonly position: number;
  /** Option or target ids in the order shown. */
  readonly shown: readonly string[];
  readonly response: Response;
  readonly scaled: Scaled;
  /** When the answer was given. */
  readonly at: Date;
  /** Seconds from the question being shown to the answer; null when unknown (restored). */
  readonly seconds: number | null;
}

const suffix: Record<AssessmentUse, string> = { practice: 'p', test: 't', 'form-a': 'a', 'form-b': 'b' };

/** The id an LMS reports: the bank id and the use it was put to, e.g. `l1-q003-who-decides-t`; at most 64 characters. */
export function interactionId(question: Pick<QuestionHead, 'id'>, use: AssessmentUse): string {
  return `${question.id}-${suffix[use]}`;
}

/** True when nothing at all was chosen. */
export function isEmpty(response: Response): boolean {
  return response.kind === 'choice' ? response.chosen.length === 0 : Object.keys(response.pairs).length === 0;
}
