import {
  readAnswer,
  readEvent,
  readPerformance,
  type ReadAnswer,
  type ReadEvent,
  type ReadPerformance,
} from '../../module/formats/statement.ts';
import { readPathWords, readQuestionWords, type QuestionWords } from './question-words.ts';

/** An answer with the words in which it was asked. */
export interface RecordedAnswer extends ReadAnswer {
  /** Null when the statement carries no definition. */
  readonly words: QuestionWords | null;
}

/** A path through a scenario with the words of its scenes. */
export type RecordedPath = ReadPerformance & ReturnType<typeof readPathWords>;

/** What a pile of statements says about one course: each statement once, the voided left out, the oldest first. */
export interface Records {
  readonly answers: readonly RecordedAnswer[];
  readonly paths: readonly RecordedPath[];
  readonly events: readonly ReadEvent[];
  /** Statements that say nothing about this course: of another course, voided or voiding, or without a readable time. */
  readonly ignored: number;
}

interface Entry {
  readonly event: ReadEvent;
  readonly statement: unknown;
}

/**
 * Sorts out statements as an LRS gave them. The order in which they come does not matter, nor how often one comes;
 * what counts is the time in the statement, and at the same time its id.
 */
export function readRecords(iri: string, statements: readonly unknown[]): Records {
  const voided = new Set(statements.map(voidedBy).filter((id) => id !== null));
  const once = new Map<string, Entry>();
  const foreign = new Set<unknown>();
  for (const statement of statements) {
    const event = readEvent(iri, statement);
    const counts = event && !voided.has(event.id) && !Number.isNaN(event.at.getTime());
    if (counts) once.set(event.id, { event, statement });
    else foreign.add((statement as { id?: unknown } | null)?.id ?? statement);
  }
  const entries = [...once.values()].sort(byTime);
  const answers = entries.flatMap(({ statement }) => {
    const answer = readAnswer(statement);
    return answer === null ? [] : [{ ...answer, words: readQuestionWords(statement) }];
  });
  const paths = entries.flatMap(({ statement }) => {
    const path = readPerformance(statement);
    return path === null ? [] : [{ ...path, ...readPathWords(statement) }];
  });
  return { answers, paths, events: entries.map(({ event }) => event), ignored: foreign.size };
}

function byTime(a: Entry, b: Entry): number {
  return a.event.at.getTime() - b.event.at.getTime() || (a.event.id < b.event.id ? -1 : 1);
}

/** Id of the statement that this one voids; null when it voids none. @see xAPI 1.0.3 Data 2.3.2 */
function voidedBy(statement: unknown): string | null {
  const { verb, object } = (statement ?? {}) as {
    verb?: { id?: unknown };
    object?: { objectType?: unknown; id?: unknown };
  };
  if (verb?.id !== 'http://adlnet.gov/expapi/verbs/voided' || object?.objectType !== 'StatementRef') return null;
  return typeof object.id === 'string' ? object.id : null;
}
