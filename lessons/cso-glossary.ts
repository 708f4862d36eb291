import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { byId, type CitedSource, type GlossaryTerm, type Language } from '../module/model/course.ts';
import { t } from '../module/ui/language.ts';
import { goTo } from './go-to.ts';
import { sourceLine } from './source-line.ts';

/** @summary The glossary from A to Z, each term with its sources; what is not confirmed says so. */
@customElement('cso-glossary')
export class CsoGlossary extends LitElement {
  @property({ attribute: false }) terms!: readonly GlossaryTerm[];
  @property({ attribute: false }) sources!: readonly CitedSource[];
  @property({ attribute: false }) language!: Language;
  /** Id of the term the address leads to; empty where it leads to the page. */
  @property({ attribute: false }) sought = '';

  protected override createRenderRoot(): this {
    return this;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('sought')) goTo(this, this.sought);
  }

  protected override render(): TemplateResult {
    const letters = byLetter(this.terms, this.language);
    return html`<div class="sheet">
      <h1 tabindex="-1">${t('glossary.title')}</h1>
      <p class="gap-s">${t('glossary.lead')}</p>
      <nav class="letters no-print" aria-label=${t('glossary.letters')} @click=${this.#jump}>
        ${[...letters.keys()].map((letter, index) => html`<a href=${`#letter-${index}`}>${letter}</a>`)}
      </nav>
      ${[...letters].map(
        ([letter, terms], index) =>
          html`<section>
            <h2 class="letter" id=${`letter-${index}`} tabindex="-1">${letter}</h2>
            <dl class="terms">${terms.map((term) => this.#term(term))}</dl>
          </section>`,
      )}
    </div>`;
  }

  #term({ id, term, definition, state, sources }: GlossaryTerm): TemplateResult {
    return html`<dt id=${id} tabindex="-1">${term[this.language]}</dt>
      <dd>
        <p>${definition[this.language]}</p>
        ${state === 'unconfirmed' ? html`<p class="small sureness is-unconfirmed">${t('glossary.unconfirmed')}</p>` : nothing}
        ${sources.map((id) => html`<p class="small muted">${sourceLine(byId(this.sources, id), this.language)}</p>`)}
      </dd>`;
  }

  /** A letter must not change the address, which is where the learner is. */
  readonly #jump = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    event.preventDefault();
    const heading = this.querySelector<HTMLElement>(`[id="${link.hash.slice(1)}"]`);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  };
}

/** The terms in the order of the alphabet, under their first letters; in Czech „ch“ is one letter. */
export function byLetter(
  terms: readonly GlossaryTerm[],
  language: Language,
): ReadonlyMap<string, readonly GlossaryTerm[]> {
  const { compare } = new Intl.Collator(language);
  const letters = new Map<string, GlossaryTerm[]>();
  for (const term of [...terms].sort((a, b) => compare(a.term[language], b.term[language]))) {
    const letter = firstLetter(term.term[language], language);
    letters.set(letter, [...(letters.get(letter) ?? []), term]);
  }
  return letters;
}

/** Á stands under A as in Czech dictionaries, Č, Ř, Š and Ž by themselves. */
function firstLetter(word: string, language: Language): string {
  const upper = word.toLocaleUpperCase(language);
  if (language === 'cs' && upper.startsWith('CH')) return 'Ch';
  const [first = ''] = upper;
  return language === 'cs' && 'ČŘŠŽ'.includes(first) ? first : first.normalize('NFD').charAt(0);
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-glossary': CsoGlossary;
  }
}
