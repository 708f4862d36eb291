import { join } from 'node:path';
import { env } from 'node:process';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pack } from '../../module/formats/suspend-data.ts';
import { openBrowser, openContext } from '../support/chromium-page.ts';
import { course, everythingRead, root } from '../support/content.ts';
import { Keyboard } from '../support/keyboard.ts';
import { serveLms2004 } from '../support/lms2004-page.ts';
import { playedModule } from '../support/local-lms.ts';
import { interactionIds, Play, testLength } from '../support/play.ts';
import { right } from '../support/responses.ts';
import { words } from '../support/words.ts';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser?.close());

/** Both editions differ in the manifest alone: the older one is played in `npm run test:long`. */
const played = env['LONG'] ? (['3rd', '4th'] as const) : (['4th'] as const);

describe.each(played)(
  'the package of SCORM 2004, %s edition, in an LMS that takes the standard by the letter',
  (edition) => {
    it('is played from where the learner stopped to passed, with every value taken and nothing lost at the next launch', async () => {
      const file = join(root, 'dist/packages', `${course.id}-${course.version}-scorm2004-${edition}.zip`);
      const lms = await serveLms2004(file, edition, { suspend_data: pack(course, everythingRead()) });
      const { context, page, faults } = await openContext(browser, lms.origin);
      await page.goto(lms.address);
      const play = new Play(new Keyboard(page, await playedModule(page)));
      await play.begin();
      await play.attempt(right);
      await play.toEnd();
      await expect.poll(() => play.text()).toContain(words('cs', 'end.stored.title'));
      expect(lms.refused).toEqual([]);
      expect(lms.held).toMatchObject({
        completion_status: 'completed',
        success_status: 'passed',
        score: { raw: '100', scaled: '1' },
      });
      const held = Object.values(lms.held.interactions ?? {});
      expect(held.map(({ id }) => id)).toEqual(interactionIds);
      expect(held.filter(({ learner_response }) => learner_response !== '').length).toBeGreaterThanOrEqual(testLength);

      await page.goto('about:blank');
      await page.goto(lms.address);
      const again = new Play(new Keyboard(page, await playedModule(page)));
      await again.keys.press(words('cs', 'cover.result'));
      await expect.poll(() => again.text()).toContain(words('cs', 'end.stored.title'));
      expect(faults.filter((fault) => !/favicon/.test(fault))).toEqual([]);
      await context.close();
      await lms.stop();
    });
  },
);
