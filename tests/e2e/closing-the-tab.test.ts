import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestLrs } from '../records/lrs.ts';
import { openBrowser, openContext } from '../support/chromium-page.ts';
import { course, practice } from '../support/content.ts';
import { Keyboard } from '../support/keyboard.ts';
import { moduleOpened } from '../support/local-lms.ts';
import { checkBlock, Play } from '../support/play.ts';
import { right } from '../support/responses.ts';
import { servePackage, type ServedPackage } from '../support/served-package.ts';
import { pattern } from '../support/words.ts';

const forward = pattern('cs', 'lesson.forward');

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

  it('has lost nothing either when its process was killed as a page was turned, three times over', async () => {
    const blocks = course.lessons[0]?.blocks.slice(0, 3).map(({ id }) => id) ?? [];
    const { context } = await openContext(browser, served.lms.origin, { bypassCSP: true });
    lrs.kept.clear();
    for (const block of blocks) {
      const { page, play } = await visit(context);
      await play.begin();
      expect(await play.address()).toBe(block);
      await play.keys.press(forward);
      await page.waitForFunction((before) => !location.hash.endsWith(before), block);
      await killPages(browser);
    }
    const { page } = await visit(context);
    const read = () => [...lrs.kept.values()].filter(({ verb }) => verb.id.endsWith('/experienced'));
    await expect.poll(() => read().length, { timeout: 5000 }).toBe(blocks.length);
    expect(read().map(({ object }) => object.id.replace(/^.*\/block\//, ''))).toEqual(blocks);
    const made = [...lrs.kept.values()].map(({ timestamp }) => timestamp);
    expect(made).toEqual([...made].sort());
    await page.close();
    await context.close();
  });

  async function visit(context: BrowserContext): Promise<{ page: Page; play: Play }> {
    const page = await context.newPage();
    const launch = new URLSearchParams({ endpoint, auth: 'Basic a2V5OnNlY3JldA==' });
    await page.goto(`${served.lms.origin}${await served.lms.launch()}?${launch.toString()}`);
    await moduleOpened(page.mainFrame());
    return { page, play: new Play(new Keyboard(page, page.mainFrame())) };
  }
});

/** Ends every process that shows a page, as the system does when memory runs out. */
async function killPages(browser: Browser): Promise<void> {
  const pages = browser.contexts().flatMap((context) => context.pages());
  const crashed = pages.map((page) => page.waitForEvent('crash'));
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  for (const { type, id } of processInfo) if (type === 'renderer') process.kill(id, 'SIGKILL');
  await Promise.all(crashed);
  await session.detach();
  await Promise.all(pages.map((page) => page.close()));
}
