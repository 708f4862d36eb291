import type { Db } from './database.ts';
import { child, text, type JsonObject } from './json.ts';
import { RequestError } from './request.ts';
import { isVoiding, meaning, mentions, stamped, target, voidedVerb } from './stored-statement.ts';

/** What a GET on statements filters by; null where it does not. Keys are those of `mentions`. */
export interface Filter {
  readonly agent: string | null;
  readonly relatedAgents: boolean;
  readonly activity: string | null;
  readonly relatedActivities: boolean;
  readonly verb: string | null;
  readonly registration: string | null;
  /** Exclusive, ISO 8601 in UTC with milliseconds. */
  readonly since: string | null;
  /** Inclusive, ISO 8601 in UTC with milliseconds. */
  readonly until: string | null;
  readonly ascending: boolean;
  /** Sequence number behind which a page goes on; null for the first page. */
  readonly behind: number | null;
  readonly limit: number;
}

export interface Page {
  readonly statements: readonly JsonObject[];
  /** Sequence number behind which the next page goes on; null when this one is the last. */
  readonly behind: number | null;
}

interface Row {
  readonly seq: number;
  readonly json: string;
}

/** The statements on disk. Every write is one transaction. */
export class StatementStore {
  /** Highest `stored` given so far: a clock put back never turns the order round. */
  private newest: string;

  constructor(
    private readonly db: Db,
    private readonly authority: JsonObject,
  ) {
    const last = db.prepare('SELECT max(stored) AS stored FROM statements').get() as { stored: string | null };
    this.newest = last.stored ?? '';
  }

  /** Stores all or none and gives back the ids in order. @throws RequestError 409 when an id is there with another content */
  put(batch: readonly JsonObject[]): string[] {
    const now = this.now();
    const all = this.db.transaction((statements: readonly JsonObject[]) =>
      statements.map((each) => this.putOne(each, now)),
    );
    const ids = all.immediate(batch);
    this.newest = now;
    return ids;
  }

  /** No statement that is stored from now on has a `stored` up to this time. @see xAPI 1.0.3 Communication 2.1.3 */
  consistentThrough(): string {
    return new Date(Date.parse(this.now()) - 1).toISOString();
  }

  /** The statement of this id, or null; voided ones only when asked for. */
  find(id: string, voided: boolean): JsonObject | null {
    const row = this.db
      .prepare('SELECT json FROM statements WHERE id = ? AND voided = ?')
      .get(id.toLowerCase(), voided ? 1 : 0);
    return row ? (JSON.parse((row as Row).json) as JsonObject) : null;
  }

  page(filter: Filter): Page {
    const { sql, values } = pageQuery(filter);
    const rows = this.db.prepare(sql).all(...values) as Row[];
    const shown = rows.slice(0, filter.limit);
    const last = shown.at(-1);
    return {
      statements: shown.map((row) => JSON.parse(row.json) as JsonObject),
      behind: rows.length > filter.limit && last ? last.seq : null,
    };
  }

  private now(): string {
    const now = new Date().toISOString();
    return now > this.newest ? now : this.newest;
  }

  private putOne(sent: JsonObject, stored: string): string {
    const statement = stamped(sent, { stored, authority: this.authority });
    const known = this.db.prepare('SELECT sent, sent_timestamp, json FROM statements WHERE id = ?').get(statement.id);
    if (known) {
      refuseOther(statement.id, sent, known as { sent: string; sent_timestamp: string | null });
      return statement.id;
    }
    if (isVoiding(statement)) this.void(target(statement) ?? '');
    this.insert(statement, sent, stored);
    return statement.id;
  }

