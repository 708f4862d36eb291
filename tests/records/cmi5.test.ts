import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokenRules } from '../../module/formats/statement-rules.ts';
import type { Registration } from '../../packaging/preview/cmi5/session.ts';
import { attempt, course, fresh, open, opened, readAll, tell } from './events.ts';
import { openRecords } from '../../module/records/open-records.ts';
import { Cmi5Server, Cmi5Tab } from './cmi5-server.ts';
import { World } from './world.ts';

const at = new Date('2026-11-23T08:10:00Z');
const returnURL = 'https://lms.example.invalid/back';
const verdicts = [
  { type: 'completed', at, scaled: 0.8 },
  { type: 'passed', at, scaled: 0.8 },
] as const;
const closed = { type: 'closed', at, seconds: 60 } as const;

let server: Cmi5Server;
let registration: Registration;

beforeEach(async () => {
  server = new Cmi5Server();
  await server.listen();
  registration = server.lms.enrol('https://lms.example.invalid/activity/7');
});
afterEach(async () => {
  expect(server.lms.violations).toEqual([]);
  await server.close();
});

const of = (verb: string) => server.verbs.filter((each) => each === verb).length;
const statement = (verb: string) =>
  [...server.lms.statements.values()].find((each) => (each.verb as { id: string }).id.endsWith(`/${verb}`));

