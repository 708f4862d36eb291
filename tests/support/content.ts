import { resolve } from 'node:path';
import { byId, type Question } from '../../module/model/course.ts';
import { readCourse } from '../../packaging/content/read-course.ts';

/** The folder of the repository. */
export const root = resolve(import.meta.dirname, '../..');

const read = await readCourse(root);

/** The course as the packages hold it. */
export const course = read.course;

/** The questions of the final assessment, in the order in which they are asked. */
export const questions: readonly Question[] = byId(course.assessments, course.finalAssessment).questions.map((id) =>
  byId(Object.values(read.banks).flat(), id),
);
