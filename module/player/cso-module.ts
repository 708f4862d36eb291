import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { byId, type Language, type LessonText, type Question } from '../model/course.ts';
import { assessmentScore, inAssessment } from '../model/progress.ts';
import type { AnswerDetail, BeginDetail, DoneDetail, FinishDetail, OpenDetail, WriteDetail } from '../ui/events.ts';
import { brand, cover, languages, skipLink, toolLink } from '../ui/first-page.ts';
import { blocksOf, lessonOf, seats } from '../ui/journey.ts';
import { language, t, useLanguage } from '../ui/language.ts';
import { wordsOf } from '../ui/words.ts';
import { readAddress, type Place } from './address.ts';
import './cso-save-status.ts';
import { judge } from './interactions.ts';
import type { Library } from './library.ts';
import type { Sitting } from './sitting.ts';

/** What `main.ts` hands the shell once the stores are open. */
export interface Opening {
  readonly sitting: Sitting;
  readonly library: Library;
  readonly settings: { readonly contact: string | null; readonly lms: string | null };
  /** An earlier sitting that could not be read, as it was stored; null when all is well. */
  readonly unreadable: string | null;
}

/** What is on screen, with everything it needs already loaded. */
type Screen =
  | { readonly name: 'cover' | 'contents' | 'support' | 'end' | 'gone' }
  | {
      readonly name: 'block';
      readonly block: string;
      readonly text: LessonText;
      readonly questions: readonly Question[];
    };

/**
 * The shell: what stands around every screen, where the learner is, and the way from an event to the sitting. Until `opening`
 * is given the static first screen stays as it is; then the same markup is rendered in its place within one task, so nothing flashes.
 *
 * @summary The module.
 */
