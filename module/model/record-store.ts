import type { AidHead, Course, Language, Scaled } from './course.ts';
import type { Interaction, Performance } from './interaction.ts';
import type { Progress } from './progress.ts';

/** How the LMS opened the course. `browse` and `review` write nothing; unknown or empty is `normal`. @see SCORM 1.2 RTE 3.4.4 lesson_mode */
export type Mode = 'normal' | 'browse' | 'review';

/** A part of an earlier progress that could not be read. `beginning`: whose it was and what it held, so that more may be missing. */
export type LostPart = 'beginning' | 'blocks' | 'final-test' | 'practice' | 'survey' | 'exercise' | 'plan';

/** What a store found out at the start of a sitting. */
export interface Opened {
  readonly mode: Mode;
  /** Opaque id of the learner in the LMS, for keying the journal only; null where nobody is known. Never sent anywhere. */
  readonly learner: string | null;
  /** Name to greet the learner by; null when the LMS gave none. Never stored. */
  readonly name: string | null;
  /** Language the LMS prefers; null when it says nothing. */
  readonly language: Language | null;
  /** What an earlier sitting left; null at the first. */
  readonly progress: Progress | null;
  /** Pass mark set by the LMS, 0 to 1; null when the course's own counts. */
  readonly masteryScore: Scaled | null;
  /** Data the LMS hands the course at launch (`cmi.launch_data`); empty string when none. */
  readonly launchData: string;
  /** An earlier sitting that could not be read whole, in the words it was stored in; null when all is well. */
  readonly unreadable: string | null;
  /** What of it is missing in `progress`; empty when all is well, and where nothing could be read. */
  readonly lost: readonly LostPart[];
}

/**
 * Where the learner's work stands, as far as one store knows; `save-machine.ts` says how one follows from another.
 * `clean`: nothing to keep yet; `dirty`: something new, not told; `sending`: on its way; `saved`: given back or confirmed;
 * `unconfirmed`: sent, but the answer proves nothing (hidden, or no storage to check by); `offline`: kept here until there is a
 * connection; `failed`: refused, kept here, tried again; `expired`: the LMS wants a new login; `read-only`: nothing is written
 * (browse, review, or another tab writes); `closed`: ended, with everything confirmed; `absent`: there is no such place.
 */
export type SaveStatus =
  | 'clean'
  | 'dirty'
  | 'sending'
  | 'unconfirmed'
  | 'saved'
  | 'offline'
  | 'failed'
  | 'expired'
  | 'read-only'
  | 'closed'
  | 'absent';

/** One call to the LMS, for a technician. Never holds a value. */
export interface LmsCall {
  readonly at: Date;
  /** `LMSSetValue`. */
  readonly name: string;
  /** `cmi.suspend_data`; empty where the call names none. */
  readonly element: string;
  /** Characters of the value given or got. */
  readonly size: number;
  /** What kind of answer came; `value`: what was asked for, or something that is no answer. */
  readonly answer: 'true' | 'false' | 'nothing' | 'page' | 'value' | 'threw';
  /** The LMS's error code; 0 for none. */
  readonly code: number;
  /** How long the call held the page, in milliseconds. */
  readonly milliseconds: number;
}

export interface SaveState {
  readonly store: RecordStore['name'];
  readonly status: SaveStatus;
  /** When the last save was confirmed; null if none was. */
  readonly confirmed: Date | null;
  /** Events still waiting to leave this device. */
  readonly waiting: number;
  /** What a technician needs to know; null when all is well. Holds no personal data. */
  readonly detail: string | null;
}

