import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openContext } from '../support/chromium-page.ts';
import { everythingRead } from '../support/content.ts';
import { Keyboard } from '../support/keyboard.ts';
import { lmsCalls, playedModule } from '../support/local-lms.ts';
import { interactionIds, Play } from '../support/play.ts';
import { right } from '../support/responses.ts';
import { servePackage, type ServedPackage } from '../support/served-package.ts';
import { words } from '../support/words.ts';

/** How SCORM 1.2 spells an answer where it is not a list of letters. */
const letterOfTheStandard: Readonly<Record<string, RegExp>> = {
  matching: /^\d\.[a-z](,\d\.[a-z])*$/,
  numeric: /^-?\d+(\.\d+)?$/,
  'fill-in': /^\S.*$/,
};

describe('an LMS that takes SCORM 1.2 by the letter (requirement 13)', () => {
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

  it('holds the answers as letters, and the whole course ends as passed', async () => {
    const attempt = await served.lms.newAttempt('Přísný, Karel', everythingRead());
    const { context, page, faults } = await openContext(browser, served.lms.origin);
    await page.goto(served.lms.playAddress(attempt, 'spec'));
    const play = new Play(new Keyboard(page, await playedModule(page)));
    await play.begin();
    await play.attempt(right);
    await play.toEnd();
    await expect.poll(() => play.text()).toContain(words('cs', 'end.stored.title'));
    expect(await served.lms.attempt(attempt)).toMatchObject({ status: 'passed', score: '100' });
    const held = await served.lms.interactions(attempt);
    expect(held.map(({ id }) => id)).toEqual(interactionIds);
    for (const { id, type, student_response } of held.filter(({ result }) => result === 'correct')) {
      expect(student_response, id).toMatch(letterOfTheStandard[type] ?? /^[a-z](,[a-z])*$/);
    }
    expect(await lmsCalls(page)).not.toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
