import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openContext } from '../support/chromium-page.ts';
import { course } from '../support/content.ts';
import { Keyboard } from '../support/keyboard.ts';
import { moduleOpened } from '../support/local-lms.ts';
import { Play } from '../support/play.ts';
import { servePackage, type ServedPackage } from '../support/served-package.ts';
import { words } from '../support/words.ts';

/** What the strict cmi5 LMS took and refused. */
interface Record {
  readonly violations: readonly string[];
  readonly statements: readonly { readonly verb: { readonly id: string } }[];
}

describe('the module in a cmi5 LMS that takes the standard by the letter', () => {
  let served: ServedPackage;
  let browser: Browser;

  beforeAll(async () => {
    served = await servePackage();
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  async function record(): Promise<{ readonly violations: readonly string[]; readonly verbs: readonly string[] }> {
    const answer = await fetch(`${served.lms.origin}/cmi5/record`);
    const { violations, statements } = (await answer.json()) as Record;
    return { violations, verbs: statements.map(({ verb }) => verb.id.replace(/^.*\//, '')) };
  }

  async function opened(page: Page): Promise<Play> {
    await moduleOpened(page.mainFrame());
    return new Play(new Keyboard(page, page.mainFrame()));
  }

  it('goes on after a reload and at the next launch, ends back in the LMS, and breaks no rule', async () => {
    const blocks = course.lessons[0]?.blocks.map(({ id }) => id) ?? [];
    const { context, page, faults } = await openContext(browser, served.lms.origin);
    await page.goto(`${served.lms.origin}/cmi5/launch`);
    let play = await opened(page);
    await play.begin();
    await play.on();
    await page.reload();
    play = await opened(page);
    expect(await play.address()).toBe(blocks[1]);
    await play.on();
    const twice = ['initialized', 'experienced', 'experienced'];
    await expect.poll(async () => (await record()).verbs).toEqual(twice);

    await page.goto(`${served.lms.origin}/cmi5/launch`);
    play = await opened(page);
    await play.begin();
    expect(await play.address()).toBe(blocks[2]);
    await play.keys.press(words('cs', 'masthead.support'));
    await play.keys.press(words('cs', 'support.close'));
    await page.waitForURL(`${served.lms.origin}/`);
    expect(await record()).toEqual({ violations: [], verbs: [...twice, 'initialized', 'terminated'] });
    // Where the LMS has no preferences and no state yet, it says so by 404, and the browser notes that.
    expect(faults.filter((fault) => !/status of 404.*\/cmi5\/xapi\//.test(fault))).toEqual([]);
    await context.close();
  });
});
