import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { icon } from '../../../module/ui/drawings.ts';
import { ask } from './api.ts';
import { attempt, flag, notice, redraw, show, table } from './frame.ts';
import { kilobytes, t } from './language.ts';

interface PackageFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha: string;
}

let packages: readonly PackageFile[] = [];
let clearing: 'no' | 'asked' | 'done' = 'no';

function main(): TemplateResult {
  return html`<p class="eyebrow">${t('start.eyebrow')}</p>
    <h1>${t('product')}</h1>
    <p class="lead">${t('start.lead')}</p>
    ${flag()}
    <nav aria-label=${t('start.doors')}>
      <ul class="doors">
        ${door('/lms.html', 'take')} ${door('/cmi5/launch', 'cmi5')} ${door('/results/', 'see')}
        ${door('#packages', 'download')}
      </ul>
    </nav>
    <section id="packages" tabindex="-1">
      <h2>${t('start.packages')}</h2>
      <p class="muted">${t('start.packagesMore')}</p>
      ${table(
        t('start.packages'),
        [t('start.file'), t('start.what'), t('start.size'), t('start.sum')],
        packages.map(row),
      )}
    </section>
    <section>
      <h2>${t('start.data')}</h2>
      <p class="muted">${t('start.dataMore')}</p>
      ${clear()}
    </section>`;
}

function door(href: string, name: 'take' | 'cmi5' | 'see' | 'download'): TemplateResult {
  return html`<li>
    <a href=${href}>${t(`start.${name}`)}${unsafeHTML(icon('forward'))}</a>
    <p>${t(`start.${name}More`)}</p>
  </li>`;
}

function row({ name, bytes, sha }: PackageFile): readonly unknown[] {
  const file = html`<a href="/packages/${name}" download>${name}</a>`;
  const [, language, ending = ''] = /(?:\.(cs|en))?\.(\w+)$/.exec(name) ?? [];
  const [sort = ending] = /(worksheets(-key)?|xapi-profile|scorm\w+(-\w+)?|cmi5)(?=\.)/.exec(name) ?? [];
  const kind = t(`start.kind.${language ? `${sort}-${language}` : sort}`);
  return [file, kind, html`<span class="nowrap">${kilobytes(bytes)}</span>`, html`<code class="sum">${sha}</code>`];
}

function clear(): TemplateResult {
  const ask = (): void => {
    clearing = 'asked';
    redraw();
    document.querySelector<HTMLElement>('#clear-no')?.focus();
  };
  if (clearing === 'asked') {
    return html`<div class="notice is-wait" role="group" aria-labelledby="clear-sure">
      ${unsafeHTML(icon('warning'))}
      <div>
        <b id="clear-sure">${t('start.clearSure')}</b>${t('start.clearMore')}
        <div class="actions">
          <button id="clear-no" class="button" type="button" @click=${keep}>${t('start.clearNo')}</button>
          <button class="button is-quiet" type="button" @click=${forget}>${t('start.clearYes')}</button>
        </div>
      </div>
    </div>`;
  }
  return html`${clearing === 'done' ? notice('ok', t('start.cleared'), '') : ''}
    <div class="actions">
      <button id="clear" class="button is-quiet" type="button" @click=${ask}>${t('start.clear')}</button>
    </div>`;
}

function keep(): void {
  clearing = 'no';
  redraw();
  document.querySelector<HTMLElement>('#clear')?.focus();
}

/** Forgets what the server keeps and what the module keeps in this browser for the preview's address. */
function forget(): Promise<void> {
  return attempt(async () => {
    await ask('/api/clear', {});
    // Firefox before 126 does not tell which databases there are; what it keeps belongs to learners who are gone.
    const databases = 'databases' in indexedDB ? await indexedDB.databases() : [];
    for (const { name } of databases) if (name) indexedDB.deleteDatabase(name);
    for (const key of Object.keys(localStorage)) if (!key.startsWith('preview-')) localStorage.removeItem(key);
    clearing = 'done';
  });
}

show({ title: () => t('start.title'), main });
await attempt(async () => {
  packages = await ask<readonly PackageFile[]>('/api/packages');
});
