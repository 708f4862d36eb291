import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Accessibility, Claim, Course, Language } from '../module/model/course.ts';
import { t } from '../module/ui/language.ts';
import { wordsOf } from '../module/ui/words.ts';
import { printDetails } from './print-details.ts';
import { sourceLine } from './source-line.ts';

/** What the operator of the module fills in, in `config.json`; null or absent where nobody did. */
interface Operated {
  readonly contact: string | null;
  readonly operator?: string | null;
  readonly enforcement?: string | null;
}

/**
 * The accessibility statement in the form that Implementing Decision (EU) 2018/1523 gives it. It claims only what tests show, and
 * says what nobody has tried. What the operator has not filled in is marked as waiting.
 *
 * @summary The accessibility statement of the module.
 */
@customElement('cso-accessibility')
export class CsoAccessibility extends LitElement {
  @property({ attribute: false }) statement!: Accessibility;
  @property({ attribute: false }) course!: Course;
  @property({ attribute: false }) settings!: Operated;
  @property({ attribute: false }) language!: Language;

  #printed: (() => void) | null = null;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#printed = printDetails(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#printed?.();
  }

  protected override render(): TemplateResult {
    const { statement, course, language } = this;
    const { operator, enforcement } = this.settings;
    const title = course.title[language];
    const date = wordsOf(t, language).date(statement.prepared);
    return html`<div class="sheet flow">
      <h1 tabindex="-1">${t('accessibility.title')}</h1>
      <p><strong>${t('accessibility.draft')}</strong></p>
      <p>${t('accessibility.commitment')}</p>
      <p>${t('accessibility.operator')} ${given(operator)}.</p>
      <p>${t('accessibility.scope', { title, version: course.version })}</p>
      <h2>${t('accessibility.status.title')}</h2>
      <p>${t('accessibility.status.text')} ${given(null)}.</p>
      ${this.#shown()} ${this.#missing()}
      <h2>${t('accessibility.prepared.title')}</h2>
      <p>${t('accessibility.prepared.text', { date })}</p>
      <h2>${t('accessibility.feedback.title')}</h2>
      <p>${t('accessibility.feedback.text')} ${t('accessibility.feedback.contact')} ${this.#contact()}.</p>
      <h2>${t('accessibility.enforcement.title')}</h2>
      <p>${t('accessibility.enforcement.text')} ${t('accessibility.enforcement.where')} ${given(enforcement)}.</p>
      <h2>${t('accessibility.sources')}</h2>
      ${statement.sources.map((source) => html`<p class="small">${sourceLine(source, language)}</p>`)}
    </div>`;
  }

  #shown(): TemplateResult {
    return html`<h3>${t('accessibility.shown.title')}</h3>
      <p>${t('accessibility.shown.lead')}</p>
      <ul class="list claims">
        ${this.statement.claims.map((claim) => this.#claim(claim))}
      </ul>`;
  }

  #claim(claim: Claim): TemplateResult {
    const criteria = claim.criteria.join(', ');
    return html`<li>
      ${claim[this.language]}
      <details class="small">
        <summary>
          ${t('accessibility.shown.by')}${criteria === '' ? nothing : ` · ${t('accessibility.shown.criteria', { criteria })}`}
        </summary>
        ${claim.shown.map(({ file, test }) => html`<p><code>${file}</code>: <span lang="en">“${test}”</span></p>`)}
      </details>
    </li>`;
  }

  #missing(): TemplateResult {
    const list = (texts: Accessibility['untested']): TemplateResult =>
      html`<ul class="list">
        ${texts.map((text) => html`<li>${text[this.language]}</li>`)}
      </ul>`;
    return html`<h2>${t('accessibility.missing.title')}</h2>
      <p>${t('accessibility.missing.none')}</p>
      <p>${t('accessibility.missing.burden')}</p>
      <h3>${t('accessibility.missing.untested')}</h3>
      ${list(this.statement.untested)}
      <h3>${t('accessibility.missing.outside')}</h3>
      ${list(this.statement.outside)}`;
  }

  #contact(): unknown {
    const { contact } = this.settings;
    const href =
      contact && (/^\S+@\S+$/.test(contact) ? `mailto:${contact}` : /^https?:/.test(contact) ? contact : null);
    return href ? html`<a href=${href}>${contact}</a>` : given(contact);
  }
}

/** What the operator wrote, or that it waits for the Office. */
function given(words: string | null | undefined): unknown {
  return words ?? html`<strong class="sureness is-unconfirmed">${t('accessibility.waiting')}</strong>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-accessibility': CsoAccessibility;
  }
}
