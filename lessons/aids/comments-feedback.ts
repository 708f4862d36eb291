import type { AidData, Language, Text } from '../../module/model/course.ts';

/** `lessons/aids/comments-feedback.yaml` */
export interface FeedbackAid extends AidData {
  readonly words: Readonly<Record<Word, Text>>;
  readonly responses: readonly (Text & { readonly id: string; readonly needsReason: boolean })[];
}

type Word =
  | 'matter' | 'row' | 'who' | 'whoHint' | 'comment' | 'response' | 'reason' | 'change' | 'add' | 'remove' | 'removed'
  | 'added' | 'noReason' | 'saveTable' | 'limits'; // prettier-ignore

/** One comment and what became of it. */
export interface CommentRow {
  readonly who: string;
  readonly comment: string;
  /** Id of a response. */
  readonly response: string;
  readonly reason: string;
  readonly change: string;
}

export interface FeedbackDraft {
  readonly matter: string;
  readonly rows: readonly CommentRow[];
}

/** Columns in the order in which they are read. */
const columns = ['who', 'comment', 'response', 'reason', 'change'] as const;

export function emptyRow({ responses }: FeedbackAid): CommentRow {
  return { who: '', comment: '', response: responses[0]?.id ?? '', reason: '', change: '' };
}

/** Numbers, from 1, of the comments whose answer asks for a reason and has none. */
export function withoutReason({ responses }: FeedbackAid, { rows }: FeedbackDraft): readonly number[] {
  const needs = new Set(responses.filter(({ needsReason }) => needsReason).map(({ id }) => id));
  return rows.flatMap(({ response, reason }, index) =>
    needs.has(response) && reason.trim() === '' ? [index + 1] : [],
  );
}

/** A row in words, by its columns. */
export function cells({ responses }: FeedbackAid, row: CommentRow, language: Language): readonly string[] {
  const response = responses.find(({ id }) => id === row.response)?.[language] ?? '';
  return columns.map((each) => (each === 'response' ? response : row[each].trim()));
}

/** Headings of the columns. */
export function headings({ words }: FeedbackAid, language: Language): readonly string[] {
  return columns.map((each) => words[each][language]);
}

/** The table as text, a comment after the other. */
export function feedbackText(aid: FeedbackAid, draft: FeedbackDraft, language: Language): string {
  const names = headings(aid, language);
  const title = [aid.title[language], draft.matter.trim()].filter(Boolean).join(': ');
  const rows = draft.rows.flatMap((row, index) => [
    aid.words.row[language].replace('{number}', String(index + 1)),
    ...cells(aid, row, language).map((cell, at) => `${names[at] ?? ''}: ${cell || '–'}`),
    '',
  ]);
  return [title, '', ...rows].join('\n');
}

/**
 * The table for a spreadsheet: semicolons, as Czech spreadsheets expect, and a byte order mark, by which they know UTF-8. What a
 * spreadsheet could take for a formula begins with an apostrophe.
 * @see RFC 4180 2 (quotes, CRLF)
 */
export function feedbackTable(aid: FeedbackAid, { rows }: FeedbackDraft, language: Language): string {
  const quoted = (cell: string): string => `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;
  const lines = [headings(aid, language), ...rows.map((row) => cells(aid, row, language))];
  return `\ufeff${lines.map((line) => `${line.map(quoted).join(';')}\r\n`).join('')}`;
}
