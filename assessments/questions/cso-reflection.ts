import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Reflection } from '../../module/model/course.ts';
import { isShared, type Response } from '../../module/model/interaction.ts';
import { t } from '../../module/ui/language.ts';
import type { Asked } from './asked.ts';
import { Asking, type QuestionElement } from './asking.ts';
import { errorId, questionForm } from './question-form.ts';

/**
 * Without consent the text stays in the learner's own progress. How much room is left stands beside the field; more can be
 * written or pasted than fits, so that nothing is cut, but not handed in.
 *
 * @summary An open question for the learner alone. Never scored.
 * @fires cso-write - Something was written, or the consent changed.
 * @fires cso-answer - The text was handed in, shared only with consent.
 */
@customElement('cso-reflection')
export class CsoReflection extends LitElement implements QuestionElement {
  @property({ attribute: false }) asked!: Asked<Reflection>;
  readonly #asking = new Asking(this);
  /** What stands in the field; null until something is typed. */
  #typed: string | null = null;

  protected override createRenderRoot(): this {
    return this;
  }

  read(): Response {
    return { kind: 'text', text: this.#written, shared: this.#consent };
  }

  handedIn(): Response {
    return { kind: 'text', text: this.#written.trim(), shared: this.#consent };
  }

  get #written(): string {
    return this.querySelector('textarea')?.value ?? '';
  }

  get #consent(): boolean {
    return this.querySelector<HTMLInputElement>('[type=checkbox]')?.checked ?? false;
  }

  complaint(response: Response): string | null {
    const { length } = response.kind === 'text' ? response.text.trim() : '';
    if (length === 0) return t('question.missing.thought');
    const over = length - this.asked.question.longest;
    return over > 0 ? t('question.missing.shorter', { count: over }) : null;
  }

  protected override render(): TemplateResult {
    const { question, response, answered, language } = this.asked;
    const shared = response !== null && isShared(response);
    const text = response?.kind === 'text' ? response.text : '';
    return questionForm(this, this.#asking, {
      hint: t('question.hint.reflection'),
      detail: t(shared ? 'question.shared' : 'question.private'),
      spoken: question.feedback[language],
      body: answered
        ? html`<p class="own-words">${text}</p>
            <p class="on-all">${question.feedback[language]}</p>`
        : this.#open(this.#typed ?? text, shared),
    });
  }

  #open(text: string, shared: boolean): TemplateResult {
    const { question, readOnly } = this.asked;
    const id = `${question.id}-text`;
    const wrong = this.#asking.tooEarly;
    return html`<p class="own-text">
        <label for=${id}>${t('question.yourThought')}</label>
        <textarea
          class="field"
          id=${id}
          rows="5"
          .value=${live(text)}
          ?readonly=${readOnly}
          aria-invalid=${wrong ? 'true' : nothing}
          aria-describedby="${id}-room ${wrong ? errorId(this) : ''}"
          @input=${this.#write}
          @change=${(event: Event) => event.stopPropagation()}
        ></textarea>
        <span class="hint" id="${id}-room">${this.#room(text)}</span>
      </p>
      <div class="answer is-consent">
        <label>
          <input type="checkbox" .checked=${live(shared)} ?disabled=${readOnly} />
          <span>${t('question.consent')}</span>
        </label>
      </div>`;
  }

  /** Longer than can be handed in is kept all the same: nothing is cut. */
  readonly #write = (event: Event): void => {
    this.#typed = (event.target as HTMLTextAreaElement).value;
    this.#asking.write();
  };

  #room(text: string): string {
    const left = this.asked.question.longest - text.trim().length;
    return left >= 0 ? t('question.room', { count: left }) : t('question.missing.shorter', { count: -left });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-reflection': CsoReflection;
  }
}
