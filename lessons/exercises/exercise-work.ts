import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ExerciseData, Language, Scaled } from '../../module/model/course.ts';
import type { Performance } from '../../module/model/interaction.ts';
import { tell } from '../../module/ui/events.ts';
import { Stopwatch } from '../stopwatch.ts';

/** What the player gives every exercise element. What `work` and `texts` mean is the exercise's own matter. */
export interface ExerciseElement extends ReactiveControllerHost, HTMLElement {
  readonly exercise: ExerciseData;
  /** Everything chosen so far, one whole number from 0 for each choice; empty when nothing was. */
  readonly work: readonly number[];
  /** Everything written so far. */
  readonly texts: readonly string[];
  /** True while what is shown is what was handed in. */
  readonly submitted: boolean;
  readonly language: Language;
  /** True when nothing would be kept: browse, review, another tab. */
  readonly readOnly: boolean;
}

/** What follows from what a learner did. */
export interface Judged {
  /** Id of the outcome, in the data of the exercise. */
  readonly outcome: string;
  /** Null where nothing is scored. */
  readonly scaled: Scaled | null;
  /** What was chosen, by ids and in order: `sit-pecujeme.influence.large`. */
  readonly path: readonly string[];
  /** Where the exercise is one path of decisions: the same path as the standards know it. */
  readonly performance?: Performance;
}

/**
 * What all exercises do alike: keep every choice at once, refuse to hand in too early, hand in with the time it took, move the
 * focus to what came of it (`h2.outcome`) and, when the learner goes on working, back to the task (`h2.task`).
 */
export class ExerciseWork implements ReactiveController {
  /** True once the learner tried to hand in and something was missing; then the element says what. */
  tooEarly = false;
  readonly #watch = new Stopwatch();
  #focus: string | null = null;

  constructor(private readonly host: ExerciseElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#watch.start();
  }

  hostDisconnected(): void {
    this.#watch.stop();
  }

  hostUpdated(): void {
    const heading = this.#focus === null ? null : this.host.querySelector<HTMLElement>(this.#focus);
    if (!heading) return;
    this.#focus = null;
    heading.focus();
  }

  /** Moves the focus to a heading once it is there. */
  focus(selector: string): void {
    this.#focus = selector;
  }

  /** Keeps what was chosen and written so far. */
  save(work: readonly number[], texts: readonly string[] = this.host.texts): void {
    if (!this.host.readOnly) tell(this.host, 'cso-work', { exercise: this.host.exercise.id, work, texts });
  }

  /** Hands in, or says that it is too early. `missing` is what the learner still has to do, null when nothing. */
  handIn(missing: string | null, judge: () => Judged): void {
    const { readOnly, exercise, work, texts } = this.host;
    if (readOnly) return;
    this.tooEarly = missing !== null;
    if (missing === null) {
      this.focus('h2.outcome');
      tell(this.host, 'cso-submit', { exercise: exercise.id, work, texts, ...judge(), seconds: this.#watch.seconds });
    }
    this.host.requestUpdate();
  }

  /** Goes on working at what was handed in. */
  readonly edit = (): void => {
    this.focus('h2.task');
    this.save(this.host.work);
  };
}
