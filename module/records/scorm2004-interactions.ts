import type { Course } from '../model/course.ts';
import { interactionId, type Interaction } from '../model/interaction.ts';
import { delimited, description, interactionType, mostPatterns, rightPatterns } from '../formats/patterns.ts';
import { duration, isSent } from '../formats/values.ts';
import { resultWord2004, timestamp } from '../formats/values2004.ts';
import type { Environment } from './environment.ts';
import { declaredInteractions, slice, type Declared, type SetElement } from './scorm12-interactions.ts';

/**
 * Declares the interactions of a course to an LMS and writes the answers given: the same ones in the same order as in SCORM 1.2.
 * @see SCORM 2004 4th Ed. RTE 4.2.9 cmi.interactions
 */
export class Scorm2004Interactions {
  private readonly declared: readonly Declared[];
  private next = 0;

  constructor(
    private readonly course: Course,
    private readonly set: SetElement,
    private readonly env: Pick<Environment, 'now' | 'afterPaint'>,
  ) {
    this.declared = declaredInteractions(course);
  }

  /** Declares ids and types after the next paint, a slice at a time. Repeated at every launch: the same again harms nothing, and mends what was lost. */
  declareSlowly(): void {
    this.env.afterPaint(() => {
      const start = this.env.now().getTime();
      while (this.next < this.declared.length && this.env.now().getTime() - start < slice) this.declareOne();
      if (this.next < this.declared.length) this.declareSlowly();
    });
  }

  /**
   * Writes a first answer in its place; later ones are for the LRS alone. What is right goes before what was answered, as the
   * standard wants it. @throws RangeError when the course does not ask the question
   */
  write(interaction: Interaction): void {
    while (this.next < this.declared.length) this.declareOne();
    if (!interaction.first) return;
    const { question, use, response, scaled, at, seconds } = interaction;
    const index = this.declared.findIndex((each) => each.id === interactionId(question, use));
    if (index < 0) throw new RangeError(`question "${question.id}" is not asked for ${use}`);
    const set = (name: string, value: string) => this.set(`cmi.interactions.${index}.${name}`, value);
    set('timestamp', timestamp(at));
    set('description', description(question, this.course.referenceLanguage));
    rightPatterns(question)
      .slice(0, mostPatterns)
      .forEach((pattern, place) => set(`correct_responses.${place}.pattern`, pattern));
    if (isSent(response)) set('learner_response', delimited(response));
    set('result', resultWord2004(scaled));
    if (seconds !== null) set('latency', duration(seconds));
  }

  private declareOne(): void {
    const { id, question } = this.declared[this.next] as Declared;
    const element = `cmi.interactions.${this.next}`;
    this.next++;
    if (this.set(`${element}.id`, id)) this.set(`${element}.type`, interactionType(question.type));
  }
}
