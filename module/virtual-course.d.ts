/** What `packaging/content/vite-content.ts` makes of the lessons. (A relative `import` inside `declare module` gives `any`: hence `import()`.) */
declare module 'virtual:course' {
  /**
   * The outline of the course: structure, ids, numbers, and all words the cover and the stores need at once. What only later
   * screens need comes with `loadTitles`. @throws RangeError when one of those is read before
   */
  export const course: import('./model/course.ts').Course;
  /** Brings the titles and objectives of lessons, the titles of blocks and assessments, the texts of objectives, and what draws a question. @throws TypeError when the chunk is gone after an update */
  export function loadTitles(): Promise<void>;
  /** The words of one lesson, its own chunk. @throws TypeError when the chunk is gone after an update */
  export function loadLesson(
    lesson: string,
    language: import('./model/course.ts').Language,
  ): Promise<import('./model/course.ts').LessonText>;
  /** The bank of one lesson, or `survey`, in both languages, its own chunk. @throws TypeError when the chunk is gone after an update */
  export function loadBank(lesson: string): Promise<readonly import('./model/course.ts').Question[]>;
  /** The words and rules of one exercise in both languages, its own chunk. @throws TypeError when the chunk is gone after an update */
  export function loadExercise(exercise: string): Promise<import('./model/course.ts').ExerciseData>;
}

/** The glossary in both languages, a chunk of its own. */
declare module 'virtual:glossary' {
  const terms: readonly import('./model/course.ts').GlossaryTerm[];
  export default terms;
}

/** The job aids: their list, and each with its words as a chunk of its own. */
declare module 'virtual:aids' {
  export const aids: readonly import('./model/course.ts').AidHead[];
  /** @throws TypeError when the chunk is gone after an update, RangeError when there is no such aid */
  export function loadAid(aid: string): Promise<import('./model/course.ts').AidData>;
}

/** Every source the course cites, a chunk of its own. */
declare module 'virtual:sources' {
  const sources: readonly import('./model/course.ts').CitedSource[];
  export default sources;
}

/** What the accessibility statement rests on, a chunk of its own. */
declare module 'virtual:accessibility' {
  const accessibility: import('./model/course.ts').Accessibility;
  export default accessibility;
}
