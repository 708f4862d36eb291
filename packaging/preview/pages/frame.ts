import { html, nothing, render } from 'lit';
import type { TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { chairSign, icon, mark } from '../../../module/ui/drawings.ts';
import { chooseLanguage, pageLanguage, t } from './language.ts';
import type { PageLanguage } from './language.ts';

/** What a page of the preview shows; called again after each change. */
export interface Page {
  readonly title: () => string;
  readonly main: () => TemplateResult;
}

let shown: Page | null = null;
let failure: string | null = null;

/** Shows a page inside the frame all of them share: masthead, language, flag. */
export function show(page: Page): void {
  shown = page;
  redraw();
}

/** Draws the page again, after something it shows has changed. */
export function redraw(): void {
  if (!shown) return;
  document.documentElement.lang = pageLanguage();
  document.title = `${shown.title()} – ${t('product')}`;
  render(frame(shown), document.body);
}

/** Runs what a button does and says in words when it fails. */
export async function attempt(action: () => Promise<void>): Promise<void> {
  try {
    await action();
    failure = null;
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  redraw();
}

function frame(page: Page): TemplateResult {
  return html`<a class="skip" href="#content">${t('skip')}</a>
    <header class="masthead">
      <a class="brand" href="/">${unsafeHTML(mark)}<span>${t('product')}</span></a>
      <div class="tools">
        <nav class="lang" aria-label=${t('language')}>${tongue('cs', 'Česky')}${tongue('en', 'English')}</nav>
      </div>
    </header>
    <main id="content" tabindex="-1">
      <div class="desk">
        ${failure === null ? '' : notice('stop', t('failed'), t('failedMore', { message: failure }))} ${page.main()}
      </div>
    </main>`;
}

function tongue(language: PageLanguage, name: string): TemplateResult {
  const choose = (event: Event): void => {
    event.preventDefault();
    chooseLanguage(language);
    redraw();
  };
  const current = pageLanguage() === language;
  return html`<a
    href="#"
    lang=${language}
    hreflang=${language}
    aria-current=${current ? 'true' : nothing}
    @click=${choose}
    >${name}</a
  >`;
}

/** The line that says this is a preview. */
export function flag(): TemplateResult {
  return html`<p class="flag">${unsafeHTML(chairSign('empty'))}<span>${t('flag')}</span></p>`;
}

/** A notice: a bold line says what is, the next what to do. */
export function notice(kind: 'ok' | 'wait' | 'stop', what: string, more: string): TemplateResult {
  return html`<div class="notice is-${kind}" role=${kind === 'stop' ? 'alert' : 'status'}>
    ${unsafeHTML(icon(({ ok: 'tick', wait: 'clock', stop: 'warning' } as const)[kind]))}
    <div><b>${what}</b>${more}</div>
  </div>`;
}

/** A table in a region that can be scrolled by keyboard. */
export function table(caption: string, head: readonly string[], rows: readonly (readonly unknown[])[]): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}>
    <table class="grid-table">
      <caption class="hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head.map((word) => html`<th scope="col">${word}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...rest]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${rest.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
