import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { icon } from '../ui/drawings.ts';
import type { Language } from '../model/course.ts';
import { t } from '../ui/language.ts';
import { wordsOf } from '../ui/words.ts';
import { saveSigns } from './save-signs.ts';
import type { SaveSummary, SaveWord } from './save-summary.ts';

/** Where these are said, the time of the last confirmed save would be taken for the time of what is said. */
const timeless: readonly (SaveWord | 'closed')[] = ['sending', 'sent', 'elsewhere', 'browse', 'review'];

/** @summary The state of saving in the masthead: an icon, a word, and when a save was last confirmed. It leads to the page for support. */
@customElement('cso-save-status')
export class CsoSaveStatus extends LitElement {
  @property({ attribute: false }) summary!: SaveSummary;
  @property({ attribute: false }) closed = false;
  @property({ attribute: false }) language!: Language;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const word = this.closed ? 'closed' : this.summary.word;
    const [sign, tone] = saveSigns[word];
    const short = (['offline', 'expired', 'here', 'sent'] as const).find((each) => each === word);
    const { at } = this.summary;
    const time = at === null || timeless.includes(word) ? null : wordsOf(t, this.language).clock(at);
    const isSafe = word === 'saved' || word === 'here' || word === 'closed';
    return html`<a class="save ${tone}" href="#/support" title=${t('support.title')}>
      ${unsafeHTML(icon(sign))}
      ${
        short === undefined
          ? html`<span>${t(`save.${word}`)}</span>`
          : html`<span class="short" aria-hidden="true">${t(`save.${short}Short`)}</span
              ><span class="long">${t(`save.${word}`)}</span>`
      }
      ${time === null ? nothing : html`<span class="when ${isSafe ? '' : 'is-long'}">${isSafe ? time : t('save.lastAt', { time })}</span>`}
    </a>`;
  }
}
