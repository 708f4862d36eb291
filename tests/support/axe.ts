import 'axe-core';
import type axe from 'axe-core';
import { assert } from '@esm-bundle/chai';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** WCAG 2.2 level A and AA with everything they build on, and axe's own good practice. */
export const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Runs axe on an element in the page of an element test; the style sheet of the module is loaded there.
 * Rules that speak of a whole page (one main landmark, one h1 …) are left to the end-to-end tests, which see whole pages.
 * @throws AssertionError that lists each finding: rule, what is wrong, where
 */
export async function expectNoAxeViolations(element: Element): Promise<void> {
  const { violations } = await window.axe.run(element, {
    runOnly: { type: 'tag', values: axeTags },
    rules: Object.fromEntries(wholePage.map((rule) => [rule, { enabled: false }])),
    resultTypes: ['violations'],
  });
  assert(violations.length === 0, `axe found:\n${violations.map(describeViolation).join('\n')}`);
}

const wholePage = ['region', 'page-has-heading-one', 'landmark-one-main', 'document-title', 'html-has-lang', 'bypass'];

/** One finding in words: rule, help, and the elements it is about. */
export function describeViolation({ id, help, nodes }: axe.Result): string {
  return [`${id}: ${help}`, ...nodes.map((node) => `  ${node.target.join(' ')}  ${node.html.slice(0, 160)}`)].join(
    '\n',
  );
}
