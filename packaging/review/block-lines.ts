import type { Nodes, RootContent } from 'mdast';
import { isDirective } from '../content/markdown.ts';
import { typeset } from '../content/typography.ts';
import type { Language } from '../../module/model/course.ts';
import type { Line, Run } from './bilingual.ts';

type Look = Pick<Run, 'bold' | 'italics'>;

/** The text of a block as an editor reads it in Word: paragraphs, items, rows of tables; block words and citations as marks. */
export function blockLines(nodes: readonly RootContent[], language: Language): readonly Line[] {
  return nodes.flatMap((node) => lines(node, 0)).map((line) => ({ ...line, runs: set(line.runs, language) }));
}

function set(runs: readonly Run[], language: Language): readonly Run[] {
  return runs.map((run) => (run.mark ? run : { ...run, text: typeset(run.text.replace(/\s*\n\s*/g, ' '), language) }));
}

function lines(node: RootContent, indent: number): readonly Line[] {
  const within = { ...(indent > 0 ? { indent } : {}) };
  switch (node.type) {
    case 'paragraph':
      return [{ runs: node.children.flatMap((child) => inline(child, {})), ...within }];
    case 'heading':
      return [{ runs: node.children.flatMap((child) => inline(child, { bold: true })), ...within }];
    case 'list':
      return node.children.flatMap((item, index) => {
        const [first, ...rest] = item.children.flatMap((child) => lines(child, indent + 1));
        const sign = node.ordered ? `${(node.start ?? 1) + index}. ` : '• ';
        return first ? [{ ...first, runs: [{ text: sign }, ...first.runs] }, ...rest] : rest;
      });
    case 'table':
      return node.children.map((row, index) => ({
        runs: row.children.flatMap((cell, column) => [
          ...(column > 0 ? [{ text: ' | ' }] : []),
          ...cell.children.flatMap((child) => inline(child, index === 0 ? { bold: true } : {})),
        ]),
        ...within,
      }));
    default:
      return [
        ...word(node, within),
        ...('children' in node ? (node.children as RootContent[]).flatMap((child) => lines(child, indent + 1)) : []),
      ];
  }
}

/** A block word by its name, with the attributes a reader sees as text. */
function word(node: RootContent, within: Pick<Line, 'indent'>): readonly Line[] {
  if (!isDirective(node)) return [];
  const { title, caption, alt, source, kind } = (node.attributes ?? {}) as Readonly<Record<string, string>>;
  const shown = [title, caption, alt, source].filter((each) => each !== undefined);
  const name: Run = { text: `${[node.name, kind].filter(Boolean).join(' ')}: `, mark: true };
  return [{ runs: [name, { text: shown.join(' – '), bold: true }], ...within }];
}

function inline(node: Nodes, look: Look): readonly Run[] {
  if (node.type === 'citation') return [{ text: ` [${node.source}]`, mark: true }];
  if (node.type === 'text' || node.type === 'inlineCode') return [{ text: node.value, ...look }];
  if (node.type === 'break') return [{ text: ' ', ...look }];
  const own =
    node.type === 'strong' ? { ...look, bold: true } : node.type === 'emphasis' ? { ...look, italics: true } : look;
  const inside = 'children' in node ? node.children.flatMap((child) => inline(child as Nodes, own)) : [];
  return node.type === 'link' ? [...inside, { text: ` <${node.url}>`, mark: true }] : inside;
}
