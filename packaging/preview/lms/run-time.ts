import * as v from 'valibot';

/**
 * How the local LMS behaves where systems differ. `spec` follows SCORM 1.2 to the letter; `moodle` does as Moodle's mod_scorm does:
 * a finished attempt opens in review mode, and whatever a browse or review sends is stored all the same.
 */
export type Personality = 'spec' | 'moodle';

export const modes = ['normal', 'browse', 'review'] as const;
export type LessonMode = (typeof modes)[number];

const text = v.optional(v.string(), '');

/** What the run-time commits, as far as the LMS itself reads it; the rest is kept as it came. */
export const cmiSchema = v.looseObject({
  core: v.looseObject({
    lesson_status: text,
    exit: text,
    session_time: text,
    score: v.optional(v.looseObject({ raw: text }), { raw: '' }),
  }),
  interactions: v.optional(v.record(v.string(), v.looseObject({ student_response: text })), {}),
});
export type Cmi = v.InferOutput<typeof cmiSchema>;

/** What of an attempt decides how it opens. */
export interface Kept {
  readonly learner: { readonly id: string; readonly name: string };
  /** Null before the first commit. */
  readonly cmi: Cmi | null;
  /** Sum of the sessions that ended, in hundredths of a second. */
  readonly hundredths: number;
}

/** The mode an attempt really opens in. */
export function lessonMode(asked: LessonMode, personality: Personality, cmi: Cmi | null): LessonMode {
  const finished = ['passed', 'completed', 'failed'].includes(cmi?.core.lesson_status ?? '');
  return personality === 'moodle' && asked === 'normal' && finished ? 'review' : asked;
}

/** True when a commit counts. */
export function isStored(mode: LessonMode, personality: Personality): boolean {
  return mode === 'normal' || personality === 'moodle';
}

const untouched = { lesson_status: 'not attempted', exit: '', session_time: '', score: { raw: '' } };

/**
 * The data model a SCO finds at LMSInitialize. What the LMS owns (who, entry, mode, total time) is computed here; what
 * the SCO wrote comes back as it was. @see SCORM 1.2 RTE 3.4.4
 */
export function dataModel(kept: Kept, mode: LessonMode, launchData: string): Record<string, unknown> {
  const { core, ...rest } = kept.cmi ?? { core: untouched };
  const own = {
    student_id: kept.learner.id,
    student_name: kept.learner.name,
    credit: mode === 'normal' ? 'credit' : 'no-credit',
    entry: kept.cmi === null ? 'ab-initio' : core.exit === 'suspend' ? 'resume' : '',
    lesson_mode: mode,
    total_time: timespan(kept.hundredths),
    exit: '',
    session_time: '',
  };
  return { ...rest, core: { ...core, ...own }, launch_data: launchData };
}

/** A CMITimespan (`HHHH:MM:SS.SS`) in hundredths of a second; 0 when it is empty or none. */
export function hundredths(span: string): number {
  const parts = /^(\d{2,4}):(\d{2}):(\d{2})(?:\.(\d{1,2}))?$/.exec(span);
  if (!parts) return 0;
  const [, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = parts;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 100 + Number(fraction.padEnd(2, '0'));
}

/** Hundredths of a second as a CMITimespan. */
export function timespan(total: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const seconds = Math.floor(total / 100);
  const hours = String(Math.floor(seconds / 3600)).padStart(4, '0');
  return `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(total % 100)}`;
}
