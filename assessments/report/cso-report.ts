import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Course, Language, Text } from '../../module/model/course.ts';
import { chairSign, icon, mark } from '../../module/ui/drawings.ts';
import { downloads } from './downloads.ts';
import { learnerTable } from './learner-table.ts';
import { optionDetails } from './option-details.ts';
import { questionTable } from './question-table.ts';
import { LrsReadError, readPurpose, readStatements, type LrsAddress, type LrsTrouble } from './read-lrs.ts';
import { readingNotes } from './reading-notes.ts';
import { pathDetails } from './path-details.ts';
import type { ScenarioWords } from './path-rows.ts';
import { makeReport, type Report } from './report.ts';
import { reportWords, type ReportWords } from './report-words.ts';
import { totals } from './totals.ts';

interface Loaded {
  readonly report: Report;
  readonly at: Date;
  /** What the preview's LRS says of itself; null from any other. */
  readonly purpose: Text | null;
}
interface Trouble {
  readonly kind: LrsTrouble | 'unset';
  readonly detail: string;
}

/**
 * @summary The trainer's page: reads an LRS and shows, per question and per learner, what the statements say.
 */
@customElement('cso-report')
export class CsoReport extends LitElement {
  @property({ attribute: false }) course: Course | null = null;
  /** Where to read; null when nothing is configured. Undefined until it is known. */
  @property({ attribute: false }) lrs: LrsAddress | null | undefined = undefined;
  @property({ attribute: false }) language: Language = 'cs';
  /** Words of the scenarios of this release. */
  @property({ attribute: false }) scenarios: readonly ScenarioWords[] = [];

