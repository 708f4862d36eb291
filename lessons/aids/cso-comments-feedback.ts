import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Language } from '../../module/model/course.ts';
import { save } from '../keep.ts';
import { aidFrame, draftOf, keepDraft, Keeping, matterField, type AidElement } from './aid-frame.ts';
import {
  cells,
  emptyRow,
  feedbackTable,
  feedbackText,
  headings,
  withoutReason,
  type CommentRow,
  type FeedbackAid,
  type FeedbackDraft,
} from './comments-feedback.ts';

/** @summary The job aid „Zpětná vazba k připomínkám“: comments, what became of them and why, as a table to print, save and publish. */
@customElement('cso-comments-feedback')
export class CsoCommentsFeedback extends LitElement implements AidElement {
  @property({ attribute: false }) aid!: FeedbackAid;
  @property({ attribute: false }) language!: Language;
  readonly #keeping = new Keeping(this);
  #said = '';
  /** Where the focus goes with the next render. */
  #focus: string | null = null;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override updated(): void {
    const target = this.#focus === null ? null : this.querySelector<HTMLElement>(this.#focus);
    this.#focus = null;
    target?.focus();
  }

  get #draft(): FeedbackDraft {
    return draftOf('comments-feedback', null) ?? { matter: '', rows: [emptyRow(this.aid)] };
  }

  protected override render(): TemplateResult {
    const { aid, language } = this;
    const draft = this.#draft;
    const missing = withoutReason(aid, draft);
    const numbers = new Intl.ListFormat(language).format(missing.map(String));
    return aidFrame(
      this,
      html`${matterField(aid.words.matter[language], draft.matter, (matter) => this.#fill({ ...this.#draft, matter }))}
        <ol class="cards no-print">
          ${draft.rows.map((row, index) => this.#row(draft, row, index))}
        </ol>
        <p class="actions">
          <button class="button is-quiet" id="feedback-add" type="button" @click=${() => this.#add(draft)}>
            ${aid.words.add[language]}
          </button>
        </p>
        <p class="hidden" role="status">${this.#said}</p>
        <p class="caution no-print" role="status">
          ${missing.length === 0 ? nothing : aid.words.noReason[language].replace('{numbers}', numbers)}
        </p>
        ${this.#table(draft)}
        <p class="small muted">${aid.words.limits[language]}</p>
        ${this.#keeping.row({
          name: aid.id,
          text: () => feedbackText(aid, draft, language),
          more: html`<button
            class="button is-quiet"
            type="button"
            @click=${() => save(`${aid.id}.csv`, 'text/csv', feedbackTable(aid, draft, language))}
          >
            ${aid.words.saveTable[language]}
          </button>`,
        })}`,
    );
  }

  #row(draft: FeedbackDraft, row: CommentRow, index: number): TemplateResult {
    const { aid, language } = this;
    const change = (what: Partial<CommentRow>): void =>
      this.#fill({
        ...this.#draft,
        rows: this.#draft.rows.map((each, i) => (i === index ? { ...each, ...what } : each)),
      });
    return html`<li>
      <fieldset class="fill">
        <legend class="as-h3">${this.#numbered('row', index + 1)}</legend>
        ${this.#field(index, 'who', row.who, 1, change)} ${this.#field(index, 'comment', row.comment, 2, change)}
        <p>
          <label for="feedback-response-${index}">${aid.words.response[language]}</label>
          <select
            id="feedback-response-${index}"
            @change=${(event: Event) => change({ response: (event.target as HTMLSelectElement).value })}
          >
            ${aid.responses.map((each) => html`<option value=${each.id} ?selected=${each.id === row.response}>${each[language]}</option>`)}
          </select>
        </p>
        ${this.#field(index, 'reason', row.reason, 2, change)} ${this.#field(index, 'change', row.change, 2, change)}
        ${
          draft.rows.length === 1
            ? nothing
            : html`<button class="button is-text" type="button" @click=${() => this.#remove(draft, index)}>
                ${aid.words.remove[language]}<span class="hidden"> – ${this.#numbered('row', index + 1)}</span>
              </button>`
        }
      </fieldset>
    </li>`;
  }

  #field(
    index: number,
    name: 'who' | 'comment' | 'reason' | 'change',
    value: string,
    rows: number,
    change: (what: Partial<CommentRow>) => void,
  ): TemplateResult {
    const { words } = this.aid;
    const id = `feedback-${name}-${index}`;
    const write = (event: Event): void => change({ [name]: (event.target as HTMLTextAreaElement).value });
    return html`<p>
      <label for=${id}>${words[name][this.language]}</label>
      ${name === 'who' ? html`<span class="hint" id="${id}-hint">${words.whoHint[this.language]}</span>` : nothing}
      <textarea
        class="field"
        id=${id}
        rows=${rows}
        aria-describedby=${name === 'who' ? `${id}-hint` : nothing}
        .value=${live(value)}
        @input=${write}
      ></textarea>
    </p>`;
  }

  /** What is printed and published; on screen the fields say the same. */
  #table({ rows }: FeedbackDraft): TemplateResult {
    const { aid, language } = this;
    return html`<table class="plan-table print-only">
      <thead>
        <tr>
          <th scope="col">#</th>
          ${headings(aid, language).map((each) => html`<th scope="col">${each}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row, index) =>
            html`<tr>
              <td>${index + 1}</td>
              ${cells(aid, row, language).map((each) => html`<td class="as-written">${each}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #add(draft: FeedbackDraft): void {
    const number = draft.rows.length + 1;
    this.#focus = `#feedback-who-${number - 1}`;
    this.#said = this.#numbered('added', number);
    this.#fill({ ...draft, rows: [...draft.rows, emptyRow(this.aid)] });
  }

  #remove(draft: FeedbackDraft, index: number): void {
    this.#focus = '#feedback-add';
    this.#said = this.#numbered('removed', index + 1);
    this.#fill({ ...draft, rows: draft.rows.filter((_, i) => i !== index) });
  }

  #numbered(word: 'row' | 'added' | 'removed', number: number): string {
    return this.aid.words[word][this.language].replace('{number}', String(number));
  }

  #fill(draft: FeedbackDraft): void {
    keepDraft('comments-feedback', draft);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-comments-feedback': CsoCommentsFeedback;
  }
}
