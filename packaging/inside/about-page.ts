import { firstLanguage, type Course, type Language } from '../../module/model/course.ts';
import { escapeXml } from '../xml.ts';
import type { ThirdParty } from './third-parties.ts';

/** The page in the package that says which release this is, under which licence, and what in it comes from others. */
export const aboutPage = 'about.html';

const words = {
  cs: {
    title: 'O\u00a0tomto vydání',
    release: 'Vydání',
    checked: 'obsah ověřen k',
    licence: 'Modul je otevřené dílo pod licencí EUPL-1.2. Smíte jej používat, upravovat i\u00a0šířit dál.',
    others: 'Co je uvnitř od jiných',
    othersLead:
      'Knihovny, písma a\u00a0barvy s\u00a0licencemi, pod kterými je jejich autoři zveřejnili. Texty licencí jsou v\u00a0původním znění.',
    text: 'Text licence',
    sum: 'Úplný seznam součástí s\u00a0kontrolními součty (SBOM) je v\u00a0předávací složce vedle balíčků.',
  },
  en: {
    title: 'About this release',
    release: 'Release',
    checked: 'content checked up to',
    licence: 'The module is an open work under the EUPL-1.2 licence. You may use it, change it and pass it on.',
    others: 'What inside comes from others',
    othersLead:
      'Libraries, fonts and colours with the licences under which their authors published them, in the original words.',
    text: 'Text of the licence',
    sum: 'The full list of components with their checksums (SBOM) is in the folder handed over, beside the packages.',
  },
} as const;

/**
 * The page, each language of the course whole; it needs no script.
 * @param styles address of the module's style sheet, relative to the page
 */
export function aboutHtml(course: Course, inside: readonly ThirdParty[], styles: string): string {
  const first = firstLanguage(course);
  const others = course.languages.filter((language) => language !== first);
  return `<!doctype html>
<html lang="${first}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(`${words[first].title} – ${course.title[first]} ${course.version}`)}</title>
<link rel="stylesheet" href="${escapeXml(styles)}">
</head>
<body>
<main class="sheet flow">
${introduction(course, first, 'h1')}
${others.map((language) => `<section class="flow gap" lang="${language}">\n${introduction(course, language, 'h2')}\n</section>`).join('\n')}
<h2>${course.languages.map((language) => `<span lang="${language}">${words[language].others}</span>`).join('<br>')}</h2>
${course.languages.map((language) => `<p lang="${language}">${words[language].othersLead}</p>`).join('\n')}
${inside.map((party) => details(party, course)).join('\n')}
</main>
</body>
</html>
`;
}

function introduction(course: Course, language: Language, level: 'h1' | 'h2'): string {
  const say = words[language];
  const [year, month, day] = course.checked.split('-').map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day)).toLocaleDateString(
    language === 'cs' ? 'cs-CZ' : 'en-GB',
    { dateStyle: 'long', timeZone: 'UTC' },
  );
  const unbroken = date.replaceAll(' ', '\u00a0');
  const title = `${course.title[language]}: ${course.subtitle[language]}`;
  return `<${level}>${say.title}</${level}>
<p><strong>${escapeXml(title)}</strong></p>
<p>${say.release} ${escapeXml(course.version)}, ${say.checked} <time datetime="${course.checked}">${unbroken}</time>.</p>
<p>${say.licence} ${say.sum}</p>`;
}

function details({ name, version, licence, text }: ThirdParty, course: Course): string {
  const summary = course.languages.map((language) => `<span lang="${language}">${words[language].text}</span>`);
  return `<h3 lang="en">${escapeXml(version === null ? name : `${name} ${version}`)}</h3>
<p>${escapeXml(licence)}</p>
<details><summary>${summary.join(' / ')}</summary><pre lang="en" class="small own-words">${escapeXml(text.replaceAll('\r\n', '\n').trim())}</pre></details>`;
}
