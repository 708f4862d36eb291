declare module 'virtual:course' {
  import type { Course, Language, LessonText, Question } from './model/course.ts';
  /** The outline of the course: structure, ids, numbers, titles in both languages. */
  export const course: Course;
  /** The words of one lesson, its own chunk. @throws TypeError when the chunk is gone after an update */
  export function loadLesson(lesson: string, language: Language): Promise<LessonText>;
  /** The bank of one lesson in both languages, its own chunk. @throws TypeError when the chunk is gone after an update */
  export function loadBank(lesson: string): Promise<readonly Question[]>;
}
