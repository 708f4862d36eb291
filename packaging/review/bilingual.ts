import type { Language } from '../../module/model/course.ts';

/** A piece of a line in one look. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** An id or a mark: small and grey, not part of what learners read. */
  readonly mark?: boolean;
}

/** One paragraph of a cell; `indent` counts the lists around it. */
export interface Line {
  readonly runs: readonly Run[];
  readonly indent?: number;
}

/** Both languages of one text side by side. */
export type Row = Readonly<Record<Language, readonly Line[]>>;

/** What has an id of its own: a block, a question, an exercise … */
export interface Group {
  readonly id: string;
  /** What stands behind the id, e.g. the type of a question. */
  readonly note: string;
  readonly rows: readonly Row[];
}

export interface Part {
  readonly title: string;
  readonly groups: readonly Group[];
}

export const plainLine = (text: string): Line => ({ runs: [{ text }] });
export const markLine = (text: string): Line => ({ runs: [{ text, mark: true }] });

/** The words a reader of either language finds in the document; marks are not counted. */
export function countIn(parts: readonly Part[], language: Language, count: (text: string) => number): number {
  const rows = parts.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
  const texts = rows
    .flatMap((row) => row[language])
    .map(({ runs }) =>
      runs
        .filter(({ mark }) => !mark)
        .map(({ text }) => text)
        .join(''),
    );
  return texts.reduce((sum, text) => sum + count(text), 0);
}
