import { writeFile } from 'node:fs/promises';
import { interactionId } from '../module/model/interaction.ts';
import { byId } from '../module/model/course.ts';
import type { Assessment, Course, Language, Question } from '../module/model/course.ts';
import { escapeXml } from './xml.ts';

/** One question as an LMS reports it, in the words of one language. */
export interface CatalogueEntry {
  /** Interaction id in the LMS's report, e.g. `l1-q003-who-decides-t`. */
  readonly id: string;
  readonly version: number;
  readonly assessment: string;
  readonly type: Question['type'];
  readonly stem: string;
  /** `a – text`, and for a matching the items with their targets below. */
  readonly options: readonly string[];
  /** What the report shows as the right answer, in words. */
  readonly key: string;
}

/** Header and type words of the catalogue; it is read in a spreadsheet, outside the module's interface. */
const words = {
  cs: {
    title: 'Katalog otázek',
    intro: 'Co znamenají identifikátory otázek v přehledu vašeho LMS.',
    id: 'Identifikátor',
    version: 'Verze',
    assessment: 'Kde se ptáme',
    type: 'Typ',
    stem: 'Otázka',
    options: 'Možnosti',
    key: 'Správná odpověď',
    'single-choice': 'jedna správná',
    'multiple-choice': 'více správných',
    'true-false-reason': 'ano–ne s důvodem',
    'situational-judgement': 'posouzení situace',
    matching: 'přiřazování',
    points: 'b.',
  },
  en: {
    title: 'Question catalogue',
    intro: 'What the question ids in your LMS report stand for.',
    id: 'Id',
    version: 'Version',
    assessment: 'Asked in',
    type: 'Type',
    stem: 'Question',
    options: 'Options',
    key: 'Correct answer',
    'single-choice': 'single choice',
    'multiple-choice': 'multiple choice',
    'true-false-reason': 'true or false with reason',
    'situational-judgement': 'situational judgement',
    matching: 'matching',
    points: 'pt.',
  },
} as const;

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
      .map((each) => entry(question, each, language));
  });
}

function entry(question: Question, assessment: Assessment, language: Language): CatalogueEntry {
  const { version, type } = question;
  const common = { id: interactionId(question, assessment.use), version, type, assessment: assessment.title[language] };
  return {
    ...common,
    stem: question.stem[language],
    options: optionsOf(question, language),
    key: keyOf(question, language),
  };
}

function optionsOf(question: Question, language: Language): readonly string[] {
  if (question.type !== 'matching') return question.choices.map((choice) => `${choice.id} – ${choice.text[language]}`);
  const line = (each: { readonly id: string; readonly text: Readonly<Record<Language, string>> }): string =>
    `${each.id} – ${each.text[language]}`;
  return [...question.pairs.map(line), ...question.targets.map(line)];
}

function keyOf(question: Question, language: Language): string {
  switch (question.type) {
    case 'single-choice':
    case 'true-false-reason':
      return question.correct;
    case 'multiple-choice':
      return question.correct.join(', ');
    case 'situational-judgement': {
      const best = question.choices.filter((choice) => (question.points[choice.id] ?? 0) > 0);
      return best
        .map(
          (choice) => `${choice.id} (${number(question.points[choice.id] ?? 0, language)} ${words[language].points})`,
        )
        .join(', ');
    }
    case 'matching':
      return question.pairs.map((pair) => `${pair.id} → ${pair.target}`).join(', ');
  }
}

function number(value: number, language: Language): string {
  return language === 'cs' ? String(value).replace('.', ',') : String(value);
}

/** CSV as Czech Excel opens it: UTF-8 with a byte order mark, semicolons, CRLF. @see RFC 4180 */
export function catalogueCsv(entries: readonly CatalogueEntry[], language: Language): string {
  const header = columns.map((column) => words[language][column]);
  const rows = entries.map((each) => columns.map((column) => cell(each, column, language, '\n')));
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
  const text = escapeXml(cell(entry, column, language, '\n'));
  return column === 'id' ? `<code>${text}</code>` : text.replaceAll('\n', '<br>');
}

function cell(entry: CatalogueEntry, column: (typeof columns)[number], language: Language, between: string): string {
  if (column === 'type') return words[language][entry.type];
  if (column === 'options') return entry.options.join(between);
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
