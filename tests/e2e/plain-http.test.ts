import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openContext } from '../support/chromium-page.ts';
import { everythingRead } from '../support/content.ts';
import { Keyboard } from '../support/keyboard.ts';
import { eventually, LocalLms, playedModule } from '../support/local-lms.ts';
import { Play, testLength } from '../support/play.ts';
import { right } from '../support/responses.ts';
import { servePackage, type ServedPackage } from '../support/served-package.ts';
import { words } from '../support/words.ts';

const host = 'intranet.test';

describe('an office whose LMS runs on plain http (requirement 41)', () => {
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

  it('has the whole module: played, saved, resumed and recorded, without a fault', async () => {
    const attempt = await served.lms.newAttempt('Horák, Ota', everythingRead());
    const intranet = new LocalLms(served.lms.origin.replace('127.0.0.1', host));
    const { context, page, faults } = await openContext(browser, intranet.origin);
    await page.goto(intranet.playAddress(attempt));
    const play = new Play(new Keyboard(page, await playedModule(page)));
    expect(
      await play.keys.frame.evaluate(() => [
        isSecureContext,
        'randomUUID' in crypto,
        'locks' in navigator,
        location.hostname,
      ]),
    ).toEqual([false, false, false, host]);
    await play.begin();
    await play.startAttempt();
    await play.answerNext(2, right);
    await play.next();

    await page.goto(intranet.playAddress(attempt));
    const again = new Play(new Keyboard(page, await playedModule(page)));
    await again.begin();
    expect(await again.address()).toBe('test');
    await again.answerNext(testLength - 2, right);
    await again.finish();
    await again.toEnd();
    await expect.poll(() => again.text()).toContain(words('cs', 'end.stored.title'));
    expect((await served.lms.attempt(attempt)).status).toBe('passed');
    const made = await eventually(
      () => served.lms.statements(),
      (all) => all.some(({ verb }) => verb.id.endsWith('/passed')),
    );
    expect(made.filter(({ verb }) => verb.id.endsWith('/answered'))).toHaveLength(testLength);
    expect(new Set(made.map(({ id }) => id)).size).toBe(made.length);
    expect(faults).toEqual([]);
    await context.close();
  });
});
