import type { Statement } from '../formats/statement-types.ts';
import type { SaveStatus } from '../model/record-store.ts';
import type { Environment } from './environment.ts';
import { keepaliveQuota, LrsError, type SendStatements } from './lrs-client.ts';
import type { Shelf, Waiting } from './statement-shelf.ts';

/** The largest batch, in statements and in bytes. */
const most = 50;
const heaviest = 48_000;
/** Pauses between attempts, in milliseconds: the first, the longest of our own, and the longest an LRS may ask for. */
const firstPause = 1000;
const longestPause = 60_000;
const longestAsked = 600_000;

/** What the outbox tells of itself. */
export type OnOutbox = (status: SaveStatus, waiting: number, detail: string | null) => void;

/** What an outbox works with. */
export interface OutboxParts {
  /** Null where the browser forbids storage: then statements last as long as the page. */
  readonly shelf: Shelf | null;
  readonly send: SendStatements;
  readonly endpoint: string;
  readonly env: Pick<Environment, 'later' | 'online' | 'random' | 'now'>;
  readonly tell: OnOutbox;
}

/**
 * Delivers statements in order, each exactly once by its id: stored before they are sent, in batches, one request at a time,
 * again after network errors, 408, 429 and 5xx; set aside after 400 and 403. @see xAPI 1.0.3 Communication 2.1.2, 3.2
 */
export class Outbox {
  private queue: Waiting[] = [];
  private readonly aside = new Map<string, string>();
  private underWay: readonly Waiting[] = [];
  private busy = false;
  private running: Promise<void> = Promise.resolve();
  /** Statements still to be sent one by one, because a batch of them was refused as a whole. */
  private singly = 0;
  private failures = 0;
  private order = 0;
  /** Why the browser does not store; null while it does. */
  private problem: string | null = null;
  private cancelRetry: (() => void) | null = null;

  constructor(private readonly parts: OutboxParts) {}

  /** Takes up what an earlier sitting left. What only the key forbade (403) is tried once more: the key may be another now. */
  async resume(): Promise<void> {
    const left = (await this.parts.shelf?.all()) ?? [];
    for (const each of left.filter((one) => one.endpoint === this.parts.endpoint)) {
      if (each.refused !== null && !each.refused.startsWith('403')) this.aside.set(each.id, each.refused);
      else this.queue.push({ ...each, refused: null });
      this.order = Math.max(this.order, each.order);
    }
    void this.pump();
  }

  /** Stores a statement and sends it; settles when it is stored. The write and the request begin before the first await. */
  add(statement: Statement): Promise<void> {
    const waiting = this.wrap(statement, null);
    this.queue.push(waiting);
    const stored = this.shelve(waiting);
    void this.pump();
    return stored;
  }

  /** Keeps a statement that must not be sent, with the reason. */
  setAside(statement: Statement, reason: string): Promise<void> {
    this.aside.set(statement.id, reason);
    this.tell('failed', null);
    return this.shelve(this.wrap(statement, reason));
  }

  /** Sends at once what is left, whatever pause was agreed; for a page that may go away. */
  flush(): Promise<void> {
    if (this.busy) return this.parting();
    this.rest();
    return this.pump();
  }

  /** Sends what has waited for a pause or a connection. */
  again(): void {
    this.rest();
    void this.pump();
  }

  private pump(): Promise<void> {
    if (this.cancelRetry || this.busy) return this.running;
    this.busy = true;
    this.running = this.deliver();
    return this.running;
  }

  private async deliver(): Promise<void> {
    try {
      while (this.queue.length > 0) {
        if (!this.parts.env.online()) return this.tell('offline', null);
        this.underWay = this.batch(this.queue, this.singly > 0 ? 1 : most, heaviest);
        this.tell('sending', null);
        if (!(await this.attempt(this.underWay))) return;
      }
      this.tell(this.aside.size === 0 ? 'saved' : 'failed', null);
    } finally {
      this.underWay = [];
      this.busy = false;
    }
  }

