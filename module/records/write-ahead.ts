import type { Statement } from '../formats/statement-types.ts';
import type { Environment } from './environment.ts';
import type { Shelf, Waiting } from './statement-shelf.ts';
import { leastOf } from './statement-worth.ts';

/** The most that may lie here, in characters: a tenth of what a browser allows one origin. */
const room = 500_000;

/** What lies in the storage. */
interface Held {
  /** The highest order given, so that order rises even where the clock was set back. */
  readonly last: number;
  readonly waiting: readonly Waiting[];
}

/**
 * Statements the moment they are made, in the browser's synchronous storage: a page killed within the next millisecond leaves them
 * here, where a write to IndexedDB just begun would be lost. What the shelf has taken is removed; without a shelf they stay.
 */
export class WriteAhead {
  private readonly key: string;
  private memory: Held = { last: 0, waiting: [] };
  private lasts = true;

  constructor(
    private readonly env: Pick<Environment, 'storage' | 'now'>,
    course: string,
  ) {
    this.key = `${course}:unsent`;
    this.read();
  }

  /** False where the browser forbids storage, or has no more room. */
  get works(): boolean {
    return this.lasts;
  }

  /** Everything that lies here, in the order in which it happened. */
  get all(): readonly Waiting[] {
    return this.read().waiting;
  }

  /** Takes a statement just made, for the LRS at `endpoint`, and gives it its place in the order. */
  take(statement: Statement, endpoint: string): Waiting {
    const last = Math.max(this.read().last + 1, this.env.now().getTime());
    const waiting = { id: statement.id, order: last, endpoint, statement, refused: null };
    this.keep(waiting, last);
    return waiting;
  }

  /** Keeps this, in place of another of the same id. */
  keep(waiting: Waiting, last = this.read().last): void {
    const others = this.read().waiting.filter(({ id }) => id !== waiting.id);
    this.write({ last, waiting: [...others, waiting] });
  }

  remove(ids: readonly string[]): void {
    const { last, waiting } = this.read();
    const rest = waiting.filter(({ id }) => !ids.includes(id));
    if (rest.length < waiting.length) this.write({ last, waiting: rest });
  }

  private read(): Held {
    try {
      const text = this.env.storage().getItem(this.key);
      return text === null ? this.memory : (JSON.parse(text) as Held);
    } catch {
      this.lasts = false; // told by the outbox, in every state
      return this.memory;
    }
  }

  /** Where it grows too long, the oldest of those worth least make room. */
  private write(held: Held): void {
    let { waiting } = held;
    let text = JSON.stringify(held);
    while (text.length > room) {
      const least = leastOf(waiting);
      waiting = waiting.filter((each) => each !== least);
      text = JSON.stringify({ ...held, waiting });
    }
    this.memory = { ...held, waiting };
    try {
      this.env.storage().setItem(this.key, text);
      this.lasts = true;
    } catch {
      this.lasts = false; // told by the outbox, in every state
    }
  }
}

/** Both as one shelf: each statement lies in the storage until IndexedDB has it. Null where neither keeps anything. */
export function shelfBehind(ahead: WriteAhead, shelf: Shelf | null): Shelf | null {
  if (!shelf && !ahead.works) return null;
  const put = async (waiting: Waiting): Promise<void> => {
    if (!shelf) return ahead.keep(waiting);
    await shelf.put(waiting);
    ahead.remove([waiting.id]);
  };
  return {
    put,
    remove: async (ids) => {
      ahead.remove(ids);
      await shelf?.remove(ids);
    },
    all: async () => {
      const there = (await shelf?.all()) ?? [];
      const known = new Set(there.map(({ id }) => id));
      const here = ahead.all;
      // One that cannot be put stays where it is: nothing is lost, and the next put tells of the trouble.
      if (shelf) await Promise.allSettled(here.filter(({ id }) => !known.has(id)).map(put));
      const all = [...there, ...here.filter(({ id }) => !known.has(id))];
      return all.sort((one, other) => one.order - other.order);
    },
    close: () => shelf?.close(),
  };
}
