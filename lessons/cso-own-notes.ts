import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Course, Language } from '../module/model/course.ts';
import { blocksOf } from '../module/ui/journey.ts';
import { t } from '../module/ui/language.ts';
import type { OwnNotes } from '../module/ui/own-notes.ts';

interface ListedNote {
  readonly block: string;
  readonly text: string;
  /** Null where an update took the part away; the note stays. */
  readonly title: string | null;
}

/** @summary All notes of the learner's own: read, taken along as text, deleted. */
@customElement('cso-own-notes')
export class CsoOwnNotes extends LitElement {
  @property({ attribute: false }) notes!: OwnNotes;
  @property({ attribute: false }) course!: Course;
  @property({ attribute: false }) language!: Language;
  /** Notes deleted last, until something else is done. */
  @state() private deleted: readonly ListedNote[] = [];

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const listed = this.#listed();
    return html`<div class="sheet own-notes">
      <h1 tabindex="-1">${t('notes.title')}</h1>
      <p class="gap-s no-print">${t('notes.where')}</p>
      ${this.#deleted()} ${listed.length === 0 ? html`<p class="gap">${t('notes.none')}</p>` : this.#take(listed)}
      <ul class="notes">
        ${listed.map((note) => this.#note(note))}
      </ul>
    </div>`;
  }

  /** In the order of the course; those of parts that are gone at the end. */
  #listed(): readonly ListedNote[] {
    const all = this.notes.all;
    const blocks = blocksOf(this.course);
    const known = blocks.flatMap(({ id, title }) => {
      const text = all[id];
      return text === undefined ? [] : [{ block: id, text, title: title[this.language] }];
    });
    const gone = Object.entries(all).filter(([id]) => !blocks.some((block) => block.id === id));
    return [...known, ...gone.map(([block, text]) => ({ block, text, title: null }))];
  }

  #take(listed: readonly ListedNote[]): TemplateResult {
    const text = asText(listed);
    return html`<div class="actions no-print">
      <a
        class="button is-quiet"
        href=${`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
        download=${t('notes.file')}
        >${t('notes.export')}</a
      >
      <button class="button is-text" type="button" @click=${() => this.#delete(listed)}>${t('notes.deleteAll')}</button>
    </div>`;
  }

  #note(note: ListedNote): TemplateResult {
    const title = titleOf(note);
    return html`<li>
      <h2 class="as-h3">${note.title === null ? title : html`<a href="#/${note.block}">${title}</a>`}</h2>
      <p class="own-words">${note.text}</p>
      <button class="button is-text no-print" type="button" @click=${() => this.#delete([note])}>
        ${t('notes.delete')}<span class="hidden">: ${title}</span>
      </button>
    </li>`;
  }

  #deleted(): TemplateResult {
    const count = this.deleted.length;
    return html`<div class="no-print">
      <p role="status">${count === 0 ? nothing : t('notes.deleted', { count })}</p>
      ${
        count === 0
          ? nothing
          : html`<button class="button is-quiet" type="button" @click=${this.#bringBack}>
              ${t('notes.bringBack')}
            </button>`
      }
    </div>`;
  }

  /** Nothing is asked beforehand, because it can be taken back; the focus goes to where that is. */
  async #delete(notes: readonly ListedNote[]): Promise<void> {
    notes.forEach(({ block }) => this.notes.write(block, ''));
    this.deleted = notes;
    await this.updateComplete;
    this.querySelector<HTMLElement>('[role=status] + button')?.focus();
  }

  readonly #bringBack = async (): Promise<void> => {
    this.deleted.forEach(({ block, text }) => this.notes.write(block, text));
    this.deleted = [];
    await this.updateComplete;
    this.querySelector('h1')?.focus();
  };
}

const titleOf = ({ title }: ListedNote): string => title ?? t('notes.gone');

/** All notes as plain text, each under the title of its part. */
function asText(notes: readonly ListedNote[]): string {
  return `${t('notes.title')}\n\n${notes.map((note) => `${titleOf(note)}\n${note.text.trim()}\n`).join('\n')}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-own-notes': CsoOwnNotes;
  }
}
