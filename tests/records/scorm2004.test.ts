import { describe, expect, it } from 'vitest';
import { readPerformancePattern } from '../../module/formats/performance.ts';
import { outcome } from '../../module/model/progress.ts';
import { openRecords } from '../../module/records/open-records.ts';
import { Scorm2004 } from '../../module/records/scorm2004.ts';
import type { Strictness2004 } from '../../packaging/preview/strict-scorm2004.ts';
import { withExercise } from '../support/exercise-course.ts';
import { handedIn, withScenario } from '../support/scenario-course.ts';
import { answer, attempt, course, fresh, open, opened, readAll, right, tell } from './events.ts';
import { Lms2004 } from './lms2004.ts';
import { States, World } from './world.ts';

const fourth: Strictness2004 = { edition: '4th' };

async function begin(lms: Lms2004, strictness: Strictness2004 = fourth, world = new World()) {
  world.parent.API_1484_11 = lms.launch(strictness);
  const states = new States();
  const store = new Scorm2004(world.env);
  const found = await store.open(course, states.hear);
  return { store, world, states, found };
}

describe.each(['3rd', '4th'] as const)('an LMS that speaks SCORM 2004, %s edition', (edition) => {
  it('takes every value of a course from start to pass', async () => {
    const lms = new Lms2004();
    const { store, world } = await begin(lms, { edition });
    world.paint();
    const progress = await tell([store], fresh, opened, open('story'), ...readAll, ...attempt(1, 1));
    await store.close(progress);
    expect(lms.refused).toEqual([]);
    expect(lms.cmi).toMatchObject({
      completion_status: 'completed',
      success_status: 'passed',
      progress_measure: '1',
      score: { raw: '100', scaled: '1', min: '0', max: '100' },
    });
  });
});

describe('the two statuses of SCORM 2004', () => {
  it('begin as incomplete, with suspend, before anything else is told (requirement 6)', async () => {
    const lms = new Lms2004();
    await begin(lms);
    const set = lms.calls.filter(({ name }) => name === 'SetValue').map((call) => call.arguments);
    expect(set.slice(0, 2)).toEqual([
      ['cmi.completion_status', 'incomplete'],
      ['cmi.exit', 'suspend'],
    ]);
  });

  it('stay incomplete and unknown with the best score while attempts are left, and fail after the last', async () => {
    const lms = new Lms2004();
    const { store } = await begin(lms);
    let progress = await tell([store], fresh, opened, ...readAll);
    for (let number = 1; number < course.attempts; number++) {
      progress = await tell([store], progress, ...attempt(number, 0));
      expect(lms.cmi?.success_status).toBe('unknown');
    }
    progress = await tell([store], progress, ...attempt(course.attempts, 0));
    expect([lms.cmi?.completion_status, lms.cmi?.success_status]).toEqual(['completed', 'failed']);
    expect(outcome(course, progress).success).toBe('failed');
  });

  it('are never taken back, whatever a later sitting finds', async () => {
    const lms = new Lms2004();
    const first = await begin(lms);
    await first.store.close(await tell([first.store], fresh, opened, ...readAll, ...attempt(1, 1)));
    const { store } = await begin(lms);
    await store.close(await tell([store], fresh, opened));
    expect(lms.statuses.at(-1)).toEqual(['completed', 'passed']);
  });
});

