import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Language } from '../../module/model/course.ts';
import { t } from '../../module/ui/language.ts';
import { excerpt, marked, type Piece } from './excerpt.ts';
import { SearchIndex, sameQuestion, type Finding, type Found } from './search-index.ts';
import { searchedParts, type Searched, type SearchedPart } from './searched-parts.ts';

/** Milliseconds without a key after which the search begins, so that nobody hears a number for every letter. */
const pause = 250;
/** So many results of a group are shown at once. */
const atOnce = 4;

/**
 * The search page. The words searched for stand in the address, so that the way back from a result leads to the results.
 *
 * @summary Full-text search in the lessons, the glossary and the sources, in the language in use.
 */
@customElement('cso-search')
export class CsoSearch extends LitElement {
  @property({ attribute: false }) searched!: Searched;
  @property({ attribute: false }) language!: Language;
  /** Words to begin with, as the address has them. */
  @property({ attribute: false }) asked = '';
  @state() private question = '';
  @state() private finding: Finding<SearchedPart> | null = null;
  /** Groups shown whole. */
  @state() private whole: ReadonlySet<string> = new Set();
  #index: SearchIndex<SearchedPart> | null = null;
  #waiting = 0;

  protected override createRenderRoot(): this {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#waiting);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('searched'))
      this.#index = new SearchIndex(searchedParts(this.searched, this.language), this.language);
    if (changed.has('asked')) this.question = this.asked;
    if (changed.has('searched') || changed.has('asked')) this.#find();
  }

  protected override render(): TemplateResult {
    return html`<div class="sheet search">
      <h1 tabindex="-1">${t('search.title')}</h1>
      <form role="search" class="gap-m no-print" @submit=${this.#submit}>
        <label for="search-words">${t('search.label')}</label>
        <div class="search-line">
          <input
            class="field"
            id="search-words"
            type="search"
            maxlength="100"
            autocomplete="off"
            aria-describedby="search-where"
            .value=${this.question}
            @input=${this.#write}
          />
          <button class="button" type="submit">${t('search.go')}</button>
        </div>
        <p class="small muted" id="search-where">${t('search.where')}</p>
      </form>
      <p class="gap" role="status">${this.#summary()}</p>
      ${this.finding && this.finding.found.length === 0 ? this.#help() : nothing}
      ${[...this.#groups()].map(([group, found]) => this.#group(group, found))}
    </div>`;
  }

  #summary(): unknown {
    if (!this.finding) return nothing;
    const { found, onlySome } = this.finding;
    const asked = this.question.trim();
    if (found.length === 0) return html`<b>${t('search.none', { asked })}</b>`;
    return html`<b>${t('search.found', { count: found.length, asked })}</b>
      ${onlySome ? t('search.onlySome') : nothing}`;
  }

  #help(): TemplateResult {
    return html`<ul class="list gap-s">
      <li>${t('search.help.fewer')}</li>
      <li>${t('search.help.other')}</li>
      <li>${t('search.help.start')}</li>
      <li><a href="#/contents">${t('search.help.contents')}</a></li>
    </ul>`;
  }

  /** Results by lesson or page, the group of the nearest first; sources, whose titles are short and alike, behind all others. */
  #groups(): ReadonlyMap<string, readonly Found<SearchedPart>[]> {
    const groups = new Map<string, Found<SearchedPart>[]>();
    const isSource = ({ part }: Found<SearchedPart>): boolean => part.group === 'sources';
    const found = this.finding?.found ?? [];
    for (const each of [...found.filter((one) => !isSource(one)), ...found.filter(isSource)])
      groups.set(each.part.group, [...(groups.get(each.part.group) ?? []), each]);
    return groups;
  }

  #group(group: string, found: readonly Found<SearchedPart>[]): TemplateResult {
    const shown = this.whole.has(group) ? found : found.slice(0, atOnce);
    const more = found.length - shown.length;
    return html`<section class="results" aria-labelledby=${`found-${group}`}>
      <h2 class="as-h3" id=${`found-${group}`} tabindex="-1">${this.#name(group)}</h2>
      <ul>
        ${shown.map(({ part }) => this.#result(part))}
      </ul>
      ${
        more > 0
          ? html`<button class="button is-text no-print" type="button" @click=${() => void this.#showWhole(group)}>
              ${t('search.more', { count: more })}<span class="hidden">: ${this.#name(group)}</span>
            </button>`
          : nothing
      }
    </section>`;
  }

  #name(group: string): string {
    const lesson = this.searched.course.lessons.find(({ id }) => id === group);
    if (!lesson) return t(group === 'glossary' ? 'glossary.title' : 'sources.title');
    return t('contents.lesson', { number: lesson.order, title: lesson.title[this.language] });
  }

  #result({ address, title, text, spoken }: SearchedPart): TemplateResult {
    const meant = this.finding?.meant ?? new Set();
    const lang = spoken === this.language ? nothing : spoken;
    return html`<li>
      <a href="#/${address}" lang=${lang}>${pieces(marked(title, meant))}</a>
      <p class="small">${pieces(excerpt(text, meant))}</p>
    </li>`;
  }

  readonly #write = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const same = sameQuestion(target.value, this.question);
    this.question = target.value;
    if (same) return;
    clearTimeout(this.#waiting);
    this.#waiting = window.setTimeout(this.#find, pause);
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.#find();
  };

  readonly #find = (): void => {
    clearTimeout(this.#waiting);
    const asked = this.question.trim();
    this.whole = new Set();
    this.finding = asked === '' ? null : (this.#index?.find(asked) ?? null);
    history.replaceState(history.state, '', asked === '' ? '#/search' : `#/search/${encodeURIComponent(asked)}`);
  };

  /** The button goes; the focus goes on to the first result it brought. */
  async #showWhole(group: string): Promise<void> {
    this.whole = new Set([...this.whole, group]);
    await this.updateComplete;
    const heading = this.querySelector(`[id="found-${group}"]`);
    heading?.parentElement?.querySelectorAll<HTMLElement>('li > a')[atOnce]?.focus();
  }
}

const pieces = (of: readonly Piece[]): unknown =>
  of.map(({ text, isFound }) => (isFound ? html`<mark>${text}</mark>` : text));

declare global {
  interface HTMLElementTagNameMap {
    'cso-search': CsoSearch;
  }
}
