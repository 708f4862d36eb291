import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openContext } from '../support/chromium-page.ts';
import { course } from '../support/content.ts';
import { moduleOpened, playedModule } from '../support/local-lms.ts';
import { surround } from '../support/outer-pages.ts';
import { servePackage, type ServedPackage } from '../support/served-package.ts';
import { plain, words } from '../support/words.ts';

const first = course.lessons[0]?.blocks[0]?.id ?? '';

describe('the LMS is found by the module', () => {
  let served: ServedPackage;
  let browser: Browser;
  let module: string;

  beforeAll(async () => {
    served = await servePackage();
    browser = await openBrowser();
    module = served.lms.origin + (await served.lms.launch());
  });

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  const elsewhere = () => served.lms.origin.replace('127.0.0.1', 'localhost');

  it.each([
    ['ten frames up', { frames: 10 }],
    ['ten frames up, every second one of another origin', { frames: 10, foreign: true }],
    ['although it appears almost two seconds late', { frames: 1, late: 1800 }],
  ])(
    '%s (requirement 23)',
    async (_where, { foreign, ...around }: { frames: number; foreign?: boolean; late?: number }) => {
      const { context, page } = await openContext(browser, served.lms.origin);
      const { address } = await surround(context, served.lms.origin, module, {
        ...around,
        ...(foreign ? { foreign: elsewhere() } : {}),
      });
      if (foreign) await letBeFramed(context);
      await page.goto(address);
      const frame = await innermost(page);
      await read(frame);
      await expect
        .poll(() => held(page))
        .toMatchObject({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.lesson_location': first });
      await context.close();
    },
  );

  it('in the opener of a pop-up', async () => {
    const { context, page } = await openContext(browser, served.lms.origin);
    const { address } = await surround(context, served.lms.origin, 'about:blank', { frames: 1 });
    await page.goto(address);
    const opened = page.waitForEvent('popup');
    await page.evaluate((url) => void window.open(url, 'module', 'width=900,height=700'), module);
    const popup = await opened;
    await moduleOpened(popup.mainFrame());
    await read(popup.mainFrame());
    await expect.poll(() => held(page)).toMatchObject({ 'cmi.core.lesson_location': first });
    await context.close();
  });

  /** The preview lets nobody else frame its pages; an LMS whose player lies on another server must let it. */
  async function letBeFramed(context: BrowserContext): Promise<void> {
    await context.route(module, async (route) => {
      const response = await route.fetch();
      const kept = Object.entries(response.headers()).filter(
        ([name]) => !/^(content-security-policy|x-frame-options)$/i.test(name),
      );
      await route.fulfill({ response, headers: Object.fromEntries(kept) });
    });
  }

  /** Waits for the frame that holds the module. */
  async function innermost(page: Page): Promise<Frame> {
    await expect.poll(() => page.frames().some((frame) => frame.url().startsWith(module))).toBe(true);
    const frame = page.frames().find((each) => each.url().startsWith(module)) as Frame;
    await moduleOpened(frame);
    return frame;
  }

  async function read(frame: Frame): Promise<void> {
    await frame.evaluate((block) => void (location.hash = `#/${block}`), first);
    await frame.waitForSelector('cso-lesson');
  }

  function held(page: Page): Promise<unknown> {
    return page.evaluate(() => (window as unknown as { held: unknown }).held);
  }
});

describe('a page that goes and comes back', () => {
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

  it('by the buttons of the browser is where it was and goes on saving', async () => {
    const attempt = await served.lms.newAttempt('Malá, Eva');
    const { context, page, faults } = await openContext(browser, served.lms.origin);
    await page.goto(served.lms.playAddress(attempt));
    await open(await playedModule(page), first);
    await page.goto('about:blank');
    await page.goBack();
    const frame = await playedModule(page);
    const second = course.lessons[0]?.blocks[1]?.id ?? '';
    await open(frame, second);
    await expect
      .poll(async () => (await served.lms.attempt(attempt)).cmi?.['core'])
      .toMatchObject({ lesson_location: second });
    expect(plain(await frame.locator('cso-save-status a').innerText())).toContain(words('cs', 'save.saved'));
    expect(faults).toEqual([]);
    await context.close();
  });

  it('kept by the browser meanwhile has not ended the conversation with the LMS', async () => {
    const attempt = await served.lms.newAttempt('Malý, Jan');
    const { context, page } = await openContext(browser, served.lms.origin);
    await page.goto(served.lms.playAddress(attempt));
    const frame = await playedModule(page);
    const ended = () =>
      frame.evaluate(
        () =>
          (document.querySelector('cso-module') as unknown as { opening: { sitting: { closed: boolean } } }).opening
            .sitting.closed,
      );
    await frame.evaluate(() => void window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    expect(await ended()).toBe(false);
    await frame.evaluate(() => void window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false })));
    expect(await ended()).toBe(true);
    await context.close();
  });

  it('without storage says that the work is sent, not that it is saved', async () => {
    const attempt = await served.lms.newAttempt('Malý, Petr');
    const { context, page } = await openContext(browser, served.lms.origin);
    await context.addInitScript(() => {
      // The page of the LMS around it may store what it likes.
      if (window === window.top) return;
      const refuse = (): never => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      };
      Object.defineProperty(window, 'localStorage', { get: refuse });
    });
    await page.goto(served.lms.playAddress(attempt));
    const frame = await playedModule(page);
    await open(frame, first);
    await expect
      .poll(async () => plain((await frame.locator('cso-save-status .long').textContent()) ?? ''))
      .toBe(words('cs', 'save.sent'));
    await context.close();
  });

  async function open(frame: Frame, block: string): Promise<void> {
    await frame.evaluate((address) => void (location.hash = `#/${address}`), block);
    await frame.waitForSelector('cso-lesson');
  }
});
