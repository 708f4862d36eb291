import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openContext, type WatchedContext } from '../support/chromium-page.ts';
import { everythingRead } from '../support/content.ts';
import { Keyboard } from '../support/keyboard.ts';
import { eventually, playedModule } from '../support/local-lms.ts';
import { interactionIds, Play, testLength } from '../support/play.ts';
import { right } from '../support/responses.ts';
import { servePackage, type ServedPackage } from '../support/served-package.ts';
import { plain, words } from '../support/words.ts';

const commits = '**/lms/api/sessions/*/commit';

describe.sequential('a learner whose LMS refuses to save', () => {
  let served: ServedPackage;
  let browser: Browser;
  let watched: WatchedContext;
  let page: Page;
  let play: Play;
  let attempt: string;

  beforeAll(async () => {
    served = await servePackage();
    browser = await openBrowser();
    attempt = await served.lms.newAttempt('Malá, Eva', everythingRead());
    watched = await openContext(browser, served.lms.origin);
    ({ page } = watched);
    await page.goto(served.lms.playAddress(attempt));
    play = new Play(new Keyboard(page, await playedModule(page)));
    await play.begin();
    await play.startAttempt();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it('is told in words, and goes on answering', async () => {
    await page.route(commits, (route) => route.fulfill({ json: { result: 'false', errorCode: 391 } }));
    await play.answerNext(1, right);
    await expect.poll(notices).toContain(words('cs', 'notice.failed.title'));
    const held = await served.lms.interactions(attempt);
    expect(held.filter(({ result }) => result === 'correct')).toEqual([]);
  });

  it('finds everything saved once the LMS is back, without doing anything', async () => {
    await page.unroute(commits);
    await play.next();
    await play.answerNext(1, right);
    expect(await eventually(rightHeld, (count) => count === 2)).toBe(2);
    await expect.poll(notices).not.toContain(words('cs', 'notice.failed.title'));
  });

  it('is told to log in again when the LMS fails in general and its server wants a login (requirement 19)', async () => {
    await page.route(commits, (route) => route.fulfill({ json: { result: 'false', errorCode: 101 } }));
    await page.route('**/config.json', (route) => route.fulfill({ body: '<!doctype html><title>Přihlášení</title>' }));
    await play.next();
    await play.answerNext(1, right);
    await expect.poll(notices).toContain(words('cs', 'notice.expired.title'));
    await page.unroute('**/config.json');
    await page.unroute(commits);
    expect(await eventually(rightHeld, (count) => count === 3)).toBe(3);
    await expect.poll(notices).not.toContain(words('cs', 'notice.expired.title'));
  });

  it('loses nothing when the LMS is gone until the window is closed: the next visit brings it', async () => {
    await served.down();
    if (testLength > 3) {
      await play.next();
      await play.answerNext(testLength - 3, right);
    }
    await play.finish();
    await expect
      .poll(notices)
      .toMatch(new RegExp(`${words('cs', 'notice.expired.title')}|${words('cs', 'notice.failed.title')}`));
    await page.goto('about:blank');
    await served.up();
    const before = await served.lms.attempt(attempt);
    expect([before.status, before.score]).toEqual(['incomplete', '']);

    await page.goto(served.lms.playAddress(attempt));
    play = new Play(new Keyboard(page, await playedModule(page)));
    await play.keys.press(words('cs', 'cover.result'));
    await expect.poll(() => play.text()).toContain(words('cs', 'end.stored.title'));
    const { status, score } = await served.lms.attempt(attempt);
    expect([status, score]).toEqual(['passed', '100']);
    const held = await served.lms.interactions(attempt);
    expect(held.map(({ id }) => id)).toEqual(interactionIds);
    expect(held.filter(({ result }) => result === 'correct')).toHaveLength(testLength);
  });

  it('has sent each answer to the LRS once all the same', async () => {
    const made = await eventually(
      () => served.lms.statements(),
      (all) => all.some(({ verb }) => verb.id.endsWith('/passed')),
    );
    const answered = made.filter(({ verb }) => verb.id.endsWith('/answered'));
    expect(answered).toHaveLength(testLength);
    expect(made.filter(({ verb }) => verb.id.endsWith('/passed'))).toHaveLength(1);
  });

  /** How many right answers the LMS holds. */
  async function rightHeld(): Promise<number> {
    return (await served.lms.interactions(attempt)).filter(({ result }) => result === 'correct').length;
  }

  async function notices(): Promise<string> {
    return plain(await play.keys.frame.locator('cso-notices').innerText());
  }
});
