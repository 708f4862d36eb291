import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Language } from '../module/model/course.ts';
import { t } from '../module/ui/language.ts';
import type { OwnNotes } from '../module/ui/own-notes.ts';

/**
 * A place for a note of the learner's own under a part. It is no answer: nobody asks for it, nobody is sent it, and it tells no
 * event.
 *
 * @summary The learner's own note on one part, kept in this browser.
 */
@customElement('cso-own-note')
export class CsoOwnNote extends LitElement {
  @property({ attribute: false }) notes!: OwnNotes;
  /** Id of the block. */
  @property({ attribute: false }) block!: string;
  @property({ attribute: false }) language!: Language;
  @state() private text = '';
  /** What became of the last change. */
  @state() private kept: 'unchanged' | 'kept' | 'lost' = 'unchanged';
  #wasThere = false;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('notes') && !changed.has('block')) return;
    this.text = this.notes.all[this.block] ?? '';
    this.#wasThere = this.text !== '';
    this.kept = 'unchanged';
  }

  protected override render(): TemplateResult {
    const said = { unchanged: '', kept: t('note.kept'), lost: t('note.lost') }[this.kept];
    return html`<details class="own-note ${this.text === '' ? 'no-print' : ''}" ?open=${this.#wasThere}>
      <summary>${t('note.title')}</summary>
      <label for="own-note">${t('note.label')}</label>
      <textarea
        class="field"
        id="own-note"
        rows="4"
        aria-describedby="own-note-where"
        .value=${this.text}
        @input=${this.#write}
      ></textarea>
      <p class="small muted" id="own-note-where">${t('note.where')} <a href="#/notes">${t('note.all')}</a></p>
      <p class="small" role="status">${said === '' ? nothing : said}</p>
    </details>`;
  }

  readonly #write = ({ target }: Event): void => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    this.text = target.value;
    this.kept = this.notes.write(this.block, this.text) ? 'kept' : 'lost';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-own-note': CsoOwnNote;
  }
}