  private insert(statement: JsonObject & { readonly id: string }, sent: JsonObject, stored: string): void {
    const context = child(statement, 'context');
    const { lastInsertRowid } = this.db
      .prepare(
        'INSERT INTO statements (id, stored, verb, registration, target, voided, sent, sent_timestamp, json) VALUES (?,?,?,?,?,?,?,?,?)',
      )
      .run(
        statement.id,
        stored,
        text(child(statement, 'verb'), 'id') ?? '',
        text(context, 'registration')?.toLowerCase() ?? null,
        target(statement),
        !isVoiding(statement) && this.isTargetOfVoiding(statement.id) ? 1 : 0,
        meaning(sent),
        text(sent, 'timestamp'),
        JSON.stringify(statement),
      );
    const mention = this.db.prepare('INSERT INTO mentions (seq, key, related) VALUES (?,?,?)');
    for (const { key, related } of mentions(statement)) mention.run(Number(lastInsertRowid), key, related ? 1 : 0);
  }

  /** @see xAPI 1.0.3 Data 2.3.2 Voiding */
  private void(id: string): void {
    const found = this.db.prepare('SELECT json FROM statements WHERE id = ?').get(id) as Row | undefined;
    if (found && isVoiding(JSON.parse(found.json) as JsonObject)) {
      throw new RequestError(400, `Statement ${id} itself voids another and cannot be voided. (Data 2.3.2)`);
    }
    this.db.prepare('UPDATE statements SET voided = 1 WHERE id = ?').run(id);
  }

  private isTargetOfVoiding(id: string): boolean {
    return Boolean(this.db.prepare('SELECT 1 FROM statements WHERE target = ? AND verb = ?').get(id, voidedVerb));
  }
}

/** @throws RequestError 409 @see xAPI 1.0.3 Communication 2.1.1 */
function refuseOther(
  id: string,
  sent: JsonObject,
  known: { readonly sent: string; readonly sent_timestamp: string | null },
): void {
  const timestamp = text(sent, 'timestamp');
  const sameTime =
    timestamp === null || known.sent_timestamp === null || Date.parse(timestamp) === Date.parse(known.sent_timestamp);
  if (sameTime && meaning(sent) === known.sent) return;
  const what = sameTime ? 'another content' : `the timestamp ${known.sent_timestamp}`;
  throw new RequestError(
    409,
    `Statement ${id} is already stored with ${what}. Nothing of this request was stored. Give a new statement a new id. (Communication 2.1.1)`,
  );
}

function pageQuery(filter: Filter): { readonly sql: string; readonly values: (string | number)[] } {
  const values: (string | number)[] = [];
  const add = (value: string | number, condition: string): string => {
    values.push(value);
    return condition;
  };
  const mention = (related: boolean): string =>
    `s.seq IN (SELECT seq FROM mentions WHERE key = ?${related ? '' : ' AND related = 0'})`;
  const wanted: string[] = [];
  if (filter.agent !== null) wanted.push(add(filter.agent, mention(filter.relatedAgents)));
  if (filter.activity !== null) wanted.push(add(filter.activity, mention(filter.relatedActivities)));
  if (filter.verb !== null) wanted.push(add(filter.verb, 's.verb = ?'));
  if (filter.registration !== null) wanted.push(add(filter.registration.toLowerCase(), 's.registration = ?'));
  const limits = ['voided = 0'];
  // Statements that refer to a wanted one are wanted too. @see xAPI 1.0.3 Communication 2.1.4
  const hits = `WITH RECURSIVE hit(id) AS (SELECT s.id FROM statements s WHERE ${wanted.join(' AND ')}
    UNION SELECT r.id FROM statements r JOIN hit ON r.target = hit.id)`;
  if (wanted.length > 0) limits.push('id IN (SELECT id FROM hit)');
  if (filter.since !== null) limits.push(add(filter.since, 'stored > ?'));
  if (filter.until !== null) limits.push(add(filter.until, 'stored <= ?'));
  if (filter.behind !== null) limits.push(add(filter.behind, filter.ascending ? 'seq > ?' : 'seq < ?'));
  const order = filter.ascending ? 'ASC' : 'DESC';
  values.push(filter.limit + 1);
  return {
    sql: `${wanted.length > 0 ? hits : ''} SELECT seq, json FROM statements WHERE ${limits.join(' AND ')} ORDER BY seq ${order} LIMIT ?`,
    values,
  };
}
