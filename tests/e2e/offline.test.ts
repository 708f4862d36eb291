import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unzipped } from '../support/built-zip.ts';
import { openBrowser, openContext, type WatchedContext } from '../support/chromium-page.ts';
import { aids, course } from '../support/content.ts';
import { Keyboard } from '../support/keyboard.ts';
import { moduleOpened } from '../support/local-lms.ts';
import { Play } from '../support/play.ts';
import { right } from '../support/responses.ts';
import { plain, words } from '../support/words.ts';

const beside = ['contents', 'support', 'settings', 'accessibility', 'glossary', 'sources', 'search/konzultace'];
const screens = [...beside, 'notes', 'plan', 'scenario', 'aids', ...aids.map(({ id }) => `aids/${id}`)];
const lastBlock = course.lessons.at(-1)?.blocks.at(-1)?.id ?? '';

describe.sequential('the offline package, unpacked and opened by a double click', () => {
  const files = unzipped('offline');
  const folder = mkdtempSync(join(tmpdir(), 'Stažené soubory '));
  const address = pathToFileURL(join(folder, 'index.html')).href;
  let browser: Browser;
  let watched: WatchedContext;
  let page: Page;
  const asked: string[] = [];

  beforeAll(async () => {
    for (const [path, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    browser = await openBrowser();
    watched = await openContext(browser, 'file://');
    ({ page } = watched);
    page.on('request', (request) => void asked.push(request.url()));
    await page.goto(address);
    await moduleOpened(page.mainFrame());
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  it('says that no result goes to the office, and not that it should be unpacked', async () => {
    await expect.poll(notices).toContain(words('cs', 'notice.here.title'));
    expect(await page.locator('.not-unpacked').isVisible()).toBe(false);
  });

  it('shows every screen beside the lessons in both languages', async () => {
    for (const language of ['en', 'cs'] as const) {
      await page.evaluate((to) => void (location.hash = to), `#/language/${language}`);
      await page.waitForFunction((to) => document.documentElement.lang === to, language);
      for (const screen of screens) {
        await page.evaluate((to) => void (location.hash = to), `#/${screen}`);
        await page.waitForFunction(
          (to) => location.hash === to && document.activeElement?.localName === 'h1',
          `#/${screen}`,
        );
        expect(plain(await page.locator('main').innerText())).not.toContain(words(language, 'gone.updated.title'));
      }
    }
  });

  it('is played from the cover to passed, and keeps what was done when it is opened again', async () => {
    await page.goto(address);
    await page.reload();
    await moduleOpened(page.mainFrame());
    const play = new Play(new Keyboard(page, page.mainFrame()));
    await play.begin();
    await play.readTo(lastBlock);
    await play.end();
    await play.keys.press(words('cs', 'end.again'));
    await play.arrive('end');
    await play.attempt(right);
    await play.toEnd();
    expect(await play.text()).toContain(words('cs', 'end.passed.title'));
    await page.reload();
    await moduleOpened(page.mainFrame());
    await expect.poll(() => play.text()).toContain(words('cs', 'end.passed.title'));
  });

  it('has asked for its page, one script and one style sheet and for nothing else', () => {
    expect(new Set(asked.filter((url) => !url.startsWith('data:'))).size).toBe(3);
    expect(watched.faults).toEqual([]);
  });

  it('without its folder, as a ZIP program shows it, says that it has to be unpacked first', async () => {
    const alone = mkdtempSync(join(tmpdir(), 'from-a-zip-'));
    writeFileSync(join(alone, 'index.html'), files['index.html'] ?? '');
    const lone = await browser.newPage();
    await lone.goto(pathToFileURL(join(alone, 'index.html')).href);
    for (const language of ['cs', 'en'] as const)
      expect(plain(await lone.locator('body').innerText())).toContain(words(language, 'notice.unpack'));
    rmSync(alone, { recursive: true });
  });

  async function notices(): Promise<string> {
    return plain(await page.locator('cso-notices').innerText());
  }
});
