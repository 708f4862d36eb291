import { html, type TemplateResult } from 'lit';
import { t } from '../ui/language.ts';
import type { SaveWord } from './save-summary.ts';

/** A part did not load: the connection is down, or an update has replaced it. What was done was saved before. */
export function gone(word: SaveWord, again: () => void): TemplateResult {
  const offline = !navigator.onLine;
  const unsaved = ['lost', 'failed', 'expired'].includes(word);
  const text = offline ? 'gone.part.text' : unsaved ? 'gone.updated.textUnsaved' : 'gone.updated.text';
  return html`<div class="sheet flow">
    <h1 tabindex="-1">${t(offline ? 'gone.part.title' : 'gone.updated.title')}</h1>
    <p>${t(text)}</p>
    <div class="actions">
      <button class="button" type="button" @click=${offline ? again : () => location.reload()}>
        ${t(offline ? 'gone.part.again' : 'gone.reload')}
      </button>
    </div>
  </div>`;
}
