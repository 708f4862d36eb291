import type { Answered } from './lms-calls.ts';

/** The calls by which an LMS is told. */
export interface Telling {
  set(element: string, value: string): Answered;
  commit(): Answered;
  finish(): Answered;
}

/** What differs between the versions of SCORM. */
export interface Dialect {
  readonly store: 'scorm12' | 'scorm2004';
  /** Elements without which a learner's work is not kept; a refused interaction costs the report a cell, not the learner a lesson. */
  readonly essential: RegExp;
  /** The element in which one word tells two facts, so that `completed` must be committed before `passed`; null where there is none. */
  readonly status: string | null;
  /** The same value in another spelling. */
  respell(element: string, value: string): string;
  /** True where the other spelling tells less. */
  tellsLess(element: string, value: string): boolean;
}
