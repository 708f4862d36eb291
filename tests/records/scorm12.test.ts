import { describe, expect, it } from 'vitest';
import { Scorm12 } from '../../module/records/scorm12.ts';
import type { Hostility, Strictness } from '../../packaging/preview/strict-scorm12.ts';
import type { LearnerEvent } from '../../module/model/record-store.ts';
import { answer, attempt, course, fresh, open, opened, readAll, right, tell } from './events.ts';
import { Lms } from './lms.ts';
import { States, World } from './world.ts';

const moodle: Strictness = { responses: 'moodle' };
const spec: Strictness = { responses: 'spec' };

async function launch(lms: Lms, strictness: Strictness = moodle, world = new World()) {
  const states = new States();
  world.parent.API = lms.launch(strictness);
  const store = new Scorm12(world.env);
  const found = await store.open(course, states.hear);
  return { lms, world, states, store, found };
}

const hostile = (hostility: Hostility) => launch(new Lms(), { responses: 'moodle', hostile: hostility });
const [firstQuestion, firstResponse] = right[0] as (typeof right)[number];
const first = answer(firstQuestion, firstResponse, 1);

describe('at the start', () => {
  it('says incomplete and suspend before anything else (SCORM 1.2 RTE 3.4.4)', async () => {
    const { lms } = await launch(new Lms());
    expect(lms.calls.filter((call) => call.name === 'LMSSetValue').map((call) => call.arguments)).toEqual([
      ['cmi.core.lesson_status', 'incomplete'],
      ['cmi.core.exit', 'suspend'],
    ]);
    expect(lms.count('LMSCommit')).toBe(0);
  });

  it.each([
    ['Nováková, Jana', 'Jana Nováková'],
    ['Jana Nováková', 'Jana Nováková'],
    ['', null],
  ])('greets the learner whom the LMS calls "%s" as %s', async (name, greeting) => {
    const lms = new Lms();
    lms.learner.student_name = name;
    expect((await launch(lms)).found.name).toBe(greeting);
  });

  it('takes language, pass mark and launch data from the LMS', async () => {
    const lms = Object.assign(new Lms(), { language: 'en-GB', masteryScore: '80', launchData: 'x=1' });
    const { found } = await launch(lms);
    expect(found).toMatchObject({
      language: 'en',
      masteryScore: 0.8,
      launchData: 'x=1',
      learner: 'u-17',
      mode: 'normal',
    });
  });

  it('takes an unknown mode for normal', async () => {
    const lms = new Lms();
    lms.learner.lesson_mode = '';
    expect((await launch(lms)).found.mode).toBe('normal');
  });

  it('finds an LMS that appears two seconds late', async () => {
    const lms = new Lms();
    const world = new World();
    const store = new Scorm12(world.env);
    const opening = store.open(course, () => {});
    for (let step = 0; step < 19; step++) {
      if (step === 18) world.parent.API = lms.launch(moodle);
      world.pass(100);
      await Promise.resolve();
      await Promise.resolve();
    }
    world.pass(200);
    expect((await opening).learner).toBe('u-17');
  });

  it('goes on after a reload in which the LMS says that it has begun already', async () => {
    const { world, lms } = await launch(new Lms());
    const again = new Scorm12(world.env);
    expect((await again.open(course, () => {})).learner).toBe('u-17');
    expect(lms.count('LMSInitialize')).toBe(2);
  });

  it('says so when there is no LMS', async () => {
    const world = new World();
    const opening = new Scorm12({ ...world.env, window: { ...world.env.window, parent: null } }).open(course, () => {});
    await expect(opening).rejects.toThrow('There is no LMS around the course');
  });
});

