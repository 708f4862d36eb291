import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, Root, RootContent } from 'mdast';
import { defaultHandlers, toHast, type Handler, type State } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { blockWords } from './block-words.ts';
import { h } from './hast.ts';
import { keepCitations } from './keep-citations.ts';
import { isDirective, type Citation, type Directive } from './markdown.ts';
import { Page, type PageSetting } from './page.ts';
import { typesetTree } from './typeset-tree.ts';

/** A paragraph (or list, table …) and the notes that belong to it, together on their way to HTML. */
interface Host {
  type: 'host';
  children: RootContent[];
}

/** The HTML of a block without its heading; it holds no script and no inline style. */
export function renderBlock(nodes: readonly RootContent[], setting: PageSetting): string {
  const page = new Page(setting);
  const root = { type: 'root', children: hosts(nodes) } as unknown as Root;
  const tree = toHast(root, { handlers: handlers(page) }) as HastRoot;
  visit(tree, 'element', finish);
  typesetTree(tree, setting.language);
  visit(tree, 'element', keepCitations);
  // Drawings of our own are written as they are; an author's HTML was refused before.
  return toHtml(tree, { allowDangerousHtml: true });
}

/** Puts each note to the text before it. */
function hosts(nodes: readonly RootContent[]): (Host | RootContent)[] {
  const result: (Host | RootContent)[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    const beside = isDirective(node) && blockWords[node.name]?.besideText === true;
    if (beside && last?.type === 'host' && last.children.length === 1) last.children.push(node);
    else result.push(node.type === 'definition' ? node : { type: 'host', children: [node] });
  }
  return result;
}

function handlers(page: Page): Record<string, Handler> {
  return {
    host: (state: State, node: Host) => renderHost(state, node, page),
    citation: (_: State, node: Citation) => page.cite(node.source),
    containerDirective: (state: State, node: Directive) => renderWord(state, node, page),
    textDirective: (state: State, node: Directive) => renderWord(state, node, page),
    table: (state: State, node: Extract<Nodes, { type: 'table' }>) => scroll(defaultHandlers.table(state, node), page),
    heading: (state: State, node: Extract<Nodes, { type: 'heading' }>) => h(`h${node.depth - 1}`, {}, state.all(node)),
  };
}

function renderWord(state: State, node: Directive, page: Page): Element {
  const word = blockWords[node.name];
  if (!word) throw new RangeError(`block word "${node.name}" was not checked before rendering`);
  return word.render(
    () => state.all(node) as ElementContent[],
    (node.attributes ?? {}) as Record<string, string>,
    page,
    { node, of: (part) => state.all(part as never) as ElementContent[] },
  );
}

function renderHost(state: State, node: Host, page: Page): ElementContent[] {
  const { rendered, notes } = page.host(() => state.all(node as never) as ElementContent[]);
  const elements = rendered.filter((each) => each.type === 'element');
  const [main, ...beside] = elements;
  if (!main || (notes.length === 0 && beside.length === 0)) return elements;
  main.properties.className = ['inline', ...((main.properties.className as string[] | undefined) ?? [])];
  return [h('div', { className: ['with-note'] }, [main, ...notes, ...beside])];
}

/** Lists that are no block word get their look, links a window of their own: in the frame they would replace the course. */
function finish(element: Element): void {
  if ((element.tagName === 'ul' || element.tagName === 'ol') && element.properties.role !== 'list')
    element.properties.className = ['list', ...((element.properties.className as string[] | undefined) ?? [])];
  if ('align' in element.properties) {
    element.properties.className = [`is-${String(element.properties.align)}`];
    delete element.properties.align;
  }
  if (element.tagName === 'a' && /^https?:/.test(String(element.properties.href)))
    Object.assign(element.properties, { target: '_blank', rel: ['noopener'] });
}

/** A wide table scrolls by itself, by keyboard too; the page never does. */
function scroll(table: Element, page: Page): Element {
  return h('div', { className: ['scroll'], tabIndex: 0, role: 'region', ariaLabel: page.words.table }, [table]);
}
