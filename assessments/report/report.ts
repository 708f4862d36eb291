import type { Course } from '../../module/model/course.ts';
import { learnerRows, type LearnerRow } from './learner-rows.ts';
import { questionRows, type QuestionRow } from './question-rows.ts';
import { readRecords, type RecordedAnswer } from './read-records.ts';

/** Everything the trainer's page shows. */
export interface Report {
  readonly questions: readonly QuestionRow[];
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
  readonly answers: number;
  /** Statements that say nothing about this course, or are voided. */
  readonly ignored: number;
  /** When the newest counted statement was made; null when there is none. */
  readonly newest: Date | null;
}

/** The report of a course over statements in any order, each any number of times. Pure; refuses nothing, whatever the LRS holds. */
export function makeReport(course: Course, statements: readonly unknown[]): Report {
  const { answers, events, ignored } = readRecords(course.iri, statements);
  const learners = learnerRows(course, events);
  return {
    questions: questionRows(course, answers),
    learners,
    totals: {
      learners: learners.length,
      completed: learners.filter((learner) => learner.completed).length,
      passed: learners.filter((learner) => learner.verdict === 'passed').length,
      answers: answers.length,
      ignored,
      newest: events.at(-1)?.at ?? null,
    },
    answers,
  };
}
