import type { Course, Language } from '../../module/model/course.ts';
import type { Response } from '../../module/model/interaction.ts';
import type { Count } from './answer-counts.ts';
import type { QuestionRow } from './question-rows.ts';
import { inOwnWords, inWords, type PartWords, type QuestionWords } from './question-words.ts';
import type { RecordedAnswer } from './read-records.ts';
import type { Report } from './report.ts';
import type { ReportKey, ReportWords } from './report-words.ts';

/** `semicolon` goes with a decimal comma (Excel in Czech), `comma` with a decimal point. */
export type CsvStyle = 'semicolon' | 'comma';

type Cell = string | number | null;
type Column<T> = readonly [heading: ReportKey, cell: (row: T) => Cell];

/** One row for each answer of the report, the oldest first. */
export function answersCsv(report: Report, words: ReportWords, style: CsvStyle): string {
  const columns: readonly Column<RecordedAnswer>[] = [
    ['csv.learner', (answer) => answer.learner],
    ['csv.time', (answer) => answer.at.toISOString().slice(0, 19).replace('T', ' ')],
    ['csv.question', (answer) => answer.question],
    ['csv.version', (answer) => answer.version],
    ['csv.stem', (answer) => inWords(answer.words?.stem, words.language)],
    ['csv.assessment', (answer) => answer.assessment],
    ['csv.attempt', (answer) => answer.attempt],
    ['csv.position', (answer) => answer.position],
    ['csv.response', (answer) => codesOf(answer.response)],
    ['csv.responseWords', (answer) => responseInWords(answer.response, answer.words, words)],
    ['csv.scaled', (answer) => answer.scaled],
    ['csv.seconds', (answer) => answer.seconds],
    ['csv.language', (answer) => answer.language],
    ['csv.courseVersion', (answer) => answer.revision],
    ['csv.statement', (answer) => answer.id],
  ];
  return table(columns, report.answers, words, style);
}

/** One row for each question, version and assessment, those that are not judged at the end. Shares follow the same rule for few people as the page. */
export function questionsCsv(report: Report, course: Course, words: ReportWords, style: CsvStyle): string {
  const title = (id: string): string => course.assessments.find((each) => each.id === id)?.title[words.language] ?? id;
  const columns: readonly Column<QuestionRow>[] = [
    ['csv.question', (row) => row.question],
    ['csv.version', (row) => row.version],
    ['csv.stem', (row) => inWords(row.words?.stem, words.language)],
    ['csv.assessment', (row) => title(row.assessment)],
    ['csv.people', (row) => row.people],
    ['csv.answers', (row) => row.answers],
    ['csv.first', (row) => row.first],
    ['csv.right', (row) => (row.scored ? row.right : null)],
    ['csv.partly', (row) => (row.scored ? row.partly : null)],
    ['csv.rightShare', (row) => (row.mean === null ? null : row.right / row.first)],
    ['csv.mean', (row) => row.mean],
    ['csv.medianSeconds', (row) => row.medianSeconds],
    ['csv.options', (row) => choices(row, words.language)],
  ];
  return table(columns, [...report.questions, ...report.unscored], words, style);
}

/** `a 3; b 12`, for a matching `1→a 3; 1→b 0`, for an ordering `a@1 3; a@2 0`, for what is written `88 4; 12 1`. */
function choices(row: QuestionRow, language: Language): string {
  const counts = (list: readonly Count[], before: string): string[] =>
    list.map(({ part, people }) => `${before}${part.id} ${people}`);
  return [
    ...counts(row.options, ''),
    ...row.items.flatMap(({ part, targets }) => counts(targets, `${part.id}→`)),
    ...row.places.flatMap(({ part, people }) => people.map((count, place) => `${part.id}@${place + 1} ${count}`)),
    ...row.written.map(({ text, people }) => `${inOwnWords(text, row.words, language)} ${people}`),
  ].join('; ');
}

function codesOf(response: Response): string {
  if (response.kind === 'choice') return response.chosen.join(' ');
  if (response.kind === 'ordering') return response.order.join(' ');
  if (response.kind === 'text') return response.text;
  return Object.entries(response.pairs)
    .map(([item, target]) => `${item}→${target}`)
    .join(' ');
}

function responseInWords(response: Response, words: QuestionWords | null, { language }: ReportWords): string | null {
  if (!words) return null;
  const say = (parts: readonly PartWords[], id: string): string =>
    inWords(parts.find((part) => part.id === id)?.words, language) ?? id;
  if (response.kind === 'text') return inOwnWords(response.text, words, language);
  if (response.kind !== 'matching') {
    const ids = response.kind === 'choice' ? response.chosen : response.order;
    return ids.map((id) => say(words.options, id)).join(' | ');
  }
  return Object.entries(response.pairs)
    .map(([item, target]) => `${say(words.items, item)} → ${say(words.options, target)}`)
    .join(' | ');
}

function table<T>(columns: readonly Column<T>[], rows: readonly T[], words: ReportWords, style: CsvStyle): string {
  const lines = [
    columns.map(([heading]) => words.say(heading)),
    ...rows.map((row) => columns.map(([, cell]) => cell(row))),
  ];
  const separator = style === 'semicolon' ? ';' : ',';
  const text = lines.map((line) => line.map((cell) => field(cell, style)).join(separator)).join('\r\n');
  // The mark at the start tells Excel that the file is UTF-8.
  return `\uFEFF${text}\r\n`;
}

/** One cell: numbers with at most four places, texts quoted where needed and never taken for a formula. @see RFC 4180 */
function field(cell: Cell, style: CsvStyle): string {
  if (cell === null) return '';
  if (typeof cell === 'number') {
    const number = String(Number(cell.toFixed(4)));
    return style === 'semicolon' ? number.replace('.', ',') : number;
  }
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[";,\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
