import type { Heading, Nodes, PhrasingContent, Root } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/** `[@src-01]` in a sentence. */
export interface Citation {
  type: 'citation';
  source: string;
  position?: Heading['position'];
}
declare module 'mdast' {
  interface RootContentMap {
    citation: Citation;
  }
  interface PhrasingContentMap {
    citation: Citation;
  }
}
export type Directive = ContainerDirective | LeafDirective | TextDirective;

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);

/** Parses the Markdown of a lesson with tables, block words and citations. */
export function parseMarkdown(text: string): Root {
  const root = processor.parse(text) as Root;
  visit(root, 'text', (node, index, parent) => {
    if (!parent || index === undefined || !node.value.includes('[@')) return undefined;
    const line = node.position?.start.line ?? 1;
    const parts = splitCitations(node.value, line);
    parent.children.splice(index, 1, ...(parts as never[]));
    return [SKIP, index + parts.length];
  });
  return root;
}

/** Cuts a text at its citations. A space before a citation goes: the mark belongs to the word it follows. */
function splitCitations(value: string, firstLine: number): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let line = firstLine;
  for (const piece of value.split(/(\s*\[@[^\]]*\])/)) {
    const cited = /^\s*\[@([^\]]*)\]$/.exec(piece);
    const start = { line: line + (/^\s*/.exec(piece)?.[0].match(/\n/g)?.length ?? 0), column: 1 };
    line += piece.match(/\n/g)?.length ?? 0;
    if (cited) parts.push({ type: 'citation', source: (cited[1] ?? '').trim(), position: { start, end: start } });
    else if (piece !== '') parts.push({ type: 'text', value: piece });
  }
  return parts;
}

export const isDirective = (node: Nodes): node is Directive => /^(container|leaf|text)Directive$/.test(node.type);

export const lineOf = (node: { readonly position?: Nodes['position'] }): number => node.position?.start.line ?? 1;

/** The words of a node without its marks. */
export function plain(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map(plain).join('') : '';
}

/** A heading's words, and what stands in the braces behind them; null where there are none. */
export function headingParts(heading: Heading): { readonly title: string; readonly braces: string | null } {
  const match = /^(.*?)\s*(?:\{([^{}]*)\})?\s*$/s.exec(plain(heading));
  return { title: match?.[1] ?? '', braces: match?.[2] ?? null };
}
