import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Labelled, Likert } from '../../module/model/course.ts';
import type { Response } from '../../module/model/interaction.ts';
import { t } from '../../module/ui/language.ts';
import type { Asked } from './asked.ts';
import { Asking, type QuestionElement } from './asking.ts';
import { chosenIn, isChosen } from './option-rows.ts';
import { questionForm } from './question-form.ts';

/**
 * @summary A statement and a scale from one end to the other. Never scored; no answer is better than another.
 * @fires cso-write - A point of the scale was chosen.
 * @fires cso-answer - The answer was handed in.
 */
@customElement('cso-likert')
export class CsoLikert extends LitElement implements QuestionElement {
  @property({ attribute: false }) asked!: Asked<Likert>;
  readonly #asking = new Asking(this);

  protected override createRenderRoot(): this {
    return this;
  }

  read(): Response {
    return { kind: 'choice', chosen: chosenIn(this, this.asked.question.options) };
  }

  complaint(response: Response): string | null {
    return response.kind === 'choice' && response.chosen.length === 1 ? null : t('question.missing.scale');
  }

  protected override render(): TemplateResult {
    return questionForm(this, this.#asking, {
      hint: t('question.hint.likert'),
      detail: null,
      spoken: t('question.notScored'),
      body: html`<div class="likert">${this.asked.question.scale.map((point) => this.#point(point))}</div>`,
    });
  }

  #point({ id, text }: Labelled): TemplateResult {
    const { question, answered, readOnly, language } = this.asked;
    return html`<div
      class="answer ${answered ? 'is-judged' : ''} ${answered && isChosen(this.asked, id) ? 'is-given' : ''}"
    >
      <label>
        <input
          type="radio"
          name=${question.id}
          value=${id}
          .checked=${live(isChosen(this.asked, id))}
          ?disabled=${answered || readOnly}
        />
        <span>${text[language]}</span>
      </label>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-likert': CsoLikert;
  }
}
