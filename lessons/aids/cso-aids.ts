import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AidHead, Language } from '../../module/model/course.ts';
import { t } from '../../module/ui/language.ts';

/** @summary The list of job aids, each with what it is for. */
@customElement('cso-aids')
export class CsoAids extends LitElement {
  @property({ attribute: false }) aids!: readonly AidHead[];
  @property({ attribute: false }) language!: Language;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<div class="sheet">
      <h1 tabindex="-1">${t('aids.title')}</h1>
      <p class="gap-s">${t('aids.lead')}</p>
      <ul class="aids">
        ${this.aids.map(
          ({ id, title, lead }) =>
            html`<li>
              <h2 class="as-h3"><a href="#/aids/${id}">${title[this.language]}</a></h2>
              <p>${lead[this.language]}</p>
            </li>`,
        )}
      </ul>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-aids': CsoAids;
  }
}