describe('a cmi5 session', () => {
  it('asks in the order cmi5 wants: the key once, the launch data, the preferences, then speaks (8.2, 10.2, 11)', async () => {
    const tab = new Cmi5Tab(server, registration);
    await tab.open();
    await tell([tab.store], fresh, opened);
    await tab.settle();
    expect(server.asked[0]).toBe(`POST /fetch/${tab.session.id}`);
    expect(server.asked[1]).toBe('GET /xapi/activities/state');
    expect(server.verbs).toEqual(['initialized']);
  });

  it.each(['Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed', 'NotApplicable'] as const)(
    'goes from initialized to terminated and back to the LMS, whatever it needs to move on (%s; 9.3, 10.2.6)',
    async (moveOn) => {
      const tab = new Cmi5Tab(server, registration, { moveOn, returnURL, masteryScore: 0.75 });
      const found = await tab.open();
      expect(found).toMatchObject({ mode: 'normal', masteryScore: 0.75, name: null, progress: null });
      const progress = await tell(
        [tab.store],
        fresh,
        opened,
        open('story'),
        ...readAll,
        ...attempt(1, 0.8),
        ...verdicts,
      );
      await tell([tab.store], progress, closed);
      await tab.store.close(progress);
      expect([server.verbs[0], server.verbs.at(-1), tab.left]).toEqual(['initialized', 'terminated', returnURL]);
      expect(server.verbs.filter((verb) => verb === 'completed' || verb === 'passed')).toEqual(['completed', 'passed']);
      const all = [...server.lms.statements.values()];
      expect(all.flatMap((each) => [...brokenRules(each), ...brokenRules(each, '2.0.0')])).toEqual([]);
    },
  );

  it('in the same registration again finds the progress, and neither completes nor passes twice (9.3.0.0-6, -7)', async () => {
    const first = new Cmi5Tab(server, registration);
    await first.open();
    const progress = await tell([first.store], fresh, opened, ...readAll, ...attempt(1, 0.8), ...verdicts);
    await first.store.close(progress);
    const second = new Cmi5Tab(server, registration);
    expect((await second.open()).progress).toEqual(progress);
    await tell([second.store], progress, opened, ...verdicts);
    await second.store.close(progress);
    expect([of('initialized'), of('completed'), of('passed'), of('terminated')]).toEqual([2, 1, 1, 2]);
  });

  it('goes on after a reload with the same key, and is not initialized again (8.2.3.0-1, 9.3.0.0-2)', async () => {
    const tab = new Cmi5Tab(server, registration);
    await tab.open();
    const progress = await tell([tab.store], fresh, opened, ...readAll.slice(0, 1));
    tab.world.fire('pagehide');
    const gone = tab.store.close(progress);
    tab.reload();
    await gone;
    expect((await tab.open()).progress).toEqual(progress);
    const more = await tell([tab.store], progress, opened, ...readAll.slice(1));
    await tab.store.close(more);
    expect(server.verbs).toEqual(['initialized', 'experienced', 'experienced', 'experienced', 'terminated']);
    expect(server.asked.filter((each) => each.startsWith('POST /fetch'))).toHaveLength(1);
  });

  it('that has ended is not opened again by a reload (9.3.0.0-5)', async () => {
    const tab = new Cmi5Tab(server, registration);
    await tab.open();
    await tab.store.close(fresh);
    tab.reload();
    await expect(tab.open()).rejects.toThrow('This session has ended. Open the course again from the LMS.');
  });

  it.each(['Browse', 'Review'] as const)(
    'in %s says that it began and ended, keeps nothing and judges nothing (10.2.2)',
    async (launchMode) => {
      const tab = new Cmi5Tab(server, registration, { launchMode, returnURL });
      expect((await tab.open()).mode).toBe(launchMode.toLowerCase());
      await tab.store.close(fresh);
      expect([server.verbs, tab.left]).toEqual([['initialized', 'terminated'], returnURL]);
      expect(server.asked.filter((each) => each.startsWith('PUT'))).toEqual([]);
    },
  );

  it('holds to the mastery score of the launch, not of the package (9.3.4.0-2, 9.6.3.2-2)', async () => {
    const tab = new Cmi5Tab(server, registration, { masteryScore: 0.9 });
    expect((await tab.open()).masteryScore).toBe(0.9);
    const progress = await tell([tab.store], fresh, opened, { type: 'passed', at, scaled: 0.8 });
    await tell([tab.store], progress, { type: 'failed', at, scaled: 0.8 });
    await tab.store.close(progress);
    expect([of('passed'), of('failed')]).toEqual([0, 1]);
    expect(statement('failed')).toMatchObject({
      result: { success: false, score: { scaled: 0.8 } },
      context: { extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.9 } },
    });
  });

  it('may fail in one session and pass in the next, and never fails after that (9.3.0.0-3, -8)', async () => {
    for (const verdict of ['failed', 'passed', 'failed'] as const) {
      const tab = new Cmi5Tab(server, registration);
      await tab.open();
      await tell([tab.store], fresh, opened, { type: verdict, at, scaled: verdict === 'passed' ? 1 : 0 });
      await tab.store.close(fresh);
    }
    expect(server.verbs.filter((verb) => /passed|failed/.test(verb))).toEqual(['failed', 'passed']);
  });

  it.each([
    [{ languagePreference: 'de-DE,en-GB,cs-CZ', audioPreference: 'on' }, 'en'],
    [{ languagePreference: 'cs-CZ', audioPreference: 'off' }, 'cs'],
    [{ languagePreference: 'de-DE', audioPreference: 'off' }, null],
    [403, null],
    [404, null],
  ] as const)('speaks the first language of %j it knows: %s (11.0.0.0-3, 11.1)', async (preferences, language) => {
    server.lms.preferences = preferences;
    const tab = new Cmi5Tab(server, registration);
    expect((await tab.open()).language).toBe(language);
  });

  it('brings what an earlier session could not send, behind its own initialized (requirement 31)', async () => {
    const first = new Cmi5Tab(server, registration);
    await first.open();
    server.fails = (method, path) => (method === 'POST' && path.includes('statements') ? 503 : null);
    const progress = await tell([first.store], fresh, opened, ...readAll, { type: 'completed', at, scaled: null });
    await first.store.close(progress);
    first.world.end();
    server.fails = () => null;
    const second = new Cmi5Tab(server, registration, {}, first.stored, first.shelf);
    await second.open();
    await tell([second.store], progress, opened);
    await second.settle();
    expect(server.verbs).toEqual(['initialized', 'experienced', 'experienced', 'experienced', 'completed']);
    expect(first.shelf.held.size).toBe(0);
  });

  it('says in words what is wrong with a launch that cannot begin (8.2.3)', async () => {
    const used = new Cmi5Tab(server, registration);
    used.session.fetched = true;
    await expect(used.open()).rejects.toThrow(
      'The LMS gives no key for this session: 1 The key has been given already. Open the course again from the LMS.',
    );
    server.lms.violations.length = 0;
    const bare = new Cmi5Tab(server, registration);
    bare.world.address = 'http://content.invalid/index.html?fetch=x&endpoint=y&actor=%7B%7D';
    await expect(bare.open()).rejects.toThrow('has no registration, activityId. Open it again from the LMS.');
    const refusing = new Cmi5Tab(server, registration);
    server.fails = (method) => (method === 'GET' ? 500 : null);
    await expect(refusing.open()).rejects.toThrow('The LMS does not give activities/state: it answers 500.');
  });

  it('keeps the state of the learner trying, and says so, while the LMS does not take it', async () => {
    const tab = new Cmi5Tab(server, registration);
    await tab.open();
    server.fails = (method) => (method === 'PUT' ? 500 : null);
    const progress = await tell([tab.store], fresh, opened, ...readAll);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(tab.states.last('cmi5')).toMatchObject({
      status: 'failed',
      detail: expect.stringContaining('answers 500') as string,
    });
    server.fails = () => null;
    await tab.settle();
    expect(tab.states.last('cmi5').status).toBe('saved');
    expect((await new Cmi5Tab(server, registration).open()).progress).toEqual(progress);
  });

  it('is found by its address, with the journal before it, and the address stays for a reload', async () => {
    const { query } = server.lms.launch(registration);
    const world = new World();
    world.address = `http://content.invalid/index.html?${query}`;
    const records = await openRecords(course, () => {}, world.env);
    expect([records.place, records.stores.map(({ name }) => name)]).toEqual(['cmi5', ['browser-local', 'cmi5']]);
    expect(world.address).toContain(query);
    await tell(records.stores, fresh, opened, ...readAll);
    expect(JSON.stringify([...world.stored])).toContain(`${course.id}:${registration.id}:unsent`);
  });
});
