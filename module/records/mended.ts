import type { Course } from '../model/course.ts';
import { withTextsOf, type AssessmentProgress, type Progress } from '../model/progress.ts';
import type { Opened } from '../model/record-store.ts';

/** What the LMS or the journal holds of one attempt, as far as it could be read. */
type Found = Pick<Opened, 'progress' | 'unreadable' | 'lost'>;

/**
 * One progress out of what the LMS holds and what the journal holds, of which one or both are damaged. A whole one that is newer needs
 * nothing of the other; else what one lost is taken from the other, however old: nothing in it is invented. Its own part, loaded only then.
 */
export function mended(course: Course, lms: Found, journal: Found): Found {
  const [there, here] = [lms, journal].map(({ progress }) => progress as Progress) as [Progress, Progress];
  const isKnown = [...lms.lost, ...journal.lost].every((part) => part !== 'beginning');
  const isWhole = (found: Found): boolean => isKnown && found.unreadable === null;
  if (isWhole(journal) && here.save >= there.save) return { progress: here, unreadable: null, lost: [] };
  if (isWhole(lms) && there.save >= here.save)
    return { progress: withTextsOf(here, there), unreadable: null, lost: [] };
  const isHereFirst = lms.lost.includes('beginning') || (isKnown && here.save > there.save);
  const [base, other] = isHereFirst ? [here, there] : [there, here];
  return {
    progress: withTextsOf(here, together(course, base, other)),
    unreadable: lms.unreadable ?? journal.unreadable,
    lost: [...lms.lost, ...journal.lost],
  };
}

function together(course: Course, base: Progress, other: Progress): Progress {
  const done = new Set([...base.done, ...other.done]);
  const blocks = course.lessons.flatMap((lesson) => lesson.blocks).map(({ id }) => id);
  const assessments = Object.entries(base.assessments).map(([id, what]): [string, AssessmentProgress] => {
    const was = other.assessments[id];
    return [id, was && further(was) > further(what) ? was : what];
  });
  return {
    ...base,
    save: Math.max(base.save, other.save),
    position: base.position ?? other.position,
    done: blocks.filter((id) => done.has(id)),
    assessments: { ...other.assessments, ...Object.fromEntries(assessments) },
    exercises: { ...other.exercises, ...base.exercises },
    reached: [...new Set([...base.reached, ...other.reached])].sort(),
  };
}

/** Attempts and answers only ever grow: attempts that ended count most, then one that runs, then answers. */
function further({ scores, running, answers }: AssessmentProgress): number {
  return scores.length * 1e6 + Number(running) * 1e5 + Object.keys(answers).length;
}