describe('interactions', () => {
  it('are all declared in one order before the first answer', async () => {
    const { lms, store } = await launch(new Lms());
    const last = right[4] as (typeof right)[number];
    await tell([store], fresh, opened, answer(...last));
    expect(lms.interactions.map((each) => each.id)).toEqual([
      'l1-q001-single-c-t',
      'l1-q002-multiple-abc-t',
      'l1-q004-reason-a-t',
      'l1-q007-situation-b-t',
      'l1-q008-matching-t',
    ]);
    const sets = lms.calls.filter((call) => call.name === 'LMSSetValue').map((call) => call.arguments[0] as string);
    expect(sets.indexOf('cmi.interactions.4.type')).toBeLessThan(
      sets.findIndex((each) => each.endsWith('student_response')),
    );
  });

  it('are declared after the first paint, a slice at a time', async () => {
    const { lms, world } = await launch(new Lms());
    expect(lms.set('cmi.interactions.0.id')).toEqual([]);
    world.paint();
    expect(lms.set('cmi.interactions.4.id')).toEqual(['l1-q008-matching-t']);
    expect(lms.count('LMSCommit')).toBe(0);
  });

  it('are told in words a trainer can read where the LMS takes them', async () => {
    const { lms, store } = await launch(new Lms());
    await tell([store], fresh, ...right.map((each) => answer(...each)));
    expect(lms.interactions[1]).toMatchObject({
      type: 'choice',
      student_response: 'a – option a (cs); b – option b (cs); c – option c (cs)',
      correct_responses: { 0: { pattern: 'a – option a (cs); b – option b (cs); c – option c (cs)' } },
      result: 'correct',
      latency: expect.stringMatching(/^0?0?00:00:12\.3[45]$/) as string,
    });
    expect(lms.interactions[4]?.student_response).toContain('1.a – item 1 (cs) → target a (cs); 2.b');
  });

  it('keep the first answer to a question, whatever later attempts bring (requirement 12)', async () => {
    const { lms, store } = await launch(new Lms());
    await tell([store], fresh, answer(firstQuestion, firstResponse, 1), answer(firstQuestion, firstResponse, 0, 2));
    expect(lms.interactions[0]).toMatchObject({ result: 'correct' });
  });

  it('are told in codes where the LMS refuses words with 405, response and right answer alike', async () => {
    const { lms, store, states } = await launch(new Lms(), spec);
    await tell([store], fresh, ...right.map((each) => answer(...each)));
    expect(lms.interactions.map((each) => [each.student_response, each.correct_responses[0]?.pattern])).toEqual([
      ['c', 'c'],
      ['a,b,c', 'a,b,c'],
      ['a', 'a'],
      ['b', 'b'],
      ['1.a,2.b,3.c,4.d', '1.a,2.b,3.c,4.d'],
    ]);
    expect(states.last('scorm12').status).toBe('saved');
    expect(lms.calls.filter((call) => call.code === 405)).toHaveLength(1);
  });

  it.each([
    [1, 'correct'],
    [0, 'wrong'],
    [0.5, '0.5'],
  ])('with a score of %d have the result %s', async (scaled, word) => {
    const { lms, store } = await launch(new Lms());
    await tell([store], fresh, answer(firstQuestion, firstResponse, scaled));
    expect(lms.interactions[0]?.result).toBe(word);
  });
});

describe('status and score', () => {
  it('tell completed first and passed then, each committed (both kinds of completion rule fire)', async () => {
    const { lms, store } = await launch(new Lms());
    await tell([store], fresh, opened, ...readAll, ...attempt(1, 0.8));
    expect(lms.statuses.filter((each, index) => each !== lms.statuses[index - 1])).toEqual([
      'incomplete',
      'completed',
      'passed',
    ]);
    expect(lms.cmi?.core.score.raw).toBe('80');
  });

  it('stay incomplete with the best score while attempts are left, and say failed only after the last', async () => {
    const { lms, store } = await launch(new Lms());
    const two = await tell([store], fresh, ...readAll, ...attempt(1, 0.6), ...attempt(2, 0.4));
    expect([lms.cmi?.core.lesson_status, lms.cmi?.core.score.raw]).toEqual(['incomplete', '60']);
    await tell([store], two, ...attempt(3, 0.2));
    expect([lms.cmi?.core.lesson_status, lms.cmi?.core.score.raw]).toEqual(['failed', '60']);
  });

  it('tell no score before an attempt has ended', async () => {
    const { lms, store } = await launch(new Lms());
    await tell([store], fresh, opened, first);
    expect(lms.set('cmi.core.score.raw')).toEqual([]);
  });

  it('mend a crash between completed and passed at the next launch', async () => {
    const { lms, store } = await launch(new Lms());
    const done = await tell([store], fresh, ...readAll, ...attempt(1, 1));
    const { core, ...rest } = lms.cmi as NonNullable<Lms['cmi']>;
    lms.cmi = { ...rest, core: { ...core, lesson_status: 'completed' } };
    const again = await launch(lms);
    await tell([again.store], done, opened);
    expect(lms.cmi?.core.lesson_status).toBe('passed');
  });

  it('never go back from passed', async () => {
    const { lms, store } = await launch(new Lms());
    await tell([store], fresh, ...readAll, ...attempt(1, 1));
    const again = await launch(lms);
    await tell([again.store], fresh, opened);
    await again.store.close(fresh);
    expect(lms.cmi?.core.lesson_status).toBe('passed');
  });

  it('survive an LMS that judges by its own mastery score', async () => {
    const lms = Object.assign(new Lms(), { masteryScore: '75' });
    const { store } = await launch(lms, { responses: 'moodle', rejudges: true });
    const done = await tell([store], fresh, ...readAll, ...attempt(1, 0.75));
    await store.close(done);
    expect(lms.cmi?.core.lesson_status).toBe('passed');
  });
});

