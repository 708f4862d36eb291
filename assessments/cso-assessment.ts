import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import {
  byId,
  type Assessment,
  type Course,
  type Language,
  type Question,
  type Scaled,
} from '../module/model/course.ts';
import { inAssessment, type AssessmentProgress, type Progress } from '../module/model/progress.ts';
import { tell } from '../module/ui/events.ts';
import { t } from '../module/ui/language.ts';
import { wordsOf } from '../module/ui/words.ts';
import { shownOrder } from './draw.ts';
import { introScreen } from './intro-screen.ts';
import { questionTags } from './questions/question-element.ts';
import { questionScreen, type QuestionTurns } from './question-screen.ts';
import type { Asked } from './questions/asked.ts';
import { resultScreen } from './result-screen.ts';

/**
 * What was done comes from `progress` alone; the element keeps only which question is on screen. Its headings are of
 * level 2 and 3: the block that holds it has the first.
 *
 * @summary An assessment: what awaits the learner, one question on each screen, the result.
 * @fires cso-begin - An attempt starts.
 * @fires cso-write - Something was chosen.
 * @fires cso-answer - An answer was handed in.
 * @fires cso-finish - Every question is answered and the learner asks for the result.
 * @fires cso-open - A link to what to read again.
 */
@customElement('cso-assessment')
export class CsoAssessment extends LitElement {
  @property({ attribute: false }) course!: Course;
  @property({ attribute: false }) assessment!: Assessment;
  /** The bank that holds the questions of the assessment; others in it are left aside. */
  @property({ attribute: false }) questions: readonly Question[] = [];
  @property({ attribute: false }) progress!: Progress;
  @property({ attribute: false }) language: Language = 'cs';
  @property({ attribute: false }) masteryScore: Scaled = 1;
  /** True when answers are only looked at: browse, review, another tab. */
  @property({ attribute: false }) readOnly = false;
  /** Index of the question the learner stays at; null where progress alone decides. */
  @state() private looking: number | null = null;
  #screen = '';
  #moved = false;

  protected override createRenderRoot(): this {
    return this;
  }

  /** The questions asked, in their order. */
  get asked(): readonly Question[] {
    return this.assessment.questions.map((id) => byId(this.questions, id));
  }

  /** Attempts not begun and not ended; the running one counts as left. */
  get attemptsLeft(): number {
    return Math.max(0, this.course.attempts - this.#done.scores.length);
  }

  /** „2. pokus ze 3“. */
  attemptOf(number: number): string {
    return t('assessment.attempt', { number, of: wordsOf(t, this.language).of(this.course.attempts) });
  }

  get #done(): AssessmentProgress {
    return inAssessment(this.progress, this.assessment.id);
  }

  /** Answers can be given: an attempt runs and this sitting may write. */
  get #answering(): boolean {
    return this.#done.running && !this.readOnly;
  }

  /** Where the learner stays; in an attempt otherwise the first question without an answer; null where no question is shown. */
  get #index(): number | null {
    if (this.looking !== null) return Math.min(this.looking, this.assessment.questions.length - 1);
    if (!this.#done.running) return null;
    const open = this.assessment.questions.findIndex((id) => !this.#done.answers[id]);
    return open === -1 ? this.assessment.questions.length - 1 : open;
  }

  protected override render(): TemplateResult {
    const index = this.#index;
    if (index !== null) return this.#question(index);
    if (this.#done.scores.length > 0) return resultScreen(this, { again: this.#begin, look: () => this.#look(0) });
    return introScreen(this, this.readOnly ? () => this.#look(0) : this.#begin);
  }

  protected override updated(): void {
    const index = this.#index;
    const screen = index === null ? `${this.#done.scores.length}` : (this.assessment.questions[index] ?? '');
    if (screen === this.#screen) return;
    this.#screen = screen;
    if (this.#moved) void this.#focusHeading();
    this.#moved = false;
  }

  #question(index: number): TemplateResult {
    const asked = this.#ask(index);
    const attempt = this.#done.scores.length + (this.#done.running ? 1 : 0);
    const eyebrow = attempt === 0 ? '' : `· ${this.attemptOf(attempt)}`;
    const stay = (): void => void (this.looking = index);
    return html`<div @cso-answer=${stay}>
      ${keyed(asked.question.id, questionScreen(this, asked, eyebrow, this.#turns(index, asked)))}
    </div>`;
  }

  #ask(index: number): Asked {
    const { answers, drafts, running, scores } = this.#done;
    const id = this.assessment.questions[index] ?? '';
    const question = byId(this.questions, id);
    return {
      question,
      assessment: this.assessment.id,
      position: index + 1,
      total: this.assessment.questions.length,
      shown: shownOrder(question, this.progress.seed),
      language: this.language,
      response: answers[id]?.response ?? drafts[id] ?? null,
      answered: answers[id] !== undefined,
      scaled: answers[id]?.scaled ?? null,
      reveal: scores.length + (running ? 1 : 0) >= this.course.attempts,
      readOnly: !this.#answering,
    };
  }

  /** While answering, on only after an answer; while looking, back and forth. */
  #turns(index: number, { answered }: Asked): QuestionTurns {
    const last = index === this.assessment.questions.length - 1;
    const next = { words: t('assessment.next'), go: () => this.#look(index + 1) };
    if (this.#answering) {
      if (!answered) return { previous: null, next: null };
      const finish = { words: t('assessment.finish'), go: this.#finish };
      return { previous: null, next: last ? finish : { ...next, go: () => this.#look(null) } };
    }
    if (last && this.#done.running) return { previous: index > 0 ? () => this.#look(index - 1) : null, next: null };
    const back = t(this.#done.scores.length > 0 ? 'assessment.backToResult' : 'assessment.backToIntro');
    return {
      previous: index > 0 ? () => this.#look(index - 1) : null,
      next: last ? { words: back, go: () => this.#look(null) } : next,
    };
  }

  #look(index: number | null): void {
    this.#moved = true;
    this.looking = index;
  }

  readonly #begin = (): void => {
    this.#look(null);
    tell(this, 'cso-begin', { assessment: this.assessment.id });
  };

  readonly #finish = (): void => {
    this.#look(null);
    tell(this, 'cso-finish', { assessment: this.assessment.id });
  };

  /** The new screen is announced by its heading; question elements render a moment after this one. */
  async #focusHeading(): Promise<void> {
    await this.querySelector<LitElement>(questionTags)?.updateComplete;
    this.querySelector<HTMLElement>('h2')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-assessment': CsoAssessment;
  }
}
