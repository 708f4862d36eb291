import { typeset } from '../content/typography.ts';
import { longDate } from '../content/words.ts';
import { escapeXml } from '../xml.ts';
import { reviewWords } from './review-words.ts';
import { isOld, states, type Shown, type Statement } from './statement.ts';
import { byState, type Survey } from './survey.ts';

/** The list for the content owner as one page that prints well and needs nothing beside it: what is old first, then by state. */
export function reviewPage(found: Survey): string {
  const { language, today, statements } = found;
  const words = reviewWords[language];
  const old = statements.filter(({ checked }) => isOld(checked, today));
  const parts = [
    section(words.old, old.length > 0 ? table(old, found) : paragraph(words.noneOld)),
    ...states.map((state) => {
      const list = statements.filter((each) => each.state === state);
      return section(
        `${words.state[state]} (${list.length})`,
        list.length > 0 ? table(list, found) : paragraph(words.none),
      );
    }),
    section(words.allSources, sourcesTable(found)),
    section(words.dates, datesTable(found)),
  ];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(words.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeXml(words.title)}</h1>
${paragraph(words.intro(longDate(today, language)))}
${section(words.figures, figures(found))}
${parts.join('\n')}
</main>
</body>
</html>
`;
}

function figures({ language, lessons, totals, statements }: Survey): string {
  const words = reviewWords[language];
  const counts = byState(statements);
  const rows = lessons.map(({ title, words: count, screens, statements: own }) => [
    title,
    ...[count.cs, count.en, screens, ...states.map((state) => own[state])].map(String),
  ]);
  const head = [words.lesson, `${words.words} cs`, `${words.words} en`, words.screens, ...states.map(letter)];
  const inAll = Object.entries(totals).map(([key, count]) => `${count} ${words.totals[key as keyof typeof totals]}`);
  const all = states.map((state) => `${words.state[state]}: ${counts[state]}`);
  return `${grid(
    head,
    rows.map((row) => row.map(escapeXml)),
  )}
${paragraph(`${words.all}: ${inAll.join(', ')}.`)}
${paragraph(`${words.inAll}: ${all.join('; ')}.`)}`;
}

const letters = { unconfirmed: '[K]', stated: '[S]', verified: '[V]', didactic: '[D]' } as const;
const letter = (state: keyof typeof letters): string => letters[state];

function table(list: readonly Statement[], { language, today }: Survey): string {
  const words = reviewWords[language];
  const rows = list.map((each) => [
    `${words.kind[each.kind]} <code>${escapeXml(each.id)}</code>${each.address ? ` <code>${escapeXml(each.address)}</code>` : ''} <small>${escapeXml(`${each.place.file}:${each.place.line}`)}</small>`,
    `${letters[each.state]} ${escapeXml(typeset(each.text, language))}`,
    each.sources.length === 0 ? words.own : each.sources.map((source) => `<div>${reference(source)}</div>`).join(''),
    day(each.checked, language, today),
  ]);
  return grid([words.place, words.statement, words.source, words.checked], rows);
}

function sourcesTable({ language, today, sources }: Survey): string {
  const words = reviewWords[language];
  const sorted = [...sources].sort((a, b) => (a.checked < b.checked ? -1 : a.checked > b.checked ? 1 : 0));
  const rows = sorted.map((source) => [
    `<code>${escapeXml(source.id)}</code> ${letters[source.state]}`,
    reference(source),
    day(source.checked, language, today),
  ]);
  return grid(['Id', words.source, words.checked], rows);
}

function datesTable({ language, today, dated }: Survey): string {
  const words = reviewWords[language];
  const rows = dated.map(({ id, title, checked }) => [
    `<code>${escapeXml(id)}</code> ${escapeXml(title)}`,
    day(checked, language, today),
  ]);
  return grid([words.place, words.checked], rows);
}

/** Title as a link, issuer and day of issue; the address in print. */
function reference({ title, issuer, published, href, language }: Shown): string {
  const name = `<span lang="${language}">${escapeXml(title)}</span>`;
  const issued = [issuer, published].filter((part) => part !== '').join(', ');
  const linked = href ? `<a href="${escapeXml(href)}">${name}</a>` : name;
  return `${linked}${issued === '' ? '' : `. ${escapeXml(issued)}`}`;
}

function day(iso: string, language: Survey['language'], today: string): string {
  const said = escapeXml(typeset(longDate(iso, language), language));
  return isOld(iso, today) ? `<strong>${said}</strong>` : said;
}

const paragraph = (text: string): string => `<p>${escapeXml(text)}</p>`;
const section = (title: string, body: string): string => `<section>\n<h2>${escapeXml(title)}</h2>\n${body}\n</section>`;

/** A table; heads are plain text, cells are HTML. */
function grid(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const heads = head.map((each) => `<th scope="col">${escapeXml(each)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n');
  return `<table>\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}

const style = `
body { margin: 2rem auto; max-width: 80rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color-scheme: light dark; overflow-wrap: anywhere; }
h1, h2 { line-height: 1.3; break-after: avoid; } section { margin-top: 2.5rem; } p { max-width: 48rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .375rem .5rem; border-bottom: 1px solid; } td { min-width: 5rem; } td:last-child { min-width: 7rem; }
thead { display: table-header-group; } tr { break-inside: avoid; } code, small { display: block; font-size: .8125rem; }
@media (max-width: 40rem) { table, tbody, tr, td { display: block; } thead { display: none; } tr { border-bottom: 1px solid; padding: .5rem 0; } td { border: 0; padding: .125rem 0; } }
@page { size: A4 landscape; margin: 14mm; }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 9pt; } a[href]::after { content: " " attr(href); font-size: 7pt; } }
`;
