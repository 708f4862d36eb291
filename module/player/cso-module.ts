import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Language } from '../model/course.ts';
import { brand, cover, languages, skipLink, toolLink } from '../ui/first-page.ts';
import { seats } from '../ui/journey.ts';
import { language, t, useLanguage } from '../ui/language.ts';
import { readAddress, type Place } from './address.ts';
import { gone } from './gone-screen.ts';
import { bringNotices, notices } from './late-notices.ts';
import type { Listeners } from './learner-events.ts';
import type { Opening, Screen } from './screen.ts';
import type * as Screens from './screens.ts';
import type { Acts } from './show-screen.ts';

/**
 * The shell: what stands around every screen, where the learner is, and the way to the next screen. Until `opening` is given
 * the static first screen stays as it is; then the same markup is rendered in its place within one task, so nothing flashes.
 *
 * @summary The module.
 */
@customElement('cso-module')
export class CsoModule extends LitElement {
  @property({ attribute: false }) opening: Opening | null = null;
  @state() private screen: Screen = { name: 'cover' };
  /** What a screen reader is told besides the heading that gets the focus. */
  @state() private said = '';
  #wish = 0;
  #unsubscribe: () => void = () => {};
  #moveFocus = false;
  /** What shows every screen but the cover; null before the first of them. */
  #screens: typeof Screens | null = null;
  #listeners: Partial<Listeners> = {};
  /** The drawing of the cover as the static first screen has it: the script would hold it once more. */
  #art = '';
  readonly #acts: Acts = {
    retry: () => this.#opening.sitting.retry(),
    close: () => void this.#close(),
    again: () => this.#follow(),
  };

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
    if (!this.hasUpdated) {
      this.#art = this.#drawing();
      this.replaceChildren();
    }
    super.update(changed);
  }

  protected override firstUpdated(): void {
    this.#follow();
  }

  protected override updated(): void {
    bringNotices();
    document.title = this.#screens?.titleOf(this.screen, this.#opening) ?? this.#firstTitle();
    if (!this.#moveFocus) return;
    this.#moveFocus = false;
    void this.#focusHeading();
  }

  get #opening(): Opening {
    if (!this.opening) throw new TypeError('<cso-module> has no opening yet: main.ts sets it once the stores are open');
    return this.opening;
  }

  protected override render(): TemplateResult {
    const { course } = this.#opening.sitting;
    const isCover = this.screen.name === 'cover';
    const where = this.#screens?.whereIs(this.screen, this.#opening) ?? '';
    const listen = this.#listeners;
    return html`<div class="skips" @click=${this.#skip}>${unsafeHTML(skipLink(t))}</div>
      <header class="masthead" @click=${this.#chooseLanguage}>
        ${unsafeHTML(brand(course, language()))} ${where === '' ? nothing : html`<span class="where">${where}</span>`}
        <div class="tools">${isCover ? this.#coverTools() : this.#tools()}</div>
      </header>
      ${isCover ? nothing : this.#seatline()} ${notices(this.#opening, this.screen.name !== 'block', this.#acts.retry)}
      <main
        id="content"
        tabindex="-1"
        @cso-open=${listen['cso-open']}
        @cso-begin=${listen['cso-begin']}
        @cso-write=${listen['cso-write']}
        @cso-work=${listen['cso-work']}
        @cso-submit=${listen['cso-submit']}
        @cso-answer=${listen['cso-answer']}
        @cso-finish=${listen['cso-finish']}
        @cso-done=${listen['cso-done']}
      >
        ${this.#content()}
      </main>
      <p class="hidden" role="status">${this.said}</p>`;
  }

  #content(): unknown {
    const { screen } = this;
    const { course, progress, summary } = this.#opening.sitting;
    if (screen.name === 'cover') return unsafeHTML(cover(course, t, { language: language(), progress }, this.#art));
    if (screen.name === 'gone' || !this.#screens) return gone(summary.word, this.#acts.again);
    return this.#screens.showScreen(screen, this.#opening, this.#acts);
  }

  #drawing(): string {
    const drawing = this.querySelector('.cover-art > svg');
    if (!drawing) throw new TypeError('index.html has no drawing of the cover: build it again');
    return drawing.outerHTML;
  }

  /** The title while nothing but the cover has been loaded. */
  #firstTitle(): string {
    const screen = t(this.screen.name === 'gone' ? 'gone.updated.title' : 'cover.title');
    return t('documentTitle', { screen, product: this.#opening.sitting.course.title[language()] });
  }

  #coverTools(): unknown {
    const { course } = this.#opening.sitting;
    return unsafeHTML(languages(course, t, language()) + toolLink(t, 'support'));
  }

  #tools(): TemplateResult {
    const { course, summary, closed } = this.#opening.sitting;
    const links = toolLink(t, 'contents') + toolLink(t, 'support') + languages(course, t, language(), true);
    return html`<cso-save-status .summary=${summary} .closed=${closed} .language=${language()}></cso-save-status
      >${unsafeHTML(links)}`;
  }

  #seatline(): TemplateResult {
    const { course, progress } = this.#opening.sitting;
    return html`<div class="seatline" aria-hidden="true">
      ${seats(course, progress).map((seat) => html`<i class="is-${seat.state}"></i>`)}
    </div>`;
  }

  readonly #follow = (): void => {
    if (!this.opening) return;
    const place = readAddress(this.opening.sitting.course, location.hash);
    if (place) void this.#go(place);
  };

  /** Loads what a place needs, then shows it; the newest wish wins. */
  async #go(place: Place): Promise<void> {
    const wish = ++this.#wish;
    if (place.screen === 'language') {
      history.replaceState(history.state, '', `#/${this.#screens?.addressOf(this.screen) ?? ''}`);
      return this.#speak(place.language);
    }
    const screen = await this.#load(place).catch((error: unknown) => this.#failToLoad(error));
    if (wish !== this.#wish) return;
    this.#moveFocus = this.screen.name !== 'cover' || screen.name !== 'cover';
    this.screen = screen;
    this.said = '';
    if (screen.name !== 'block') return;
    this.#opening.sitting.take({ type: 'block-opened', at: new Date(), block: screen.block });
  }

  async #load(place: Exclude<Place, { screen: 'language' }>): Promise<Screen> {
    if (place.screen === 'cover') return { name: 'cover' };
    const [screens] = await Promise.all([import('./screens.ts'), this.#opening.library.titles()]);
    if (!this.#screens)
      this.#listeners = screens.learnerEvents(
        () => this.#opening,
        () => this.screen,
      );
    this.#screens = screens;
    return screens.loadScreen(place, this.#opening);
  }

  /** Saves first. A missing chunk is a TypeError in every browser; anything else is our own mistake and must be seen. */
  #failToLoad(error: unknown): Screen {
    if (!(error instanceof TypeError)) throw error;
    this.#opening.sitting.flush();
    return { name: 'gone' };
  }

  /** Changes the language in place: nothing is reloaded, nothing is lost. */
  async #speak(wanted: Language): Promise<void> {
    try {
      await useLanguage(wanted);
      if (this.#screens) this.screen = await this.#screens.inCurrentLanguage(this.screen, this.#opening);
      this.#opening.sitting.take({ type: 'language-changed', at: new Date(), language: wanted });
      this.said = t('language.changed');
    } catch (error) {
      this.screen = this.#failToLoad(error);
    }
    this.requestUpdate();
  }

  async #focusHeading(): Promise<void> {
    const main = this.querySelector('main');
    const child = main?.firstElementChild;
    if (child instanceof LitElement) await child.updateComplete;
    window.scrollTo(0, 0);
    main?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  /** The skip link must not change the address, which is where the learner is. */
  readonly #skip = (event: Event): void => {
    event.preventDefault();
    this.querySelector<HTMLElement>('main')?.focus();
  };

  /** A language chosen in the masthead leaves no step in the history; the links are rebuilt, so the focus goes to the other one. */
  readonly #chooseLanguage = async (event: Event): Promise<void> => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const place = link && readAddress(this.#opening.sitting.course, link.hash);
    if (place?.screen !== 'language') return;
    event.preventDefault();
    await this.#speak(place.language);
    await this.updateComplete;
    this.querySelector<HTMLElement>('.lang a[hreflang]')?.focus();
  };

  async #close(): Promise<void> {
    await this.#opening.sitting.close();
    if (location.hash === '#/end') this.#follow();
    else location.hash = '#/end';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-module': CsoModule;
  }
}
