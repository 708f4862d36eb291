import type { LitElement, ReactiveController } from 'lit';
import type { Response } from '../../module/model/interaction.ts';
import { tell } from '../../module/ui/events.ts';
import type { Asked } from './asked.ts';

/** A question element as `Asking` sees it. */
export interface QuestionElement extends LitElement {
  asked: Asked;
  /** What stands in the inputs now. */
  read(): Response;
  /** The response as it is handed in, where that is not simply what stands in the inputs. */
  handedIn?(): Response;
  /** Says what is missing before the response can be judged; null when nothing is. */
  complaint(response: Response): string | null;
}

/**
 * What every question element does alike: tells each choice, hands the answer in once, says in words what is missing,
 * and moves the focus to the verdict or to what is missing.
 */
export class Asking implements ReactiveController {
  /** True after *Zkontrolovat* was pressed too early, until something is chosen. */
  tooEarly = false;
  #since = performance.now();
  #handedIn = false;

  constructor(private readonly host: QuestionElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#since = performance.now();
  }

  hostUpdated(): void {
    if (!this.#handedIn || !this.host.asked.answered) return;
    this.#handedIn = false;
    this.#focus('.verdict h3');
  }

  readonly write = (): void => {
    const { assessment, question } = this.host.asked;
    this.tooEarly = false;
    this.host.requestUpdate();
    tell(this.host, 'cso-write', { assessment, question: question.id, response: this.host.read() });
  };

  readonly handIn = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { assessment, question, position, shown, answered, readOnly } = this.host.asked;
    if (answered || readOnly) return;
    const response = this.host.handedIn?.() ?? this.host.read();
    this.tooEarly = this.host.complaint(response) !== null;
    if (this.tooEarly) {
      this.host.requestUpdate();
      await this.host.updateComplete;
      return this.#focus('[aria-invalid=true]', 'input, select, textarea');
    }
    this.#handedIn = true;
    const seconds = (performance.now() - this.#since) / 1000;
    tell(this.host, 'cso-answer', { assessment, question: question.id, response, position, shown, seconds });
  };

  /** Focuses what the first selector finds that finds anything. */
  #focus(...selectors: readonly string[]): void {
    const found = selectors.map((selector) => this.host.querySelector<HTMLElement>(selector));
    found.find((each) => each !== null)?.focus();
  }
}
