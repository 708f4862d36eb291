import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';

export type Db = InstanceType<typeof Database>;

const schema = `
CREATE TABLE IF NOT EXISTS statements (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  stored TEXT NOT NULL,
  verb TEXT NOT NULL,
  registration TEXT,
  target TEXT,
  voided INTEGER NOT NULL,
  sent TEXT NOT NULL,
  sent_timestamp TEXT,
  json TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS statements_target ON statements (target);
CREATE TABLE IF NOT EXISTS mentions (seq INTEGER NOT NULL, key TEXT NOT NULL, related INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS mentions_key ON mentions (key, related, seq);
CREATE TABLE IF NOT EXISTS documents (
  kind TEXT NOT NULL, activity TEXT NOT NULL, agent TEXT NOT NULL, registration TEXT NOT NULL, id TEXT NOT NULL,
  type TEXT NOT NULL, etag TEXT NOT NULL, updated TEXT NOT NULL, content BLOB NOT NULL,
  PRIMARY KEY (kind, activity, agent, registration, id)
);`;

/**
 * Opens `<folder>/lrs.db`, making it when it is not there. WAL with synchronous=FULL: an answer is given only after the
 * commit lies on the disk, so a process killed at any moment loses nothing it has answered for.
 * @throws Error naming the file when it cannot be opened or is no database
 */
export function openDatabase(folder: string): Db {
  const file = join(folder, 'lrs.db');
  try {
    mkdirSync(folder, { recursive: true });
    const db = new Database(file, { timeout: 5000 });
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.exec(schema);
    return db;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `${file}\n  the preview LRS cannot open its database: ${why}.\n  Make the folder writable, or delete the file: it holds preview data only.`,
      { cause },
    );
  }
}
