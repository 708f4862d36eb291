import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestLrs } from '../records/lrs.ts';
import { openBrowser, openContext } from '../support/chromium-page.ts';
import { practice } from '../support/content.ts';
import { Keyboard } from '../support/keyboard.ts';
import { moduleOpened } from '../support/local-lms.ts';
import { checkBlock, Play } from '../support/play.ts';
import { right } from '../support/responses.ts';
import { servePackage, type ServedPackage } from '../support/served-package.ts';

describe('a tab closed right after an answer', () => {
  let served: ServedPackage;
  let browser: Browser;
  let lrs: TestLrs;
  let endpoint: string;

  beforeAll(async () => {
    served = await servePackage();
    browser = await openBrowser();
    lrs = Object.assign(new TestLrs(), { preflight: 300 });
    endpoint = await lrs.listen();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    await lrs?.close();
  });

  it('has lost nothing, though the LRS is elsewhere and takes 300 ms to let a browser speak (requirement 31)', async () => {
    // The preview's own policy lets a page speak to its own LRS alone; an office allows its LRS in its policy.
    const { context, page } = await openContext(browser, served.lms.origin, { bypassCSP: true });
    const launch = new URLSearchParams({ endpoint, auth: 'Basic a2V5OnNlY3JldA==' });
    await page.goto(`${served.lms.origin}${await served.lms.launch()}?${launch.toString()}`);
    await moduleOpened(page.mainFrame());
    expect(page.url()).not.toContain('auth');
    const play = new Play(new Keyboard(page, page.mainFrame()));
    await play.begin();
    await play.readTo(checkBlock);
    await play.practise(right);
    await page.close({ runBeforeUnload: true });
    const verbs = () => [...lrs.kept.values()].map(({ verb }) => verb.id.split('/').at(-1));
    await expect.poll(verbs, { timeout: 5000 }).toContain('terminated');
    expect(verbs().filter((verb) => verb === 'answered')).toHaveLength(practice.questions.length);
    expect(lrs.requests.every(({ headers }) => headers.authorization === 'Basic a2V5OnNlY3JldA==')).toBe(true);
    await context.close();
  });
});
