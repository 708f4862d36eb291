import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenRules } from '../../module/formats/statement-rules.ts';
import { openBrowser, openContext } from '../support/chromium-page.ts';
import { everythingRead } from '../support/content.ts';
import { Keyboard } from '../support/keyboard.ts';
import { eventually, playedModule } from '../support/local-lms.ts';
import { Play } from '../support/play.ts';
import { right } from '../support/responses.ts';
import { servePackage, type ServedPackage } from '../support/served-package.ts';
import { words } from '../support/words.ts';

describe('a learner whose LRS is down', () => {
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

  it('passes in the LMS without noticing; at the next visit every statement arrives, once and in order (requirement 31)', async () => {
    const attempt = await served.lms.newAttempt('Krátký, Jan', everythingRead());
    const { context, page } = await openContext(browser, served.lms.origin);
    await page.route('**/lrs/**', (route) => route.abort());
    await page.goto(served.lms.playAddress(attempt));
    const play = new Play(new Keyboard(page, await playedModule(page)));
    await play.begin();
    const asked = await play.attempt(right);
    await play.toEnd();
    await expect.poll(() => play.text()).toContain(words('cs', 'end.stored.title'));
    expect((await served.lms.attempt(attempt)).status).toBe('passed');
    expect(await served.lms.statements()).toEqual([]);

    await page.goto('about:blank');
    await page.unroute('**/lrs/**');
    // What the page sent on closing may be there by now; nothing may come twice for that. The LMS opens the passed attempt for review.
    await page.goto(served.lms.playAddress(attempt));
    await playedModule(page);
    const arrived = await eventually(
      () => served.lms.statements(),
      (all) => all.filter(({ verb }) => /\/(answered|terminated)$/.test(verb.id)).length > asked.length,
      40,
    );
    const made = [...arrived].sort((one, other) => (one.timestamp ?? '').localeCompare(other.timestamp ?? ''));
    expect(made.flatMap((statement) => brokenRules(statement))).toEqual([]);
    const answered = made.filter(({ verb }) => verb.id.endsWith('/answered'));
    expect(answered.map(({ object }) => object.id.split('/').at(-1))).toEqual(asked.map(({ id }) => id));
    await context.close();
  });

  it('is sent again after an answer of 503, and stored once', async () => {
    const attempt = await served.lms.newAttempt('Dlouhá, Iva');
    const { context, page } = await openContext(browser, served.lms.origin);
    const before = (await served.lms.statements()).length;
    let refused = 0;
    await page.route('**/lrs/statements**', (route) => {
      refused += 1;
      return refused <= 2
        ? route.fulfill({ status: 503, headers: { 'retry-after': '0' }, body: '' })
        : route.continue();
    });
    await page.goto(served.lms.playAddress(attempt));
    await playedModule(page);
    const made = await eventually(
      () => served.lms.statements(),
      (all) => all.length > before,
      30,
    );
    expect(refused).toBeGreaterThan(2);
    expect(made.slice(before).filter(({ verb }) => verb.id.endsWith('/initialized'))).toHaveLength(1);
    await context.close();
  });
});
