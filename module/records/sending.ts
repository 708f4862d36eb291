import type { Statement, Telling } from '../formats/statement-types.ts';
import type { DeliveryParts, OpenOutbox } from './delivery.ts';
import type { Outbox } from './outbox.ts';
import type { Waiting } from './statement-shelf.ts';

/** Loads what delivers statements: its own part of the script. */
export const loadOutbox: OpenOutbox = async (parts) => (await import('./delivery.ts')).openOutbox(parts);

/** The most statements of one sitting that the learner can read again. */
const readable = 200;

/**
 * The way of a statement from its making to the outbox: written ahead at once, handed over after the next paint. The outbox is
 * loaded after the first paint; a page that dies before it has come loses nothing.
 */
export class Sending {
  private outbox: Outbox | null = null;
  private loading: Promise<void> | null = null;
  /** Written down, and not handed to the outbox yet. */
  private held: Waiting[] = [];
  private scheduled = false;
  /** The newest made since the module was opened. */
  private made: readonly Statement[] = [];
  private readonly onHidden = () => {
    if (this.parts.env.document.visibilityState !== 'hidden') return;
    this.handOver();
    void this.outbox?.flush();
  };
  private readonly onOnline = () => this.outbox?.again();

  constructor(
    private readonly parts: DeliveryParts,
    private readonly openOutbox: OpenOutbox,
  ) {
    const { env } = parts;
    env.document.addEventListener('visibilitychange', this.onHidden);
    env.window.addEventListener('online', this.onOnline);
    env.afterPaint(() => void this.begin());
  }

  /** Writes it down before it returns; an LRS that is slow to answer, or a part to load, holds up nobody. */
  take(statement: Statement): void {
    const { ahead, settings, env } = this.parts;
    this.held.push(ahead.take(statement, settings.endpoint));
    this.made = [...this.made, statement].slice(-readable);
    if (this.scheduled) return;
    this.scheduled = true;
    env.afterPaint(() => {
      this.scheduled = false;
      if (this.outbox) this.handOver();
      else void this.begin();
    });
  }

  /** What the learner may read of all this. @throws TypeError when the part is gone after an update */
  async telling(): Promise<Telling> {
    const { parts, made } = this;
    return (await import('./telling.ts')).telling({ parts, made });
  }

  /** The page goes: everything is sent that can be; settles after the attempt. */
  async close(): Promise<void> {
    const { env } = this.parts;
    env.document.removeEventListener('visibilitychange', this.onHidden);
    env.window.removeEventListener('online', this.onOnline);
    if (!this.outbox) await this.begin();
    this.handOver();
    await this.outbox?.leave();
  }

  private handOver(): void {
    const { outbox } = this;
    if (outbox) for (const each of this.held.splice(0)) void outbox.add(each);
  }

  private begin(): Promise<void> {
    this.loading ??= this.load();
    return this.loading;
  }

  private async load(): Promise<void> {
    try {
      this.outbox = await this.openOutbox(this.parts);
      this.handOver();
    } catch (error) {
      this.loading = null; // the next event tries again
      const detail = `the part that speaks xAPI did not load (${error instanceof Error ? error.message : 'no reason given'})`;
      this.parts.tell('failed', this.held.length, detail);
    }
  }
}
