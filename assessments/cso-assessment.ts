import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import {
  byId,
  questionsAsked,
  type Assessment,
  type Course,
  type Language,
  type Question,
  type Scaled,
  type Source,
} from '../module/model/course.ts';
import { asked, inAssessment, type AssessmentProgress, type Progress } from '../module/model/progress.ts';
import { tell } from '../module/ui/events.ts';
import { t } from '../module/ui/language.ts';
import { wordsOf } from '../module/ui/words.ts';
import { shownOrder } from './draw.ts';
import { introScreen } from './intro-screen.ts';
import { isLocked, lockedScreen } from './locked-screen.ts';
import { formIntro, formReady, formResult } from './form-screens.ts';
import { questionTags } from './questions/question-element.ts';
import { questionScreen, type QuestionTurns } from './question-screen.ts';
import type { Asked } from './questions/asked.ts';
import { resultScreen } from './result-screen.ts';
import { surveyIntro, surveyThanks } from './survey-screens.ts';

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
  /** Sources that practice questions link to; others are left aside. */
  @property({ attribute: false }) sources: readonly Source[] = [];
  @property({ attribute: false }) progress!: Progress;
  @property({ attribute: false }) language: Language = 'cs';
  @property({ attribute: false }) masteryScore: Scaled = 1;
  /** True when answers are only looked at: browse, review, another tab. */
  @property({ attribute: false }) readOnly = false;
  /** Index of the question the learner stays at; null where progress alone decides. */
  @state() private looking: number | null = null;
  /** Id of the practice question being tried again. */
  @state() private retrying: string | null = null;
  /** True once the learner agreed to answer a survey. */
  @state() private agreed = false;
  #tries = 0;
  #screen = '';
  #moved = false;

  protected override createRenderRoot(): this {
    return this;
  }

  /** The questions of the running or last attempt, in the order asked. */
  get asked(): readonly Question[] {
    return this.#ids.map((id) => byId(this.questions, id));
  }

  /** How many questions an attempt asks. */
  get total(): number {
    return this.#done.drawn.length > 0 ? this.#ids.length : questionsAsked(this.assessment);
  }

  /** How often it may be taken. */
  get attempts(): number {
    return this.assessment.use === 'test' ? this.course.attempts : 1;
  }

  /** Attempts not begun and not ended; the running one counts as left. */
  get attemptsLeft(): number {
    return Math.max(0, this.attempts - this.#done.scores.length);
  }

  /** „2. pokus ze 3“. */
  attemptOf(number: number): string {
    return t('assessment.attempt', { number, of: wordsOf(t, this.language).of(this.attempts) });
  }

  get #done(): AssessmentProgress {
    return inAssessment(this.progress, this.assessment.id);
  }

  get #ids(): readonly string[] {
    return asked(this.course, this.progress, this.assessment.id);
  }

  /** Practice and surveys have no attempts: they are open as long as this sitting may write. */
  get #hasAttempts(): boolean {
    return this.assessment.use !== 'practice' && this.assessment.use !== 'survey';
  }

  /** Answers can be given: an attempt runs and this sitting may write. */
  get #answering(): boolean {
    return (this.#done.running || !this.#hasAttempts) && !this.readOnly;
  }

  /** The forms before and after the course measure: what is right is not told, or the second would only measure memory. */
  get #silent(): boolean {
    return this.assessment.use === 'form-a' || this.assessment.use === 'form-b';
  }

  /** Where the learner stays; otherwise the first question without an answer; null where no question is shown. */
  get #index(): number | null {
    if (this.looking !== null) return Math.min(this.looking, this.#ids.length - 1);
    const { running, answers, drafts } = this.#done;
    const begun = Object.keys(answers).length + Object.keys(drafts).length > 0;
    if (this.#hasAttempts ? !running : this.assessment.use === 'survey' && !this.agreed && !begun) return null;
    const open = this.#ids.findIndex((id) => !answers[id]);
    if (open !== -1) return open;
    if (this.assessment.use === 'practice') return 0;
    return this.assessment.use === 'test' ? this.#ids.length - 1 : null;
  }

  protected override render(): TemplateResult {
    const index = this.#index;
    if (index !== null) return this.#question(index);
    const { use } = this.assessment;
    if (isLocked(this)) return lockedScreen(this);
    if (use === 'survey') return this.#survey();
    if (this.#silent) return this.#form();
    if (this.#done.scores.length > 0) return resultScreen(this, { again: this.#begin, look: () => this.#look(0) });
    const look = this.assessment.draw ? null : (): void => this.#look(0);
    return introScreen(this, this.readOnly ? look : this.#begin);
  }

  #form(): TemplateResult {
    if (this.#done.running) return formReady(this.#finish);
    return this.#done.scores.length > 0 ? formResult(this) : formIntro(this, this.#begin);
  }

  #survey(): TemplateResult {
    const answered = this.#ids.every((id) => this.#done.answers[id]);
    return answered ? surveyThanks() : surveyIntro(this, this.#agree);
  }

  protected override updated(): void {
    const index = this.#index;
    const screen = index === null ? `${this.#done.scores.length}` : `${this.#ids[index]} ${this.#tries}`;
    if (screen === this.#screen) return;
    this.#screen = screen;
    if (this.#moved) void this.#focusHeading();
    this.#moved = false;
  }

  #question(index: number): TemplateResult {
    const asked = this.#ask(index);
    const attempt = this.#done.scores.length + (this.#done.running ? 1 : 0);
    const eyebrow = attempt === 0 || this.attempts === 1 ? '' : `· ${this.attemptOf(attempt)}`;
    const turns = this.#turns(index, asked);
    return html`<div @cso-answer=${() => this.#stay(index)}>
      ${keyed(`${asked.question.id} ${this.#tries}`, questionScreen(this, asked, eyebrow, turns))}
    </div>`;
  }

  /** Stays at what was just judged; where nothing is told, the next question follows. */
  #stay(index: number): void {
    this.retrying = null;
    this.#moved = this.#silent;
    this.looking = this.#silent ? null : index;
  }

  #ask(index: number): Asked {
    const { answers, drafts, running, scores } = this.#done;
    const id = this.#ids[index] ?? '';
    const question = byId(this.questions, id);
    const given = answers[id];
    const answered = given !== undefined && this.retrying !== id && !(this.assessment.use === 'practice' && drafts[id]);
    const judged = answered ? (given.again ?? given) : null;
    return {
      question,
      assessment: this.assessment.id,
      use: this.assessment.use,
      position: index + 1,
      total: this.#ids.length,
      shown: shownOrder(question, this.progress.seed),
      language: this.language,
      response: judged?.response ?? drafts[id] ?? null,
      answered,
      scaled: judged?.scaled ?? null,
      reveal: this.#hasAttempts && scores.length + (running ? 1 : 0) >= this.attempts,
      readOnly: !this.#answering,
    };
  }

  /** While answering, on only after an answer and back to what was answered; while looking, back and forth. */
  #turns(index: number, { answered, question, scaled }: Asked): QuestionTurns {
    const last = index === this.#ids.length - 1;
    const next = { words: t('assessment.next'), go: () => this.#look(index + 1) };
    const previous = index > 0 && !this.#silent ? (): void => this.#look(index - 1) : null;
    const again = answered && (scaled ?? 1) < 1 && this.#answering ? (): void => this.#retry(question.id) : null;
    if (!this.#hasAttempts) {
      const thanks = { words: t('assessment.send'), go: () => this.#look(null) };
      const end = this.assessment.use === 'survey' ? thanks : null;
      return {
        previous,
        again: this.assessment.use === 'practice' ? again : null,
        next: answered ? (last ? end : next) : null,
      };
    }
    if (this.#answering) {
      const finish = { words: t('assessment.finish'), go: this.#finish };
      return { previous, again: null, next: answered ? (last ? finish : next) : null };
    }
    if (last && this.#done.running) return { previous, again: null, next: null };
    const back = t(this.#done.scores.length > 0 ? 'assessment.backToResult' : 'assessment.backToIntro');
    return { previous, again: null, next: last ? { words: back, go: () => this.#look(null) } : next };
  }

  /** Index → whether its question has an answer; for the list of places. Null where there is no attempt to look through. */
  get places(): readonly boolean[] | null {
    if (this.assessment.use !== 'test') return null;
    return this.#ids.map((id) => this.#done.answers[id] !== undefined);
  }

  /** Goes to a question of the attempt. */
  readonly goTo = (index: number): void => this.#look(index);

  #retry(id: string): void {
    this.#tries++;
    this.#moved = true;
    this.retrying = id;
    this.looking = this.#ids.indexOf(id);
  }

  readonly #agree = (): void => {
    this.#moved = true;
    this.agreed = true;
  };

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
