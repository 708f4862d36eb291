import fc from 'fast-check';
import { env } from 'node:process';
import { describe, expect, it } from 'vitest';
import { LearnerAtLms } from './learner-at-lms.ts';
import { Lms } from './lms.ts';
import { Lms2004 } from './lms2004.ts';
import { happenings, walks, type Step } from './walk.ts';

/** `npm run test:long` runs ten times as many; the seed is printed with every failure and can be set. */
const runs = env['LONG'] ? 5_000 : 500;
const seed = env['SEED'] ? Number(env['SEED']) : undefined;

const settings = { numRuns: runs, ...(seed === undefined ? {} : { seed }), interruptAfterTimeLimit: runs * 220 };

describe.each(['SCORM 1.2', 'SCORM 2004'])('whatever a learner does and whatever goes wrong in %s', (standard) => {
  const sum = { runs: 0, faults: 0, launches: 0, longest: 0 };

  it(
    `nothing called saved is lost, nothing goes back, no result is invented (${runs} runs)`,
    { timeout: runs * 240 },
    async () => {
      await fc.assert(
        fc.asyncProperty(walks, async (walk) => {
          const learner = new LearnerAtLms(undefined, standard === 'SCORM 1.2' ? new Lms() : new Lms2004());
          await learner.launch();
          for (const [name, number] of walk) {
            await happenings[name](learner, number);
            await learner.look();
          }
          learner.kill();
          learner.lmsForgot();
          await learner.recover();
          sum.runs++;
          sum.faults += learner.faults;
          sum.launches += learner.launches;
          sum.longest = Math.max(sum.longest, learner.longest);
        }),
        settings,
      );
      console.log(
        `${standard}: ${sum.runs} runs, ${sum.faults} faults, ${sum.launches} launches, longest suspend data ${sum.longest} characters, nothing lost`,
      );
      expect(sum.runs).toBeGreaterThanOrEqual(runs);
    },
  );
});

describe('the same walk in SCORM 1.2 and in SCORM 2004', () => {
  /** What the learner sees after each step. */
  async function seen(lms: Lms | Lms2004, walk: readonly Step[]): Promise<readonly unknown[]> {
    const learner = new LearnerAtLms(undefined, lms);
    const { world } = learner;
    const chance = world.random;
    // The pause before another try depends on chance; what a learner sees of it must not.
    world.random = (bytes) => (bytes === 1 ? new Uint8Array([128]) : chance(bytes));
    await learner.launch();
    const trail: unknown[] = [];
    for (const [name, number] of walk) {
      await happenings[name](learner, number);
      await learner.look();
      const { progress, summary, outcome, readOnly } = learner.sitting;
      const { done, position, assessments, reached, language } = progress;
      const { word, confirmed } = summary;
      trail.push([name, { word, confirmed, readOnly, outcome, done, position, assessments, reached, language }]);
    }
    return trail;
  }

  const common = walks.map((walk) => walk.filter(([name]) => name !== 'lose'));

  it(`shows the learner the same after each step (${runs / 5} runs)`, { timeout: runs * 240 }, async () => {
    await fc.assert(
      fc.asyncProperty(common, async (walk) => {
        expect(await seen(new Lms2004(), walk)).toEqual(await seen(new Lms(), walk));
      }),
      { ...settings, numRuns: runs / 5 },
    );
  });
});
