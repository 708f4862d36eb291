import type { Browser } from 'playwright-core';
import { env } from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../module/model/course.ts';
import { clippedBySpacing, focusUnseen, lostInForcedColours, smallAnswers } from '../support/adapting.ts';
import { openBrowser, openContext, type WatchedContext } from '../support/chromium-page.ts';
import { course } from '../support/content.ts';
import { charactersOnLine, isInWindow, leftEdge } from '../support/layout.ts';
import { servePackage, type ServedPackage } from '../support/served-package.ts';
import { stops, Tour } from '../support/tour.ts';
import { languages, schemes, speak } from '../support/views.ts';
import { axeFindings, sidewaysScroll } from '../support/whole-page.ts';

type View = readonly [language: Language, width: number, scheme: (typeof schemes)[number]];

const all: readonly View[] = languages.flatMap((language) =>
  [320, 1280].flatMap((width) => schemes.map((scheme): View => [language, width, scheme])),
);

/** Each language, width and theme with each other; `npm run test:long` takes all eight together. */
const views = env['LONG'] ? all : all.filter((_, index) => [0, 3, 5, 6].includes(index));

/** Parts of lessons are made of the same few things: each is looked at in one view, the next part in the next. */
function viewsOf(name: string, place: number): readonly View[] {
  return name.startsWith('lesson-') && !env['LONG'] ? views.slice(place % views.length).slice(0, 1) : views;
}

/** A part with paragraphs of several lines. */
const reading = course.lessons[0]?.blocks[2]?.id ?? '';

describe.sequential('every screen in every state', () => {
  let served: ServedPackage;
  let browser: Browser;
  let watched: WatchedContext;
  let tour: Tour;

  beforeAll(async () => {
    served = await servePackage();
    browser = await openBrowser();
    watched = await openContext(browser, served.lms.origin);
    tour = new Tour(watched.context, served.lms);
  });

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it.each(stops.map((stop, place) => [stop.name, stop, place] as const))(
    '%s: axe finds nothing, nothing sticks out at 298 px, no text is clipped, no focus is lost',
    async (name, stop, place) => {
      await stop.go(tour);
      const { page } = tour;
      const wrong: string[] = [];
      for (const [language, width, colorScheme] of viewsOf(name, place)) {
        await speak(page, language);
        await page.setViewportSize({ width, height: 800 });
        // Axe would measure the contrast of colours on their way from one theme to the other.
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const found = await axeFindings(page.mainFrame());
        wrong.push(...found.map((finding) => `${language} ${width} ${colorScheme} ${finding}`));
      }
      for (const language of languages) {
        await speak(page, language);
        await page.setViewportSize({ width: 298, height: 640 });
        const wide = await sidewaysScroll(page.mainFrame());
        wrong.push(...wide.map((each) => `${language} 298 ${each}`));
      }
      await speak(page, 'cs');
      await page.setViewportSize({ width: 320, height: 640 });
      const frame = page.mainFrame();
      wrong.push(...(await clippedBySpacing(frame)).map((each) => `text spacing: ${each}`));
      wrong.push(...(await smallAnswers(frame)).map((each) => `answer: ${each}`));
      wrong.push(...(await lostInForcedColours(page)).map((each) => `forced colours: ${each}`));
      wrong.push(...(await focusUnseen(page)).map((each) => `focus: ${each}`));
      expect(wrong).toEqual([]);
    },
  );

  // Measured in real frames of an LMS: on a desktop and on a phone (requirement 25); then a laptop and a wide screen.
  it.each([
    [739, 671],
    [367, 666],
    [1280, 800],
    [1920, 1080],
  ])(
    'a window of %i × %i px shows the way on from the cover, and lines that are easy to read',
    async (width, height) => {
      const { page } = tour;
      const frame = page.mainFrame();
      await page.setViewportSize({ width, height });
      await page.evaluate(() => void (location.hash = '#/'));
      await page.waitForSelector('.cover');
      await page.evaluate(() => scrollTo(0, 0));
      // On a phone the notice that there is no LMS pushes it down.
      if (width > 480) expect(await isInWindow(frame, '.cover .actions .button')).toBe(true);
      await tour.goTo(reading);
      const characters = await charactersOnLine(frame);
      if (width > 480) expect(characters).toBeGreaterThan(60);
      expect(characters).toBeLessThan(75);
      if (width > 1088) expect(await leftEdge(frame, '.brand')).toBe(await leftEdge(frame, '.rail'));
    },
  );

  it('has really led one learner to passed and another to failed in the LMS', async () => {
    const statuses = (await served.lms.attempts()).map(({ status }) => status);
    const ended = statuses.filter((status) => status !== 'incomplete');
    expect(ended.sort(), statuses.join(', ')).toEqual(['failed', 'passed']);
  });

  it('asks for nothing from elsewhere and breaks no content policy on any of them', () => {
    const expected = /status of 404|ERR_INTERNET_DISCONNECTED|Failed to load module script|ERR_FAILED/;
    expect(watched.faults.filter((fault) => !expected.test(fault))).toEqual([]);
  });
});
