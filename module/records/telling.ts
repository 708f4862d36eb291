import type { Statement, Telling, ToldStatement } from '../formats/statement-types.ts';
import type { DeliveryParts } from './delivery.ts';
import { openShelf, type Shelf, type Waiting } from './statement-shelf.ts';

/** What was made since the module was opened, and whom it is about. */
export interface Made {
  readonly parts: Pick<DeliveryParts, 'name' | 'ahead' | 'settings' | 'stamp'>;
  /** The oldest first. */
  readonly made: readonly Statement[];
}

/**
 * What the learner may read of what is told about them: what waits or was refused, whenever it was made, and what was made in this
 * sitting. A browser may hold statements of others who use it; those are counted only.
 */
export async function telling(
  { parts, made }: Made,
  shelf: (name: string) => Promise<Shelf> = openShelf,
): Promise<Telling> {
  const { name, ahead, settings, stamp } = parts;
  const held = new Map([...(await shelved(name, shelf)), ...ahead.all].map((each) => [each.id, each]));
  const actors = new Set(made.map(({ actor }) => JSON.stringify(actor)));
  const mine = [...held.values()].filter(({ statement }) => actors.has(JSON.stringify(statement.actor)));
  const earlier = mine.filter(({ id }) => !made.some((each) => each.id === id));
  const state = (statement: Statement, waiting: Waiting | undefined): ToldStatement => ({
    statement: stamp?.(statement) ?? statement,
    state: waiting ? (waiting.refused === null ? 'waiting' : 'refused') : 'sent',
    reason: waiting?.refused ?? null,
  });
  return {
    endpoint: settings.endpoint,
    statements: [
      ...earlier.sort((one, other) => one.order - other.order).map((each) => state(each.statement, each)),
      ...made.map((each) => state(each, held.get(each.id))),
    ],
    others: held.size - mine.length,
  };
}

/** What lies in IndexedDB; nothing where the browser forbids it, as the outbox tells in its own state. */
async function shelved(name: string, open: (name: string) => Promise<Shelf>): Promise<readonly Waiting[]> {
  try {
    const shelf = await open(name);
    const all = await shelf.all();
    shelf.close();
    return all;
  } catch {
    return [];
  }
}
