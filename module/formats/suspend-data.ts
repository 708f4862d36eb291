import type { Course } from '../model/course.ts';
import type { AssessmentProgress, ExerciseProgress, Progress } from '../model/progress.ts';
import { BitWriter, checksum } from './bits.ts';
import { packAssessment, packBeginning, packBlocks, packDisplay, packExercise, packSet } from './packed-parts.ts';

/**
 * Progress as one short text, for `cmi.suspend_data` (at most 4,096 characters, SCORM 1.2 RTE 3.4.2.2) and for the journal: `4`, then
 * sections with `~` between them, each a checksum of three characters and its bits in base64url. The first says whose progress it is and what
 * sections follow; then come the blocks, the final test, the other assessments, the exercises, each one a section. So a damaged text loses
 * only the sections that were hit, and it is known which; one cut short keeps all before the cut. `unpack.ts` reads it, `older-suspend-data.ts` formats 2 and 3.
 * A dot at the end means nothing: it lets a store write the same again to an LMS that sends only what changed.
 */
export const version = '4';
export const border = '~';
export const checked = 3;
export const kinds = { beginning: 0, blocks: 1, assessment: 2, exercise: 3 } as const;

/** Characters of an LMS's 4,096 that a course uses; the rest is a reserve for what later releases add. @see SCORM 1.2 RTE 3.4.2.2 */
export const room = 3500;

/**
 * Ids of the exercises whose texts an LMS has no room for, and of the questions whose draft it has none for, the longest first:
 * what a learner wrote is never cut, it is kept whole or left out whole. Everything else has room: the build refuses a course
 * where it could not.
 */
export function withoutRoom(course: Course, progress: Progress): readonly string[] {
  const written = new Map(Object.entries(progress.exercises).map(([id, { texts }]) => [id, texts.join('').length]));
  for (const { drafts } of Object.values(progress.assessments))
    for (const [id, draft] of Object.entries(drafts)) if (draft.kind === 'text') written.set(id, draft.text.length);
  const longest = [...written]
    .filter(([, length]) => length > 0)
    .sort(([one, length], [other, more]) => more - length || one.localeCompare(other))
    .map(([id]) => id);
  let left = 0;
  while (left < longest.length && pack(course, progress, longest.slice(0, left)).length > room) left++;
  return longest.slice(0, left);
}

/** Packs progress, without the texts of the exercises and the drafts of the questions named. @throws RangeError when the progress names something the course does not have */
export function pack(course: Course, progress: Progress, without: readonly string[] = []): string {
  const { finalAssessment } = course;
  const known = course.assessments
    .filter(({ id }) => progress.assessments[id])
    .sort((one, other) => Number(other.id === finalAssessment) - Number(one.id === finalAssessment));
  const worked = course.exercises.filter(({ id }) => progress.exercises[id]);
  const sections = [
    section(kinds.beginning, (out) => {
      packBeginning(out, progress);
      out.bits(progress.display ? 1 : 0, 1);
      if (progress.display) packDisplay(out, progress.display);
      for (const each of [known, worked])
        packSet(
          out,
          each.map(({ number }) => number),
        );
    }),
    section(kinds.blocks, (out) => packBlocks(out, course, progress)),
    ...known.map((each) =>
      section(kinds.assessment, (out) =>
        packAssessment(out, course, each, progress.assessments[each.id] as AssessmentProgress, without),
      ),
    ),
    ...worked.map((each) =>
      section(kinds.exercise, (out) =>
        packExercise(out, each, progress.exercises[each.id] as ExerciseProgress, without.includes(each.id)),
      ),
    ),
  ];
  return version + sections.join(border);
}

function section(kind: number, fill: (out: BitWriter) => void): string {
  const out = new BitWriter().bits(kind, 2);
  fill(out);
  return check(out.toString()) + out.toString();
}

/** Checksum of a section; of the version as well, so that a later format is never taken for this one. */
export function check(bits: string): string {
  return checksum(version + bits).slice(0, checked);
}
