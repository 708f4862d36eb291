import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { budgets } from '../../packaging/budgets.ts';
import { openBrowser, openContext } from '../support/chromium-page.ts';
import { course } from '../support/content.ts';
import { moduleOpened, playedModule } from '../support/local-lms.ts';
import { servePackage, type ServedPackage } from '../support/served-package.ts';
import { plain, words } from '../support/words.ts';

/** The part that says what is wrong with saving. */
const notices = /\/(?:cso-notices|save-signs)-[^/]*\.js$/;

describe('the start of the module in an LMS', () => {
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

  it.each(['cs', 'en'] as const)(
    'loads no more script than the budget before the cover answers, dynamic parts and all (%s)',
    async (language) => {
      const attempt = await served.lms.newAttempt('Malá, Eva');
      const { context, page, faults } = await openContext(browser, served.lms.origin);
      await withoutLrs(context, language);
      const loaded = new Map<string, number>();
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.url().includes('/content/') && request.url().endsWith('.js')) asked.push(request.url());
      });
      page.on('response', async (response) => {
        const [, file] = /\/content\/[^/]+\/(.*\.js)$/.exec(response.url()) ?? [];
        if (file) loaded.set(file, gzipSync(await response.body(), { level: 9 }).length);
      });
      await page.goto(served.lms.playAddress(attempt));
      const frame = await playedModule(page);
      await frame.waitForSelector('.notices', { state: 'attached' });
      await page.waitForLoadState('networkidle');
      expect(await frame.evaluate(() => document.documentElement.lang)).toBe(language);
      // Nobody waits for the notices: they are asked for after everything else.
      const first = asked.findIndex((file) => notices.test(file));
      expect(first, asked.join('\n')).toBeGreaterThan(0);
      expect(asked.slice(first).filter((file) => !notices.test(file))).toEqual([]);
      const files = [...loaded.keys()].filter((file) => !notices.test(file));
      expect(
        files.some((file) => file.includes(`/shell-${language}-`)),
        files.join(', '),
      ).toBe(true);
      expect(files.filter((file) => /xapi|lesson|bank|assessment|titles/.test(file))).toEqual([]);
      const spent = files.reduce((sum, file) => sum + (loaded.get(file) ?? 0), 0);
      expect(spent, `${spent} of ${budgets.beforeInteraction}: ${JSON.stringify([...loaded])}`).toBeLessThanOrEqual(
        budgets.beforeInteraction,
      );
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  it('says in both languages that it did not start where its language does not load, and keeps the cover', async () => {
    const attempt = await served.lms.newAttempt('Malý, Jan');
    const { context, page } = await openContext(browser, served.lms.origin);
    await context.route(/\/shell-cs-[^/]*\.js$/, (route) => route.abort());
    await page.goto(served.lms.playAddress(attempt));
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    if (!frame) throw new Error('The LMS shows no frame with the module in it.');
    const notice = await frame.waitForSelector('#not-started', { state: 'visible' });
    const said = plain(await notice.innerText());
    for (const language of ['cs', 'en'] as const)
      for (const part of ['title', 'text']) expect(said).toContain(words(language, `notice.start.${part}`));
    expect(plain(await frame.innerText('h1'))).toBe(plain(course.title.cs));
    await context.close();
  });

  it('shows a notice although the part with its words did not come at the start', async () => {
    const { context, page } = await openContext(browser, served.lms.origin);
    await context.route(notices, (route) => route.abort());
    const refused = page.waitForEvent('requestfailed', (request) => notices.test(request.url()));
    await page.goto(served.lms.origin + (await served.lms.launch()));
    await moduleOpened(page.mainFrame());
    await refused;
    expect(plain(await page.locator('cso-notices').innerText())).toBe('');
    await context.unroute(notices);
    await page.click('a[href="#/contents"]');
    await expect
      .poll(async () => plain(await page.locator('cso-notices').innerText()))
      .toContain(words('cs', 'notice.here.title'));
    await context.close();
  });

  it('says nothing of the kind where it starts', async () => {
    const attempt = await served.lms.newAttempt('Velká, Ida');
    const { context, page, faults } = await openContext(browser, served.lms.origin);
    await page.goto(served.lms.playAddress(attempt));
    const frame = await playedModule(page);
    expect(await frame.isVisible('#not-started')).toBe(false);
    expect(faults).toEqual([]);
    await context.close();
  });
});

/** The LMS names no LRS at launch, and prefers a language. */
async function withoutLrs(context: BrowserContext, language: 'cs' | 'en'): Promise<void> {
  await context.route('**/lms/api/attempts/*/sessions', async (route) => {
    const response = await route.fetch();
    const session = (await response.json()) as { cmi: Record<string, unknown> };
    const preference = { ...(session.cmi['student_preference'] as object), language };
    await route.fulfill({
      response,
      json: { ...session, cmi: { ...session.cmi, launch_data: '', student_preference: preference } },
    });
  });
}
