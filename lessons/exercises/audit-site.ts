import { html, nothing, type TemplateResult } from 'lit';
import { t, language as spokenLanguage } from '../../module/ui/language.ts';
import { wordsOf } from '../../module/ui/words.ts';
import type { AuditWebsite, Page } from './audit-website.ts';
import { fill } from './exercise-frame.ts';

/** Where the learner is on the described website; nothing of it is kept. */
export interface Visit {
  readonly page: string;
  /** Clicks since the home page. */
  readonly clicks: number;
  /** What search offered last; null before the first search. */
  readonly results: readonly Page[] | null;
}

/** At the entrance. */
export const entrance = (data: AuditWebsite): Visit => ({
  page: data.site.pages[0]?.id ?? '',
  clicks: 0,
  results: null,
});

export interface SiteActs {
  readonly go: (page: string, clicks: number) => void;
  readonly search: (asked: string) => void;
}

/** The described website: one page at a time, with its links, and a search. */
export function auditSite(data: AuditWebsite, visit: Visit, acts: SiteActs): TemplateResult {
  const language = spokenLanguage();
  const { site, labels } = data;
  const page = site.pages.find(({ id }) => id === visit.page);
  if (!page) throw new RangeError(`the website of audit-website.yaml has no page "${visit.page}"`);
  const asked = (form: HTMLFormElement): string => String(new FormData(form).get('site-search') ?? '');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    acts.search(asked(event.currentTarget as HTMLFormElement));
  };
  const { date } = wordsOf(t, language);
  return html`<section class="site no-print" aria-label=${site.name[language]}>
    <form class="site-search" role="search" @submit=${submit}>
      <label for="site-search">${site.searchLabel[language]}</label>
      <input class="field" id="site-search" name="site-search" type="text" autocomplete="off" />
      <button class="button is-quiet" type="submit">${labels.search[language]}</button>
    </form>
    ${results(data, visit, acts)}
    <p class="eyebrow">${site.name[language]}</p>
    <h3 class="site-page" tabindex="-1">${page.title[language]}</h3>
    <p class="hint">
      ${page.kind === 'page' ? nothing : html`${labels[page.kind][language]}. `}
      ${page.updated === null ? labels.undated[language] : fill(labels.updated, language, { date: date(page.updated) })}.
      ${fill(labels.clicks, language, { count: visit.clicks })}.
    </p>
    <p>${page.text[language]}</p>
    ${
      page.links.length === 0
        ? nothing
        : html`<ul class="found">
            ${page.links.map(
              ({ to, label }) =>
                html`<li>
                  <button class="button is-quiet" type="button" @click=${() => acts.go(to, clicksTo(data, visit, to))}>
                    ${label[language]}
                  </button>
                </li>`,
            )}
          </ul>`
    }
    ${
      visit.clicks === 0
        ? nothing
        : html`<p class="actions">
            <button class="button is-text" type="button" @click=${() => acts.go(entrance(data).page, 0)}>
              ${labels.home[language]}
            </button>
          </p>`
    }
  </section>`;
}

/** A link such as „News › Archive“ is as many clicks as the page says, from the home page; elsewhere one for each word between. */
function clicksTo({ site }: AuditWebsite, visit: Visit, to: string): number {
  const of = (id: string): number | null => site.pages.find((page) => page.id === id)?.clicks ?? null;
  const [here, there] = [of(visit.page), of(to)];
  return visit.clicks + (here === null || there === null ? 1 : Math.max(1, there - here));
}

function results({ site, labels }: AuditWebsite, { results: found }: Visit, { go }: SiteActs): TemplateResult {
  const language = spokenLanguage();
  return html`<div role="status">
    ${
      found === null
        ? nothing
        : found.length === 0
          ? html`<p>${site.noResults[language]}</p>`
          : html`<p><b>${labels.results[language]}: ${found.length}</b></p>
              <ul class="found">
                ${found.map(
                  ({ id, title }) =>
                    html`<li>
                      <button class="button is-quiet" type="button" @click=${() => go(id, 1)}>
                        ${title[language]}
                      </button>
                    </li>`,
                )}
              </ul>`
    }
  </div>`;
}
