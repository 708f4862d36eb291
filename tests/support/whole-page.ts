import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import type axe from 'axe-core';
import { axeTags, describeViolation } from './axe-findings.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on a whole page, in words; empty when nothing. WCAG 2.2 A and AA and good practice. */
export async function axeFindings(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axeSource);
  const { violations } = await frame.evaluate(
    (values) =>
      window.axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] }) as Promise<axe.AxeResults>,
    axeTags,
  );
  return violations.map(describeViolation);
}

/** What sticks out to the right of the page, so that it scrolls sideways; empty when nothing. */
export async function sidewaysScroll(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((each) => each.getBoundingClientRect().right > clientWidth + 0.5)
      .map(
        (each) => `${each.localName}.${each.className} ends at ${each.getBoundingClientRect().right} of ${clientWidth}`,
      );
  });
}