/** Something that happened, told to every store in order. */
export type LearnerEvent =
  | { readonly type: 'opened'; readonly at: Date; readonly resumed: boolean }
  | { readonly type: 'block-opened'; readonly at: Date; readonly block: string }
  | { readonly type: 'block-read'; readonly at: Date; readonly block: string; readonly seconds: number }
  | { readonly type: 'lesson-completed'; readonly at: Date; readonly lesson: string }
  | { readonly type: 'drafted'; readonly at: Date }
  | { readonly type: 'answered'; readonly at: Date; readonly interaction: Interaction }
  /** Something was chosen or written in an exercise and is not handed in. */
  | {
      readonly type: 'exercise-saved';
      readonly at: Date;
      readonly exercise: string;
      readonly work: readonly number[];
      readonly texts: readonly string[];
    }
  | ExerciseSubmitted
  /** Interactions rebuilt from the journal because the LMS had lost them, and the first path of decisions where there is one. */
  | {
      readonly type: 'restored';
      readonly at: Date;
      readonly interactions: readonly Interaction[];
      readonly paths?: readonly PathTold[];
    }
  /** `drawn`: ids of the questions drawn, in the order asked; empty where every question is asked. */
  | {
      readonly type: 'assessment-started';
      readonly at: Date;
      readonly assessment: string;
      readonly attempt: number;
      readonly drawn: readonly string[];
    }
  | {
      readonly type: 'assessment-finished';
      readonly at: Date;
      readonly assessment: string;
      readonly attempt: number;
      readonly scaled: Scaled;
      readonly passed: boolean;
    }
  /** A job aid was opened, told once in a sitting. What is filled in there stays with the learner. */
  | { readonly type: 'aid-opened'; readonly at: Date; readonly aid: Pick<AidHead, 'id' | 'title'> }
  | { readonly type: 'language-changed'; readonly at: Date; readonly language: Language }
  /** The course as a whole reached a verdict; sent once per registration. */
  | { readonly type: 'completed' | 'passed' | 'failed'; readonly at: Date; readonly scaled: Scaled | null }
  | { readonly type: 'closed'; readonly at: Date; readonly seconds: number };

/** An exercise was handed in and judged. */
export interface ExerciseSubmitted {
  readonly type: 'exercise-submitted';
  readonly at: Date;
  readonly exercise: string;
  readonly work: readonly number[];
  /** What the learner wrote; kept in the suspend data and the journal, sent nowhere else. */
  readonly texts: readonly string[];
  /** Id of the outcome that followed from what the learner did. */
  readonly outcome: string;
  /** Null where nothing is scored. */
  readonly scaled: Scaled | null;
  /** What was chosen, by ids and in order, so that it can be read without this release: `sit-pecujeme.influence.large`. */
  readonly path: readonly string[];
  /** Where the exercise is one path of decisions: the same path as the standards know it. */
  readonly performance?: Performance;
  readonly seconds: number;
}

/** A path of decisions as an LMS is told of it. */
export interface PathTold extends Pick<ExerciseSubmitted, 'exercise' | 'performance' | 'scaled' | 'at'> {
  /** Null when it was rebuilt. */
  readonly seconds: number | null;
}

/**
 * A place that keeps what a learner did. `record` and `close` make all their LMS calls synchronously, before any await
 * (nothing after an await runs at pagehide); the promise settles only the confirmation. A store that fails never stops a lesson.
 */
export interface RecordStore {
  readonly name: 'scorm12' | 'scorm2004' | 'cmi5' | 'xapi' | 'browser-local';
  /** Finds out who, how and where: learner, mode, language, and what an earlier sitting left. `onState` tells of later changes. @throws RecordStoreError when the place does not exist */
  open(course: Course, onState: (state: SaveState) => void): Promise<Opened>;
  record(event: LearnerEvent, progress: Progress): Promise<void>;
  close(progress: Progress): Promise<void>;
}

/** A backend said no, or nothing. Holds what was tried and what came back. */
export class RecordStoreError extends Error {
  override readonly name = 'RecordStoreError';
  constructor(
    message: string,
    readonly code: number | null = null,
  ) {
    super(message);
  }
}

/** Something in `config.json` that does not count: the file is no JSON, it has no such entry, an entry is no text, or names no LRS. */
export interface ConfigProblem {
  readonly what: 'json' | 'unknown' | 'text' | 'lrs';
  /** The entry; empty where it is the whole file. */
  readonly key: string;
}
