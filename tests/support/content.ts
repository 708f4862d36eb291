import { randomBytes, randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import { byId, type Question } from '../../module/model/course.ts';
import { newProgress, type Progress } from '../../module/model/progress.ts';
import { readCourse } from '../../packaging/content/read-course.ts';

/** The folder of the repository. */
export const root = resolve(import.meta.dirname, '../..');

const read = await readCourse(root);

/** The course as the packages hold it. */
export const course = read.course;

/** The job aids, in the order in which they are listed. */
export const aids = Object.values(read.aids);

/** Every question of every bank the packages hold. */
export const bank: readonly Question[] = Object.values(read.banks).flat();

/** The final test; what an attempt asks is drawn. */
export const finalTest = byId(course.assessments, course.finalAssessment);

const firstPractice = course.assessments.find(({ use }) => use === 'practice');
if (!firstPractice) throw new RangeError('no lesson has a practice: what these tests answer is gone');

/** The practice of the first lesson that has one: its block, and its questions in the order asked. */
export const practice = {
  block:
    course.lessons.flatMap(({ blocks }) => blocks).find(({ assessment }) => assessment === firstPractice.id)?.id ?? '',
  questions: firstPractice.questions.map((id) => byId(bank, id)),
};

/** The questions of all practices, in the order of the lessons. */
export const practised: readonly Question[] = course.assessments
  .filter(({ use }) => use === 'practice')
  .flatMap(({ questions }) => questions.map((id) => byId(bank, id)));

/** The progress of a learner who has read and done everything but the final test. */
export function everythingRead(): Progress {
  const done = course.lessons.flatMap(({ blocks }) => blocks).map(({ id }) => id);
  const start = newProgress(randomBytes(16).toString('hex'), randomInt(65536));
  return { ...start, save: 200, done, position: done.at(-1) ?? null };
}
