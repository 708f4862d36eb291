import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { CommandError } from '../../command-error.ts';
import { HttpError } from '../http.ts';
import { dataModel, hundredths, isStored, lessonMode } from './run-time.ts';
import type { Cmi, Kept, LessonMode, Personality } from './run-time.ts';

export interface Learner {
  readonly id: string;
  /** „Příjmení, Jméno“, as SCORM 1.2 wants it. */
  readonly name: string;
}

/** One line of the attempts table. */
export interface AttemptSummary {
  readonly id: string;
  readonly learner: Learner;
  /** Number among the learner's own, from 1. */
  readonly number: number;
  readonly status: string;
  /** `cmi.core.score.raw` as it came; empty when none. */
  readonly score: string;
  /** Interactions that hold a response. */
  readonly answered: number;
  /** Interactions declared at all. */
  readonly interactions: number;
  readonly hundredths: number;
  /** ISO time of the last commit; null before the first. */
  readonly saved: string | null;
}

export interface Session {
  readonly id: string;
  readonly attempt: string;
  readonly mode: LessonMode;
  readonly personality: Personality;
  /** The data model to load before the SCO starts. */
  readonly cmi: Record<string, unknown>;
}

interface AttemptRow {
  readonly id: string;
  readonly number: number;
  readonly cmi: string | null;
  readonly hundredths: number;
  readonly saved: string | null;
  readonly learner: string;
  readonly name: string;
}

interface SessionRow {
  readonly attempt: string;
  readonly mode: LessonMode;
  readonly personality: Personality;
  readonly finished: string | null;
}

/**
 * An embedded database rather than files: a commit is one transaction, on the disk before the SCO reads "true", whole after
 * kill -9, and two tabs that write at once cannot tear it.
 */
const schema = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
CREATE TABLE IF NOT EXISTS learner (id TEXT PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS attempt (id TEXT PRIMARY KEY, learner TEXT NOT NULL REFERENCES learner, number INTEGER NOT NULL,
  cmi TEXT, hundredths INTEGER NOT NULL DEFAULT 0, saved TEXT, UNIQUE (learner, number));
CREATE TABLE IF NOT EXISTS session (id TEXT PRIMARY KEY, attempt TEXT NOT NULL REFERENCES attempt, mode TEXT NOT NULL,
  personality TEXT NOT NULL, finished TEXT);`;

const select = `SELECT attempt.*, learner.name FROM attempt JOIN learner ON learner.id = attempt.learner`;

/** What the local LMS keeps: learners, their attempts, the sessions in them. Lies in `preview.db`. */
export class Attempts {
  readonly #db: Database.Database;

  /** @throws CommandError when the folder cannot be written */
  constructor(folder: string) {
    this.#db = opened(folder);
  }

  learners(): readonly Learner[] {
    return this.#db.prepare('SELECT id, name FROM learner ORDER BY rowid').all() as Learner[];
  }

  addLearner(name: string): Learner {
    const learner = { id: `learner-${newId()}`, name };
    this.#db.prepare('INSERT INTO learner (id, name) VALUES (?, ?)').run(learner.id, learner.name);
    return learner;
  }

  list(): readonly AttemptSummary[] {
    const rows = this.#db.prepare(`${select} ORDER BY learner.rowid, attempt.number`).all() as AttemptRow[];
    return rows.map(summary);
  }

  /** @throws HttpError 404 */
  find(id: string): AttemptSummary & { readonly cmi: Cmi | null } {
    const row = this.#row(id);
    return { ...summary(row), cmi: parsed(row) };
  }

  /** @throws HttpError 404 when there is no such learner */
  addAttempt(learner: string): AttemptSummary {
    const known = this.#db.prepare('SELECT id FROM learner WHERE id = ?').get(learner);
    if (!known) throw new HttpError(404, `there is no learner "${learner}"`);
    const id = newId();
    this.#db
      .prepare('INSERT INTO attempt (id, learner, number) SELECT ?, ?, 1 + count(*) FROM attempt WHERE learner = ?')
      .run(id, learner, learner);
    return summary(this.#row(id));
  }

  /** Opens a session in an attempt; what the LMS owns of the data model is computed here. @throws HttpError 404 */
  openSession(attempt: string, asked: LessonMode, personality: Personality, launchData: string): Session {
    const row = this.#row(attempt);
    const kept: Kept = { learner: { id: row.learner, name: row.name }, cmi: parsed(row), hundredths: row.hundredths };
    const mode = lessonMode(asked, personality, kept.cmi);
    const id = newId();
    this.#db
      .prepare('INSERT INTO session (id, attempt, mode, personality) VALUES (?, ?, ?, ?)')
      .run(id, attempt, mode, personality);
    return { id, attempt, mode, personality, cmi: dataModel(kept, mode, launchData) };
  }

  /** Keeps what a session commits; `last` ends it and adds its time. @throws HttpError 404, or 409 when it has ended */
  commit(id: string, cmi: Cmi, last: boolean, now: string): void {
    const save = this.#db.transaction(() => {
      const session = this.#db.prepare('SELECT * FROM session WHERE id = ?').get(id) as SessionRow | undefined;
      if (!session) throw new HttpError(404, `there is no session "${id}"`);
      if (session.finished !== null) throw new HttpError(409, `session "${id}" has ended with LMSFinish`);
      if (last) this.#db.prepare('UPDATE session SET finished = ? WHERE id = ?').run(now, id);
      if (!isStored(session.mode, session.personality)) return;
      this.#db
        .prepare('UPDATE attempt SET cmi = ?, hundredths = hundredths + ?, saved = ? WHERE id = ?')
        .run(JSON.stringify(cmi), last ? hundredths(cmi.core.session_time) : 0, now, session.attempt);
    });
    save.immediate();
  }

  /** Forgets every learner and attempt. */
  clear(): void {
    this.#db.exec('BEGIN; DELETE FROM session; DELETE FROM attempt; DELETE FROM learner; COMMIT; VACUUM;');
  }

  close(): void {
    this.#db.close();
  }

  #row(id: string): AttemptRow {
    const row = this.#db.prepare(`${select} WHERE attempt.id = ?`).get(id) as AttemptRow | undefined;
    if (!row) throw new HttpError(404, `there is no attempt "${id}"`);
    return row;
  }
}

function opened(folder: string): Database.Database {
  try {
    mkdirSync(folder, { recursive: true });
    const db = new Database(join(folder, 'preview.db'));
    db.exec(schema);
    return db;
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      `${folder}\n  cannot keep the data of the preview (${cause}).\n  Make the folder writable, or name another: DATA=/path npm start.`,
    );
  }
}

function summary(row: AttemptRow): AttemptSummary {
  const cmi = parsed(row);
  const interactions = Object.values(cmi?.interactions ?? {});
  return {
    id: row.id,
    learner: { id: row.learner, name: row.name },
    number: row.number,
    status: cmi?.core.lesson_status ?? 'not attempted',
    score: cmi?.core.score.raw ?? '',
    answered: interactions.filter((each) => each.student_response !== '').length,
    interactions: interactions.length,
    hundredths: row.hundredths,
    saved: row.saved,
  };
}

function parsed(row: AttemptRow): Cmi | null {
  return row.cmi === null ? null : (JSON.parse(row.cmi) as Cmi);
}

function newId(): string {
  return randomBytes(6).toString('hex');
}