  @state() private loaded: Loaded | null = null;
  @state() private trouble: Trouble | null = null;
  /** Statements read so far; null when nothing is being read. */
  @state() private count: number | null = null;
  private reading = 0;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.openAll);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('beforeprint', this.openAll);
    super.disconnectedCallback();
  }

  /** What stands on paper cannot be opened any more. */
  private readonly openAll = (): void => {
    for (const details of this.querySelectorAll('details')) details.open = true;
  };

  override willUpdate(changed: PropertyValues): void {
    if ((changed.has('lrs') || changed.has('course')) && this.course && this.lrs !== undefined) void this.load();
  }

  override updated(changed: PropertyValues): void {
    if (!this.course || !(changed.has('language') || changed.has('course'))) return;
    document.documentElement.lang = this.language;
    document.title = reportWords(this.language).say('documentTitle', { product: this.course.title[this.language] });
  }

  /** Reads everything anew; what was shown stays until the new figures are there. Of two readings the later one counts. */
  async load(): Promise<void> {
    const { course, lrs } = this;
    if (!course || lrs === undefined) return;
    if (lrs === null) {
      this.trouble = { kind: 'unset', detail: '' };
      return;
    }
    const reading = ++this.reading;
    this.count = 0;
    try {
      const statements = await readStatements(lrs, course.iri, (count) => {
        if (reading === this.reading) this.count = count;
      });
      const purpose = await readPurpose(lrs);
      if (reading !== this.reading) return;
      this.loaded = { report: makeReport(course, statements, this.scenarios), at: new Date(), purpose };
      this.trouble = null;
    } catch (error) {
      if (!(error instanceof LrsReadError)) throw error;
      if (reading === this.reading) this.trouble = { kind: error.trouble, detail: error.message };
    } finally {
      if (reading === this.reading) this.count = null;
    }
  }

  override render(): TemplateResult | typeof nothing {
    const { course } = this;
    if (!course) return nothing;
    const words = reportWords(this.language);
    return html`
      <a class="skip" href="#content">${words.say('skip')}</a>
      ${this.masthead(course, words)}
      <main id="content" tabindex="-1">
        <div class="desk">
          <p class="eyebrow">${words.say('eyebrow')} · ${course.subtitle[this.language]}</p>
          <h1>${words.say('title')}</h1>
          ${this.origin(words)}
          <p class=${this.count === null ? 'hidden' : 'small muted'} role="status">${this.progress(words)}</p>
          ${this.trouble ? this.troubleNotice(this.trouble, words) : nothing}
          ${this.loaded && !this.trouble ? this.figures(course, this.loaded.report, words) : nothing}
        </div>
      </main>
    `;
  }

  private masthead(course: Course, { say }: ReportWords): TemplateResult {
    return html`<header class="masthead">
      <span class="brand">${unsafeHTML(mark)}<span>${course.title[this.language]}</span></span>
      <div class="tools">
        <nav class="lang" aria-label=${say('language')}>
          ${course.languages.map(
            (each) =>
              html`<a
                href="?lang=${each}"
                lang=${each}
                hreflang=${each}
                aria-current=${each === this.language ? 'true' : nothing}
                @click=${(event: Event) => this.choose(event, each)}
                >${languageNames[each]}</a
              >`,
          )}
        </nav>
      </div>
    </header>`;
  }

  private choose(event: Event, language: Language): void {
    event.preventDefault();
    this.language = language;
    history.replaceState(history.state, '', `?lang=${language}`);
  }

  private origin({ say, date, clock }: ReportWords): TemplateResult | typeof nothing {
    if (!this.lrs || !this.loaded) return nothing;
    const { at, purpose, report } = this.loaded;
    const ignored = report.totals.ignored;
    return html`
      ${
        purpose
          ? html`<p class="flag">
              ${unsafeHTML(chairSign('empty'))}<span><b>${say('preview')}</b> ${purpose[this.language]}</span>
            </p>`
          : nothing
      }
      <p class="small muted gap-s">
        ${say('sourceAt', { endpoint: this.lrs.endpoint, date: date(at), time: clock(at) })}
        ${ignored > 0 ? say('ignored', { count: ignored }) : nothing}
      </p>
    `;
  }

  private progress({ say }: ReportWords): string {
    if (this.count === 0) return say('loading');
    if (this.count !== null) return say('loadingCount', { count: this.count });
    return this.loaded && !this.trouble ? say('loaded') : '';
  }

  private troubleNotice({ kind, detail }: Trouble, { say }: ReportWords): TemplateResult {
    return html`<div class="notice is-stop gap-m" role="alert">
      ${unsafeHTML(icon('warning'))}
      <div>
        <b>${say('trouble.title')}</b>
        <p>${say(`trouble.${kind}`, { endpoint: this.lrs?.endpoint ?? '' })}</p>
        ${detail === '' ? nothing : html`<p class="small muted gap-s">${say('trouble.detail', { detail })}</p>`}
        ${kind === 'unset' ? nothing : html`<div class="actions">${this.reloadButton(say('reload'))}</div>`}
      </div>
    </div>`;
  }

  private figures(course: Course, report: Report, words: ReportWords): TemplateResult {
    const { say } = words;
    if (report.learners.length === 0) {
      return html`<section>
        <h2>${say('empty.title')}</h2>
        <p class="muted">${say('empty.text')}</p>
        <div class="actions">${this.reloadButton(say('reload'))}</div>
      </section>`;
    }
    return html`
      ${totals(course, report, words)}
      <div class="actions">
        ${this.reloadButton(say('reload'))}
        <button class="button is-text" type="button" @click=${() => window.print()}>${say('print')}</button>
      </div>
      ${questionTable(course, report.questions, words)} ${optionDetails(course, report.questions, 'options', words)}
      ${optionDetails(course, report.unscored, 'unscored', words)} ${pathDetails(report.paths, words)}
      ${learnerTable(report.learners, words)} ${downloads(course, report, words)} ${readingNotes(words)}
    `;
  }

  private reloadButton(label: string): TemplateResult {
    return html`<button class="button is-quiet" type="button" @click=${() => void this.load()}>${label}</button>`;
  }
}

/** A language is always named in itself. */
const languageNames: Readonly<Record<Language, string>> = { cs: 'Česky', en: 'English' };

declare global {
  interface HTMLElementTagNameMap {
    'cso-report': CsoReport;
  }
}
