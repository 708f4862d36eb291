import type axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** WCAG 2.2 level A and AA with everything they build on, and axe's own good practice. */
export const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One finding in words: rule, help, and the elements it is about. */
export function describeViolation({ id, help, nodes }: axe.Result): string {
  return [`${id}: ${help}`, ...nodes.map((node) => `  ${node.target.join(' ')}  ${node.html.slice(0, 160)}`)].join(
    '\n',
  );
}
