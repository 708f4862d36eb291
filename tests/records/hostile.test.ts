import { describe, expect, it } from 'vitest';
import { inAssessment } from '../../module/model/progress.ts';
import { personalities, type Personality } from '../support/hostile-lms.ts';
import { assessment } from './events.ts';
import { LearnerAtLms } from './learner-at-lms.ts';
import { Lms } from './lms.ts';

/** Reads, fails the first attempt, is interrupted in the second, comes back and passes. */
async function walk(learner: LearnerAtLms, { between }: Personality): Promise<void> {
  const { world } = learner;
  const step = async (does: () => void) => {
    does();
    world.paint();
    world.pass(1000);
    await learner.look();
  };
  const comeBack = async () => {
    if (learner.lms instanceof Lms) between?.(learner.lms, world);
    learner.lmsForgot();
    await learner.launch();
  };
  await learner.launch();
  for (const block of [0, 1, 2]) await step(() => learner.read(block));
  for (const question of [0, 1, 2, 3, 4]) await step(() => learner.answer(question, question === 0));
  await step(() => learner.finish());
  await learner.close();
  await comeBack();
  for (const question of [0, 1]) await step(() => learner.answer(question, true));
  learner.kill();
  await comeBack();
  for (const question of [2, 3, 4]) await step(() => learner.answer(question, true));
  await step(() => learner.finish());
  await learner.close();
  await comeBack();
}

describe('nothing is lost at an LMS that', () => {
  it.each(personalities.map((each) => [each.name, each] as const))('%s', async (_name, personality) => {
    const learner = new LearnerAtLms(personality);
    await walk(learner, personality);
    const { scores } = inAssessment(learner.sitting.progress, assessment.id);
    if (personality.looksOnly) expect([learner.lms.cmi, scores]).toEqual([null, []]);
    else expect(scores).toEqual([0.3, 1]);
    if (personality.keepsNothing) expect(learner.lms.status).not.toBe('passed');
  });
});
