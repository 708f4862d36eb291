import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveStatic, unzipped, type StaticSite } from '../support/built-zip.ts';
import { openBrowser, openContext, type WatchedContext } from '../support/chromium-page.ts';
import { course, practice } from '../support/content.ts';
import { Keyboard } from '../support/keyboard.ts';
import { moduleOpened } from '../support/local-lms.ts';
import { checkBlock, Play } from '../support/play.ts';
import { right } from '../support/responses.ts';
import { plain, words } from '../support/words.ts';

const lastBlock = course.lessons.at(-1)?.blocks.at(-1)?.id ?? '';

describe.sequential('the web package on a plain server', () => {
  let site: StaticSite;
  let browser: Browser;
  let watched: WatchedContext;
  let page: Page;
  let play: Play;

  beforeAll(async () => {
    site = await serveStatic(unzipped('web'));
    browser = await openBrowser();
    watched = await openContext(browser, site.origin);
    ({ page } = watched);
    await page.goto(`${site.origin}/`);
    await moduleOpened(page.mainFrame());
    play = new Play(new Keyboard(page, page.mainFrame()));
  });

  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it('says plainly that no result goes to the office (requirement 23)', async () => {
    await expect.poll(notices).toContain(words('cs', 'notice.here.title'));
  });

  it('goes back and forth with the buttons of the browser', async () => {
    await play.begin();
    const first = await play.address();
    await play.on();
    await page.goBack();
    await expect.poll(() => play.address()).toBe(first);
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('h1');
    await page.goForward();
    await expect.poll(() => play.address()).not.toBe(first);
  });

  it('keeps the place and the answers in the browser over a reload', async () => {
    await play.readTo(checkBlock);
    for (const question of practice.questions.slice(0, 2)) {
      await play.answer(question, right(question));
      await play.next();
    }
    await page.reload();
    await moduleOpened(page.mainFrame());
    expect(await play.address()).toBe(checkBlock);
    await expect
      .poll(async () => plain((await page.locator('h2.stem').textContent()) ?? ''))
      .toContain(plain(practice.questions[2]?.stem.cs ?? '?'));
  });

  it('is played to the end and says where the result is', async () => {
    await play.readTo(lastBlock);
    await play.end();
    await play.keys.press(words('cs', 'end.again'));
    await play.arrive('end');
    await play.attempt(right);
    await play.toEnd();
    expect(await play.text()).toContain(words('cs', 'end.passed.title'));
    expect(await notices()).toContain(words('cs', 'notice.here.title'));
    await play.keys.press(words('cs', 'end.close'));
    await expect.poll(() => play.text()).toContain(words('cs', 'end.here.title'));
  });

  it('has told nobody anything', async () => {
    expect(site.asked.filter((each) => !each.startsWith('GET '))).toEqual([]);
    expect(await watched.context.cookies()).toEqual([]);
    expect(watched.faults).toEqual([]);
  });

  async function notices(): Promise<string> {
    return plain(await page.locator('cso-notices').innerText());
  }
});
