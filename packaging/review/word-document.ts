import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Language } from '../../module/model/course.ts';
import { unzip, zip } from '../zip.ts';
import type { Group, Line, Part, Row } from './bilingual.ts';

const spoken: Readonly<Record<Language, string>> = { cs: 'cs-CZ', en: 'en-GB' };
const columns: Readonly<Record<Language, string>> = { cs: 'Česky', en: 'English' };
const languages: readonly Language[] = ['cs', 'en'];
/** Twentieths of a point; A4 on its side less the margins. */
const width = 14400;

/**
 * The texts as a Word document (OOXML), Czech left and English right, each group under its id; Word checks the spelling of each column
 * in its language. The same bytes for the same texts. @param day ISO date it is dated by @see ECMA-376
 */
export async function wordDocument(title: string, day: string, parts: readonly Part[]): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: title,
    lastModifiedBy: title,
    revision: 1,
    styles: { default: { document: { run: { font: 'Calibri', size: 20 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { orientation: PageOrientation.LANDSCAPE },
            margin: { top: 900, bottom: 900, left: 1200, right: 1200 },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [new TextRun(`${title}, ${day}, `), new TextRun({ children: [PageNumber.CURRENT] })],
              }),
            ],
          }),
        },
        children: [new Paragraph({ heading: HeadingLevel.TITLE, text: title }), ...parts.flatMap(part)],
      },
    ],
  });
  return dated(new Uint8Array(await Packer.toBuffer(document)), day);
}

function part({ title, groups }: Part): readonly (Paragraph | Table)[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: title }),
    ...groups.filter(({ rows }) => rows.length > 0).flatMap(group),
  ];
}

function group({ id, note, rows }: Group): readonly (Paragraph | Table)[] {
  const children = [new TextRun(id), ...(note === '' ? [] : [new TextRun({ text: `  ${note}`, ...grey })])];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: width, type: WidthType.DXA },
      columnWidths: [width / 2, width / 2],
      rows: [head(), ...rows.map(row)],
    }),
  ];
}

const grey = { size: 16, color: '595959', bold: false } as const;

function head(): TableRow {
  const cells = languages.map((language) => cell(language, [{ runs: [{ text: columns[language], bold: true }] }]));
  return new TableRow({ tableHeader: true, children: cells });
}

function row(texts: Row): TableRow {
  return new TableRow({ children: languages.map((language) => cell(language, texts[language])) });
}

function cell(language: Language, lines: readonly Line[]): TableCell {
  const children = lines.map(
    ({ runs, indent = 0 }) =>
      new Paragraph({
        indent: { left: indent * 300 },
        spacing: { after: 60 },
        children: runs.map(
          ({ text, bold, italics, mark }) =>
            new TextRun({
              text,
              language: { value: spoken[language] },
              ...(mark ? { ...grey, noProof: true } : { ...(bold ? { bold } : {}), ...(italics ? { italics } : {}) }),
            }),
        ),
      }),
  );
  return new TableCell({
    width: { size: width / 2, type: WidthType.DXA },
    margins: { left: 100, right: 100, top: 40, bottom: 40 },
    children,
  });
}

/** The library dates what it makes by the clock, inside and outside: both become the day of the content. */
function dated(made: Uint8Array, day: string): Uint8Array {
  const files = unzip(made);
  const core = 'docProps/core.xml';
  const text = new TextDecoder().decode(files[core]);
  const fixed = text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`);
  return zip({ ...files, [core]: new TextEncoder().encode(fixed) });
}
