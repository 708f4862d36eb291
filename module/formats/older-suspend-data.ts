import type { Course } from '../model/course.ts';
import type { AssessmentProgress, ExerciseProgress, Progress } from '../model/progress.ts';
import { BitReader, orNull } from './bit-reader.ts';
import { checksum } from './bits.ts';
import { displayWidth } from './packed-parts.ts';
import { readAssessment, readBeginning, readBlocks, readDisplay, readExercise } from './read-parts.ts';

/**
 * What releases before the sections wrote: `3` or (without exercises, draws and later tries) `2`, four characters of checksum over the
 * whole, then all parts one after another. Null where it is not that, or damaged: with one checksum for all nothing of it can be trusted.
 */
export function readOlder(course: Course, text: string): Progress | null {
  const bits = text.slice(5);
  if (!/^[23]/.test(text) || text.slice(1, 5) !== checksum(bits)) return null;
  return orNull(() => readAll(course, new BitReader(bits), text.startsWith('3')));
}

function readAll(course: Course, from: BitReader, recent: boolean): Progress {
  const beginning = readBeginning(from);
  const blocks = readBlocks(course, from);
  const assessments: Record<string, AssessmentProgress> = {};
  for (let left = from.number(); left > 0; left--) {
    const [number, what] = readAssessment(course, from, recent);
    const known = course.assessments.find((each) => each.number === number);
    if (known) assessments[known.id] = what;
  }
  const exercises: Record<string, ExerciseProgress> = {};
  for (let left = recent ? from.number() : 0; left > 0; left--) {
    const [, id, what] = readExercise(course, from, false);
    if (id !== null) exercises[id] = what;
  }
  const display = from.left < displayWidth ? {} : { display: readDisplay(from) };
  return { ...beginning, ...blocks, ...display, assessments, exercises };
}
