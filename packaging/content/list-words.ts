import type { Element, ElementContent } from 'hast';
import type { List, ListItem, Nodes, Paragraph, PhrasingContent, Strong } from 'mdast';
import type { BlockWord, Flaw, Inside } from './block-word.ts';
import { h } from './hast.ts';
import { isDirective, type Directive } from './markdown.ts';
import type { Page } from './page.ts';

/** An item of a list word on its way to HTML. */
interface Item {
  readonly title: ElementContent[];
  readonly text: ElementContent[];
  /** Notes that its terms and citations open. */
  readonly notes: readonly Element[];
}

interface ListLook {
  readonly ordered: boolean;
  /** Titles become the words of a control, which can hold no other. */
  readonly plainTitles?: true;
  render(items: readonly Item[]): Element;
}

/** A word around one list whose every item begins with its title in bold: `- **Title** Text.` */
function listWord(name: string, { ordered, plainTitles = undefined, render }: ListLook): BlockWord {
  return {
    form: 'container',
    attributes: {},
    compared: true,
    items: (node) => listIn(node)?.children.length ?? 0,
    flaws: (node) => listFlaws(node, name, ordered, plainTitles === true),
    render(_content, _attributes, page, inside) {
      const items = listIn(inside.node)?.children ?? [];
      return render(items.map((item) => renderItem(item, page, inside)));
    },
  };
}

function listIn(node: Directive): List | null {
  const [only, ...others] = node.children;
  return only?.type === 'list' && others.length === 0 ? only : null;
}

function listFlaws(node: Directive, name: string, ordered: boolean, plainTitles: boolean): Flaw[] {
  const mark = ordered ? '1.' : '-';
  const list = listIn(node);
  if (!list || (list.ordered ?? false) !== ordered)
    return [
      {
        problem: `"${name}" holds something else than one ${ordered ? 'numbered' : 'bulleted'} list`,
        remedy: `Write "${mark} **Title** Text." for each item, and nothing else between ":::${name}" and ":::".`,
      },
    ];
  return list.children.flatMap((item, index) => {
    const parts = itemParts(item);
    const which = `item ${index + 1} of "${name}"`;
    if (!parts)
      return [
        {
          node: item,
          problem: `${which} has no title`,
          remedy: `Begin it with words in bold: "${mark} **Title** Text."`,
        },
      ];
    if (plainTitles && holdsControl(parts.title))
      return [
        {
          node: item,
          problem: `the title of ${which} holds a term, a citation or a link`,
          remedy: 'Move it into the text below.',
        },
      ];
    return [];
  });
}

/** The title of an item, what follows it in its paragraph, and the paragraphs after that; null where there is no title. */
function itemParts(item: ListItem): { title: Strong; text: PhrasingContent[]; rest: ListItem['children'] } | null {
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') return null;
  const [title, ...text] = first.children;
  return title?.type === 'strong' ? { title, text, rest } : null;
}

function holdsControl(node: Nodes): boolean {
  if (isDirective(node) ? node.name === 'term' : node.type === 'citation' || node.type === 'link') return true;
  return 'children' in node && node.children.some(holdsControl);
}

function renderItem(item: ListItem, page: Page, inside: Inside): Item {
  const parts = itemParts(item);
  if (!parts) throw new RangeError('an item without a title was not checked before rendering');
  const text: Paragraph = { type: 'paragraph', children: withoutSpace(parts.text) };
  const { rendered, notes } = page.host(() => ({
    title: inside.of(parts.title),
    text: [
      ...(text.children.length > 0 ? [h('p', {}, inside.of(text))] : []),
      ...inside.of({ ...item, children: parts.rest }),
    ],
  }));
  return { ...rendered, notes };
}

/** The space between the title and its text goes: they stand below each other. */
function withoutSpace(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = nodes;
  if (first?.type !== 'text') return [...nodes];
  const value = first.value.trimStart();
  return value === '' ? rest : [{ ...first, value }, ...rest];
}

/** `role` because Safari forgets that a list without marks is a list. */
function listOf(tag: 'ol' | 'ul', className: string, hangs: boolean, items: readonly Item[]): Element {
  return h(
    tag,
    { className: [className], role: 'list' },
    items.map(({ title, text, notes }) =>
      h('li', hangs && notes.length > 0 ? { className: ['with-note'] } : {}, [
        h('p', { className: ['title'] }, title),
        ...text,
        ...notes,
      ]),
    ),
  );
}

/** What is done one after another. */
export const steps = listWord('steps', { ordered: true, render: (items) => listOf('ol', 'steps', true, items) });

/** What happened when: the title of each item is its time. */
export const timeline = listWord('timeline', {
  ordered: false,
  render: (items) => listOf('ol', 'moments', true, items),
});

/** A few things side by side, in no order. Notes open in their card. */
export const cards = listWord('cards', { ordered: false, render: (items) => listOf('ul', 'card-set', false, items) });

/** Details for those who want them; native, so that they open without script and all of them are printed. */
export const accordion = listWord('accordion', {
  ordered: false,
  plainTitles: true,
  render: (items) =>
    h(
      'div',
      { className: ['accordion'] },
      items.map(({ title, text, notes }) =>
        h('details', { className: ['file'] }, [
          h('summary', {}, title),
          h('div', { className: ['flow', ...(notes.length > 0 ? ['with-note'] : [])] }, [...text, ...notes]),
        ]),
      ),
    ),
});
