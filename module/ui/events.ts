import type { Scaled } from '../model/course.ts';
import type { Performance, Response } from '../model/interaction.ts';

/** Go to a place in the module: a block (`why-cooperate/story`), `contents`, `support`, `end`, or `` (the cover). */
export interface OpenDetail {
  readonly address: string;
}
/** A learner starts an attempt at an assessment. */
export interface BeginDetail {
  readonly assessment: string;
}
/** A learner hands in a response. The player finds the question and judges it. */
export interface AnswerDetail {
  readonly assessment: string;
  readonly question: string;
  readonly response: Response;
  /** Place at which the question was shown, from 1. */
  readonly position: number;
  /** Option or target ids in the order shown. */
  readonly shown: readonly string[];
  /** Seconds since the question was shown. */
  readonly seconds: number;
}
/** A learner chose or wrote something and has not handed it in yet. */
export interface WriteDetail {
  readonly assessment: string;
  readonly question: string;
  readonly response: Response;
}
/** A learner chose or wrote something in an exercise and has not handed it in. */
export interface WorkDetail {
  readonly exercise: string;
  /** Everything chosen so far, as `ExerciseProgress.work`. */
  readonly work: readonly number[];
  /** Everything written so far. */
  readonly texts: readonly string[];
}
/** A learner hands in an exercise; it has been judged. */
export interface SubmitDetail extends WorkDetail {
  /** Id of the outcome that followed. */
  readonly outcome: string;
  /** Null where nothing is scored. */
  readonly scaled: Scaled | null;
  /** What was chosen, by ids and in order: `sit-pecujeme.influence.large`. */
  readonly path: readonly string[];
  /** Where the exercise is one path of decisions: the same path as the standards know it. */
  readonly performance?: Performance;
  /** Seconds the exercise was on screen. */
  readonly seconds: number;
}
/** A block was read to its end. */
export interface DoneDetail {
  readonly block: string;
  /** Seconds the block was on screen. */
  readonly seconds: number;
}
/** The attempt at an assessment ends. */
export interface FinishDetail {
  readonly assessment: string;
}

/** The eight events by which elements speak; all bubble and are composed. Data goes in by property only. */
export interface CsoEvents {
  'cso-open': OpenDetail;
  'cso-begin': BeginDetail;
  'cso-answer': AnswerDetail;
  'cso-write': WriteDetail;
  'cso-work': WorkDetail;
  'cso-submit': SubmitDetail;
  'cso-done': DoneDetail;
  'cso-finish': FinishDetail;
}

/** Dispatches one of the eight events from an element. */
export function tell<K extends keyof CsoEvents>(from: EventTarget, type: K, detail: CsoEvents[K]): void {
  from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementEventMap {
    'cso-open': CustomEvent<OpenDetail>;
    'cso-begin': CustomEvent<BeginDetail>;
    'cso-answer': CustomEvent<AnswerDetail>;
    'cso-write': CustomEvent<WriteDetail>;
    'cso-work': CustomEvent<WorkDetail>;
    'cso-submit': CustomEvent<SubmitDetail>;
    'cso-done': CustomEvent<DoneDetail>;
    'cso-finish': CustomEvent<FinishDetail>;
  }
}
