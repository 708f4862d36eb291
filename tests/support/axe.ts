import 'axe-core';
import { assert } from '@esm-bundle/chai';
import { axeTags, describeViolation } from './axe-findings.ts';

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
