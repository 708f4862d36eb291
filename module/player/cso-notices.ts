import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { icon } from '../ui/drawings.ts';
import type { Language } from '../model/course.ts';
import type { LostPart } from '../model/record-store.ts';
import { sayIn, type NoticeKey, type Say } from '../ui/language.ts';
import czech from '../ui/notices-cs.json';
import english from '../ui/notices-en.json';
import { saveSigns } from './save-signs.ts';
import type { SaveSummary, SaveWord } from './save-summary.ts';

/** What else a notice may have to say. */
export interface Circumstances {
  /** On the cover, the contents, the end and the support screen also what is true all the time is said. */
  readonly calm: boolean;
  /** A learner who failed and looks at the course in review mode. */
  readonly failed: boolean;
  /** What of an earlier sitting could not be read, nothing at all where the list is empty; null when all is well. */
  readonly missing: readonly LostPart[] | null;
}

const urgent: readonly SaveWord[] = ['offline', 'failed', 'expired', 'lost', 'elsewhere'];
const standing: readonly SaveWord[] = ['here', 'browse', 'review'];

/** In every language at once: when there is something to say, the connection may be too bad to load another. */
const says: Readonly<Record<Language, Say<NoticeKey>>> = { cs: sayIn('cs', czech), en: sayIn('en', english) };

/**
 * The notices under the masthead. Its own part, loaded as soon as the cover stands. Its place is a status region from the beginning (`late-notices.ts`).
 *
 * @summary What is wrong with saving, and what to do, in words; empty when there is nothing to do.
 */
@customElement('cso-notices')
export class CsoNotices extends LitElement {
  @property({ attribute: false }) summary!: SaveSummary;
  @property({ attribute: false }) circumstances!: Circumstances;
  @property({ attribute: false }) retry!: () => void;
  @property({ attribute: false }) closed = false;
  @property({ attribute: false }) language!: Language;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('role', 'status');
  }

  /** The cover gives way to a notice (`styles/cover.css`). */
  override updated(): void {
    this.toggleAttribute('data-shown', this.querySelector('.notice') !== null);
  }

  override render(): TemplateResult {
    const { word } = this.summary;
    const { calm, failed, missing } = this.circumstances;
    const shown = !this.closed && (urgent.includes(word) || (calm && standing.includes(word)));
    return html`<div class="notices">
      ${shown ? this.notice(this.nameOf(word, failed), word === 'here' ? ['note', ''] : saveSigns[word]) : nothing}
      ${calm && missing ? this.notice(missing.length === 0 ? 'unreadable' : 'partly', ['warning', 'is-waiting']) : nothing}
    </div>`;
  }

  /** An LMS that is there and does not begin (a pop-up loaded anew after its end) is another matter than none. */
  private nameOf(word: SaveWord, failed: boolean): NoticeName {
    if (word === 'review' && failed) return 'reviewFailed';
    const refuses = this.summary.places.some(({ store, status }) => store.startsWith('scorm') && status === 'failed');
    return word === 'here' && refuses ? 'refused' : (word as NoticeName);
  }

  /** The parts that could not be read, each kind once. */
  private get missing(): string {
    const parts = this.circumstances.missing ?? [];
    const say = says[this.language];
    const named = [...new Set(parts)].map((part) =>
      say(`notice.part.${part}`, { count: parts.filter((each) => each === part).length }),
    );
    return new Intl.ListFormat(this.language).format(named);
  }

  private notice(name: NoticeName, [sign, tone]: readonly [Parameters<typeof icon>[0], string]): TemplateResult {
    const kind = { 'is-waiting': 'is-wait', 'is-lost': 'is-stop' }[tone] ?? '';
    const say = says[this.language];
    const again = name === 'failed' || name === 'expired' || name === 'lost';
    return html`<div class="notice ${kind}">
      ${unsafeHTML(icon(sign))}
      <div>
        <b>${say(`notice.${name}.title`)}</b>
        <p>${say(`notice.${name}.text`, { parts: this.missing })}</p>
        ${
          again
            ? html`<div class="actions">
                <button class="button is-quiet" type="button" @click=${this.retry}>${say('notice.retry')}</button>
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
  | 'refused'
  | 'unreadable'
  | 'partly';
