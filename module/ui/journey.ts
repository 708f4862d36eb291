import { byId, questionsAsked, type Block, type Course, type Lesson } from '../model/course.ts';
import { inAssessment, outcome, type Progress } from '../model/progress.ts';
import type { Seat } from './drawings.ts';

/** Where a learner is on the way through the course: pure questions about a course and a progress that several screens ask. */

/** What has been done: a whole progress, or null before the first sitting. */
export type Done = Pick<Progress, 'done' | 'position'> | null;

export const blocksOf = (course: Course): readonly Block[] => course.lessons.flatMap((lesson) => lesson.blocks);

/** The lesson a block belongs to. @throws RangeError when no lesson has it */
export function lessonOf(course: Course, block: string): Lesson {
  return byId(course.lessons, block.slice(0, block.indexOf('/')));
}

/** The block to go on with: where the learner stopped if that is still to do, else the first one to do, else the last. */
export function resumeBlock(course: Course, progress: Done): Block {
  const blocks = blocksOf(course);
  const todo = blocks.filter((block) => !progress?.done.includes(block.id));
  const found = todo.find((block) => block.id === progress?.position) ?? todo[0] ?? blocks.at(-1);
  if (!found) throw new RangeError('the course has no block: add one to lessons/content');
  return found;
}

/** Minutes of the blocks still to do. */
export function minutesLeft(blocks: readonly Block[], progress: Done): number {
  return blocks.filter((block) => !progress?.done.includes(block.id)).reduce((sum, block) => sum + block.minutes, 0);
}

export const isLessonDone = (lesson: Lesson, progress: Done): boolean =>
  lesson.blocks.every((block) => progress?.done.includes(block.id));

/** Whether the final assessment stands apart from the lessons and so has a seat and an address (`#/test`) of its own. */
export const finalStandsApart = (course: Course): boolean =>
  !blocksOf(course).some((block) => block.assessment === course.finalAssessment);

/** Whether a block opens the final assessment and its mark has not been reached. */
function belowMark(course: Course, progress: Progress, block: Block): boolean {
  if (block.assessment !== course.finalAssessment) return false;
  const { scaled } = outcome(course, progress);
  return scaled === null || scaled < course.masteryScore;
}

/**
 * The places at the table of progress: one a lesson, and T for a final test that is no lesson's own.
 * Nobody sits where the final assessment was taken and its mark not reached. A course of a single lesson seats its parts instead, because a table for one says nothing.
 */
export function seats(course: Course, progress: Progress | null): readonly Seat[] {
  const taken = (block: Block) => !!progress?.done.includes(block.id) && !belowMark(course, progress, block);
  const missing = blocksOf(course).find((block) => progress?.done.includes(block.id) && !taken(block));
  const open = resumeBlock(course, progress);
  const here = missing && progress?.done.includes(open.id) ? missing : open;
  const everything = blocksOf(course).every(taken);
  const seat = (isDone: boolean, isHere: boolean, label: string): Seat => ({
    state: isDone ? 'done' : isHere && !everything ? 'now' : 'todo',
    label,
  });
  if (course.lessons.length === 1) {
    return blocksOf(course).map((block, i) => seat(taken(block), block === here, String(i + 1)));
  }
  const places = course.lessons.map((lesson) =>
    seat(lesson.blocks.every(taken), lesson.blocks.includes(here), String(lesson.order)),
  );
  if (!finalStandsApart(course)) return places;
  const passed = progress !== null && outcome(course, progress).success === 'passed';
  return [...places, passed ? { state: 'done', label: 'T' } : { state: everything ? 'now' : 'todo', label: 'T' }];
}

/** How many lessons or parts are done, of how many: the seats without the one of the test. */
export function withoutTest(places: readonly Seat[]): { readonly done: number; readonly total: number } {
  const parts = places.filter((seat) => seat.label !== 'T');
  return { done: parts.filter((seat) => seat.state === 'done').length, total: parts.length };
}

/** What the seats stand for, for the words beside the table. */
export const seatsStandFor = (course: Course): 'parts' | 'lessons' =>
  course.lessons.length === 1 ? 'parts' : 'lessons';

/** Points reached in the best attempt at an assessment, or in the running one where none has ended; null before the first answer. */
export function pointsIn(course: Course, progress: Progress, assessment: string): number | null {
  const { scores, answers } = inAssessment(progress, assessment);
  if (scores.length > 0) return Math.max(...scores) * questionsAsked(byId(course.assessments, assessment));
  const given = Object.values(answers);
  return given.length === 0 ? null : given.reduce((sum, answer) => sum + (answer.scaled ?? 0), 0);
}
