import { probeApi, probeBrowser, probeWindow } from './browser-probes.ts';
import type { Found } from './finding.ts';
import { findApi } from './lms.ts';
import { probeLms } from './lms-probes.ts';
import { meaning, reportText, titleOf, verdict, verdictWords, type ReportLanguage } from './report.ts';
import { page } from './words.ts';

const api = findApi(window);
const started = performance.now();
let language: ReportLanguage = navigator.language.startsWith('en') ? 'en' : 'cs';
let all: readonly Found[] = [
  probeApi(api),
  ...(api.lms ? probeLms(api.lms, () => performance.now()) : []),
  ...probeBrowser(window),
];

/** An element with attributes and what stands in it. */
function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...content);
  return made;
}

function button(words: string, press: () => void, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const made = element('button', { type: 'button', ...attributes }, words);
  made.addEventListener('click', press);
  return made;
}

function show(): void {
  document.documentElement.lang = language;
  document.title = `${page.title[language]} – Společný stůl`;
  const text = element('textarea', { id: 'text', rows: '8', readonly: '' }) as HTMLTextAreaElement;
  text.value = reportText(all, language, navigator.userAgent);
  const news = element('p', { role: 'status' });
  const chooser = (['cs', 'en'] as const).map((each) =>
    button(each === 'cs' ? 'Česky' : 'English', () => choose(each), {
      lang: each,
      'aria-pressed': String(each === language),
    }),
  );
  document.body.replaceChildren(
    element(
      'main',
      {},
      element('div', { class: 'languages' }, ...chooser),
      element('h1', {}, page.title[language]),
      element(
        'p',
        { role: 'status', class: `is-${verdict(all)}` },
        element('b', { class: 'state' }, verdictWords[verdict(all)][language]),
      ),
      element('p', {}, page.lead[language]),
      element('h2', {}, page.results[language]),
      element('ul', {}, ...all.map(line)),
      element('h2', {}, element('label', { for: 'text' }, page.text[language])),
      text,
      element(
        'div',
        { class: 'actions' },
        button(page.copy[language], () => void copy(text, news)),
        button(page.tryWindow[language], tryWindow, { id: 'window' }),
      ),
      news,
    ),
  );
}

function line(each: Found): HTMLElement {
  const head = element('b', { class: 'state' }, page[each.suits][language]);
  const title = element('b', {}, titleOf(each.probe, language));
  return element('li', { class: `is-${each.suits}` }, head, ' · ', title, element('p', {}, meaning(each, language)));
}

function choose(wanted: ReportLanguage): void {
  language = wanted;
  show();
  document.querySelector<HTMLElement>('button[aria-pressed="true"]')?.focus();
}

/** On plain http there is no clipboard: then the text is marked for the keys. */
async function copy(text: HTMLTextAreaElement, news: HTMLElement): Promise<void> {
  text.select();
  const copied = await (navigator.clipboard?.writeText(text.value) ?? Promise.reject(new Error('no clipboard'))).then(
    () => true,
    () => false,
  );
  news.textContent = (copied ? page.copied : page.marked)[language];
}

function tryWindow(): void {
  all = [...all.filter(({ probe }) => probe !== 'window'), probeWindow(window)];
  show();
  document.querySelector<HTMLElement>('#window')?.focus();
}

/** Time is counted only where the course says how long it ran. @see SCORM 1.2 RTE 3.4.4 session_time */
function end({ persisted }: PageTransitionEvent): void {
  if (persisted || !api.lms) return;
  const seconds = Math.max(1, Math.round((performance.now() - started) / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  const span = `00${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.00`;
  api.lms.LMSSetValue('cmi.core.session_time', span);
  api.lms.LMSFinish('');
}

addEventListener('pagehide', end);
show();
