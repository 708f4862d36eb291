import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { byId, type CitedSource, type Course, type Language } from '../module/model/course.ts';
import { blocksOf } from '../module/ui/journey.ts';
import { t } from '../module/ui/language.ts';
import { goTo } from './go-to.ts';
import { sourceLine } from './source-line.ts';

/** @summary What the course rests on: every cited source, how sure it is, and the blocks that cite it. */
@customElement('cso-sources')
export class CsoSources extends LitElement {
  @property({ attribute: false }) course!: Course;
  @property({ attribute: false }) sources!: readonly CitedSource[];
  @property({ attribute: false }) language!: Language;
  /** Id of the source the address leads to; empty where it leads to the page. */
  @property({ attribute: false }) sought = '';

  protected override createRenderRoot(): this {
    return this;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('sought')) goTo(this, this.sought);
  }

  protected override render(): TemplateResult {
    const { compare } = new Intl.Collator(this.language);
    const sorted = [...this.sources].sort((a, b) => compare(a.title, b.title));
    const waiting = sorted.filter(({ state }) => state === 'unconfirmed').length;
    return html`<div class="sheet">
      <h1 tabindex="-1">${t('sources.title')}</h1>
      <p class="gap-s">
        ${t('sources.count', { count: sorted.length })}
        ${waiting > 0 ? t('sources.waiting', { count: waiting }) : nothing}
      </p>
      <ul class="sources">
        ${sorted.map((source) => this.#source(source))}
      </ul>
    </div>`;
  }

  #source(source: CitedSource): TemplateResult {
    const citing = source.blocks.map((id) => byId(blocksOf(this.course), id));
    return html`<li id=${source.id} tabindex="-1">
      <p>${sourceLine(source, this.language)}</p>
      <p class="small muted">
        ${
          citing.length === 0
            ? t('sources.inGlossary')
            : html`${t('sources.citedIn')}
              ${citing.map(
                ({ id, title }, index) =>
                  html`${index > 0 ? ', ' : nothing}<a href="#/${id}">${title[this.language]}</a>`,
              )}`
        }
      </p>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-sources': CsoSources;
  }
}
