import type { SaveStatus } from './record-store.ts';

/**
 * What happens to a learner's work on its way to one place.
 * `changed`: there is something new to keep; `sent`: it is being told to the place; `confirmed`: the place has it, read back or said while
 * that proves something; `doubted`: told, but the answer proves nothing; `refused`: the place said no, or did not answer; `logged-out`: it
 * wants a new login; `cut-off`: the device has no connection; `barred`: nothing may be written (browse, review, another tab writes);
 * `ended`: the conversation is over.
 */
export type SaveEvent =
  'changed' | 'sent' | 'confirmed' | 'doubted' | 'refused' | 'logged-out' | 'cut-off' | 'barred' | 'ended';

/**
 * The state machine of saving, one for each place. What a row does not list changes nothing: news that arrives late proves nothing
 * about what changed since (`dirty` is never `confirmed` without being sent), and what was not proved when the conversation ended
 * keeps its word, for only the next launch can tell. `closed` and `absent` are left by nothing, `read-only` only by the end.
 */
const moves: Readonly<Record<SaveStatus, Readonly<Partial<Record<SaveEvent, SaveStatus>>>>> = {
  clean: { changed: 'dirty', confirmed: 'saved', doubted: 'unconfirmed', barred: 'read-only', ended: 'closed' },
  dirty: { sent: 'sending', 'cut-off': 'offline', barred: 'read-only' },
  sending: {
    confirmed: 'saved',
    doubted: 'unconfirmed',
    refused: 'failed',
    'logged-out': 'expired',
    'cut-off': 'offline',
    barred: 'read-only',
  },
  unconfirmed: { changed: 'dirty', sent: 'sending', 'cut-off': 'offline', barred: 'read-only' },
  saved: { changed: 'dirty', barred: 'read-only', ended: 'closed' },
  offline: { sent: 'sending', barred: 'read-only' },
  failed: { sent: 'sending', 'logged-out': 'expired', 'cut-off': 'offline', barred: 'read-only' },
  expired: { sent: 'sending', 'cut-off': 'offline', barred: 'read-only' },
  'read-only': { ended: 'closed' },
  closed: {},
  absent: {},
};

/** The state after an event. */
export function afterSaveEvent(status: SaveStatus, event: SaveEvent): SaveStatus {
  return moves[status][event] ?? status;
}
