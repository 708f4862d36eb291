import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { AidData, Language } from '../../module/model/course.ts';
import { t, type TextKey } from '../../module/ui/language.ts';
import { wordsOf } from '../../module/ui/words.ts';
import { copy, save } from '../keep.ts';
import { sourceLine } from '../source-line.ts';

/** What the player gives every element of a job aid. */
export interface AidElement extends ReactiveControllerHost, HTMLElement {
  readonly aid: AidData;
  readonly language: Language;
}

/** What stands around every aid: what it is for, and below its body what it rests on. Whatever is filled in is left to `body`. */
export function aidFrame({ aid, language }: AidElement, body: unknown): TemplateResult {
  const date = wordsOf(t, language).date(aid.checked);
  return html`<div class="sheet is-wide aid">
    <p class="eyebrow"><a href="#/aids">${t('aids.title')}</a></p>
    <h1 tabindex="-1">${aid.title[language]}</h1>
    <p class="lead">${aid.lead[language]}</p>
    ${body}
    ${
      aid.sources.length === 0
        ? nothing
        : html`<h2 class="as-h3 gap no-print">${t('aids.sources')}</h2>
            <ul class="list small no-print">
              ${aid.sources.map((source) => html`<li>${sourceLine(source, language)}</li>`)}
            </ul>`
    }
    <p class="checked">${t('aids.checked', { date })}</p>
  </div>`;
}

/** One line that says what the aid is filled in for; it heads what is printed and saved. */
export function matterField(label: string, value: string, write: (value: string) => void): TemplateResult {
  return html`<p class="matter">
    <label for="aid-matter">${label}</label>
    <input
      class="field"
      id="aid-matter"
      type="text"
      autocomplete="off"
      .value=${live(value)}
      @input=${(event: Event) => write((event.target as HTMLInputElement).value)}
    />
  </p>`;
}

/** What can be kept of an aid. */
export interface Kept {
  /** Name of the file without its ending. */
  readonly name: string;
  readonly text: () => string;
  /** Buttons for other files. */
  readonly more?: TemplateResult;
}

/** Copies, saves as text, prints, and says what came of it. */
export class Keeping {
  #said: 'copied' | 'notCopied' | null = null;

  /** @param hint says where what was written lies */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly hint: TextKey = 'aids.notKept',
  ) {}

  row({ name, text, more }: Kept): TemplateResult {
    return html`<div class="actions">
        <button class="button is-quiet" type="button" @click=${() => this.#copy(text())}>${t('aids.copy')}</button>
        <button class="button is-quiet" type="button" @click=${() => save(`${name}.txt`, 'text/plain', text())}>
          ${t('aids.saveText')}
        </button>
        ${more ?? nothing}
        <button class="button is-quiet" type="button" @click=${() => window.print()}>${t('aids.print')}</button>
      </div>
      <p class="small muted no-print" role="status">
        ${this.#said === null ? t(this.hint) : t(`aids.${this.#said}`)}
      </p>`;
  }

  #copy(text: string): void {
    this.#said = copy(text) ? 'copied' : 'notCopied';
    this.host.requestUpdate();
  }
}

/** What was filled in while the module is open, so that reading on and coming back loses nothing. Nothing is stored or sent. */
const drafts = new Map<string, unknown>();

/** What was filled in before, or else what to begin with. */
export function draftOf<T>(aid: string, begin: T): T {
  return (drafts.get(aid) as T | undefined) ?? begin;
}

export function keepDraft(aid: string, draft: unknown): void {
  drafts.set(aid, draft);
}
