import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openContext } from '../support/chromium-page.ts';
import { Keyboard } from '../support/keyboard.ts';
import { LocalLms, playedModule } from '../support/local-lms.ts';
import { Play } from '../support/play.ts';
import { servePackage, type ServedPackage } from '../support/served-package.ts';
import { plain, words } from '../support/words.ts';

const host = 'intranet.test';

describe('two tabs with the same module (requirement 20)', () => {
  let served: ServedPackage;
  let browser: Browser;

  beforeAll(async () => {
    served = await servePackage(host);
    browser = await openBrowser(`--host-resolver-rules=MAP ${host} 127.0.0.1`);
  });

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it.each([
    ['with Web Locks', '127.0.0.1', true],
    ['on plain http, where there are none', host, false],
  ])('%s: one writes, the other says so and goes on when the first is closed', async (_where, name, locks) => {
    const attempt = await served.lms.newAttempt('Malá, Iva');
    const lms = new LocalLms(served.lms.origin.replace('127.0.0.1', name));
    const { context, page, faults } = await openContext(browser, lms.origin);
    await page.goto(lms.playAddress(attempt));
    const first = new Play(new Keyboard(page, await playedModule(page)));
    expect(await first.keys.frame.evaluate(() => 'locks' in navigator)).toBe(locks);
    await first.begin();
    await first.on();
    const stopped = await first.address();

    const other = await context.newPage();
    await other.goto(lms.playAddress(attempt));
    const second = await playedModule(other);
    await expect
      .poll(async () => plain(await second.locator('cso-notices').innerText()))
      .toContain(words('cs', 'notice.elsewhere.title'));
    const before = await served.lms.attempt(attempt);
    await other.reload();
    const reloaded = await playedModule(other);
    await expect.poll(() => reloaded.locator('cso-notices .notice').count()).toBe(1);
    expect(await served.lms.attempt(attempt)).toEqual(before);

    await page.close();
    await other.bringToFront();
    await expect.poll(() => other.locator('iframe').contentFrame().locator('cso-notices').innerText()).toBe('');
    const again = new Play(new Keyboard(other, await playedModule(other)));
    await again.begin();
    expect(await again.address()).toBe(stopped);
    expect(plain(await again.keys.frame.locator('cso-save-status').innerText())).toContain(words('cs', 'save.saved'));
    expect(faults).toEqual([]);
    await context.close();
  });
});
