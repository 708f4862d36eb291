import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { byId, questionsAsked, type Course, type Language, type Scaled } from '../model/course.ts';
import { outcome, type Progress } from '../model/progress.ts';
import { brand } from '../ui/first-page.ts';
import { endArt } from '../ui/lesson-drawings.ts';
import { t } from '../ui/language.ts';
import { wordsOf } from '../ui/words.ts';
import type { SaveSummary } from './save-summary.ts';

/**
 * It repeats what the LMS keeps and proves nothing by itself: a package holds no secret that a check code could rest on.
 * The day is the day of printing; when the course was passed stands in the LMS.
 *
 * @summary A confirmation to print, once the course is passed.
 */
@customElement('cso-certificate')
export class CsoCertificate extends LitElement {
  @property({ attribute: false }) course!: Course;
  @property({ attribute: false }) progress!: Progress;
  /** As the LMS gives it; null when it gives none. */
  @property({ attribute: false }) name: string | null = null;
  @property({ attribute: false }) language!: Language;
  @property({ attribute: false }) masteryScore!: Scaled;
  /** Where results are kept; without an LMS there is nothing to confirm. */
  @property({ attribute: false }) place!: SaveSummary['place'];
  /** Today. */
  @property({ attribute: false }) today = new Date();

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const { success } = outcome(this.course, this.progress, this.masteryScore);
    const missing = success !== 'passed' ? 'notYet' : this.place === 'browser-local' ? 'noLms' : null;
    return missing === null ? this.#certificate() : this.#refusal(missing);
  }

  #refusal(missing: 'notYet' | 'noLms'): TemplateResult {
    return html`<div class="sheet flow">
      <h1 tabindex="-1">${t('certificate.title')}</h1>
      <p>${t(`certificate.${missing}`)}</p>
      <p class="actions"><a class="button" href="#/end">${t('certificate.back')}</a></p>
    </div>`;
  }

  #certificate(): TemplateResult {
    const { course, language, name } = this;
    return html`<div class="certificate">
        <div class="head">${unsafeHTML(brand(course, language))}<span>${t('certificate.kind')}</span></div>
        <h1 tabindex="-1">${t('certificate.title')}</h1>
        <p class="name">${name ?? nothing}</p>
        ${name === null ? html`<p class="small">${t('certificate.noName')}</p>` : nothing}
        <div class="body">
          <div>
            <p>${t('certificate.text')} <strong>${course.subtitle[language]}</strong></p>
            <ol class="topics">
              ${course.lessons.map(({ title }) => html`<li>${title[language]}</li>`)}
            </ol>
          </div>
          ${unsafeHTML(endArt)}
        </div>
        ${this.#facts()}
        <p class="verify">${t('certificate.verify')}</p>
      </div>
      <p class="actions is-center no-print">
        <button class="button" type="button" @click=${() => window.print()}>${t('certificate.print')}</button>
        <a class="button is-text" href="#/end">${t('certificate.back')}</a>
      </p>`;
  }

  #facts(): TemplateResult {
    const words = wordsOf(t, this.language);
    const { course } = this;
    const total = questionsAsked(byId(course.assessments, course.finalAssessment));
    const { scaled } = outcome(course, this.progress, this.masteryScore);
    const points = Math.round((scaled ?? 0) * total * 2) / 2;
    const facts = [
      ['date', words.date(this.today)],
      ['extent', words.time(course.lessons.reduce((sum, { minutes }) => sum + minutes, 0))],
      [
        'result',
        t('certificate.score', {
          score: t('assessment.partOf', { part: words.number(points), of: words.of(total) }),
          percent: words.percent(Math.floor((scaled ?? 0) * 100 + 1e-6) / 100),
        }),
      ],
      ['version', course.version],
    ] as const;
    return html`<dl class="foot">
      ${facts.map(
        ([name, value]) =>
          html`<div>
            <dt>${t(`certificate.${name}`)}</dt>
            <dd class="num">${value}</dd>
          </div>`,
      )}
    </dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-certificate': CsoCertificate;
  }
}
