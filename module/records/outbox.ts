import { brokenRules } from '../formats/statement-rules.ts';
import type { SaveStatus } from '../model/record-store.ts';
import type { Environment } from './environment.ts';
import { LrsError, type SendStatements } from './lrs-client.ts';
import { nextBatch } from './statement-batch.ts';
import type { Shelf, Waiting } from './statement-shelf.ts';
import { leastOf } from './statement-worth.ts';

/** The most that may wait, in statements: some weeks of learning without any connection. */
export const room = 2000;
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
  /** Chooses and orders what an earlier page left; everything, as it happened, unless a standard asks for more. */
  readonly takeUp?: (left: readonly Waiting[]) => readonly Waiting[];
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
  private stop = new AbortController();
  /** Statements still to be sent one by one, because a batch of them was refused as a whole. */
  private singly = 0;
  private failures = 0;
  private dropped = 0;
  /** Until when the LRS asked to be left alone, in milliseconds of the clock. */
  private askedUntil = 0;
  /** Why the browser does not store; null while it does. */
  private problem: string | null = null;
  private cancelRetry: (() => void) | null = null;

  constructor(private readonly parts: OutboxParts) {}

  /** Takes up what an earlier page left. What only the key forbade (403) is tried once more: the key may be another now. */
  async resume(): Promise<void> {
    const left = (await this.stored(() => this.parts.shelf?.all())) ?? [];
    const { endpoint, takeUp } = this.parts;
    const ours = left.filter((one) => one.endpoint === endpoint);
    const taken = takeUp ? takeUp(ours) : ours;
    const past = ours.filter((each) => !taken.includes(each)).map(({ id }) => id);
    if (past.length > 0) await this.stored(() => this.parts.shelf?.remove(past));
    for (const each of taken) {
      if (each.refused !== null && !each.refused.startsWith('403')) this.aside.set(each.id, each.refused);
      else this.take({ ...each, refused: null });
    }
    void this.pump();
  }

  /** Stores a statement and sends it; settles when it is stored. The write and the request begin before the first await. */
  async add(waiting: Waiting): Promise<void> {
    if (this.queue.some(({ id }) => id === waiting.id) || this.aside.has(waiting.id)) return;
    const stored = this.take(waiting) ? this.shelve(waiting) : null;
    void this.pump();
    await stored;
  }

  /** Sends at once what is left, unless the LRS asked to be left alone; for a page that is hidden and may go away. */
  flush(): Promise<void> {
    return this.leftAlone ? Promise.resolve() : this.hurry();
  }

  /** Sends at once what is left, whatever pause was agreed: the page goes. */
  leave(): Promise<void> {
    return this.hurry();
  }

  /** Sends what has waited for a pause or a connection. */
  again(): void {
    if (this.leftAlone) return;
    this.rest();
    void this.pump();
  }

  private get leftAlone(): boolean {
    return this.parts.env.now().getTime() < this.askedUntil;
  }

  /**
   * What came after the batch under way must not wait for its answer, nor overtake it: the request is given up, and everything
   * goes in one, in order. What of it had arrived is known to the LRS by its id. @see xAPI 1.0.3 Communication 2.1.2
   */
  private hurry(): Promise<void> {
    this.rest();
    if (this.busy && this.nextBatch().length > this.underWay.length) {
      this.stop.abort();
      this.busy = false;
    }
    return this.pump();
  }

  private pump(): Promise<void> {
    if (this.cancelRetry || this.busy) return this.running;
    this.busy = true;
    this.stop = new AbortController();
    this.running = this.deliver(this.stop.signal);
    return this.running;
  }

  private async deliver(stop: AbortSignal): Promise<void> {
    // Others may be added while the last answer is awaited, but not between it and the end.
    for (let goOn = true; goOn && this.queue.length > 0;) {
      if (!this.parts.env.online()) return this.end('offline');
      this.underWay = this.nextBatch();
      this.tell('sending', null);
      goOn = await this.attempt(this.underWay, stop);
      if (stop.aborted) return; // another delivery has taken over
    }
    // What stopped it has been told already.
    this.end(this.queue.length > 0 ? null : this.aside.size === 0 ? 'saved' : 'failed');
  }

  private end(status: SaveStatus | null): void {
    this.underWay = [];
    this.busy = false;
    if (status) this.tell(status, null);
  }

  /** True when the next batch may follow at once. */
  private async attempt(batch: readonly Waiting[], stop: AbortSignal): Promise<boolean> {
    try {
      await this.parts.send(
        batch.map((each) => each.statement),
        stop,
      );
    } catch (error) {
      return stop.aborted ? false : this.refusedBatch(batch, error);
    }
    await this.delivered(batch);
    return true;
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
    this.askedUntil = 0;
    this.gone(batch);
    await this.stored(() => this.parts.shelf?.remove(batch.map((each) => each.id)));
  }

  private async dead(batch: readonly Waiting[], error: LrsError): Promise<void> {
    this.gone(batch);
    for (const each of batch) await this.putAside(each, `${error.status} ${error.message}`);
  }

  /** Keeps a statement that cannot be delivered, with the reason. */
  private putAside(waiting: Waiting, reason: string): Promise<void> {
    this.aside.set(waiting.id, reason);
    return this.shelve({ ...waiting, refused: reason });
  }

  private gone(batch: readonly Waiting[]): void {
    this.queue = this.queue.filter((each) => !batch.includes(each));
    this.singly = Math.max(0, this.singly - batch.length);
  }

  /** Takes a statement into the queue; false where it breaks a rule and is set aside, or there is no room for it. */
  private take(waiting: Waiting): boolean {
    const broken = brokenRules(waiting.statement);
    if (broken.length > 0) {
      void this.putAside(waiting, broken.join(' | '));
      return false;
    }
    this.queue.push(waiting);
    if (this.queue.length > room) this.makeRoom();
    return this.queue.includes(waiting);
  }

  private makeRoom(): void {
    const least = leastOf(this.queue.filter((each) => !this.underWay.includes(each)));
    if (!least) return;
    this.queue = this.queue.filter((each) => each !== least);
    this.dropped++;
    void this.stored(() => this.parts.shelf?.remove([least.id]));
  }

  private pause(error: unknown): void {
    const { env } = this.parts;
    const asked = error instanceof LrsError && error.retryAfter !== null ? error.retryAfter * 1000 : 0;
    const own = Math.min(longestPause, firstPause * 2 ** this.failures++) * (0.5 + (env.random(1)[0] as number) / 255);
    this.askedUntil = asked > 0 ? env.now().getTime() + Math.min(longestAsked, asked) : 0;
    const retry = () => {
      this.askedUntil = 0;
      this.again();
    };
    this.cancelRetry = env.later(retry, Math.max(own, Math.min(longestAsked, asked)));
    const expired = error instanceof LrsError && error.status === 401;
    const what =
      error instanceof LrsError ? `the LRS answers ${error.status} ${error.message}` : 'the LRS cannot be reached';
    this.tell(expired ? 'expired' : 'failed', what.trim());
  }

  private rest(): void {
    this.cancelRetry?.();
    this.cancelRetry = null;
  }

  private nextBatch(): readonly Waiting[] {
    return this.singly > 0 ? this.queue.slice(0, 1) : nextBatch(this.queue);
  }

  private async shelve(waiting: Waiting): Promise<void> {
    await this.stored(() => this.parts.shelf?.put(waiting));
  }

  /** Does something with the shelf; what goes wrong there is told, and delivery goes on. */
  private async stored<T>(act: () => Promise<T> | undefined): Promise<T | undefined> {
    try {
      const result = await act();
      this.problem = null;
      return result;
    } catch (error) {
      const name = error instanceof Error ? error.name : 'no reason given';
      this.problem = `the browser does not store statements (${name})`;
      this.tell('failed', null);
      return undefined;
    }
  }

  private tell(status: SaveStatus, detail: string | null): void {
    const reasons = [...new Set(this.aside.values())].slice(0, 3).join(' | ');
    const aside = this.aside.size === 0 ? null : `${this.aside.size} statements set aside: ${reasons}`;
    const memory = this.parts.shelf ? null : 'the browser forbids storage; statements last as long as this page';
    const dropped =
      this.dropped === 0 ? null : `${this.dropped} statements dropped, the oldest of least value: at most ${room} wait`;
    const words = [detail, aside, dropped, memory, this.problem].filter((each) => each !== null).join('; ');
    this.parts.tell(status, this.queue.length, words || null);
  }
}
