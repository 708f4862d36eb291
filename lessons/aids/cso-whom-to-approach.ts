import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Language, Text } from '../../module/model/course.ts';
import { t } from '../../module/ui/language.ts';
import { wordsOf } from '../../module/ui/words.ts';
import { aidFrame, draftOf, keepDraft, type AidElement } from './aid-frame.ts';
import { find, type Label, type Partner, type Wanted, type WhomToApproach } from './whom-to-approach.ts';

const everything: Wanted = { text: '', area: '', kind: '' };

/** @summary The job aid „Koho oslovit“: a list to search and to filter, with the source and the day it was read on every row. */
@customElement('cso-whom-to-approach')
export class CsoWhomToApproach extends LitElement implements AidElement {
  @property({ attribute: false }) aid!: WhomToApproach;
  @property({ attribute: false }) language!: Language;
  @state() private wanted: Wanted = draftOf('whom-to-approach', everything);

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const { aid, language } = this;
    const found = find(aid, this.wanted, language);
    return aidFrame(
      this,
      html`${this.#limits('screen')}
        <form class="filters no-print" role="search" @submit=${(event: Event) => event.preventDefault()}>
          ${this.#search()} ${this.#select('area', aid.words.allAreas, aid.areas)}
          ${this.#select('kind', aid.words.allKinds, aid.kinds)}
        </form>
        ${this.#said(found.length)}
        <ul class="contacts">
          ${found.map((partner) => this.#row(partner))}
        </ul>
        <p class="actions">
          <button class="button is-quiet" type="button" @click=${() => window.print()}>${t('aids.printFound')}</button>
        </p>
        ${this.#limits('paper')}`,
    );
  }

  /** Before the list, because it is not complete; on paper below it, whether it was opened or not. */
  #limits(where: 'screen' | 'paper'): TemplateResult {
    const { title, points } = this.aid.limits;
    const list = html`<ul class="list">
      ${points.map((each) => html`<li>${each[this.language]}</li>`)}
    </ul>`;
    return where === 'screen'
      ? html`<details class="limits no-print">
          <summary>${title[this.language]}</summary>
          ${list}
        </details>`
      : html`<section class="print-only small">
          <h2 class="as-h3">${title[this.language]}</h2>
          ${list}
        </section>`;
  }

  #search(): TemplateResult {
    return html`<p>
      <label for="wanted-text">${this.#say('search')}</label>
      <input
        class="field"
        id="wanted-text"
        type="search"
        autocomplete="off"
        .value=${this.wanted.text}
        @input=${(event: Event) => this.#want({ text: (event.target as HTMLInputElement).value })}
      />
    </p>`;
  }

  #select(name: 'area' | 'kind', all: Text, options: readonly Label[]): TemplateResult {
    const { language } = this;
    const { compare } = new Intl.Collator(language);
    const sorted = [...options].sort((a, b) => compare(a[language], b[language]));
    const chosen = this.wanted[name];
    return html`<p>
      <label for="wanted-${name}">${this.#say(name)}</label>
      <select
        id="wanted-${name}"
        @change=${(event: Event) => this.#want({ [name]: (event.target as HTMLSelectElement).value })}
      >
        <option value="" ?selected=${chosen === ''}>${all[language]}</option>
        ${sorted.map((each) => html`<option value=${each.id} ?selected=${each.id === chosen}>${each[language]}</option>`)}
      </select>
    </p>`;
  }

  /** How many were found, read aloud; on paper also what was asked for. */
  #said(count: number): TemplateResult {
    const { language, wanted, aid } = this;
    const label = (list: readonly Label[], id: string): string => list.find((each) => each.id === id)?.[language] ?? '';
    const asked = [label(aid.areas, wanted.area), label(aid.kinds, wanted.kind), wanted.text].filter(Boolean);
    return html`<p class="small muted gap-s" role="status">
        ${count === 0 ? this.#say('none') : t('aids.found', { count })}
      </p>
      ${asked.length === 0 ? nothing : html`<p class="small print-only">${asked.join(' · ')}</p>`}`;
  }

  #row(partner: Partner): TemplateResult {
    const { aid, language } = this;
    const { name, scope, does, website, source, checked } = partner;
    const labels = [...aid.kinds.filter(({ id }) => id === partner.kind), ...aid.areas.filter(({ id }) => partner.areas.includes(id))]; // prettier-ignore
    return html`<li>
      <div>
        <h2 class="as-h3">${name[language]}</h2>
        ${language !== 'cs' && name.cs !== name[language] ? this.#original(partner) : nothing}
        <p class="kind">${[...labels.map((each) => each[language]), scope[language]].join(' · ')}</p>
        <p>${does[language]}</p>
        ${this.#cautions(partner).map((each) => html`<p class="caution">${each}</p>`)}
        ${partner.remark ? html`<p class="kind">${partner.remark[language]}</p>` : nothing}
        ${website ? html`<p class="small"><a href=${website} target="_blank" rel="noopener">${website}</a></p>` : nothing}
      </div>
      <p class="src">
        <b>${this.#say('source')}</b>
        <a
          href=${source.href}
          lang=${source.language === language ? nothing : source.language}
          target="_blank"
          rel="noopener"
          >${source.title}</a
        >
        <b>${this.#say('checked')}</b> ${wordsOf(t, language).date(checked)}
      </p>
    </li>`;
  }

  #original({ name, workingName }: Partner): TemplateResult {
    return html`<p class="kind">
      <span lang="cs">${name.cs}</span>${workingName ? html` (${this.#say('workingName')})` : nothing}
    </p>`;
  }

  #cautions({ dated, toConfirm }: Partner): readonly string[] {
    const { words } = this.aid;
    return [
      dated === undefined ? null : dated === 'undated' ? this.#say('undated') : words.old[this.language].replace('{year}', String(dated)), // prettier-ignore
      toConfirm ? this.#say('toConfirm') : null,
    ].filter((each) => each !== null);
  }

  #want(change: Partial<Wanted>): void {
    this.wanted = { ...this.wanted, ...change };
    keepDraft('whom-to-approach', this.wanted);
  }

  #say(word: keyof WhomToApproach['words']): string {
    return this.aid.words[word][this.language];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-whom-to-approach': CsoWhomToApproach;
  }
}
