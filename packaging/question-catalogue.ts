import { writeFile } from 'node:fs/promises';
import { byId } from '../module/model/course.ts';
import type { Course, Language, Question } from '../module/model/course.ts';
import { catalogueEntry } from './catalogue-entry.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import { catalogueWords as words } from './catalogue-words.ts';
import { escapeXml } from './xml.ts';

const columns = ['id', 'version', 'assessment', 'type', 'stem', 'options', 'key'] as const;

/** Every question every assessment asks, in the order in which an LMS's report shows them. */
export function catalogue(
  course: Course,
  questions: readonly Question[],
  language: Language,
): readonly CatalogueEntry[] {
  return course.questions.flatMap(({ id }) => {
    const question = byId(questions, id);
    return course.assessments
      .filter((each) => each.questions.includes(id))
      .map((each) => catalogueEntry(question, each, language));
  });
}

/** CSV as Czech Excel opens it: UTF-8 with a byte order mark, semicolons, CRLF. @see RFC 4180 */
export function catalogueCsv(entries: readonly CatalogueEntry[], language: Language): string {
  const header = columns.map((column) => words[language][column]);
  const rows = entries.map((each) => columns.map((column) => cell(each, column, language)));
  return `\uFEFF${[header, ...rows].map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`;
}

/** A cell that a spreadsheet would run as a formula is made text by an apostrophe. */
function quoted(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** The same as one page that prints well and needs nothing beside it. */
export function catalogueHtml(course: Course, entries: readonly CatalogueEntry[], language: Language): string {
  const say = words[language];
  const head = columns.map((column) => `<th scope="col">${escapeXml(say[column])}</th>`).join('');
  const rows = entries.map(
    (each) => `<tr>${columns.map((column) => `<td>${html(each, column, language)}</td>`).join('')}</tr>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(`${say.title} – ${course.title[language]} ${course.version}`)}</title>
<style>
body { margin: 2rem auto; max-width: 80rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color-scheme: light dark; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .5rem; border-bottom: 1px solid; }
code { white-space: nowrap; } .scroll { overflow-x: auto; } @media print { body { font-size: 9pt; margin: 0; } tr { break-inside: avoid; } }
</style>
</head>
<body>
<main>
<h1>${escapeXml(say.title)}</h1>
<p>${escapeXml(course.subtitle[language])}, ${escapeXml(course.version)}. ${escapeXml(say.intro)}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${escapeXml(say.title)}">
<table>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>
</main>
</body>
</html>
`;
}

function html(entry: CatalogueEntry, column: (typeof columns)[number], language: Language): string {
  const text = escapeXml(cell(entry, column, language));
  return column === 'id' ? `<code>${text}</code>` : text.replaceAll('\n', '<br>');
}

function cell(entry: CatalogueEntry, column: (typeof columns)[number], language: Language): string {
  if (column === 'type') return words[language][entry.type];
  if (column === 'options') return entry.options.join('\n');
  return String(entry[column]);
}

/** Writes the catalogue beside the package: `<base>-questions.<language>.csv` and `.html`. */
export async function writeCatalogues(course: Course, questions: readonly Question[], base: string): Promise<void> {
  for (const language of course.languages) {
    const entries = catalogue(course, questions, language);
    await writeFile(`${base}-questions.${language}.csv`, catalogueCsv(entries, language));
    await writeFile(`${base}-questions.${language}.html`, catalogueHtml(course, entries, language));
  }
}
