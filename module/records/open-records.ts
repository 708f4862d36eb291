import type { Course } from '../model/course.ts';
import type { Opened, RecordStore, SaveState } from '../model/record-store.ts';
import type { Environment } from './environment.ts';

/** The opened stores of one sitting and what they know together. */
export interface Records {
  /** In the order in which events are told: the journal, the LMS if there is one, the LRS if one is configured. */
  readonly stores: readonly RecordStore[];
  /** Learner, mode, language and the newest progress. */
  readonly opened: Opened;
  /** True when the LMS had less than the journal: its interactions must be restored (event `restored`). */
  readonly stale: boolean;
  /** Where the result goes: to the LMS, or no further than this browser. */
  readonly place: 'scorm12' | 'browser-local';
  /** What an administrator wrote into `config.json` for the screens; null where nothing. */
  readonly settings: { readonly contact: string | null; readonly lms: string | null };
}

/** Finds and opens every place that keeps what the learner does. Never rejects: what fails is told through `onState`. */
export declare function openRecords(
  course: Course,
  onState: (state: SaveState) => void,
  env?: Environment,
): Promise<Records>;
