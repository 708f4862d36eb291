import { setViewport } from '@web/test-runner-commands';
import { assert } from '@esm-bundle/chai';
import { expectNoAxeViolations } from './axe.ts';

/**
 * Looks at one state of an element: axe finds nothing, and at 298 px, the narrowest frame of an LMS, nothing sticks out of the page.
 * @throws AssertionError that names what axe found, or what sticks out and by how much
 */
export async function expectToFitWithoutViolations(element: Element): Promise<void> {
  await expectNoAxeViolations(element);
  await setViewport({ width: 298, height: 640 });
  try {
    assert.deepEqual(stickingOut(element), []);
  } finally {
    await setViewport({ width: 800, height: 600 });
  }
}

function stickingOut(element: Element): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  return [...element.querySelectorAll('*')]
    .map((each) => ({ each, over: each.getBoundingClientRect().right - clientWidth }))
    .filter(({ over }) => over > 0.5)
    .map(({ each, over }) => `${each.localName}.${each.className}, ${Math.round(over)} px: ${each.textContent.trim()}`);
}
