import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Course, Language } from '../model/course.ts';
import type { Progress } from '../model/progress.ts';
import type { ConfigProblem, LmsCall } from '../model/record-store.ts';
import { t } from '../ui/language.ts';
import { contactAddress } from './contact.ts';
import { asText, diagnose, type Diagnostics } from './diagnostics.ts';
import { lmsKind } from './lms-kind.ts';
import type { SaveSummary } from './save-summary.ts';

const columns = ['time', 'call', 'size', 'answer', 'code', 'milliseconds'] as const;

/** @summary „Podpora“: what a technician needs to know of this sitting, to be read and copied; nothing personal is in it. */
@customElement('cso-diagnostics')
export class CsoDiagnostics extends LitElement {
  @property({ attribute: false }) course!: Course;
  @property({ attribute: false }) progress!: Progress;
  @property({ attribute: false }) summary!: SaveSummary;
  @property({ attribute: false }) calls: readonly LmsCall[] = [];
  @property({ attribute: false }) language!: Language;
  /** Name of the learner, which must not be in the details; null when nobody is named. */
  @property({ attribute: false }) name: string | null = null;
  /** Name and version of the LMS from `config.json`. */
  @property({ attribute: false }) lms: string | null = null;
  /** Address of the course's administrator. */
  @property({ attribute: false }) contact: string | null = null;
  /** What is wrong in `config.json`. */
  @property({ attribute: false }) problems: readonly ConfigProblem[] = [];
  /** An earlier sitting that could not be read, in the words it was stored in. */
  @property({ attribute: false }) unreadable: string | null = null;
  @state() private copied: 'no' | 'yes' | 'by-hand' = 'no';

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const { contact } = this;
    const found = this.#found;
    const href = contact === null ? null : contactAddress(contact);
    return html`<dl class="facts2 gap-s" aria-label=${t('support.facts')}>
        ${found.facts.map(
          ([term, value]) =>
            html`<dt>${term}</dt>
              <dd class="num">${value}</dd>`,
        )}
      </dl>
      ${this.#calls(found)}
      <div class="actions">
        <button class="button is-quiet" type="button" @click=${this.#copyFacts}>${t('support.copy')}</button>
        ${href === null ? nothing : html`<a class="button is-text" href=${href}>${t('support.write')}</a>`}
      </div>
      ${this.unreadable === null ? nothing : this.#original(this.unreadable)}
      <label class="by-hand gap-s" ?hidden=${this.copied !== 'by-hand'}
        >${t('support.facts')}<textarea class="gap-s" rows="6" readonly></textarea>
      </label>
      <p class="small" role="status">
        ${this.copied === 'yes' ? t('support.copied') : this.copied === 'by-hand' ? t('support.copyByHand') : nothing}
      </p>`;
  }

  get #found(): Diagnostics {
    const { course, progress, summary, calls, name } = this;
    const lms = { named: this.lms, seen: lmsKind(window) };
    const { problems } = this;
    const found = { course, progress, summary, calls, lms, name, problems, browser: navigator.userAgent };
    return diagnose(found, t, this.language);
  }

  get #heads(): readonly string[] {
    return columns.map((column) => t(`support.column.${column}`));
  }

  #calls({ calls }: Diagnostics): TemplateResult {
    if (calls.length === 0) return html`<p class="gap-s">${t('support.noCalls')}</p>`;
    return html`<details class="gap-s">
      <summary>${t('support.calls', { count: calls.length })}</summary>
      <p class="small">${t('support.callsText')}</p>
      <div class="scroll" tabindex="0" role="region" aria-label=${t('support.callsTitle')}>
        <table>
          <thead>
            <tr>
              ${this.#heads.map((head) => html`<th scope="col">${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${calls.map(
              (cells) =>
                html`<tr>
                  ${cells.map((cell) => html`<td class="num">${cell}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
  }

  /** Unlike the details it may hold what the learner did and wrote: it is copied by itself, and says so. */
  #original(unreadable: string): TemplateResult {
    return html`<h3 class="gap">${t('support.unreadable')}</h3>
      <p>${t('support.unreadableText')}</p>
      <div class="actions">
        <button class="button is-quiet" type="button" @click=${() => this.#copy(unreadable)}>
          ${t('support.copyUnreadable')}
        </button>
      </div>`;
  }

  readonly #copyFacts = (): void => this.#copy(asText(this.#found, this.#heads));

  /** By the clipboard's own command on a selection: `navigator.clipboard` is missing on plain http and in many frames. */
  #copy(text: string): void {
    const field = this.querySelector('textarea');
    const label = field?.parentElement;
    if (!field || !label) return;
    const focused = document.activeElement;
    label.hidden = false;
    field.value = text;
    field.select();
    this.copied = document.execCommand('copy') ? 'yes' : 'by-hand';
    label.hidden = this.copied === 'yes';
    if (this.copied === 'yes' && focused instanceof HTMLElement) focused.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-diagnostics': CsoDiagnostics;
  }
}