describe.each(['browse', 'review'])('in the mode %s', (mode) => {
  it('nothing is written, and the conversation is ended all the same', async () => {
    const lms = new Lms();
    lms.learner.lesson_mode = mode;
    const { store, states, found, world } = await launch(lms);
    world.paint();
    await tell([store], fresh, opened, ...attempt(1, 1));
    await store.close(fresh);
    expect(found.mode).toBe(mode);
    expect([lms.count('LMSSetValue'), lms.count('LMSCommit'), lms.count('LMSFinish')]).toEqual([0, 0, 1]);
    expect(states.all.map(({ status }) => status)).toEqual(['read-only', 'closed']);
  });
});

describe('closing', () => {
  it('tells the session time and finishes exactly once', async () => {
    const { lms, store, world, states } = await launch(new Lms());
    const now = await tell([store], fresh, opened);
    world.pass(3_725_050);
    await store.close(now);
    await store.close(now);
    await tell([store], now, first);
    expect(lms.set('cmi.core.session_time')).toEqual(['0001:02:05.05']);
    expect(lms.count('LMSFinish')).toBe(1);
    expect(lms.calls.at(-1)?.name).toBe('LMSFinish');
    expect(states.last('scorm12').status).toBe('closed');
  });

  it('makes every call before its first await', async () => {
    const { lms, store } = await launch(new Lms());
    void store.record(first, fresh);
    void store.close(fresh);
    expect([lms.set('cmi.interactions.0.result'), lms.count('LMSFinish')]).toEqual([['correct'], 1]);
  });
});

