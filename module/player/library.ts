import {
  byId,
  type Course,
  type ExerciseData,
  type Language,
  type LessonText,
  type Question,
} from '../model/course.ts';

/** What `virtual:course` gives: each part is a chunk of its own. */
export interface Shelves {
  readonly course: Course;
  /** Titles of blocks and texts of objectives, which the cover does not need. */
  loadTitles(): Promise<void>;
  loadLesson(lesson: string, language: Language): Promise<LessonText>;
  loadBank(lesson: string): Promise<readonly Question[]>;
  loadExercise(exercise: string): Promise<ExerciseData>;
}

/** The bank that belongs to no lesson. */
export const surveyBank = 'survey';

/** Remembers what was loaded, so that going back asks for nothing again. */
export class Library {
  readonly #texts = new Map<string, LessonText>();
  readonly #questions = new Map<string, Question>();
  readonly #banks = new Set<string>();
  readonly #exercises = new Map<string, ExerciseData>();

  constructor(private readonly shelves: Shelves) {}

  /** Before any screen but the cover. @throws TypeError as `lessonText` */
  titles(): Promise<void> {
    return this.shelves.loadTitles();
  }

  /** @throws TypeError when the chunk is gone after an update, or there is no connection */
  async lessonText(lesson: string, language: Language): Promise<LessonText> {
    const key = `${lesson} ${language}`;
    const text = this.#texts.get(key) ?? (await this.shelves.loadLesson(lesson, language));
    this.#texts.set(key, text);
    return text;
  }

  /** @throws TypeError as `lessonText` */
  async exercise(id: string): Promise<ExerciseData> {
    const data = this.#exercises.get(id) ?? (await this.shelves.loadExercise(id));
    this.#exercises.set(id, data);
    return data;
  }

  /** The questions of an assessment in the order asked; banks are loaded, the nearest first, until all are there. @throws RangeError when no bank has one */
  async questionsOf(assessment: string, near: string | null = null): Promise<readonly Question[]> {
    const { course } = this.shelves;
    const { questions } = byId(course.assessments, assessment);
    const banks = [...course.lessons.map((lesson) => lesson.id), surveyBank];
    for (const bank of banks.sort((a, b) => Number(b === near) - Number(a === near))) {
      if (questions.every((id) => this.#questions.has(id))) break;
      if (this.#banks.has(bank)) continue;
      (await this.shelves.loadBank(bank)).forEach((question) => this.#questions.set(question.id, question));
      this.#banks.add(bank);
    }
    return questions.map((id) => this.question(id));
  }

  /** A question already loaded. @throws RangeError when it is not */
  question(id: string): Question {
    const question = this.#questions.get(id);
    if (!question) throw new RangeError(`question "${id}" is in no bank that was loaded`);
    return question;
  }
}
