import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Course, Language } from '../model/course.ts';
import { resumeBlock } from '../ui/journey.ts';
import { t } from '../ui/language.ts';
import { wordsOf } from '../ui/words.ts';
import type { Progress } from '../model/progress.ts';
import type { SaveSummary } from './save-summary.ts';

/** @summary „Ukládání a podpora“: where the work stands, what support needs to know, what is sent where, the way to the settings. */
@customElement('cso-support')
export class CsoSupport extends LitElement {
  @property({ attribute: false }) course!: Course;
  @property({ attribute: false }) progress!: Progress;
  @property({ attribute: false }) summary!: SaveSummary;
  @property({ attribute: false }) language!: Language;
  @property({ attribute: false }) closed = false;
  @property({ attribute: false }) readOnly = false;
  /** Address of the course's administrator (an e-mail or a web page) and the name of the LMS, from config.json. */
  @property({ attribute: false }) settings: { readonly contact: string | null; readonly lms: string | null } = {
    contact: null,
    lms: null,
  };
  /** An earlier sitting that could not be read, in the words it was stored in. */
  @property({ attribute: false }) unreadable: string | null = null;
  /** Saves and ends the sitting. */
  @property({ attribute: false }) close!: () => void;
  @state() private copied: 'no' | 'yes' | 'by-hand' = 'no';

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<div class="sheet">
      <h1 tabindex="-1">${t('support.title')}</h1>
      ${this.#standing()} ${this.#help()} ${this.#sent()} ${this.#display()}
    </div>`;
  }

  #standing(): TemplateResult {
    const { word, at } = this.summary;
    const shown = this.closed ? 'closed' : word;
    const safe = shown === 'saved' || shown === 'here';
    const part = resumeBlock(this.course, this.progress).title[this.language];
    return html`<section>
      <h2 class="gap">${t('support.state')}</h2>
      <p>
        <strong>${t(`save.${shown}`)}.</strong>
        ${at === null ? nothing : t('support.savedAt', { time: this.#moment(at) })}
        ${safe ? html`${t('support.safe')} ${t('support.continueAt', { part })}` : nothing}
      </p>
      ${
        this.readOnly
          ? nothing
          : html`<div class="actions">
              <button class="button is-quiet" type="button" @click=${this.close}>${t('support.close')}</button>
            </div>`
      }
    </section>`;
  }

  #help(): TemplateResult {
    const { contact } = this.settings;
    const href = contact === null ? null : contact.includes('@') ? `mailto:${contact}` : contact;
    return html`<section>
      <h2 class="gap">${t('support.help')}</h2>
      <p>${t('support.helpText')}</p>
      <dl class="facts2 gap-s" tabindex="-1" aria-label=${t('support.facts')}>
        ${this.#facts.map(
          ([term, value]) =>
            html`<dt>${term}</dt>
              <dd class="num">${value}</dd>`,
        )}
      </dl>
      <div class="actions">
        <button class="button is-quiet" type="button" @click=${this.#copy}>${t('support.copy')}</button>
        ${href === null ? nothing : html`<a class="button is-text" href=${href}>${t('support.write')}</a>`}
      </div>
      <p class="small" role="status">
        ${this.copied === 'yes' ? t('support.copied') : this.copied === 'by-hand' ? t('support.copyByHand') : nothing}
      </p>
    </section>`;
  }

  /** Holds neither a name nor an answer. */
  get #facts(): readonly (readonly [string, string])[] {
    const { summary, settings } = this;
    const place = [t(`store.${summary.place}`), settings.lms].filter((each) => each !== null).join(', ');
    const waiting =
      summary.waiting === 0 ? t('support.nothingWaiting') : t('support.waitingRecords', { count: summary.waiting });
    const places = summary.places.map(({ store, status }) => `${t(`store.${store}`)}: ${t(`status.${status}`)}`);
    const details = summary.places.flatMap(({ store, detail }) =>
      detail === null ? [] : [`${t(`store.${store}`)}: ${detail}`],
    );
    const rows: (readonly [string, string])[] = [
      [t('support.version'), this.course.version],
      [t('support.connection'), place],
      [t('support.lastSaved'), summary.at === null ? t('support.never') : this.#moment(summary.at)],
      [t('support.waiting'), waiting],
      [t('support.places'), places.join(', ')],
      [t('support.browser'), navigator.userAgent],
    ];
    if (details.length > 0) rows.push([t('support.detail'), details.join('; ')]);
    if (this.unreadable !== null) rows.push([t('support.unreadable'), this.unreadable]);
    return rows;
  }

  #sent(): TemplateResult {
    const { place, places } = this.summary;
    const lrs = places.some(({ store, status }) => store === 'xapi' && status !== 'absent');
    const lms = place !== 'browser-local';
    return html`<section>
      <h2 class="gap">${t('support.sent')}</h2>
      <ul class="list gap-s">
        ${lms ? html`<li>${t('support.sentLms')}</li>` : nothing}
        ${
          lrs
            ? html`<li>
                ${t('support.sentLrs')} ${t('support.sentLrsPseudonym', { pseudonym: this.progress.pseudonym })}
              </li>`
            : nothing
        }
        <li>${t(lms || lrs ? 'support.sentJournal' : 'support.sentNowhere')}</li>
      </ul>
    </section>`;
  }

  #display(): TemplateResult {
    return html`<section>
      <h2 class="gap">${t('support.display')}</h2>
      <p>${t('support.displayText')} <a href="#/settings">${t('support.displayLink')}</a></p>
    </section>`;
  }

  #moment(at: Date): string {
    const words = wordsOf(t, this.language);
    return `${words.date(at)}, ${words.clock(at)}`;
  }

  /** By the clipboard's own command on a selection: `navigator.clipboard` is missing on plain http and in many frames. */
  readonly #copy = (): void => {
    const facts = this.querySelector('dl');
    if (!facts) return;
    const selection = getSelection();
    selection?.selectAllChildren(facts);
    this.copied = document.execCommand('copy') ? 'yes' : 'by-hand';
    if (this.copied === 'yes') selection?.removeAllRanges();
    else facts.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-support': CsoSupport;
  }
}
