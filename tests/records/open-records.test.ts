import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRecords } from '../../module/records/open-records.ts';
import type { Strictness } from '../../packaging/preview/strict-scorm12.ts';
import { attempt, course, fresh, opened, readAll, tell } from './events.ts';
import { Lms } from './lms.ts';
import { TestLrs } from './lrs.ts';
import { States, World } from './world.ts';

const moodle: Strictness = { responses: 'moodle' };

/** Opens the course in a world, in an LMS or without one. */
async function begin(world: World, lms: Lms | null, strictness = moodle) {
  const states = new States();
  if (lms) world.parent.API = lms.launch(strictness);
  const window = lms ? world.env.window : { ...world.env.window, parent: null };
  const records = await openRecords(course, states.hear, { ...world.env, window });
  return { ...records, states };
}

describe('without an LMS', () => {
  it('the module plays, keeps its progress in the browser and says so', async () => {
    const world = new World();
    const first = await begin(world, null);
    expect([first.place, first.opened.progress, first.states.last('scorm12').status]).toEqual([
      'browser-local',
      null,
      'absent',
    ]);
    const progress = await tell(first.stores, fresh, opened, ...readAll);
    expect((await begin(world, null)).opened.progress).toEqual(progress);
  });
});

describe('in an LMS', () => {
  it('the journal is told first and the LMS second', async () => {
    const { stores, place, stale } = await begin(new World(), new Lms());
    expect([stores.map((each) => each.name), place, stale]).toEqual([['browser-local', 'scorm12'], 'scorm12', false]);
  });

  it('another computer finds the progress of the LMS', async () => {
    const lms = new Lms();
    const progress = await tell((await begin(new World(), lms)).stores, fresh, opened, ...readAll);
    const { opened: found, stale } = await begin(new World(), lms);
    expect([found.progress, stale]).toEqual([progress, false]);
  });

  it('that lost everything is given it back from the journal', async () => {
    const world = new World();
    const { stores } = await begin(world, new Lms(), { responses: 'moodle', hostile: { commit: 'false' } });
    const progress = await tell(stores, fresh, opened, ...readAll);
    const { opened: found, stale } = await begin(world, new Lms());
    expect([found.progress, stale]).toEqual([progress, true]);
  });

  it('that said yes and stored nothing is given it back as well', async () => {
    const world = new World();
    const { stores } = await begin(world, new Lms(), { responses: 'moodle', hostile: { forgets: true } });
    const progress = await tell(stores, fresh, opened, ...readAll, ...attempt(1, 1));
    const { opened: found, stale } = await begin(world, new Lms());
    expect([found.progress, stale]).toEqual([progress, true]);
  });

  it('that lost the last events is overruled by the journal’s save counter', async () => {
    const world = new World();
    const lms = new Lms();
    const first = await begin(world, lms);
    const there = await tell(first.stores, fresh, opened, ...readAll);
    const here = await tell([first.stores[0] as (typeof first.stores)[number]], there, ...attempt(1, 0.4));
    const { opened: found, stale } = await begin(world, lms);
    expect([found.progress, stale]).toEqual([here, true]);
  });

  it('that knows more than an old journal wins', async () => {
    const world = new World();
    const lms = new Lms();
    const there = await tell((await begin(world, lms)).stores, fresh, opened, ...readAll);
    const elsewhere = await tell((await begin(new World(), lms)).stores, there, ...attempt(1, 0.4));
    const { opened: found, stale } = await begin(world, lms);
    expect([found.progress, stale]).toEqual([elsewhere, false]);
  });

  it('a new attempt after a failed one begins anew, whatever the journal holds', async () => {
    const world = new World();
    const { stores } = await begin(world, new Lms());
    await tell(stores, fresh, opened, ...attempt(1, 0), ...attempt(2, 0), ...attempt(3, 0));
    const { opened: found, stale } = await begin(world, new Lms());
    expect([found.progress, stale]).toEqual([null, false]);
  });

  it('a new attempt begins anew when the LMS has once given the old one back', async () => {
    const world = new World();
    const lms = new Lms();
    await tell((await begin(world, lms)).stores, fresh, opened, ...readAll);
    await begin(world, lms);
    expect((await begin(world, new Lms())).opened.progress).toBeNull();
  });

  it('the LMS’s own attempt counts where the journal holds another one', async () => {
    const world = new World();
    await tell((await begin(world, new Lms())).stores, fresh, opened, ...readAll);
    const lms = new Lms();
    const other = { ...fresh, pseudonym: 'f'.repeat(32) };
    const there = await tell((await begin(new World(), lms)).stores, other, opened);
    expect((await begin(world, lms)).opened.progress).toEqual(there);
  });

  it('that cut the progress is overruled by the journal, and nothing is reported lost', async () => {
    const world = new World();
    const lms = new Lms();
    const strictness: Strictness = { responses: 'moodle', hostile: { cutsAt: 30 } };
    const progress = await tell((await begin(world, lms, strictness)).stores, fresh, opened, ...readAll);
    const { opened: found, stale } = await begin(world, lms);
    expect([found.progress, found.unreadable, stale]).toEqual([progress, null, true]);
  });

  it.each(['3xxxxdamaged', 'location=page_4|score=10', '…', `2${'A'.repeat(4000)}`])(
    'that holds something foreign or damaged (%.20s) never stops the course, and the original is put aside whole',
    async (foreign) => {
      const world = new World();
      const lms = new Lms();
      const { stores } = await begin(new World(), lms);
      await tell(stores, fresh, opened);
      lms.cmi = { ...(lms.cmi as NonNullable<Lms['cmi']>), suspend_data: foreign };
      const found = await begin(world, lms);
      expect(found.opened).toMatchObject({ progress: null, unreadable: foreign });
      await tell(found.stores, fresh, opened, ...readAll);
      const aside = [...world.stored].filter(([key]) => key.endsWith(':unreadable'));
      expect(aside.map(([, text]) => text)).toEqual([foreign]);
      expect((await begin(world, lms)).opened.unreadable).toBeNull();
    },
  );

  it('that names nobody never gives one learner’s journal to another', async () => {
    const world = new World();
    const nameless = () => {
      const lms = new Lms();
      lms.learner.student_id = '';
      return lms;
    };
    await tell((await begin(world, nameless())).stores, fresh, opened, ...readAll);
    expect((await begin(world, nameless())).opened.progress).toBeNull();
  });

  it('opened for review writes nowhere, not even into the journal', async () => {
    const lms = new Lms();
    lms.learner.lesson_mode = 'review';
    const { stores, opened: found } = await begin(new World(), lms);
    expect([stores.map((each) => each.name), found.mode]).toEqual([['scorm12'], 'review']);
  });

  it('that showed a passed attempt for review has given it back: the next attempt begins anew', async () => {
    const world = new World();
    const lms = new Lms();
    await tell((await begin(world, lms)).stores, fresh, opened, ...readAll, ...attempt(1, 1));
    lms.learner.lesson_mode = 'review';
    await begin(world, lms);
    expect((await begin(world, new Lms())).opened.progress).toBeNull();
  });

  it('that answers a pop-up no more after its end: loaded anew it goes on in the journal, and the next launch brings it', async () => {
    const world = new World();
    const lms = new Lms();
    const first = await begin(world, lms);
    const done = await tell(first.stores, fresh, opened, ...readAll);
    for (const store of first.stores) await store.close(done);
    world.reopen();
    const states = new States();
    const again = await openRecords(course, states.hear, world.env);
    expect([again.place, states.last('scorm12').status]).toEqual(['browser-local', 'failed']);
    expect(again.opened.progress).toEqual(done);
    const further = await tell(again.stores, done, ...attempt(1, 1));
    const next = await begin(world, lms);
    expect([next.place, next.stale, next.opened.progress]).toEqual(['scorm12', true, further]);
  });

  it('that refuses to begin is told of, and the module plays on', async () => {
    const world = new World();
    const refuses = () => 'false';
    world.parent.API = {
      LMSInitialize: refuses,
      LMSGetValue: () => '',
      LMSGetLastError: () => '101',
      LMSGetErrorString: () => 'General',
    };
    const states = new States();
    const { place } = await openRecords(course, states.hear, world.env);
    expect([place, states.last('scorm12').status]).toEqual(['browser-local', 'failed']);
    expect(states.last('scorm12').detail).toBe(
      'The LMS does not begin: LMSInitialize() was refused with error 101. Open the course again from the LMS.',
    );
  });
});

