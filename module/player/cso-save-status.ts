import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { icon } from '../ui/drawings.ts';
import { t } from '../ui/language.ts';
import { saveSigns } from './save-signs.ts';
import type { SaveSummary } from './save-summary.ts';

/** @summary The state of saving in the masthead: an icon and a word. */
@customElement('cso-save-status')
export class CsoSaveStatus extends LitElement {
  @property({ attribute: false }) summary!: SaveSummary;
  @property({ attribute: false }) closed = false;
  @property({ attribute: false }) language = '';

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const word = this.closed ? 'closed' : this.summary.word;
    const [sign, tone] = saveSigns[word];
    const short = word === 'offline' || word === 'expired' || word === 'here' ? t(`save.${word}Short`) : null;
    return html`<span class="save ${tone}">
      ${unsafeHTML(icon(sign))}
      ${
        short === null
          ? html`<span>${t(`save.${word}`)}</span>`
          : html`<span class="short" aria-hidden="true">${short}</span><span class="long">${t(`save.${word}`)}</span>`
      }
    </span>`;
  }
}