  /** While a batch is under way: the rest in one more request, as far as the browser's quota reaches. The shelf keeps what does not fit. */
  private async parting(): Promise<void> {
    const rest = this.queue.filter((each) => !this.underWay.includes(each));
    const room = keepaliveQuota - size(this.underWay);
    const batch = this.batch(rest, most, room);
    if (batch.length === 0 || size(batch) > room) return;
    try {
      await this.parts.send(batch.map((each) => each.statement));
      await this.delivered(batch);
    } catch {
      return; // they stay in the queue, and the delivery under way meets and tells the same trouble
    }
  }

  /** True when the next batch may follow at once. */
  private async attempt(batch: readonly Waiting[]): Promise<boolean> {
    try {
      await this.parts.send(batch.map((each) => each.statement));
      await this.delivered(batch);
      return true;
    } catch (error) {
      return this.refusedBatch(batch, error);
    }
  }

  private async refusedBatch(batch: readonly Waiting[], error: unknown): Promise<boolean> {
    const status = error instanceof LrsError ? error.status : 0;
    const final = [400, 403, 409, 413].includes(status);
    if (final && batch.length > 1) {
      this.singly = batch.length;
      return true;
    }
    if (status === 409) await this.delivered(batch);
    else if (final) await this.dead(batch, error as LrsError);
    else this.pause(error);
    return final;
  }

  private async delivered(batch: readonly Waiting[]): Promise<void> {
    this.failures = 0;
    this.leave(batch);
    await this.parts.shelf?.remove(batch.map((each) => each.id));
  }

  private async dead(batch: readonly Waiting[], error: LrsError): Promise<void> {
    this.leave(batch);
    const reason = `${error.status} ${error.message}`;
    for (const each of batch) {
      this.aside.set(each.id, reason);
      await this.shelve({ ...each, refused: reason });
    }
  }

  private leave(batch: readonly Waiting[]): void {
    this.queue = this.queue.filter((each) => !batch.includes(each));
    this.singly = Math.max(0, this.singly - batch.length);
  }

  private pause(error: unknown): void {
    const { env } = this.parts;
    const asked = error instanceof LrsError && error.retryAfter !== null ? error.retryAfter * 1000 : 0;
    const own = Math.min(longestPause, firstPause * 2 ** this.failures++) * (0.5 + (env.random(1)[0] as number) / 255);
    this.cancelRetry = env.later(() => this.again(), Math.max(own, Math.min(longestAsked, asked)));
    const expired = error instanceof LrsError && error.status === 401;
    const what =
      error instanceof LrsError ? `the LRS answers ${error.status} ${error.message}` : 'the LRS cannot be reached';
    this.tell(expired ? 'expired' : 'failed', what.trim());
  }

  private rest(): void {
    this.cancelRetry?.();
    this.cancelRetry = null;
  }

  private batch(from: readonly Waiting[], count: number, bytes: number): readonly Waiting[] {
    let length = 1;
    while (length < Math.min(count, from.length) && size(from.slice(0, length + 1)) <= bytes) length++;
    return from.slice(0, length);
  }

  private wrap(statement: Statement, refused: string | null): Waiting {
    this.order = Math.max(this.order + 1, this.parts.env.now().getTime());
    return { id: statement.id, order: this.order, endpoint: this.parts.endpoint, statement, refused };
  }

  private async shelve(waiting: Waiting): Promise<void> {
    try {
      await this.parts.shelf?.put(waiting);
    } catch (error) {
      this.tell(
        'failed',
        `the browser does not store statements (${error instanceof Error ? error.name : 'no reason given'})`,
      );
    }
  }

  private tell(status: SaveStatus, detail: string | null): void {
    const reasons = [...new Set(this.aside.values())].slice(0, 3).join(' | ');
    const aside = this.aside.size === 0 ? null : `${this.aside.size} statements set aside: ${reasons}`;
    const memory = this.parts.shelf ? null : 'the browser forbids storage; statements last as long as this page';
    const words = [detail, aside, memory, this.problem].filter((each) => each !== null).join('; ');
    this.parts.tell(status, this.queue.length, words || null);
  }
}

function size(batch: readonly Waiting[]): number {
  return new TextEncoder().encode(JSON.stringify(batch.map((each) => each.statement))).length;
}
