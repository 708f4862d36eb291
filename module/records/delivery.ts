import type { Statement } from '../formats/statement-types.ts';
import type { Environment } from './environment.ts';
import { lrsClient, type SendStatements } from './lrs-client.ts';
import type { LrsSettings } from './lrs-settings.ts';
import { Outbox, type OnOutbox } from './outbox.ts';
import { openShelf, type Shelf, type Waiting } from './statement-shelf.ts';
import { shelfBehind, type WriteAhead } from './write-ahead.ts';
import { pause } from './writing-right.ts';

/** How long IndexedDB may take to open, in milliseconds; some browsers never say that it does not. */
const patience = 5000;

/** What the delivery of statements begins with. */
export interface DeliveryParts {
  /** What the shelf in the browser is called by; what lies on another is left alone. */
  readonly name: string;
  readonly ahead: WriteAhead;
  readonly env: Environment;
  readonly settings: LrsSettings;
  readonly tell: OnOutbox;
  /** Chooses and orders what an earlier page left; everything, as it happened, unless a standard asks for more. */
  readonly takeUp?: (left: readonly Waiting[]) => readonly Waiting[];
  /** What a statement becomes the moment it is sent. */
  readonly stamp?: (statement: Statement) => Statement;
}

/** Opens an outbox that has taken up what an earlier page left. */
export type OpenOutbox = (parts: DeliveryParts) => Promise<Outbox>;

/** All that delivers statements: the shelf in IndexedDB, the outbox, the way to the LRS. */
export async function openOutbox(
  { name, ahead, env, settings, tell, takeUp, stamp }: DeliveryParts,
  shelf: (name: string) => Promise<Shelf> = openShelf,
): Promise<Outbox> {
  // Why there is no shelf is told in every state, by the outbox.
  const opened = shelf(name).catch(() => null);
  const behind = shelfBehind(ahead, await Promise.race([opened, pause(env, patience).then(() => null)]));
  const client = lrsClient(settings, env);
  const send: SendStatements = stamp ? (statements, stop) => client(statements.map(stamp), stop) : client;
  const outbox = new Outbox({
    shelf: behind,
    send,
    endpoint: settings.endpoint,
    env,
    tell,
    ...(takeUp ? { takeUp } : {}),
  });
  await outbox.resume();
  return outbox;
}
