import type { Mode, SaveState, SaveStatus } from '../model/record-store.ts';

/** How the learner's work stands as a whole, in one word for the masthead and the notices. */
export type SaveWord =
  'saved' | 'here' | 'sending' | 'sent' | 'offline' | 'failed' | 'expired' | 'lost' | 'elsewhere' | 'browse' | 'review';

/** What `<cso-save-status>`, the end and the support screen need to know about saving. */
export interface SaveSummary {
  readonly word: SaveWord;
  /** Where the result goes; `browser-local` means that no office gets it. */
  readonly place: 'scorm12' | 'scorm2004' | 'cmi5' | 'browser-local';
  /** The LMS has confirmed everything that happened so far. */
  readonly confirmed: boolean;
  /** When a place last confirmed a save; null if none did. */
  readonly at: Date | null;
  /** Events that have not left this device. */
  readonly waiting: number;
  /** What each place says, for support. */
  readonly places: readonly SaveState[];
}

/** What a sitting knows when it sums up. */
export interface Standing {
  readonly mode: Mode;
  readonly place: SaveSummary['place'];
  readonly states: readonly SaveState[];
  /** Events not yet told to the LMS and the LRS. */
  readonly queued: number;
}

/**
 * The one rule for what the screen says about saving. „Uloženo“ stands there only when the journal in the browser holds the
 * work: an LMS that answered "true" may still lose it, and only the next launch shows what it kept (requirement 19).
 * The LRS never changes the word: the learner's result does not depend on it.
 */
export function sumUp({ mode, place, states, queued }: Standing): SaveSummary {
  const of = (store: SaveState['store']) => states.find((state) => state.store === store);
  const journal = of('browser-local');
  const lms = place === 'browser-local' ? undefined : of(place);
  const times = [journal, lms].map((state) => state?.confirmed?.getTime() ?? 0);
  return {
    word: word(
      mode,
      journal?.status ?? 'absent',
      place === 'browser-local' ? null : (lms?.status ?? 'sending'),
      queued,
    ),
    place,
    confirmed: (lms?.status === 'saved' || lms?.status === 'closed') && lms.confirmed !== null && queued === 0,
    at: Math.max(...times) > 0 ? new Date(Math.max(...times)) : null,
    waiting: Math.max(queued, lms?.waiting ?? 0),
    places: states,
  };
}

/** The journal is being written, or will be with the first event. */
const begins: readonly SaveStatus[] = ['clean', 'dirty', 'sending'];

/** `lms` is null where there is none. */
function word(mode: Mode, journal: SaveStatus, lms: SaveStatus | null, queued: number): SaveWord {
  if (mode !== 'normal') return mode;
  if (journal === 'read-only' || lms === 'read-only') return 'elsewhere';
  if (lms === 'expired') return 'expired';
  const held = journal === 'saved' || journal === 'closed';
  if (lms === null) return held ? 'here' : begins.includes(journal) ? 'sending' : 'lost';
  const safe = held || begins.includes(journal);
  if (lms === 'offline') return safe ? 'offline' : 'lost';
  if (lms === 'failed' || lms === 'absent') return safe ? 'failed' : 'lost';
  if (held) return 'saved';
  const told = lms === 'saved' || lms === 'closed';
  return (told && queued === 0) || lms === 'unconfirmed' ? 'sent' : 'sending';
}
