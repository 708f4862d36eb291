import type { Element, ElementContent } from 'hast';
import { h } from './hast.ts';

/** Longer words are left to break: at 298 px a line holds little more. */
const longest = 20;

/**
 * Keeps the number of a citation on the line of the word before it. A word joiner would say the same, but browsers may break before
 * a button all the same.
 */
export function keepCitations(element: Element): void {
  if (isOf(element, 'nowrap')) return;
  const kept: ElementContent[] = [];
  let together: Element | null = null;
  for (const child of element.children) {
    const isCitation = child.type === 'element' && isOf(child, 'cite');
    together = isCitation ? (together ?? wordBefore(kept)) : null;
    (together?.children ?? kept).push(child);
  }
  element.children = kept;
}

function isOf(element: Element, className: string): boolean {
  return (element.properties.className as string[] | undefined)?.includes(className) ?? false;
}

/** Takes the last word off what stands before a citation, into an element that keeps both together; null where no word does. */
function wordBefore(before: ElementContent[]): Element | null {
  const text = before.at(-1);
  if (text?.type !== 'text') return null;
  const [word] = /\S*$/u.exec(text.value) ?? [''];
  if (word === '' || word.length > longest) return null;
  text.value = text.value.slice(0, -word.length);
  if (text.value === '') before.pop();
  const together = h('span', { className: ['nowrap'] }, [{ type: 'text', value: word }]);
  before.push(together);
  return together;
}
