import type { Course } from '../model/course.ts';
import type { Environment } from './environment.ts';
import { lrsClient } from './lrs-client.ts';
import type { LrsSettings } from './lrs-settings.ts';
import { Outbox, type OnOutbox } from './outbox.ts';
import { openShelf, type Shelf } from './statement-shelf.ts';
import { shelfBehind, type WriteAhead } from './write-ahead.ts';
import { pause } from './writing-right.ts';

/** How long IndexedDB may take to open, in milliseconds; some browsers never say that it does not. */
const patience = 5000;

/** What the delivery of statements begins with. */
export interface DeliveryParts {
  readonly course: Course;
  readonly ahead: WriteAhead;
  readonly env: Environment;
  readonly settings: LrsSettings;
  readonly tell: OnOutbox;
}

/** Opens an outbox that has taken up what an earlier page left. */
export type OpenOutbox = (parts: DeliveryParts) => Promise<Outbox>;

/** All that delivers statements: the shelf in IndexedDB, the outbox, the way to the LRS. */
export async function openOutbox(
  { course, ahead, env, settings, tell }: DeliveryParts,
  shelf: (course: string) => Promise<Shelf> = openShelf,
): Promise<Outbox> {
  // Why there is no shelf is told in every state, by the outbox.
  const opened = shelf(course.id).catch(() => null);
  const behind = shelfBehind(ahead, await Promise.race([opened, pause(env, patience).then(() => null)]));
  const outbox = new Outbox({ shelf: behind, send: lrsClient(settings, env), endpoint: settings.endpoint, env, tell });
  await outbox.resume();
  return outbox;
}
