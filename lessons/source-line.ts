import { html, nothing, type TemplateResult } from 'lit';
import type { CitedSource, Language } from '../module/model/course.ts';
import { t } from '../module/ui/language.ts';
import { wordsOf } from '../module/ui/words.ts';

/** A source in words: title as a link, issuer, date, how sure it is and when somebody last looked. */
export function sourceLine(source: CitedSource, language: Language): TemplateResult {
  const { title, issuer, published, href, state, checked } = source;
  const lang = source.language === language ? nothing : source.language;
  const issued = [issuer, published].filter((part) => part !== '').join(', ');
  const date = wordsOf(t, language).date(checked);
  return html`${
      href === null
        ? html`<cite lang=${lang}>${title}</cite>`
        : html`<a href=${href} lang=${lang} target="_blank" rel="noopener">${title}</a>`
    }${stop(title)}
    ${issued}${stop(issued)} <span class="sureness is-${state}">${t(`source.${state}`, { date })}</span>`;
}

/** The full stop after a part, unless it ends with one (`89/2012 Sb.`). */
function stop(part: string): string {
  return part.endsWith('.') ? '' : '.';
}
