import type { SaveState, SaveStatus } from '../model/record-store.ts';
import { afterSaveEvent, type SaveEvent } from '../model/save-machine.ts';
import type { Environment } from './environment.ts';

/** Where one store's work stands: hears what happens, follows the state machine, and tells of it. */
export class Saving {
  status: SaveStatus = 'clean';
  /** When a save was last confirmed in this sitting; null if none was. */
  private confirmed: Date | null = null;
  private detail: string | null = null;

  constructor(
    private readonly store: SaveState['store'],
    private readonly env: Pick<Environment, 'now'>,
    private readonly onState: (state: SaveState) => void,
  ) {}

  /** Something happened. @param waiting events still to leave this device @param detail what a technician needs, without personal data; as before when left out */
  hear(event: SaveEvent, waiting = 0, detail = this.detail): void {
    const before = this.status;
    this.status = afterSaveEvent(before, event);
    this.detail = detail;
    // What was given back at the launch is safe, but nothing was saved at that moment.
    if (event === 'confirmed' && before === 'sending') this.confirmed = this.env.now();
    this.tell(waiting);
  }

  tell(waiting = 0): void {
    const { store, status, confirmed, detail } = this;
    this.onState({ store, status, confirmed, waiting, detail });
  }
}
