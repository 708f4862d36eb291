import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { icon } from '../ui/drawings.ts';
import { t } from '../ui/language.ts';
import { saveSigns } from './save-signs.ts';
import type { SaveSummary, SaveWord } from './save-summary.ts';

/** What else a notice may have to say. */
export interface Circumstances {
  /** On the cover, the contents, the end and the support screen also what is true all the time is said. */
  readonly calm: boolean;
  /** A learner who failed and looks at the course in review mode. */
  readonly failed: boolean;
  /** An earlier sitting could not be read. */
  readonly unreadable: boolean;
}

const urgent: readonly SaveWord[] = ['offline', 'failed', 'expired', 'lost', 'elsewhere'];
const standing: readonly SaveWord[] = ['here', 'browse', 'review'];

/** @summary What is wrong with saving, and what to do, in words; empty when there is nothing to do. */
@customElement('cso-notices')
export class CsoNotices extends LitElement {
  @property({ attribute: false }) summary!: SaveSummary;
  @property({ attribute: false }) circumstances!: Circumstances;
  @property({ attribute: false }) retry!: () => void;
  @property({ attribute: false }) closed = false;
  @property({ attribute: false }) language = '';

  override createRenderRoot(): this {
    return this;
  }

  /** The cover gives way to a notice (`styles/cover.css`). */
  override updated(): void {
    this.toggleAttribute('data-shown', this.querySelector('.notice') !== null);
  }

  override render(): TemplateResult {
    const { word } = this.summary;
    const { calm, failed, unreadable } = this.circumstances;
    const shown = !this.closed && (urgent.includes(word) || (calm && standing.includes(word)));
    return html`<div class="notices" role="status">
      ${shown ? this.notice(word === 'review' && failed ? 'reviewFailed' : (word as NoticeName), word === 'here' ? ['note', ''] : saveSigns[word]) : nothing}
      ${calm && unreadable ? this.notice('unreadable', ['warning', 'is-waiting']) : nothing}
    </div>`;
  }

  private notice(name: NoticeName, [sign, tone]: readonly [Parameters<typeof icon>[0], string]): TemplateResult {
    const kind = { 'is-waiting': 'is-wait', 'is-lost': 'is-stop' }[tone] ?? '';
    const again = name === 'failed' || name === 'expired' || name === 'lost';
    return html`<div class="notice ${kind}">
      ${unsafeHTML(icon(sign))}
      <div>
        <b>${t(`notice.${name}.title`)}</b>
        <p>${t(`notice.${name}.text`)}</p>
        ${
          again
            ? html`<div class="actions">
                <button class="button is-quiet" type="button" @click=${this.retry}>${t('notice.retry')}</button>
              </div>`
            : nothing
        }
      </div>
    </div>`;
  }
}

type NoticeName =
  | 'offline'
  | 'failed'
  | 'expired'
  | 'lost'
  | 'elsewhere'
  | 'here'
  | 'browse'
  | 'review'
  | 'reviewFailed'
  | 'unreadable';
