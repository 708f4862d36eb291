import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openContext } from '../support/chromium-page.ts';
import { Keyboard } from '../support/keyboard.ts';
import { eventually, playedModule } from '../support/local-lms.ts';
import { checkBlock, Play } from '../support/play.ts';
import { servePackage, type ServedPackage } from '../support/served-package.ts';
import { words } from '../support/words.ts';

describe('a learner in whose lesson the module is updated', () => {
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

  it('is asked to open it again when a part is gone, with everything saved before, and goes on from there', async () => {
    const attempt = await served.lms.newAttempt('Nová, Jana');
    const { context, page } = await openContext(browser, served.lms.origin);
    const gone = /\/(bank-|cso-assessment-)[^/]*\.js$/;
    await context.route(gone, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(served.lms.playAddress(attempt));
    const play = new Play(new Keyboard(page, await playedModule(page)));
    await play.begin();
    const before = await play.address();
    for (let turn = 0; turn < 50 && (await play.address()) !== checkBlock; turn += 1) await play.on();
    await expect.poll(() => play.text()).toContain(words('cs', 'gone.updated.title'));
    expect(await play.text()).toContain(words('cs', 'gone.updated.text'));
    const saved = await eventually(
      () => served.lms.attempt(attempt),
      (held) => (held.cmi?.core.lesson_location ?? before) !== before,
    );
    expect(saved.status).toBe('incomplete');
    const suspended = (saved.cmi as { suspend_data: string } | null)?.suspend_data;

    await context.unroute(gone);
    await play.keys.press(words('cs', 'gone.reload'));
    await play.keys.frame.waitForSelector('cso-assessment');
    expect(await play.address()).toBe(checkBlock);
    expect(suspended).not.toBe('');
    await context.close();
  });
});
