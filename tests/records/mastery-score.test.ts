import { describe, expect, it } from 'vitest';
import { Sitting } from '../../module/player/sitting.ts';
import { openRecords } from '../../module/records/open-records.ts';
import { startProgress } from '../../module/records/random.ts';
import { attempt, course, readAll } from './events.ts';
import { Lms } from './lms.ts';
import { Lms2004 } from './lms2004.ts';
import { World } from './world.ts';

/** What an LMS holds in the end, in words common to both versions of SCORM. */
interface Held {
  readonly status: string;
  readonly score: string;
}

/** A learner of an LMS with this pass mark (empty for none) reads everything and ends attempts at the test with these scores. */
async function learn(version: '1.2' | '2004', mark: string, ...scores: readonly number[]): Promise<[Sitting, Held]> {
  const world = new World();
  const [old, recent] = [new Lms(), new Lms2004()];
  if (version === '1.2') world.parent.API = Object.assign(old, { masteryScore: mark }).launch({ responses: 'moodle' });
  else {
    world.lms = 'scorm2004';
    world.parent.API_1484_11 = Object.assign(recent, { passingScore: mark }).launch({ edition: '4th' });
  }
  const { stores, opened, place } = await openRecords(course, () => {}, world.env);
  const progress = startProgress(world.env);
  const beginning = { course, stores, place, mode: opened.mode, progress, masteryScore: opened.masteryScore };
  const sitting = new Sitting({ ...beginning, resumed: false, states: [] }, world.env);
  const events = [...readAll, ...scores.flatMap((scaled, index) => attempt(index + 1, scaled))];
  for (const event of events) sitting.take(event);
  world.paint();
  const { cmi } = recent;
  const held =
    version === '1.2'
      ? { status: old.status, score: old.cmi?.core.score.raw ?? '' }
      : { status: `${cmi?.completion_status} ${cmi?.success_status}`, score: cmi?.score.scaled ?? '' };
  return [sitting, held];
}

describe.each([
  ['1.2', 'cmi.student_data.mastery_score, SCORM 1.2 RTE 3.4.5', '90', '60'],
  ['2004', 'cmi.scaled_passing_score, SCORM 2004 4th Ed. RTE 4.2.20', '0.9', '0.6'],
] as const)('the pass mark of an LMS that speaks SCORM %s (%s)', (version, _clause, stricter, milder) => {
  const [incomplete, passed] = version === '1.2' ? ['incomplete', 'passed'] : ['completed unknown', 'completed passed'];
  const score = (scaled: number): string => String(version === '1.2' ? scaled * 100 : scaled);

  it('counts where it is stricter than that of the course', async () => {
    const [sitting, held] = await learn(version, stricter, 0.8);
    expect(sitting.masteryScore).toBe(0.9);
    expect(sitting.outcome.success).toBe('unknown');
    expect(held).toEqual({ status: incomplete, score: score(0.8) });
    expect((await learn(version, stricter, 0.8, 0.9))[1]).toEqual({ status: passed, score: score(0.9) });
  });

  it('counts where it is milder than that of the course', async () => {
    const [sitting, held] = await learn(version, milder, 0.6);
    expect(sitting.outcome.success).toBe('passed');
    expect(held).toEqual({ status: passed, score: score(0.6) });
  });

  it('is that of the course where the LMS names none', async () => {
    expect((await learn(version, '', 0.74))[1].status).toBe(incomplete);
    expect((await learn(version, '', 0.75))[1].status).toBe(passed);
  });
});