describe('a bad LMS', () => {
  it.each([
    ['says false', { commit: 'false' }, 'failed'],
    ['says false as a boolean', { commit: false }, 'failed'],
    ['throws', { commit: 'throws' }, 'failed'],
    ['says nothing', { commit: null }, 'unconfirmed'],
    ['sends its login page', { commit: 'page' }, 'expired'],
    ['has forgotten the login, as far as it says', { expiresAtCall: 1 }, 'failed'],
    ['says true as a boolean', { says: true }, 'saved'],
    ['says 1', { says: 1 }, 'saved'],
  ] as const)('that %s at a commit never stops the lesson (%j, %s)', async (_what, hostility, status) => {
    const { store, states } = await hostile(hostility);
    await tell([store], fresh, opened, first);
    expect(states.last('scorm12').status).toBe(status);
    expect(states.last('scorm12').confirmed === null).toBe(status !== 'saved');
  });

  it('that refused a commit is told the same again in another spelling, never a false score or status', async () => {
    let refuses = true;
    const hostility: Hostility = {
      get commit(): 'false' | never {
        return (refuses ? 'false' : undefined) as 'false';
      },
    };
    const { lms, store, world, states } = await hostile(hostility);
    await tell([store], fresh, ...readAll, ...attempt(1, 0.85));
    expect(states.last('scorm12').status).toBe('failed');
    const [before, statuses] = [lms.set('cmi.suspend_data').at(-1) ?? '', lms.set('cmi.core.lesson_status')];
    expect(statuses).toContain('passed');
    refuses = false;
    world.pass(120_000);
    expect(states.last('scorm12')).toMatchObject({ status: 'saved', waiting: 0 });
    expect(lms.set('cmi.suspend_data').at(-1)?.replace('.', '')).toBe(before.replace('.', ''));
    expect(lms.set('cmi.suspend_data').at(-1)).not.toBe(before);
    expect(new Set(lms.set('cmi.core.score.raw').map(Number))).toEqual(new Set([85]));
    expect(new Set(lms.set('cmi.core.lesson_status'))).toEqual(new Set(['incomplete', 'completed', 'passed']));
    expect([lms.cmi?.core.lesson_status, lms.interactions[0]?.result]).toEqual(['passed', 'correct']);
  });

  it.each<[what: string, answer: string | null, status: string]>([
    ['the server wants a login for the package itself', '<!doctype html><title>Přihlášení</title>', 'expired'],
    ['the server gives the package’s own file: its other part failed, or nobody can say', '{}', 'failed'],
    ['the server does not answer', null, 'failed'],
  ])('that says 101 is taken for what its server shows: %s', async (_what, answer, status) => {
    const world = new World();
    world.env.fetch = () =>
      answer === null ? Promise.reject(new TypeError('no answer')) : Promise.resolve(new Response(answer));
    const { store, states } = await launch(new Lms(), { responses: 'moodle', hostile: { expiresAtCall: 1 } }, world);
    await tell([store], fresh, opened, first);
    await new Promise((settled) => setTimeout(settled));
    expect(states.last('scorm12')).toMatchObject({ status, detail: 'LMSCommit() was refused with error 101' });
  });

  it.each([
    'cmi.suspend_data',
    'cmi.core.lesson_status',
    'cmi.core.score.raw',
    'cmi.core.exit',
    'cmi.interactions.0.id',
    'cmi.interactions.0.result',
  ])('that refuses %s once is told it again, and does not stay failed', async (element) => {
    const { lms, world } = refusing((name, times) => name === element && times === 1);
    const states = new States();
    const store = new Scorm12(world.env);
    await store.open(course, states.hear);
    await tell([store], fresh, ...readAll, first, ...attempt(2, 0.85));
    world.pass(20_000);
    expect(states.last('scorm12')).toMatchObject({ status: 'saved', waiting: 0, detail: null });
    expect([lms.status, lms.cmi?.core.score.raw, lms.interactions[0]?.result]).toEqual(['passed', '85', 'correct']);
  });

  it.each(['incomplete', 'completed', 'passed'])('that refuses the status %s once hears it again', async (word) => {
    const { lms, world } = refusing((_name, times, value) => value === word && times === 1);
    const states = new States();
    const store = new Scorm12(world.env);
    await store.open(course, states.hear);
    const done = await tell([store], fresh, ...readAll, ...attempt(1, 0.85));
    world.pass(20_000);
    expect(states.last('scorm12').status).toBe('saved');
    expect(lms.statuses.filter((each, index) => each !== lms.statuses[index - 1]).slice(-2)).toEqual([
      'completed',
      'passed',
    ]);
    await store.close(done);
    expect(lms.status).toBe('passed');
  });

  it('that always refuses the progress is not called saved, and is asked ever more rarely', async () => {
    const { lms, world, asked } = refusing((name) => name === 'cmi.suspend_data');
    const states = new States();
    const store = new Scorm12(world.env);
    await store.open(course, states.hear);
    await tell([store], fresh, opened, first);
    expect(states.last('scorm12')).toMatchObject({
      status: 'failed',
      detail: expect.stringContaining('cmi.suspend_data') as string,
    });
    const before = asked.length;
    world.pass(600_000);
    expect(asked.length - before).toBeLessThan(25);
    expect(states.all.some(({ status }) => status === 'saved')).toBe(false);
    expect(lms.cmi?.suspend_data).toBe('');
  });

  it('that keeps no interactions is spared them, and the rest is saved', async () => {
    const lms = new Lms();
    const world = new World();
    const states = new States();
    const api = lms.launch(moodle);
    const refuses = (element: string) => element.startsWith('cmi.interactions');
    world.parent.API = {
      ...api,
      LMSSetValue: (element: string, value: string) => (refuses(element) ? 'false' : api.LMSSetValue(element, value)),
    };
    const store = new Scorm12(world.env);
    await store.open(course, states.hear);
    await tell([store], fresh, opened, first);
    expect(states.last('scorm12')).toMatchObject({
      status: 'saved',
      detail: expect.stringContaining('cmi.interactions.0.id') as string,
    });
  });

  it('that cuts values is noticed at the next launch, and what it holds is not thrown away', async () => {
    const lms = new Lms();
    const { store } = await launch(lms, { responses: 'moodle', hostile: { cutsAt: 30 } });
    await tell([store], fresh, opened, first);
    const { found } = await launch(lms);
    expect(found).toMatchObject({ progress: null, unreadable: lms.cmi?.suspend_data });
  });
});