@customElement('cso-module')
export class CsoModule extends LitElement {
  @property({ attribute: false }) opening: Opening | null = null;
  @state() private screen: Screen = { name: 'cover' };
  @state() private said = '';
  #asked = 0;
  #unsubscribe: () => void = () => {};
  #moveFocus = false;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#follow);
    this.#unsubscribe();
  }

  protected override shouldUpdate(): boolean {
    return this.opening !== null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('opening') || !this.opening) return;
    this.#unsubscribe();
    this.#unsubscribe = this.opening.sitting.subscribe(() => this.requestUpdate());
  }

  protected override update(changed: PropertyValues): void {
    if (!this.hasUpdated) this.replaceChildren();
    super.update(changed);
  }

  protected override firstUpdated(): void {
    this.#follow();
  }

  protected override updated(): void {
    document.title = this.#title;
    if (!this.#moveFocus) return;
    this.#moveFocus = false;
    void this.#focusHeading();
  }

  get #opening(): Opening {
    if (!this.opening) throw new TypeError('<cso-module> has no opening yet: main.ts sets it once the stores are open');
    return this.opening;
  }

  protected override render(): TemplateResult {
    const { sitting } = this.#opening;
    const { name } = this.screen;
    const where = this.#where;
    return html`${unsafeHTML(skipLink(t))}
      <header class="masthead" @click=${this.#intercept}>
        ${unsafeHTML(brand(sitting.course, language()))}
        ${where === '' ? nothing : html`<span class="where">${where}</span>`}
        <div class="tools">${name === 'cover' ? this.#coverTools() : this.#tools()}</div>
      </header>
      ${name === 'cover' ? nothing : this.#seatline()}
      <cso-notices
        .summary=${sitting.summary}
        .closed=${sitting.closed}
        .language=${language()}
        .retry=${this.#retry}
        .circumstances=${{
          calm: name !== 'block',
          failed: sitting.outcome.success === 'failed',
          unreadable: this.#opening.unreadable !== null,
        }}
      ></cso-notices>
      <main
        id="content"
        tabindex="-1"
        @cso-open=${this.#onOpen}
        @cso-begin=${this.#onBegin}
        @cso-write=${this.#onWrite}
        @cso-answer=${this.#onAnswer}
        @cso-finish=${this.#onFinish}
        @cso-done=${this.#onDone}
      >
        ${this.#main()}
      </main>
      <p class="hidden" role="status">${this.said}</p>`;
  }

  #coverTools(): unknown {
    const { course } = this.#opening.sitting;
    return unsafeHTML(languages(course, t, language()) + toolLink(t, 'support'));
  }

  #tools(): TemplateResult {
    const { course, summary, closed } = this.#opening.sitting;
    return html`<cso-save-status .summary=${summary} .closed=${closed} .language=${language()}></cso-save-status>
      ${unsafeHTML(toolLink(t, 'contents') + toolLink(t, 'support') + languages(course, t, language(), true))}`;
  }

  #seatline(): TemplateResult {
    const { course, progress } = this.#opening.sitting;
    return html`<div class="seatline" aria-hidden="true">
      ${seats(course, progress).map((seat) => html`<i class="is-${seat.state}"></i>`)}
    </div>`;
  }

  #main(): unknown {
    const { sitting, settings, unreadable } = this.#opening;
    const { course, progress, summary, closed, readOnly, masteryScore } = sitting;
    const spoken = language();
    switch (this.screen.name) {
      case 'cover':
        return unsafeHTML(cover(course, t, { language: spoken, progress }));
      case 'contents':
        return html`<cso-contents
          .course=${course}
          .progress=${progress}
          .language=${spoken}
          .masteryScore=${masteryScore}
        >
        </cso-contents>`;
      case 'support':
        return html`<cso-support
          .course=${course}
          .progress=${progress}
          .summary=${summary}
          .language=${spoken}
          .closed=${closed}
          .readOnly=${readOnly}
          .settings=${settings}
          .unreadable=${unreadable}
          .close=${this.#close}
        ></cso-support>`;
      case 'end':
        return html`<cso-end
          .course=${course}
          .progress=${progress}
          .summary=${summary}
          .language=${spoken}
          .masteryScore=${masteryScore}
          .closed=${closed}
          .readOnly=${readOnly}
          .retry=${this.#retry}
          .close=${this.#close}
        ></cso-end>`;
      case 'block':
        return html`<cso-lesson
          .course=${course}
          .block=${this.screen.block}
          .text=${this.screen.text}
          .progress=${progress}
          .language=${spoken}
          .check=${this.#check(this.screen.block, this.screen.questions)}
        ></cso-lesson>`;
      case 'gone':
        return this.#gone();
    }
  }

  #check(block: string, questions: readonly Question[]): TemplateResult | null {
    const { course, progress, masteryScore, readOnly } = this.#opening.sitting;
    const { assessment } = byId(blocksOf(course), block);
    if (assessment === null) return null;
    return html`<cso-assessment
      .course=${course}
      .assessment=${byId(course.assessments, assessment)}
      .questions=${questions}
      .progress=${progress}
      .language=${language()}
      .masteryScore=${masteryScore}
      .readOnly=${readOnly}
    ></cso-assessment>`;
  }

  /** A part of the module did not load: the connection is down, or an update has replaced it. Everything was saved before. */
  #gone(): TemplateResult {
    const offline = !navigator.onLine;
    const lost = ['lost', 'failed', 'expired'].includes(this.#opening.sitting.summary.word);
    const text = offline ? 'notice.part.text' : lost ? 'notice.updated.textUnsaved' : 'notice.updated.text';
    const again = offline ? this.#follow : () => location.reload();
    return html`<div class="sheet flow">
      <h1 tabindex="-1">${t(offline ? 'notice.part.title' : 'notice.updated.title')}</h1>
      <p>${t(text)}</p>
      <div class="actions">
        <button class="button" type="button" @click=${again}>
          ${t(offline ? 'notice.part.again' : 'notice.reload')}
        </button>
      </div>
    </div>`;
  }

  get #where(): string {
    const { course } = this.#opening.sitting;
    if (this.screen.name !== 'block')
      return { contents: '', support: '', gone: '', cover: '', end: t('end.navigation') }[this.screen.name];
    const { of } = wordsOf(t, language());
    const lesson = lessonOf(course, this.screen.block);
    if (course.lessons.length > 1) return t('masthead.where', { number: lesson.order, of: of(course.lessons.length) });
    const part = lesson.blocks.findIndex((block) => this.screen.name === 'block' && block.id === this.screen.block) + 1;
    return t('lesson.part', { part, of: of(lesson.blocks.length) });
  }

  get #title(): string {
    const { course } = this.#opening.sitting;
    const product = course.title[language()];
    const screen =
      this.screen.name === 'block'
        ? byId(blocksOf(course), this.screen.block).title[language()]
        : this.screen.name === 'gone'
          ? t('notice.updated.title')
          : t(`${this.screen.name}.title`);
    return t('documentTitle', { screen, product });
  }

  readonly #follow = (): void => {
    if (!this.opening) return;
    const place = readAddress(this.opening.sitting.course, location.hash);
    if (place) void this.#go(place);
  };

  /** Loads what a place needs, then shows it; the newest wish wins. */
  async #go(place: Place): Promise<void> {
    const wish = ++this.#asked;
    if (place.screen === 'language') return this.#speak(place.language, true);
    const screen = await this.#load(place).catch((error: unknown): Screen => this.#failedToLoad(error));
    if (wish !== this.#asked) return;
    const first = this.screen.name === 'cover' && screen.name === 'cover';
    this.screen = screen;
    this.said = '';
    this.#moveFocus = !first;
    if (screen.name === 'block')
      this.#opening.sitting.take({ type: 'block-opened', at: new Date(), block: screen.block });
  }

  async #load(place: Exclude<Place, { screen: 'language' }>): Promise<Screen> {
    switch (place.screen) {
      case 'cover':
        return { name: 'cover' };
      case 'contents':
        await import('../../lessons/cso-contents.ts');
        return { name: 'contents' };
      case 'support':
        await import('./cso-support.ts');
        return { name: 'support' };
      case 'end':
        await import('./cso-end.ts');
        return { name: 'end' };
      case 'block':
        return this.#loadBlock(place.block);
    }
  }

  async #loadBlock(id: string): Promise<Screen> {
    const { sitting, library } = this.#opening;
    const lesson = lessonOf(sitting.course, id);
    const { assessment } = byId(lesson.blocks, id);
    const [text, questions] = await Promise.all([
      library.lessonText(lesson.id, language()),
      assessment === null ? [] : library.questionsOf(assessment, lesson.id),
      import('../../lessons/cso-lesson.ts'),
      assessment === null ? null : import('../../assessments/cso-assessment.ts'),
    ]);
    return { name: 'block', block: id, text, questions };
  }

  #failedToLoad(error: unknown): Screen {
    // A missing chunk is a TypeError in every browser; anything else is our own mistake and must be seen.
    if (!(error instanceof TypeError)) throw error;
    this.#opening.sitting.flush();
    return { name: 'gone' };
  }

  /** Changes the language in place: nothing is reloaded, nothing is lost. */
  async #speak(wanted: Language, fromAddress: boolean): Promise<void> {
    if (fromAddress) history.replaceState(null, '', `#/${this.#address}`);
    const { sitting, library } = this.#opening;
    try {
      await useLanguage(wanted);
      if (this.screen.name === 'block') {
        const text = await library.lessonText(this.screen.text.lesson, wanted);
        this.screen = { ...this.screen, text };
      }
      sitting.take({ type: 'language-changed', at: new Date(), language: wanted });
      this.said = t('language.changed');
    } catch (error) {
      this.screen = this.#failedToLoad(error);
    }
    this.requestUpdate();
  }

  get #address(): string {
    const { name } = this.screen;
    return name === 'block' ? this.screen.block : name === 'cover' || name === 'gone' ? '' : name;
  }

  async #focusHeading(): Promise<void> {
    const main = this.querySelector('main');
    const child = main?.firstElementChild;
    if (child instanceof LitElement) await child.updateComplete;
    window.scrollTo(0, 0);
    main?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  /** Skip link and languages work without a step in the history. */
  readonly #intercept = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const place = link && readAddress(this.#opening.sitting.course, link.hash);
    if (place?.screen !== 'language') return;
    event.preventDefault();
    void this.#speak(place.language, false);
  };

  readonly #retry = (): void => this.#opening.sitting.retry();

  readonly #close = async (): Promise<void> => {
    await this.#opening.sitting.close();
    if (location.hash === '#/end') this.#follow();
    else location.hash = '#/end';
  };

  readonly #onOpen = ({ detail }: CustomEvent<OpenDetail>): void => {
    location.hash = `#/${detail.address}`;
  };

  readonly #onBegin = ({ detail: { assessment } }: CustomEvent<BeginDetail>): void => {
    const { sitting } = this.#opening;
    if (sitting.readOnly) return;
    const attempt = inAssessment(sitting.progress, assessment).scores.length + 1;
    sitting.take({ type: 'assessment-started', at: new Date(), assessment, attempt });
  };

  readonly #onWrite = ({ detail }: CustomEvent<WriteDetail>): void => {
    this.#opening.sitting.write(detail.assessment, detail.question, detail.response);
  };

  readonly #onAnswer = ({ detail }: CustomEvent<AnswerDetail>): void => {
    const { sitting, library } = this.#opening;
    if (sitting.readOnly) return;
    const at = new Date();
    const interaction = judge(sitting.course, sitting.progress, library.question(detail.question), detail, at);
    sitting.take({ type: 'answered', at, interaction });
  };

  readonly #onFinish = ({ detail: { assessment } }: CustomEvent<FinishDetail>): void => {
    const { sitting } = this.#opening;
    if (sitting.readOnly) return;
    const at = new Date();
    const scaled = assessmentScore(sitting.course, sitting.progress, assessment);
    const attempt = inAssessment(sitting.progress, assessment).scores.length + 1;
    const passed = scaled >= sitting.masteryScore;
    sitting.take({ type: 'assessment-finished', at, assessment, attempt, scaled, passed });
    const block = blocksOf(sitting.course).find((each) => each.assessment === assessment);
    if (block) sitting.take({ type: 'block-read', at, block: block.id, seconds: 0 });
  };

  readonly #onDone = ({ detail: { block, seconds } }: CustomEvent<DoneDetail>): void => {
    const { sitting } = this.#opening;
    if (!sitting.progress.done.includes(block)) sitting.take({ type: 'block-read', at: new Date(), block, seconds });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-module': CsoModule;
  }
}
