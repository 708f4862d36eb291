import type { Course } from '../../module/model/course.ts';
import { learnerRows, type LearnerRow } from './learner-rows.ts';
import { pathRows, type PathRow, type ScenarioWords } from './path-rows.ts';
import { questionRows, type QuestionRow } from './question-rows.ts';
import { readRecords, type RecordedAnswer } from './read-records.ts';

/** Everything the trainer's page shows. */
export interface Report {
  /** Questions that are judged. */
  readonly questions: readonly QuestionRow[];
  /** Surveys and reflections: never judged, never added to anything else. */
  readonly unscored: readonly QuestionRow[];
  /** Scenarios, by the decisions taken in them. */
  readonly paths: readonly PathRow[];
  readonly learners: readonly LearnerRow[];
  readonly totals: Totals;
  /** Every answer once, the oldest first. */
  readonly answers: readonly RecordedAnswer[];
}

export interface Totals {
  readonly learners: number;
  /** Learners whose course reported `completed`, and `passed`. */
  readonly completed: number;
  readonly passed: number;
  /** Answers that are judged. */
  readonly answers: number;
  /** Answers to surveys and reflections. */
  readonly unscored: number;
  /** Statements that say nothing about this course, or are voided. */
  readonly ignored: number;
  /** When the newest counted statement was made; null when there is none. */
  readonly newest: Date | null;
}

/** The report of a course over statements in any order, each any number of times. Pure; refuses nothing, whatever the LRS holds. */
export function makeReport(
  course: Course,
  statements: readonly unknown[],
  scenarios: readonly ScenarioWords[] = [],
): Report {
  const { answers, paths, events, ignored } = readRecords(course.iri, statements);
  // A survey comes from respondents nobody knows: no rows of their own.
  const learners = learnerRows(
    course,
    events.filter(({ verb, registration }) => verb !== 'answered' || registration !== null),
  );
  const rows = questionRows(course, answers);
  const judged = answers.filter(({ scaled }) => scaled !== null).length;
  return {
    questions: rows.filter(({ scored }) => scored),
    unscored: rows.filter(({ scored }) => !scored),
    paths: pathRows(paths, scenarios),
    learners,
    totals: {
      learners: learners.length,
      completed: learners.filter((learner) => learner.completed).length,
      passed: learners.filter((learner) => learner.verdict === 'passed').length,
      answers: judged,
      unscored: answers.length - judged,
      ignored,
      newest: events.at(-1)?.at ?? null,
    },
    answers,
  };
}
