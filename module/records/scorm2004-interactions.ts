import type { Course } from '../model/course.ts';
import { interactionId, type Interaction } from '../model/interaction.ts';
import type { PathTold } from '../model/record-store.ts';
import { performancePattern, performanceType } from '../formats/performance.ts';
import { delimited, description, interactionType, mostPatterns, rightPatterns } from '../formats/patterns.ts';
import { duration, isSent } from '../formats/values.ts';
import { resultWord2004, timestamp } from '../formats/values2004.ts';
import type { Environment } from './environment.ts';
import type { Interactions, SetElement } from './scorm.ts';
import { declaredInteractions, slice, type Declared } from './scorm12-interactions.ts';

/**
 * Declares the interactions of a course to an LMS and writes the answers given: the same ones in the same order as in SCORM 1.2.
 * @see SCORM 2004 4th Ed. RTE 4.2.9 cmi.interactions
 */
export class Scorm2004Interactions implements Interactions {
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
    this.declareRest();
    if (!interaction.first) return;
    const { question, use, response } = interaction;
    const set = this.placeOf(interactionId(question, use));
    set('description', description(question, this.course.referenceLanguage));
    rightPatterns(question)
      .slice(0, mostPatterns)
      .forEach((pattern, place) => set(`correct_responses.${place}.pattern`, pattern));
    if (isSent(response)) set('learner_response', delimited(response));
    this.writeResult(set, interaction);
  }

  /** Writes the first path of decisions, by the ids of steps and answers. There is no right one. @throws RangeError when the course has no such exercise */
  writePath(event: PathTold): void {
    const { exercise, performance } = event;
    if (!performance?.first) return;
    this.declareRest();
    const set = this.placeOf(exercise);
    set('description', performance.title[this.course.referenceLanguage]);
    set('learner_response', performancePattern(performance.taken));
    this.writeResult(set, event);
  }

  /** Sets elements of an interaction. @throws RangeError when it was not declared */
  private placeOf(id: string): SetElement {
    const index = this.declared.findIndex((each) => each.id === id);
    if (index < 0) throw new RangeError(`interaction "${id}" belongs to nothing the course asks`);
    return (name, value) => this.set(`cmi.interactions.${index}.${name}`, value);
  }

  private writeResult(set: SetElement, told: Pick<Interaction, 'scaled' | 'at' | 'seconds'>): void {
    set('timestamp', timestamp(told.at));
    set('result', resultWord2004(told.scaled));
    if (told.seconds !== null) set('latency', duration(told.seconds));
  }

  private declareRest(): void {
    while (this.next < this.declared.length) this.declareOne();
  }

  private declareOne(): void {
    const { id, type } = this.declared[this.next] as Declared;
    const element = `cmi.interactions.${this.next}`;
    this.next++;
    if (this.set(`${element}.id`, id))
      this.set(`${element}.type`, type === performanceType ? type : interactionType(type));
  }
}
