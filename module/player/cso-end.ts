import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Course, Language, Scaled } from '../model/course.ts';
import { attemptsLeft, outcome, type Progress } from '../model/progress.ts';
import { icon, seatsArt } from '../ui/drawings.ts';
import { resumeBlock, seats } from '../ui/journey.ts';
import { t } from '../ui/language.ts';
import { endArt } from '../ui/lesson-drawings.ts';
import { finalAddress, needed } from '../ui/needed.ts';
import { wordsOf } from '../ui/words.ts';
import { surveyOf } from './standing.ts';
import type { SaveSummary } from './save-summary.ts';

type Ending = 'passed' | 'failed' | 'completed' | 'incomplete';

/** @summary The end: the verdict, whether the result is safe, and what to do next. */
@customElement('cso-end')
export class CsoEnd extends LitElement {
  @property({ attribute: false }) course!: Course;
  @property({ attribute: false }) progress!: Progress;
  @property({ attribute: false }) summary!: SaveSummary;
  @property({ attribute: false }) language!: Language;
  @property({ attribute: false }) masteryScore!: Scaled;
  @property({ attribute: false }) closed = false;
  @property({ attribute: false }) readOnly = false;
  @property({ attribute: false }) retry!: () => void;
  /** Saves and ends the sitting. */
  @property({ attribute: false }) close!: () => void;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const ending = this.#ending;
    const score = this.#percent(outcome(this.course, this.progress, this.masteryScore).scaled ?? 0);
    const art = ending === 'passed' ? endArt : seatsArt(seats(this.course, this.progress), 'large');
    return html`<div class="cover is-end">
      <div class="cover-text">
        <p class="eyebrow">${t(`end.${ending}.eyebrow`, { score })}</p>
        <h1 class="is-h1" tabindex="-1">${t(`end.${ending}.title`)}</h1>
        ${this.#stored(ending)} ${ending === 'failed' ? this.#failed(score) : this.#needs(ending)}
        ${this.#actions(ending)} ${this.#after(ending)}
      </div>
      <div class="cover-art">${unsafeHTML(art)}</div>
    </div>`;
  }

  get #ending(): Ending {
    const { success, completion } = outcome(this.course, this.progress, this.masteryScore);
    return success === 'unknown' ? completion : success;
  }

  #percent(scaled: Scaled): string {
    return wordsOf(t, this.language).percent(scaled);
  }

  /** „Výsledek je uložen“ only after a confirmed commit; otherwise what is the case, and what to do. */
  #stored(ending: Ending): TemplateResult | typeof nothing {
    const { confirmed, place, word } = this.summary;
    if (this.closed)
      return this.#notice(confirmed ? 'closed' : place === 'browser-local' ? 'here' : 'closedUnsaved', confirmed);
    if (ending !== 'passed' && ending !== 'failed') return nothing;
    if (word === 'browse' || word === 'review' || word === 'elsewhere') return nothing;
    // Without an LMS the notice above says so already.
    if (place === 'browser-local') return nothing;
    if (confirmed) return this.#notice('stored', true);
    const sending = word === 'sending' || word === 'saved';
    return this.#notice(sending ? 'storing' : 'waiting', false, !sending);
  }

  #notice(
    name: 'stored' | 'storing' | 'waiting' | 'here' | 'closed' | 'closedUnsaved',
    good: boolean,
    again = false,
  ): TemplateResult {
    return html`<div class="notice ${good ? 'is-ok' : 'is-wait'} gap-m" role="status">
      ${unsafeHTML(icon(good ? 'tick' : 'clock'))}
      <div>
        <b>${t(`end.${name}.title`)}</b>
        <p>${t(`end.${name}.text`)}</p>
        ${
          again
            ? html`<div class="actions">
                <button class="button is-quiet" type="button" @click=${this.retry}>${t('end.retry')}</button>
              </div>`
            : nothing
        }
      </div>
    </div>`;
  }

  /** A new attempt begins in the LMS; without one there is only the reading left. */
  #failed(score: string): TemplateResult {
    const steps = (['how1', 'how2', 'how3'] as const).slice(0, this.summary.place === 'browser-local' ? 1 : 3);
    return html`<p class="gap-m">${t('end.failed.text', { mark: this.#percent(this.masteryScore), score })}</p>
      <h2 class="end-plan">${t('end.failed.how')}</h2>
      <ol class="list gap-s">
        ${steps.map((step) => html`<li>${t(`end.failed.${step}`)}</li>`)}
      </ol>`;
  }

  #needs(ending: Ending): TemplateResult | typeof nothing {
    if (ending === 'passed') return nothing;
    const needs = needed(this.course, this.progress, this.masteryScore, t, wordsOf(t, this.language));
    const begun = this.progress.assessments[this.course.finalAssessment] !== undefined;
    return html`<h2 class="end-plan">${t('contents.needed')}</h2>
      <ul class="list gap-s">
        ${needs.map((need) => html`<li><a href="#/${need.address}">${need.words}</a></li>`)}
      </ul>
      ${begun ? html`<p class="gap-s">${t('end.tries', { count: attemptsLeft(this.course, this.progress) })}</p>` : nothing}`;
  }

  /** What stands after the course: the confirmation of a result that somebody keeps, the second form, the surveys. */
  #after(ending: Ending): TemplateResult | typeof nothing {
    const hasPlan = this.course.exercises.some(({ plan }) => plan);
    const links = [
      hasPlan ? (['plan', 'end.plan'] as const) : null,
      ending === 'passed' && this.summary.place !== 'browser-local'
        ? (['certificate', 'end.certificate'] as const)
        : null,
      ...(ending === 'incomplete' ? [] : this.#forms()),
    ].filter((link) => link !== null);
    if (links.length === 0) return nothing;
    return html`<ul class="list gap-m">
      ${links.map(([address, words]) => html`<li><a href="#/${address}">${t(words)}</a></li>`)}
    </ul>`;
  }

  #forms() {
    return [
      this.course.postTest ? (['post-test', 'contents.post-test'] as const) : null,
      surveyOf(this.course, 'survey') === null ? null : (['survey', 'end.survey'] as const),
      surveyOf(this.course, 'transfer') === null ? null : (['transfer', 'end.transfer'] as const),
    ];
  }

  #actions(ending: Ending): TemplateResult {
    const open = ending === 'completed' || ending === 'incomplete';
    const address = ending === 'completed' ? finalAddress(this.course) : resumeBlock(this.course, this.progress).id;
    const close = html`<button class="button ${open ? 'is-quiet' : ''}" type="button" @click=${this.close}>
      ${t('end.close')}
    </button>`;
    return html`<div class="actions">
      ${
        open
          ? html`<a class="button" href="#/${address}"
              >${t(ending === 'completed' ? 'end.again' : 'end.continue')}${unsafeHTML(icon('forward'))}</a
            >`
          : nothing
      }
      ${this.readOnly ? nothing : close}
      <a class="button is-text" href="#/contents">${t('end.contents')}</a>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-end': CsoEnd;
  }
}
