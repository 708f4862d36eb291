/** What `packaging/content/vite-content.ts` makes of the lessons. (A relative `import` inside `declare module` gives `any`: hence `import()`.) */
declare module 'virtual:course' {
  /** The outline of the course: structure, ids, numbers, titles in both languages. */
  export const course: import('./model/course.ts').Course;
  /** The words of one lesson, its own chunk. @throws TypeError when the chunk is gone after an update */
  export function loadLesson(
    lesson: string,
    language: import('./model/course.ts').Language,
  ): Promise<import('./model/course.ts').LessonText>;
  /** The bank of one lesson in both languages, its own chunk. @throws TypeError when the chunk is gone after an update */
  export function loadBank(lesson: string): Promise<readonly import('./model/course.ts').Question[]>;
}
