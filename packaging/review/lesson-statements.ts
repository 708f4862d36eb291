import type { Nodes, RootContent } from 'mdast';
import { units } from '../content/check-claims.ts';
import { lineOf, plain } from '../content/markdown.ts';
import type { Content } from '../content/read-content.ts';
import { isWaiting } from '../content/waiting.ts';
import { statement, type Setting, type Statement } from './statement.ts';

/** Every piece of a lesson's text that ends in a citation, and every one that says it waits. */
export function lessonStatements({ lessons }: Content, setting: Setting): readonly Statement[] {
  return lessons.flatMap((lesson) => {
    const text = lesson.texts[setting.language];
    return (text?.blocks ?? []).flatMap((block) => {
      const id = `${lesson.id}/${block.id}`;
      const at = { kind: 'lesson', id, address: `#/${id}` } as const;
      return block.nodes.flatMap(units).flatMap((unit) =>
        pieces(unit).map((piece) => {
          const place = { file: text?.file ?? '', line: piece.line };
          return statement({ ...at, place, text: piece.text }, piece.cited, setting, piece.waits(setting.language));
        }),
      );
    });
  });
}

interface Piece {
  readonly text: string;
  readonly cited: readonly string[];
  readonly line: number;
  waits(language: 'cs' | 'en'): boolean;
}

/** Cuts a unit behind its citations. What is left at the end counts only where it says that it waits. */
function pieces(unit: RootContent): readonly Piece[] {
  const found: { text: string; cited: string[]; line: number }[] = [];
  for (const part of flat(unit)) {
    const last = found.at(-1);
    if (typeof part !== 'string') last?.cited.push(part.source);
    else if (last && (last.cited.length === 0 || part.trim() === '')) last.text += part;
    else found.push({ text: part, cited: [], line: lineOf(unit) });
  }
  return found
    .map(({ text, ...piece }) => {
      // What only waits may be the end of a sentence that began before a citation: then all of it is shown.
      const whole =
        piece.cited.length > 0
          ? text
          : flat(unit)
              .filter((part) => typeof part === 'string')
              .join('');
      const waits = (language: 'cs' | 'en'): boolean => isWaiting(text, language);
      return { ...piece, text: trimmed(whole), waits };
    })
    .filter(({ text, cited, waits }) => text !== '' && (cited.length > 0 || waits('cs') || waits('en')));
}

/** One line, without the bars, commas and brackets that cutting leaves at its ends. */
function trimmed(text: string): string {
  return text.replace(/^[\s|.,;:)]+|[\s|]+$/g, '').replace(/\s+/g, ' ');
}

/** The words and citations of a unit in the order in which they are read; cells of a row are parted by a bar. */
function flat(node: Nodes): readonly (string | { readonly source: string })[] {
  if (node.type === 'citation') return [{ source: node.source }];
  if (!('children' in node)) return [plain(node)];
  const parts = node.children.flatMap((child) => flat(child as Nodes));
  return node.type === 'tableCell' ? [' | ', ...parts] : parts;
}
