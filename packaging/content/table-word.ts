import type { Element, ElementContent } from 'hast';
import type { BlockWord, Flaw } from './block-word.ts';
import { h, say } from './hast.ts';
import type { Directive } from './markdown.ts';

/**
 * A table that compares: the first column names what is compared. On a narrow screen each row becomes a list of its cells, each
 * under the name of its column; the roles keep it a table for assistive technology, which `display` would take away.
 */
export const comparison: BlockWord = {
  form: 'container',
  attributes: { caption: { required: true } },
  compared: true,
  items: (node) => tableIn(node)?.children.length ?? 0,
  flaws: (node): readonly Flaw[] =>
    tableIn(node)
      ? []
      : [
          {
            problem: '"comparison" holds something else than one table',
            remedy: 'Write one Markdown table, and nothing else between ":::comparison{caption="…"}" and ":::".',
          },
        ],
  render(_content, { caption }, _page, inside) {
    const table = tableIn(inside.node);
    if (!table) throw new RangeError('a comparison without a table was not checked before rendering');
    const [head, ...rows] = table.children.map((row) => row.children.map((cell) => inside.of(cell)));
    const names = (head ?? []).map(textOf);
    const columns = (head ?? []).map((name) => h('th', { scope: 'col', role: 'columnheader' }, name));
    return h('table', { className: ['comparison'], role: 'table' }, [
      h('caption', {}, [say(caption ?? '')]),
      h('thead', { role: 'rowgroup' }, [h('tr', { role: 'row' }, columns)]),
      h(
        'tbody',
        { role: 'rowgroup' },
        rows.map((cells) => rowOf(cells, names)),
      ),
    ]);
  },
};

function tableIn(node: Directive): Extract<Directive['children'][number], { type: 'table' }> | null {
  const [only, ...others] = node.children;
  return only?.type === 'table' && others.length === 0 ? only : null;
}

function rowOf(cells: readonly ElementContent[][], names: readonly string[]): Element {
  return h(
    'tr',
    { role: 'row' },
    cells.map((cell, index) =>
      index === 0
        ? h('th', { scope: 'row', role: 'rowheader' }, cell)
        : h('td', { role: 'cell', dataLabel: names[index] ?? '' }, cell),
    ),
  );
}

function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : ''))
    .join('');
}
