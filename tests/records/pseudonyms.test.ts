import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openRecords } from '../../module/records/open-records.ts';
import { newProgress, type Progress } from '../../module/model/progress.ts';
import { single } from '../assessments/bank.ts';
import { brokenRules } from '../../module/formats/statement-rules.ts';
import { openOutbox } from '../../module/records/delivery.ts';
import { Xapi } from '../../module/records/xapi.ts';
import { attempt, course, fresh, interaction, open, opened, readAll, tell } from './events.ts';
import { Lms } from './lms.ts';
import { TestLrs, TestShelf } from './lrs.ts';
import { States, World } from './world.ts';

/** An LMS that calls its learners by personnel number and e-mail, as some do. */
const learner = { student_id: 'jana.novakova@urad.invalid/48151623', student_name: 'Nováková, Jana' };
const telling = /nov[áa]kov[áa]|jana|48151623|urad\.invalid%2F|@urad/i;
const at = new Date('2026-11-24T08:30:00Z');

let lrs: TestLrs;
let lms: Lms;
let endpoint: string;

beforeEach(async () => {
  lrs = new TestLrs();
  lms = new Lms();
  Object.assign(lms.learner, learner);
  endpoint = await lrs.listen();
  lms.launchData = JSON.stringify({ lrs: { endpoint, auth: 'Basic eA==' } });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await lrs.close();
});

/** One sitting from opening to close; gives back what is left of it in the browser and what was said. */
async function sit(world: World, start: Progress): Promise<{ progress: Progress; states: States }> {
  const states = new States();
  world.parent.API = lms.launch({ responses: 'moodle' });
  const records = await openRecords(course, states.hear, world.env);
  const before = records.opened.progress ?? start;
  const all = [opened, open('story'), ...readAll, ...attempt(1, 0.8), { type: 'closed', at, seconds: 9 } as const];
  const progress = await tell(records.stores, before, ...all);
  world.paint();
  await Promise.all(records.stores.map((store) => store.close(progress)));
  for (let turn = 0; turn < 200 && states.last('xapi').status !== 'saved'; turn++) {
    world.pass(60_000);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return { progress, states };
}

describe('who learns', () => {
  it('stands in no statement, no store of the browser, no message and no log (requirement 33)', async () => {
    const said = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) => vi.spyOn(console, level));
    const world = new World();
    lrs.answers = [{ status: 503 }, { status: 400 }];
    const { states } = await sit(world, fresh);
    expect(lrs.requests.length).toBeGreaterThan(1);
    const everything = [
      lrs.requests.map(({ headers, statements }) => ({ headers, statements })),
      [...world.stored],
      states.all,
      said.flatMap((spy) => spy.mock.calls),
      world.address,
    ];
    expect(JSON.stringify(everything)).not.toMatch(telling);
    expect(JSON.stringify(everything)).toContain(fresh.pseudonym);
  });

  it('is one actor and one registration on two computers: the pseudonym is made once and lies in the suspend data', async () => {
    await sit(new World(), fresh);
    await sit(new World(), newProgress('f'.repeat(32), 1));
    const made = [...lrs.kept.values()];
    expect(made.filter(({ verb }) => verb.id.endsWith('/terminated'))).toHaveLength(2);
    expect(new Set(made.map(({ actor }) => JSON.stringify(actor)))).toEqual(
      new Set([JSON.stringify({ objectType: 'Agent', account: { homePage: course.iri, name: fresh.pseudonym } })]),
    );
    expect(new Set(made.map(({ context }) => context.registration)).size).toBe(1);
  });

  it('is nobody in a survey: another respondent at every opening, and no registration', async () => {
    const settings = { endpoint, auth: null, actor: null, registration: null };
    const asked = {
      ...interaction(single, { kind: 'choice', chosen: ['c'] }, 1),
      use: 'survey',
      scaled: null,
    } as const;
    const answered = { type: 'answered', at, interaction: asked } as const;
    for (let visit = 0; visit < 2; visit++) {
      const store = new Xapi(new World().env, settings, (parts) =>
        openOutbox(parts, () => Promise.resolve(new TestShelf())),
      );
      await store.open(course, () => {});
      for (const event of [opened, answered, answered]) await store.record(event, fresh);
      await store.close(fresh);
    }
    const made = [...lrs.kept.values()].filter(({ verb }) => verb.id.endsWith('/answered'));
    const [first, again, next, last] = made.map(({ actor }) => actor.account?.name);
    expect([made.length, first === again, next === last, first === next]).toEqual([4, true, true, false]);
    expect(JSON.stringify(made)).not.toContain(fresh.pseudonym);
    expect(made.flatMap(({ context }) => context.registration ?? [])).toEqual([]);
    expect(made.flatMap((each) => brokenRules(each))).toEqual([]);
  });

  it('belongs to the training session that the settings name', async () => {
    const settings = {
      endpoint,
      auth: null,
      actor: null,
      registration: null,
      trainingSession: '2026-11-brno',
    };
    const store = new Xapi(new World().env, settings, (parts) =>
      openOutbox(parts, () => Promise.resolve(new TestShelf())),
    );
    await store.open(course, () => {});
    await store.record(opened, fresh);
    await store.close(fresh);
    expect([...lrs.kept.values()].map(({ context }) => context.extensions)).toEqual([
      { [`${course.iri}/extension/training-session`]: '2026-11-brno' },
    ]);
  });
});
