import type { AssessmentUse, Labelled, Question, QuestionHead, QuestionType, Scaled, Text } from './course.ts';

/**
 * What a learner gave as an answer, by ids where there are any, so that it means the same in every language.
 * `choice` holds the chosen option ids in authored order (one for single choice, a point of a scale for likert); `matching`
 * item id → target id; `ordering` step ids in the order given; `text` what was written, once handed in a number as
 * `-12.5`. `shared` is false where the learner did not agree to send it: then it leaves neither the suspend data nor the journal.
 */
export type Response =
  | { readonly kind: 'choice'; readonly chosen: readonly string[] }
  | { readonly kind: 'matching'; readonly pairs: Readonly<Record<string, string>> }
  | { readonly kind: 'ordering'; readonly order: readonly string[] }
  | { readonly kind: 'text'; readonly text: string; readonly shared: boolean };

const kinds: Readonly<Record<QuestionType, Response['kind']>> = {
  'single-choice': 'choice',
  'multiple-choice': 'choice',
  'true-false-reason': 'choice',
  'situational-judgement': 'choice',
  likert: 'choice',
  matching: 'matching',
  ordering: 'ordering',
  numeric: 'text',
  'fill-in': 'text',
  reflection: 'text',
};

/** The kind of response a question of this type is answered by. */
export function responseKind(type: QuestionType): Response['kind'] {
  return kinds[type];
}

/** A response that has been judged: what an LMS calls an interaction and xAPI an `answered` statement. */
export interface Interaction {
  readonly question: Question;
  readonly assessment: string;
  readonly use: AssessmentUse;
  /** Attempt at the assessment, from 1; in practice 1 for the first try at a question and 2 for any later one. */
  readonly attempt: number;
  /** True for the learner's first answer to this question in this use: the one an LMS keeps. */
  readonly first: boolean;
  /** Place at which the question was shown, from 1. */
  readonly position: number;
  /** Option or target ids in the order shown. */
  readonly shown: readonly string[];
  readonly response: Response;
  /** Null where nothing is judged: a survey, a reflection. */
  readonly scaled: Scaled | null;
  /** When the answer was given. */
  readonly at: Date;
  /** Seconds from the question being shown to the answer; null when unknown (restored). */
  readonly seconds: number | null;
}

/**
 * A path of decisions through an exercise, each at one of its steps: what an LMS and xAPI call a performance. One interaction,
 * called as the exercise is.
 */
export interface Performance {
  readonly title: Text;
  /** All steps there are, in authored order: the place of one, from 1, is its number for ever. */
  readonly steps: readonly PerformanceStep[];
  /** What was decided, in order. */
  readonly taken: readonly Decision[];
  /** True for the first path handed in: the one an LMS keeps. */
  readonly first: boolean;
}

export interface PerformanceStep extends Labelled {
  /** Ids of what can be decided there, in authored order: the place of one is its letter for ever. */
  readonly answers: readonly string[];
}

export interface Decision {
  readonly step: string;
  readonly answer: string;
}

const suffix: Record<AssessmentUse, string> = { practice: 'p', test: 't', 'form-a': 'a', 'form-b': 'b', survey: 's' };

/** The id an LMS reports: the bank id and the use it was put to, e.g. `l1-q003-who-decides-t`; at most 64 characters. */
export function interactionId(question: Pick<QuestionHead, 'id'>, use: AssessmentUse): string {
  return `${question.id}-${suffix[use]}`;
}

/** True when nothing at all was chosen or written. */
export function isEmpty(response: Response): boolean {
  switch (response.kind) {
    case 'choice':
      return response.chosen.length === 0;
    case 'matching':
      return Object.keys(response.pairs).length === 0;
    case 'ordering':
      return response.order.length === 0;
    case 'text':
      return response.text.trim() === '';
  }
}

/** False for a text the learner did not agree to send to anyone. */
export function isShared(response: Response): boolean {
  return response.kind !== 'text' || response.shared;
}

/** Most characters of a number once handed in. */
export const longestNumber = 23;

/** A number as a response holds it once handed in: digits with a decimal point, no exponent; null when the text is none. */
export function readDecimal(text: string): number | null {
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? Number(text) : null;
}