/** An LMS that refuses some values: `times` counts from 1 how often this value of the element was tried. */
function refusing(refuses: (element: string, times: number, value: string) => boolean) {
  const lms = new Lms();
  const world = new World();
  const api = lms.launch(moodle);
  const asked: string[] = [];
  const LMSSetValue = (element: string, value: string) => {
    const name = /lesson_status/.test(element) ? `${element} ${value}` : element;
    asked.push(name);
    const times = asked.filter((each) => each === name).length;
    return refuses(element, times, value) ? 'false' : api.LMSSetValue(element, value);
  };
  world.parent.API = { ...api, LMSSetValue };
  return { lms, world, asked };
}

describe('hidden and offline', () => {
  it('a commit made while hidden counts as unconfirmed and is repeated when visible', async () => {
    const { lms, store, world, states } = await launch(new Lms());
    world.hide();
    await tell([store], fresh, opened, first);
    expect(states.last('scorm12').status).toBe('unconfirmed');
    const before = lms.count('LMSCommit');
    world.show();
    expect(lms.count('LMSCommit')).toBeGreaterThan(before);
    expect(states.last('scorm12').status).toBe('saved');
  });

  it('while hidden no lesser word than passed or correct is ever told', async () => {
    const { lms, store, world } = await launch(new Lms());
    world.hide();
    const done = await tell([store], fresh, opened, ...readAll, ...attempt(1, 1));
    await store.close(done);
    expect(lms.set('cmi.interactions.0.result')).toEqual(['correct']);
    expect(lms.set('cmi.core.lesson_status')).toEqual(['incomplete', 'completed', 'passed']);
  });

  it('without a connection nothing is committed; once it is back, everything is', async () => {
    const { lms, store, world, states } = await launch(new Lms());
    world.connected = false;
    await tell([store], fresh, opened, first);
    expect([lms.count('LMSCommit'), states.last('scorm12').status]).toEqual([0, 'offline']);
    expect(states.last('scorm12').waiting).toBe(2);
    world.connect();
    expect([lms.count('LMSCommit'), states.last('scorm12').status]).toEqual([1, 'saved']);
    expect(lms.interactions[0]?.result).toBe('correct');
  });

  it('nothing new is nothing to commit', async () => {
    const { lms, store } = await launch(new Lms());
    const now = await tell([store], fresh, opened, open('story'));
    const before = lms.count('LMSCommit');
    await tell([store], now, opened);
    expect(lms.count('LMSCommit')).toBe(before);
  });
});

/** Every call holds the page until the LMS has answered it: one action must not make many. */
describe('how long an LMS may hold the page', () => {
  const spent = async (...events: readonly LearnerEvent[]) => {
    const { lms, store, world } = await launch(new Lms());
    world.paint();
    const now = await tell([store], fresh, opened, ...readAll);
    const before = lms.calls.length;
    const commits = lms.count('LMSCommit');
    await tell([store], now, ...events);
    return { calls: lms.calls.length - before, commits: lms.count('LMSCommit') - commits };
  };

  it.each<[what: string, events: readonly LearnerEvent[], calls: number, commits: number]>([
    ['opening a part', [open('story')], 3, 1],
    ['an answer', [first], 7, 1],
    ['a whole attempt of five answers, passed', attempt(1, 0.85), 45, 8],
  ])('%s makes no more calls than needed, and no more commits', async (_what, events, calls, commits) => {
    const made = await spent(...events);
    expect(made.calls).toBeLessThanOrEqual(calls);
    expect(made.commits).toBeLessThanOrEqual(commits);
    expect(made.commits).toBeGreaterThan(0);
  });

  it('the verdict costs one commit more, so that both kinds of completion rule fire, and no more', async () => {
    const made = await spent(...attempt(1, 0.85).slice(0, -1));
    const whole = await spent(...attempt(1, 0.85));
    expect(whole.commits - made.commits).toBe(2);
  });
});