describe('an LRS', () => {
  let lrs: TestLrs;
  let endpoint: string;
  beforeEach(async () => {
    lrs = new TestLrs();
    endpoint = await lrs.listen();
  });
  afterEach(() => lrs.close());

  const arrived = async (world: World, count: number) => {
    for (let turn = 0; turn < 400 && lrs.kept.size < count; turn++) {
      world.paint();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return [...lrs.kept.values()];
  };

  it('from the address is used, and its key leaves the address bar at once', async () => {
    const world = new World();
    const actor = JSON.stringify({
      name: ['Jana'],
      account: [{ accountServiceHomePage: 'https://lms.cz', accountName: 'u1' }],
    });
    const launch = new URLSearchParams({
      endpoint,
      auth: 'Basic eA==',
      actor,
      registration: '6ba7b810-9dad-41d1-80b4-00c04fd430c8',
    });
    world.address += `?${launch.toString()}&theme=dark#/why-cooperate/story`;
    const opening = begin(world, null);
    expect(world.address).toBe('http://kurzy.urad.invalid/course/index.html?theme=dark#/why-cooperate/story');
    await tell((await opening).stores, fresh, opened);
    const [statement] = await arrived(world, 1);
    expect(statement?.actor).toEqual({ objectType: 'Agent', account: { homePage: 'https://lms.cz', name: 'u1' } });
    expect(statement?.context.registration).toBe('6ba7b810-9dad-41d1-80b4-00c04fd430c8');
    expect(lrs.requests[0]?.headers.authorization).toBe('Basic eA==');
  });

  it('from the launch data of the LMS is used, under the learner’s pseudonym', async () => {
    const lms = Object.assign(new Lms(), { launchData: JSON.stringify({ lrs: { endpoint, auth: 'Basic eA==' } }) });
    const world = new World();
    await tell((await begin(world, lms)).stores, fresh, opened, ...readAll);
    const statements = await arrived(world, 4);
    expect(new Set(statements.map((each) => each.actor.account?.name))).toEqual(new Set([fresh.pseudonym]));
    expect(JSON.stringify(statements)).not.toMatch(/Jana|u-17/);
  });

  it('from config.json is used, with the words for the screens', async () => {
    const world = new World();
    world.files.set(
      'config.json',
      JSON.stringify({
        lrs: { endpoint },
        contact: 'Zuzana, linka 12',
        lms: 'Portál',
        operator: 'Úřad',
        trainingSession: 'jaro-2027',
      }),
    );
    const { stores, settings } = await begin(world, new Lms());
    await tell(stores, fresh, opened);
    expect(await arrived(world, 1)).toHaveLength(1);
    expect(lrs.requests[0]?.headers.authorization).toBeUndefined();
    expect(settings).toEqual({
      contact: 'Zuzana, linka 12',
      lms: 'Portál',
      operator: 'Úřad',
      enforcement: null,
      problems: [],
    });
    expect(JSON.stringify((await arrived(world, 1))[0]?.context)).toContain('jaro-2027');
  });

  it.each([
    ['{', [{ what: 'json', key: '' }]],
    ['[]', [{ what: 'json', key: '' }]],
    ['{"lrs":{"endpoint":"lrs.cz"}}', [{ what: 'lrs', key: 'lrs' }]],
    ['{"kontakt":"linka 12"}', [{ what: 'unknown', key: 'kontakt' }]],
    ['{"lms":5}', [{ what: 'text', key: 'lms' }]],
  ])('what is wrong in a config.json that reads %s is named, and the rest counts', async (text, problems) => {
    const world = new World();
    world.files.set('config.json', text.replace(/\}$/, ',"contact":"Zuzana"}'));
    const { settings } = await begin(world, new Lms());
    expect(settings.problems).toEqual(problems);
    expect(settings.contact).toBe(text.startsWith('{"') ? 'Zuzana' : null);
  });

  it('is opened in a review too, for statements that an earlier sitting could not send', async () => {
    const lms = Object.assign(new Lms(), { launchData: JSON.stringify({ lrs: { endpoint, auth: 'Basic eA==' } }) });
    lms.learner.lesson_mode = 'review';
    const { stores } = await begin(new World(), lms);
    expect(stores.map((each) => each.name)).toEqual(['scorm12', 'xapi']);
    await stores[1]?.close(fresh);
    expect(lrs.requests).toEqual([]);
  });

  it('is not needed: without one there is no xAPI store', async () => {
    const { stores } = await begin(new World(), new Lms());
    expect(stores.some((each) => each.name === 'xapi')).toBe(false);
  });

  it.each([
    ['{', 'config.json is not JSON ('],
    ['[]', 'config.json holds no object. Write {"lrs":{"endpoint":"…","auth":"…"}} or {}.'],
    ['{"lrs":{}}', 'config.json: "lrs" has no "endpoint". Write its address, e.g. "https://lrs.example.cz/xapi/".'],
    [
      '{"lrs":{"endpoint":"lrs.cz"}}',
      'config.json: "lrs.cz" is not the address of an LRS. It begins with https:// or http://.',
    ],
    [
      '{"lrs":{"endpoint":"https://lrs.cz","auth":"key"}}',
      'config.json: "auth" is not an Authorization header. Write e.g. "Basic a2V5OnNlY3JldA==".',
    ],
  ])('in a config.json that reads %s is refused in words, and the module plays on', async (text, words) => {
    const world = new World();
    world.files.set('config.json', text);
    const { states, place } = await begin(world, new Lms());
    expect(place).toBe('scorm12');
    expect(states.last('xapi').status).toBe('failed');
    expect(states.last('xapi').detail?.startsWith(words)).toBe(true);
  });
});
