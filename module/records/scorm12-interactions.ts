import type { AssessmentUse, Course, Language, QuestionHead, QuestionType } from '../model/course.ts';
import { interactionId, type Interaction, type Response } from '../model/interaction.ts';
import type { PathTold } from '../model/record-store.ts';
import { performanceCodes, performanceType } from '../formats/performance.ts';
import {
  codes,
  isSent,
  readable,
  resultWord,
  rightResponses,
  timeOfDay,
  timespan,
  typeWord,
} from '../formats/values.ts';
import type { Environment } from './environment.ts';
import type { Interactions, SetElement } from './scorm.ts';

/** Longest time in which a slice of the declaration may hold the page, in milliseconds; requirement: under 50. */
export const slice = 30;
const uses: readonly AssessmentUse[] = ['practice', 'test', 'form-a', 'form-b', 'survey'];

/** One place in the LMS's list of interactions. */
export interface Declared {
  readonly id: string;
  readonly type: QuestionType | typeof performanceType;
}

/** All interactions a learner can ever give, a path of decisions after the answers, in the one order of every launch: the columns of an LMS's report follow the index. */
export function declaredInteractions(course: Course): readonly Declared[] {
  const asked = (question: QuestionHead, use: AssessmentUse) =>
    course.assessments.some((each) => each.use === use && each.questions.includes(question.id));
  const questions = course.questions.flatMap((question) =>
    uses
      .filter((use) => asked(question, use))
      .map((use) => ({ id: interactionId(question, use), type: question.type })),
  );
  const paths = course.exercises.filter(({ apart }) => apart).map(({ id }) => ({ id, type: performanceType }) as const);
  return [...questions, ...paths];
}

/** Declares the interactions of a course to an LMS and writes the answers given. @see SCORM 1.2 RTE 3.4.2.2 cmi.interactions */
export class Scorm12Interactions implements Interactions {
  private readonly declared: readonly Declared[];
  private readonly language: Language;
  private next = 0;
  /** Interactions are optional in SCORM 1.2: an LMS that refuses the first keeps none. It is asked again with every answer: it may only have been busy. */
  private supported = true;
  private spelling: 'readable' | 'codes' = 'readable';

  constructor(
    course: Course,
    private readonly set: SetElement,
    private readonly env: Pick<Environment, 'now' | 'afterPaint'>,
  ) {
    this.declared = declaredInteractions(course);
    this.language = course.referenceLanguage;
  }

  /** Declares ids and types after the next paint, a slice at a time. Repeated at every launch: the same again harms nothing, and mends what was lost. */
  declareSlowly(): void {
    this.env.afterPaint(() => {
      const start = this.env.now().getTime();
      while (this.next < this.declared.length && this.env.now().getTime() - start < slice) this.declareOne();
      if (this.next < this.declared.length) this.declareSlowly();
    });
  }

  /** Declares at once all that is not declared yet. */
  declareRest(): void {
    while (this.next < this.declared.length) this.declareOne();
  }

  /** Writes a first answer in its place; later ones are for the LRS alone. @throws RangeError when the course does not ask the question */
  write(interaction: Interaction): void {
    this.declareRest();
    if (!interaction.first) return;
    if (!this.supported) this.declareAgain();
    const { question, use, response } = interaction;
    const element = this.placeOf(interactionId(question, use));
    if (!element) return;
    if (isSent(response)) this.writeText(element('student_response'), interaction, response);
    rightResponses(question).forEach((right, place) =>
      this.writeText(element(`correct_responses.${place}.pattern`), interaction, right),
    );
    this.writeResult(element, interaction);
  }

  /** Writes the first path of decisions, as codes: words would not fit. There is no right one. @throws RangeError when the course has no such exercise */
  writePath(event: PathTold): void {
    const { exercise, performance } = event;
    if (!performance?.first) return;
    this.declareRest();
    if (!this.supported) this.declareAgain();
    const element = this.placeOf(exercise);
    if (!element) return;
    this.set(element('student_response'), performanceCodes(performance));
    this.writeResult(element, event);
  }

  /** Names the elements of an interaction; null where the LMS keeps none. @throws RangeError when it was not declared */
  private placeOf(id: string): ((name: string) => string) | null {
    const index = this.declared.findIndex((each) => each.id === id);
    if (index < 0) throw new RangeError(`interaction "${id}" belongs to nothing the course asks`);
    return this.supported ? (name) => `cmi.interactions.${index}.${name}` : null;
  }

  private writeResult(element: (name: string) => string, told: Pick<Interaction, 'scaled' | 'at' | 'seconds'>): void {
    this.set(element('result'), resultWord(told.scaled));
    this.set(element('time'), timeOfDay(told.at));
    if (told.seconds !== null) this.set(element('latency'), timespan(told.seconds));
  }

  private declareAgain(): void {
    this.supported = true;
    this.next = 0;
    this.declareRest();
  }

  private declareOne(): void {
    const { id, type } = this.declared[this.next] as Declared;
    if (this.supported) {
      const taken = this.set(`cmi.interactions.${this.next}.id`, id);
      if (taken) this.set(`cmi.interactions.${this.next}.type`, type === performanceType ? type : typeWord(type));
      else if (this.next === 0) this.supported = false;
    }
    this.next++;
  }

  /** Readable first. A strict LMS answers 405: from then on codes, so that response and right answer are spelt alike. */
  private writeText(element: string, { question }: Interaction, response: Response): void {
    if (this.spelling === 'readable' && this.set(element, readable(question, response, this.language))) return;
    this.spelling = 'codes';
    this.set(element, codes(response));
  }
}
