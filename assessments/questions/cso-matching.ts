import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { byId, type Matching, type MatchItem } from '../../module/model/course.ts';
import type { Response } from '../../module/model/interaction.ts';
import { t } from '../../module/ui/language.ts';
import { partOf } from '../amounts.ts';
import type { Asked } from './asked.ts';
import { Asking, type QuestionElement } from './asking.ts';
import { errorId, questionForm, seatSign } from './question-form.ts';

/**
 * @summary A matching: each item has a native list of targets; nothing is dragged.
 * @fires cso-write - A target was chosen.
 * @fires cso-answer - The answer was handed in.
 */
@customElement('cso-matching')
export class CsoMatching extends LitElement implements QuestionElement {
  @property({ attribute: false }) asked!: Asked<Matching>;
  readonly #asking = new Asking(this);

  protected override createRenderRoot(): this {
    return this;
  }

  read(): Response {
    const selects = [...this.querySelectorAll('select')].filter((select) => select.value !== '');
    return { kind: 'matching', pairs: Object.fromEntries(selects.map((select) => [select.name, select.value])) };
  }

  complaint(response: Response): string | null {
    const matched = response.kind === 'matching' ? Object.keys(response.pairs).length : 0;
    const count = this.asked.question.pairs.length - matched;
    return count === 0 ? null : t('question.missing.pairs', { count });
  }

  protected override render(): TemplateResult {
    const { question, scaled, language } = this.asked;
    const right = question.pairs.filter((item) => this.#given(item) === item.target).length;
    const spare = question.targets.length - question.pairs.length;
    return questionForm(this, this.#asking, {
      hint: `${t('question.hint.matching')} ${spare > 0 ? t('question.hint.spare', { count: spare }) : ''}`,
      detail: t('question.rightPairs', { pairs: partOf(right, question.pairs.length, language) }),
      spoken: question.feedback[language],
      body: html`<ul class="match">
          ${question.pairs.map((item) => (scaled === null ? this.#open(item) : this.#judged(item)))}
        </ul>
        ${scaled === null ? this.#onPaper() : html`<p class="on-all">${question.feedback[language]}</p>`}`,
    });
  }

  /** A closed list shows one target; on paper all of them stand below. */
  #onPaper(): TemplateResult {
    const { shown } = this.asked;
    const targets = shown.map((id) => this.#target(id)).join('; ');
    return html`<p class="only-print" aria-hidden="true">${t('question.toChooseFrom', { targets })}</p>`;
  }

  #given(item: MatchItem): string {
    const { response } = this.asked;
    return (response?.kind === 'matching' && response.pairs[item.id]) || '';
  }

  #target(id: string): string {
    return byId(this.asked.question.targets, id).text[this.asked.language];
  }

  #open(item: MatchItem): TemplateResult {
    const { question, shown, language, readOnly } = this.asked;
    const given = this.#given(item);
    const missing = this.#asking.tooEarly && given === '';
    const id = `${question.id}-${item.id}`;
    return html`<li>
      <label for=${id}>${item.text[language]}</label>
      <select
        id=${id}
        name=${item.id}
        .value=${live(given)}
        ?disabled=${readOnly}
        aria-invalid=${missing ? 'true' : nothing}
        aria-describedby=${missing ? errorId(this) : nothing}
      >
        <option value="" ?selected=${given === ''}>${t('question.choose')}</option>
        ${shown.map((each) => html`<option value=${each} ?selected=${given === each}>${this.#target(each)}</option>`)}
      </select>
      <p class="whole" aria-hidden="true">${given === '' ? nothing : this.#target(given)}</p>
    </li>`;
  }

  #judged(item: MatchItem): TemplateResult {
    const { scaled, reveal, language } = this.asked;
    const given = this.#given(item);
    const word = given === item.target ? 'right' : 'not-yet';
    const key = word === 'not-yet' && reveal && scaled !== null;
    return html`<li class="is-${word}">
      <p class="item">${item.text[language]}</p>
      <p class="given">${given === '' ? '–' : this.#target(given)}</p>
      <p class="why">${seatSign(word)}<span>${t(`question.pair.${word}`)}</span></p>
      ${key ? html`<p class="belongs">${t('question.belongs', { target: this.#target(item.target) })}</p>` : nothing}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-matching': CsoMatching;
  }
}
