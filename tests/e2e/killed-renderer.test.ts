import fc from 'fast-check';
import { env } from 'node:process';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/chromium-page.ts';
import { KillableLearner } from '../support/killable-learner.ts';
import { servePackage, type ServedPackage } from '../support/served-package.ts';

/** `npm run test:long` runs twenty times as many; the seed is printed with every failure and can be set. */
const runs = env['LONG'] ? 60 : 3;
const seed = env['SEED'] ? Number(env['SEED']) : undefined;

interface Step {
  readonly does: 'read' | 'answer' | 'refuses' | 'forgets' | 'well';
  readonly number: number;
  /** After how many milliseconds the renderer is killed; null where it lives on. */
  readonly kill: number | null;
}

const step: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom('read', 'read', 'answer', 'refuses', 'forgets', 'well'),
  number: fc.nat(100),
  kill: fc.option(fc.integer({ min: 0, max: 500 }), { freq: 2 }),
});

/** The LMS says yes and keeps nothing, so that what is called saved lies in the browser alone when the page dies. */
const onlyTheJournal: Step[] = [
  { does: 'forgets', number: 0, kill: null },
  { does: 'read', number: 1, kill: null },
  { does: 'read', number: 2, kill: 300 },
];

describe('a browser whose page is killed at any moment', () => {
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

  it(
    `has lost nothing that the screen called saved, and invented nothing (${runs} runs in Chromium)`,
    async () => {
      const sum = { runs: 0, kills: 0, launches: 0, faults: 0 };
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async (steps) => {
          const learner = await KillableLearner.arrive(browser, served.lms);
          for (const { does, number, kill } of steps) {
            const act = () => {
              if (does === 'read') return learner.read(number);
              return does === 'answer' ? learner.answer() : learner.change(does);
            };
            if (kill === null) await act().then(() => learner.look());
            else await learner.killDuring(act, kill);
            await learner.lookAtLms();
          }
          await learner.killDuring(() => learner.read(0), 50);
          await learner.recover();
          await learner.leave();
          sum.runs++;
          sum.kills += learner.kills;
          sum.launches += learner.launches;
          sum.faults += learner.faults;
        }),
        // A browser is too slow for making a failure smaller: the sequence is short, and printed.
        { numRuns: runs, endOnFailure: true, examples: [[onlyTheJournal]], ...(seed === undefined ? {} : { seed }) },
      );
      console.log(`${sum.runs} runs, ${sum.kills} renderers killed, ${sum.launches} launches, nothing lost`);
      expect(sum.kills).toBeGreaterThanOrEqual(runs);
    },
    runs * 30_000,
  );
});
