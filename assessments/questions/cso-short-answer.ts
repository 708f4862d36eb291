import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { longestAnswer, type FillIn, type Language, type Numeric } from '../../module/model/course.ts';
import { readDecimal, type Response } from '../../module/model/interaction.ts';
import { t } from '../../module/ui/language.ts';
import { readNumber, sayNumber } from '../read-number.ts';
import { sameWords } from '../same-words.ts';
import type { Asked } from './asked.ts';
import { Asking, type QuestionElement } from './asking.ts';
import { errorId, questionForm } from './question-form.ts';

/**
 * @summary A number with its unit, or a few words, written by the learner.
 * @fires cso-write - Something was written.
 * @fires cso-answer - The answer was handed in; a number in the one form in which it is kept.
 */
@customElement('cso-short-answer')
export class CsoShortAnswer extends LitElement implements QuestionElement {
  @property({ attribute: false }) asked!: Asked<Numeric | FillIn>;
  readonly #asking = new Asking(this);
  /** What stands in the field; null until something is typed. */
  #typed: string | null = null;

  protected override createRenderRoot(): this {
    return this;
  }

  read(): Response {
    return { kind: 'text', text: this.querySelector('input')?.value ?? '', shared: true };
  }

  handedIn(): Response {
    const { question, language } = this.asked;
    const words = (this.querySelector('input')?.value ?? '').replace(/\s+/g, ' ').trim();
    const number = question.type === 'numeric' ? readNumber(words, language, question.unit) : null;
    return { kind: 'text', text: number ?? words, shared: true };
  }

  complaint(response: Response): string | null {
    const { question, language } = this.asked;
    const text = response.kind === 'text' ? response.text.trim() : '';
    if (question.type === 'numeric')
      return readNumber(text, language, question.unit) === null ? t('question.missing.number') : null;
    if (text === '') return t('question.missing.words');
    const over = text.length - longestAnswer;
    return over > 0 ? t('question.missing.shorter', { count: over }) : null;
  }

  protected override render(): TemplateResult {
    const { question, answered, language } = this.asked;
    const remarks = this.#remarks();
    return questionForm(this, this.#asking, {
      hint: t(`question.hint.${question.type}`),
      detail: null,
      spoken: remarks.join(' '),
      body: html`${this.#field()} ${answered ? remarks.map((each) => html`<p class="on-all">${each}</p>`) : nothing}
      ${this.#showsKey ? html`<p class="on-all"><b>${t('question.key')}:</b> ${keyOf(question, language)}</p>` : nothing}`,
    });
  }

  #field(): TemplateResult {
    const { question, response, answered, readOnly, language } = this.asked;
    const unit = question.type === 'numeric' ? question.unit : null;
    const id = `${question.id}-answer`;
    const kept = response?.kind === 'text' ? response.text : '';
    const written = question.type === 'numeric' ? sayNumber(kept, language) : kept;
    const wrong = this.#asking.tooEarly;
    return html`<p class="short-answer">
      <label for=${id}>${t('question.yourAnswer')}</label>
      <input
        class="field ${unit ? 'is-number' : ''}"
        id=${id}
        type="text"
        inputmode=${question.type === 'numeric' ? 'decimal' : nothing}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        .value=${live(answered ? written : (this.#typed ?? kept))}
        ?readonly=${answered || readOnly}
        aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby=${[unit ? `${id}-unit` : '', wrong ? errorId(this) : ''].join(' ').trim() || nothing}
        @input=${this.#write}
        @change=${(event: Event) => event.stopPropagation()}
      />
      ${unit ? html`<span id="${id}-unit">${unit[language]}</span>` : nothing}
    </p>`;
  }

  /** Longer than can be handed in is kept all the same: nothing is cut. */
  readonly #write = (event: Event): void => {
    this.#typed = (event.target as HTMLInputElement).value;
    this.#asking.write();
  };

  get #showsKey(): boolean {
    const { answered, scaled, reveal } = this.asked;
    return answered && reveal && scaled !== 1;
  }

  /** What is said of a known mistake, and how the answer comes about as soon as that gives nothing away. */
  #remarks(): readonly string[] {
    const { question, response, scaled, reveal, language } = this.asked;
    const text = response?.kind === 'text' ? response.text : '';
    const same = (answer: string): boolean =>
      question.type === 'numeric' ? readDecimal(answer) === readDecimal(text) : sameWords(answer, text);
    const mistake = scaled === 1 ? undefined : question.mistakes.find(({ answer }) => same(answer));
    const whole = scaled === 1 || reveal ? [question.feedback[language]] : [];
    return [...(mistake ? [mistake.feedback[language]] : []), ...whole];
  }
}

function keyOf(question: Numeric | FillIn, language: Language): string {
  if (question.type === 'fill-in') return question.accepted[0] ?? '';
  const unit = question.unit?.[language];
  // English writes the sign right behind the number.
  const between = unit === '%' && language === 'en' ? '' : '\u00a0';
  return [sayNumber(String(question.correct), language), unit].filter(Boolean).join(between);
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-short-answer': CsoShortAnswer;
  }
}
