import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { byId, type Ordering } from '../../module/model/course.ts';
import type { Response } from '../../module/model/interaction.ts';
import { icon } from '../../module/ui/drawings.ts';
import { t } from '../../module/ui/language.ts';
import { wordsOf } from '../../module/ui/words.ts';
import { partOf } from '../amounts.ts';
import { rightNeighbours } from '../scoring.ts';
import type { Asked } from './asked.ts';
import { Asking, type QuestionElement } from './asking.ts';
import { questionForm, seatSign } from './question-form.ts';

type Control = 'place' | 'up' | 'down';

/**
 * Each step has a list of places and two buttons; nothing is dragged. A step keeps the focus when it moves, and where it
 * now stands is read aloud.
 *
 * @summary Steps to be put in order.
 * @fires cso-write - A step was moved.
 * @fires cso-answer - The answer was handed in.
 */
@customElement('cso-ordering')
export class CsoOrdering extends LitElement implements QuestionElement {
  @property({ attribute: false }) asked!: Asked<Ordering>;
  readonly #asking = new Asking(this);
  /** The order on screen; null until a step is moved. */
  #moved: readonly string[] | null = null;
  /** The step moved last; what is read aloud of it stays until the next one moves. */
  #last: string | null = null;
  /** Id of the control that moved it, until it has the focus again. */
  #focus: string | null = null;

  protected override createRenderRoot(): this {
    return this;
  }

  read(): Response {
    return { kind: 'ordering', order: this.#moved ?? [] };
  }

  complaint(response: Response): string | null {
    return response.kind === 'ordering' && response.order.length > 0 ? null : t('question.missing.order');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('asked')) return;
    const { response, question } = this.asked;
    const given = response?.kind === 'ordering' ? response.order : [];
    // A step that came with a later release stands at the end.
    const added = question.options.filter((id) => !given.includes(id));
    this.#moved = given.length === 0 ? null : [...given, ...added];
  }

  protected override updated(): void {
    if (this.#focus !== null) this.querySelector<HTMLElement>(`#${this.#focus}`)?.focus();
    this.#focus = null;
  }

  protected override render(): TemplateResult {
    const { question, answered, language } = this.asked;
    const order = this.#order;
    const right = rightNeighbours(question, order);
    return questionForm(this, this.#asking, {
      hint: t('question.hint.ordering'),
      detail: t('question.rightNeighbours', { pairs: partOf(right, question.steps.length - 1, language) }),
      spoken: question.feedback[language],
      ...(this.#last === null ? {} : { news: this.#news(this.#last) }),
      body: answered ? this.#judged(order) : this.#open(order),
    });
  }

  get #order(): readonly string[] {
    return this.#moved ?? this.asked.shown;
  }

  #text(id: string): string {
    return byId(this.asked.question.steps, id).text[this.asked.language];
  }

  #id(step: string, control: Control): string {
    return `${this.asked.question.id}-${step}-${control}`;
  }

  #news(id: string): string {
    const place = this.#order.indexOf(id) + 1;
    const of = wordsOf(t, this.asked.language).of(this.#order.length);
    return t('question.moved', { step: this.#text(id), place, of });
  }

  #open(order: readonly string[]): TemplateResult {
    return html`<ol class="order">
      ${repeat(
        order,
        (id) => id,
        (id, at) =>
          html`<li>
            <p class="step">${this.#text(id)}</p>
            <div class="move">
              ${this.#place(id, at, order.length)} ${this.#button(id, at, 'up')} ${this.#button(id, at, 'down')}
            </div>
          </li>`,
      )}
    </ol>`;
  }

  #place(id: string, at: number, all: number): TemplateResult {
    const chosen = (event: Event): void => this.#move(id, Number((event.target as HTMLSelectElement).value), 'place');
    return html`<select
      id=${this.#id(id, 'place')}
      name=${id}
      aria-label=${t('question.place', { step: this.#text(id) })}
      .value=${live(String(at))}
      ?disabled=${this.asked.readOnly}
      @change=${chosen}
    >
      ${Array.from({ length: all }, (_, to) => html`<option value=${to} ?selected=${to === at}>${to + 1}.</option>`)}
    </select>`;
  }

  /** At the end of the list a button stays where it is, so that the focus is not lost, and does nothing. */
  #button(id: string, at: number, by: 'up' | 'down'): TemplateResult {
    const to = by === 'up' ? at - 1 : at + 1;
    const end = to < 0 || to >= this.#order.length;
    const press = (): void => {
      if (end) return;
      this.#move(id, to, by);
      this.#asking.write();
    };
    return html`<button
      id=${this.#id(id, by)}
      class="step-button"
      type="button"
      aria-label=${t(`question.${by}`, { step: this.#text(id) })}
      aria-disabled=${end ? 'true' : nothing}
      ?disabled=${this.asked.readOnly}
      @click=${press}
    >
      ${unsafeHTML(icon(by))}
    </button>`;
  }

  #move(id: string, to: number, by: Control): void {
    const rest = this.#order.filter((each) => each !== id);
    this.#moved = [...rest.slice(0, to), id, ...rest.slice(to)];
    this.#last = id;
    this.#focus = this.#id(id, by);
  }

  #judged(order: readonly string[]): TemplateResult {
    const { question, scaled, reveal, language } = this.asked;
    return html`<ol class="order">
        ${order.map((id, at) => this.#judgedStep(id, order[at - 1]))}
      </ol>
      ${
        reveal && scaled !== 1
          ? html`<h3 class="as-h3">${t('question.rightOrder')}</h3>
              <ol class="order is-key">
                ${question.correct.map((id) => html`<li><p class="step">${this.#text(id)}</p></li>`)}
              </ol>`
          : nothing
      }
      <p class="on-all">${question.feedback[language]}</p>`;
  }

  /** What is judged is whether a step follows the one before it; of the first nothing is said. */
  #judgedStep(id: string, before: string | undefined): TemplateResult {
    if (before === undefined) return html`<li><p class="step">${this.#text(id)}</p></li>`;
    const word = rightNeighbours(this.asked.question, [before, id]) === 1 ? 'right' : 'not-yet';
    return html`<li class="is-${word}">
      <p class="step">${this.#text(id)}</p>
      <p class="why">${seatSign(word)}<span>${t(`question.follows.${word}`)}</span></p>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-ordering': CsoOrdering;
  }
}
