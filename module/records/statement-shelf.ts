import { openDB, type IDBPDatabase } from 'idb';
import type { Statement } from '../formats/statement-types.ts';

/** A statement waiting for its LRS. */
export interface Waiting {
  /** The statement's UUID: two of the same are one. */
  readonly id: string;
  /** Rises with time: the order in which statements go out. */
  readonly order: number;
  /** The LRS it was made for. */
  readonly endpoint: string;
  readonly statement: Statement;
  /** Why it cannot be delivered; null while it can. */
  readonly refused: string | null;
}

/** Keeps waiting statements over sittings. */
export interface Shelf {
  /** Begins the write before it returns. */
  put(waiting: Waiting): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  all(): Promise<readonly Waiting[]>;
  /** Lets the storage go. */
  close(): void;
}

const store = 'statements';

/** The shelf in IndexedDB, which works on plain http too. @throws where the browser forbids it */
export async function openShelf(course: string): Promise<Shelf> {
  const db: IDBPDatabase = await openDB(`${course}-outbox`, 1, {
    upgrade: (made) => void made.createObjectStore(store, { keyPath: 'id' }),
  });
  return {
    put: async (waiting) => void (await db.put(store, waiting)),
    remove: async (ids) => {
      const { store: statements, done } = db.transaction(store, 'readwrite');
      await Promise.all([...ids.map((id) => statements.delete(id)), done]);
    },
    all: async () => ((await db.getAll(store)) as Waiting[]).sort((one, other) => one.order - other.order),
    close: () => db.close(),
  };
}
