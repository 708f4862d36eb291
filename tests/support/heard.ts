import { a11ySnapshot } from '@web/test-runner-commands';

/** A node of the accessibility tree as the browser gives it. */
interface Heard {
  readonly role: string;
  readonly name?: string;
  readonly level?: number;
  readonly checked?: boolean;
  readonly children?: readonly Heard[];
}

/**
 * What a screen reader meets inside an element, in its order, one line each: role, level of a heading, name, and whether a choice is
 * made. Left out are the words of a label, which the control behind them has as its name, and the options of a list.
 */
export async function heardIn(selector: string): Promise<readonly string[]> {
  const tree = (await a11ySnapshot({ selector })) as unknown as Heard | null;
  const all = (tree?.children ?? []).flatMap(flat);
  const names = new Set(all.filter(({ role }) => role !== 'StaticText').map(({ name }) => name));
  return all
    .filter(({ role, name }) => role !== 'option' && !(role === 'StaticText' && names.has(name)))
    .map(({ role, name = '', level, checked }) =>
      [
        role === 'StaticText' ? 'text' : role,
        level,
        name && `"${name.replaceAll('\u00a0', ' ')}"`,
        checked === true && 'chosen',
      ]
        .filter(Boolean)
        .join(' '),
    );
}

/** Everything a screen reader says inside an element, one word after the other. */
export async function textIn(selector: string): Promise<string> {
  const tree = (await a11ySnapshot({ selector })) as unknown as Heard | null;
  return leaves(tree?.children ?? []).join(' ');
}

function leaves(nodes: readonly Heard[]): readonly string[] {
  return nodes.flatMap(({ name = '', children = [] }) => (children.length > 0 ? leaves(children) : [name]));
}

function flat(node: Heard): readonly Heard[] {
  return [node, ...(node.children ?? []).flatMap(flat)];
}
