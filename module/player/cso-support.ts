import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Course, Language } from '../model/course.ts';
import { resumeBlock } from '../ui/journey.ts';
import { t } from '../ui/language.ts';
import { wordsOf } from '../ui/words.ts';
import type { Progress } from '../model/progress.ts';
import type { ConfigProblem, LmsCall } from '../model/record-store.ts';
import './cso-diagnostics.ts';
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
  @property({ attribute: false }) settings: {
    readonly contact: string | null;
    readonly lms: string | null;
    readonly problems?: readonly ConfigProblem[];
  } = {
    contact: null,
    lms: null,
  };
  /** An earlier sitting that could not be read, in the words it was stored in. */
  @property({ attribute: false }) unreadable: string | null = null;
  /** The last calls to the LMS, the newest last. */
  @property({ attribute: false }) calls: readonly LmsCall[] = [];
  /** Name of the learner, so that it can be kept out of the details; null when nobody is named. */
  @property({ attribute: false }) name: string | null = null;
  /** Saves and ends the sitting. */
  @property({ attribute: false }) close!: () => void;

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
    return html`<section>
      <h2 class="gap">${t('support.help')}</h2>
      <p>${t('support.helpText')}</p>
      <cso-diagnostics
        .course=${this.course}
        .progress=${this.progress}
        .summary=${this.summary}
        .calls=${this.calls}
        .language=${this.language}
        .name=${this.name}
        .lms=${this.settings.lms}
        .contact=${this.settings.contact}
        .problems=${this.settings.problems ?? []}
        .unreadable=${this.unreadable}
      ></cso-diagnostics>
    </section>`;
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
      <p class="gap-s"><a href="#/sent">${t('sent.link')}</a></p>
    </section>`;
  }

  #display(): TemplateResult {
    return html`<section>
      <h2 class="gap">${t('support.display')}</h2>
      <p>${t('support.displayText')} <a href="#/settings">${t('support.displayLink')}</a></p>
      <p class="gap-s"><a href="#/accessibility">${t('accessibility.title')}</a></p>
      <p class="gap-s"><a href="about.html" target="_blank" rel="noopener">${t('support.about')}</a></p>
    </section>`;
  }

  #moment(at: Date): string {
    const words = wordsOf(t, this.language);
    return `${words.date(at)}, ${words.clock(at)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-support': CsoSupport;
  }
}