describe('interactions in SCORM 2004', () => {
  it('hold the ids of the options, what is right, the question in Czech and when it was', async () => {
    const lms = new Lms2004();
    const { store, world } = await begin(lms);
    world.paint();
    await tell([store], fresh, opened, ...right.map(([question, response]) => answer(question, response, 1)));
    expect(lms.refused).toEqual([]);
    for (const [question, response] of right) {
      const held = lms.interactions.find(({ id }) => id.startsWith(question.id));
      expect(held?.description).toBe((question.summary ?? question.stem).cs);
      expect(held?.timestamp).toMatch(/^2026-11-23T08:05:07\.00Z$/);
      expect(held?.latency).toBe('PT12.35S');
      expect(held?.result).toBe('correct');
      if (response.kind === 'choice') expect(held?.learner_response).toBe(response.chosen.join('[,]'));
      if (response.kind === 'matching') expect(held?.learner_response).toBe('1[.]a[,]2[.]b[,]3[.]c[,]4[.]d');
      const alternatives = Object.values(held?.correct_responses ?? {}).map(({ pattern }) => pattern);
      expect(alternatives).toContain(held?.learner_response);
    }
  });

  it('keep the first answer in its place, and say incorrect where it was wrong', async () => {
    const lms = new Lms2004();
    const { store, world } = await begin(lms);
    world.paint();
    const [question, response] = right[0] as (typeof right)[number];
    const wrong = { kind: 'choice', chosen: ['a'] } as const;
    await tell([store], fresh, opened, answer(question, wrong, 0), answer(question, response, 1, 2));
    const held = lms.interactions.find(({ id }) => id.startsWith(question.id));
    expect([held?.learner_response, held?.result]).toEqual(['a', 'incorrect']);
  });

  it('are declared again at the next launch without one being refused', async () => {
    const lms = new Lms2004();
    const first = await begin(lms);
    first.world.paint();
    await first.store.close(await tell([first.store], fresh, opened, ...attempt(1, 1)));
    const before = lms.interactions;
    const second = await begin(lms);
    second.world.paint();
    await second.store.close(await tell([second.store], fresh, opened, ...attempt(1, 1)));
    expect(lms.refused).toEqual([]);
    expect(lms.interactions.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });
});

describe('a path of decisions in SCORM 2004', () => {
  it('is one interaction of type performance behind all answers, by ids, and stays the first', async () => {
    const whole = withScenario(withExercise(course));
    const lms = new Lms2004();
    const world = new World();
    world.parent.API_1484_11 = lms.launch(fourth);
    const store = new Scorm2004(world.env);
    await store.open(whole, () => {});
    const event = handedIn();
    const again = handedIn({ first: false, taken: [{ step: 'first-day', answer: 'ask' }] });
    await tell([store], fresh, opened, event, again);
    const held = lms.interactions.at(-1);
    expect(held).toMatchObject({ id: 'days', type: 'performance', result: '0.25', latency: 'PT1M1.5S' });
    expect(readPerformancePattern(held?.learner_response ?? '')).toEqual(event.performance?.taken);
    expect(lms.refused).toEqual([]);
  });
});

describe('the beginning in an LMS that speaks SCORM 2004', () => {
  it('brings learner, language and the pass mark of the LMS', async () => {
    const lms = Object.assign(new Lms2004(), { passingScore: '0.9', language: 'en-GB' });
    expect((await begin(lms)).found).toMatchObject({
      learner: 'u-17',
      name: 'Jana Nováková',
      language: 'en',
      masteryScore: 0.9,
      mode: 'normal',
    });
  });

  it.each(['browse', 'review'] as const)('for %s writes nothing', async (mode) => {
    const lms = Object.assign(new Lms2004(), { mode });
    const { store, found } = await begin(lms);
    await store.close(await tell([store], fresh, opened, ...readAll));
    expect(found.mode).toBe(mode);
    expect(lms.calls.filter(({ name }) => name === 'SetValue' || name === 'Commit')).toEqual([]);
    expect(lms.calls.filter(({ name }) => name === 'Terminate')).toHaveLength(1);
  });

  it('is refused in words where there is no LMS', async () => {
    const { env } = new World();
    const alone = { ...env, window: { ...env.window, parent: null } };
    await expect(new Scorm2004(alone).open(course, () => {})).rejects.toThrow('an API of SCORM 2004');
  });

  it('takes the run-time the package was made for, where an LMS offers both', async () => {
    const lms = new Lms2004();
    const world = new World();
    world.lms = 'scorm2004';
    world.parent.API_1484_11 = lms.launch(fourth);
    world.parent.API = { LMSInitialize: () => expect.unreachable('the other run-time was asked') };
    const { place, stores } = await openRecords(course, () => {}, world.env);
    expect([place, stores.map(({ name }) => name)]).toEqual(['scorm2004', ['browser-local', 'scorm2004']]);
  });
});
