import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SaveStatus } from '../../module/model/record-store.ts';
import { lrsClient, type SendStatements } from '../../module/records/lrs-client.ts';
import { Outbox, room } from '../../module/records/outbox.ts';
import type { Shelf, Waiting } from '../../module/records/statement-shelf.ts';
import { TestLrs, TestShelf } from './lrs.ts';
import { made } from './made-statement.ts';
import { World } from './world.ts';

let lrs: TestLrs;
let endpoint: string;
let world: World;
let told: { status: SaveStatus; waiting: number; detail: string | null }[];

beforeEach(async () => {
  lrs = new TestLrs();
  endpoint = await lrs.listen();
  world = new World();
  told = [];
});
afterEach(() => lrs.close());

let order = 0;

function waiting(words = 'x', verb = 'experienced'): Waiting {
  const statement = made(verb, words);
  return { id: statement.id, order: ++order, endpoint, statement, refused: null };
}

function outbox(shelf: Shelf | null = new TestShelf()): Outbox {
  const send = lrsClient({ endpoint, auth: 'Basic a2V5OnNlY3JldA==', actor: null, registration: null }, world.env);
  return new Outbox({
    shelf,
    send,
    endpoint,
    env: world.env,
    tell: (status, waiting, detail) => told.push({ status, waiting, detail }),
  });
}

/** Waits until the outbox has told a status other than `sending`, or the LRS has got so many requests. */
async function until(done: () => boolean): Promise<void> {
  for (let turn = 0; turn < 400 && !done(); turn++) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(done()).toBe(true);
}
const turns = () => new Promise((resolve) => setTimeout(resolve));
const settled = (status: SaveStatus) => until(() => told.at(-1)?.status === status);

describe('the outbox', () => {
  it('delivers in the order in which things happened, with the key and the version (xAPI 1.0.3 Communication 3.3)', async () => {
    const box = outbox();
    const all = Array.from({ length: 7 }, () => waiting());
    all.forEach((each) => void box.add(each));
    await settled('saved');
    expect(lrs.ids).toEqual(all.map((each) => each.id));
    expect(lrs.requests[0]?.headers).toMatchObject({
      authorization: 'Basic a2V5OnNlY3JldA==',
      'x-experience-api-version': '1.0.3',
    });
  });

  it('begins to store and to send before its first await', async () => {
    const shelf = new TestShelf();
    const box = outbox(shelf);
    void box.add(waiting());
    expect(shelf.held.size).toBe(1);
    expect(told.map((each) => each.status)).toEqual(['sending']);
    await settled('saved');
  });

  it('sends at most 50 statements and 48 kB at once', async () => {
    const box = outbox();
    world.connected = false;
    for (let left = 60; left > 0; left--) void box.add(waiting());
    for (let left = 6; left > 0; left--) void box.add(waiting('ž'.repeat(6000)));
    world.connected = true;
    box.again();
    await settled('saved');
    expect(lrs.kept.size).toBe(66);
    expect(lrs.requests[0]?.statements).toHaveLength(50);
    expect(Math.max(...lrs.requests.map((each) => each.bytes))).toBeLessThanOrEqual(48_100);
  });

  it.each([
    ['is not there', 'hangs up'],
    ['is busy (503)', { status: 503 }],
    ['is slow (408)', { status: 408 }],
    ['fails (500)', { status: 500 }],
  ] as const)('tries again after a pause when the LRS %s, and delivers once', async (_what, answer) => {
    lrs.answers = [answer];
    const box = outbox();
    const one = waiting();
    void box.add(one);
    await settled('failed');
    expect(lrs.ids).toEqual([]);
    world.pass(1500);
    await settled('saved');
    expect(lrs.ids).toEqual([one.id]);
  });

  it('leaves the LRS alone as long as it asks (429 with Retry-After)', async () => {
    lrs.answers = [{ status: 429, headers: { 'retry-after': '120' } }];
    void outbox().add(waiting());
    await settled('failed');
    world.pass(119_000);
    expect(lrs.requests).toHaveLength(1);
    world.pass(2000);
    await settled('saved');
  });

  it('waits longer after every failure', async () => {
    lrs.answers = Array.from({ length: 4 }, () => ({ status: 503 }));
    void outbox().add(waiting());
    for (let failures = 1; failures <= 4; failures++) {
      await until(() => told.filter((each) => each.status === 'failed').length === failures);
      world.pass(400 * 2 ** (failures - 1));
      expect(lrs.requests).toHaveLength(failures);
      world.pass(60_000);
    }
    await settled('saved');
  });

  it('takes 409 for delivered: the LRS has that id already', async () => {
    lrs.answers = [{ status: 409 }];
    const shelf = new TestShelf();
    void outbox(shelf).add(waiting());
    await settled('saved');
    expect(shelf.held.size).toBe(0);
  });

  it('sets aside what the LRS refuses (400), shows it, and delivers the rest of the batch', async () => {
    const shelf = new TestShelf();
    const box = outbox(shelf);
    world.connected = false;
    const all = [waiting(), waiting('bad'), waiting()];
    all.forEach((each) => void box.add(each));
    lrs.judge = (statements) =>
      statements.some((each) => each.object.definition?.name?.cs === 'bad') ? { status: 400 } : null;
    world.connected = true;
    box.again();
    await settled('failed');
    expect(lrs.ids).toEqual([all[0]?.id, all[2]?.id]);
    expect(told.at(-1)).toMatchObject({ waiting: 0, detail: '1 statements set aside: 400 no' });
    expect([...shelf.held.values()]).toMatchObject([{ id: all[1]?.id, refused: '400 no' }]);
  });

  it('asks for a new login after 401 and keeps everything', async () => {
    lrs.answers = [{ status: 401 }];
    void outbox().add(waiting());
    await settled('expired');
    expect(told.at(-1)?.waiting).toBe(1);
  });

  it('sends nothing without a connection', async () => {
    world.connected = false;
    void outbox().add(waiting());
    await settled('offline');
    expect(lrs.requests).toHaveLength(0);
  });

  it('resumes what an earlier sitting left, in order and before anything new', async () => {
    const shelf = new TestShelf();
    world.connected = false;
    const earlier = [waiting(), waiting()];
    const first = outbox(shelf);
    for (const each of earlier) await first.add(each);
    world.connected = true;
    const box = outbox(shelf);
    await box.resume();
    const later = waiting();
    void box.add(later);
    await settled('saved');
    expect(lrs.ids).toEqual([...earlier, later].map((each) => each.id));
    expect(shelf.held.size).toBe(0);
  });

  it('leaves alone what was made for another LRS', async () => {
    const shelf = new TestShelf();
    await shelf.put({ ...waiting(), endpoint: 'https://other.invalid/' });
    await outbox(shelf).resume();
    await settled('saved');
    expect([lrs.requests.length, shelf.held.size]).toEqual([0, 1]);
  });

  it('sends the rest at once, whatever the pause, when the page may go away', async () => {
    lrs.answers = [{ status: 503 }];
    const box = outbox();
    void box.add(waiting());
    await settled('failed');
    await box.flush();
    expect(lrs.kept.size).toBe(1);
  });

  it('sends everything in one request, in order, when the page goes while another request is under way', async () => {
    const box = outbox();
    const all = [waiting(), waiting(), waiting()];
    all.forEach((each) => void box.add(each));
    await box.leave();
    await settled('saved');
    expect(lrs.ids).toEqual(all.map((each) => each.id));
    expect(lrs.requests.at(-1)?.statements.map(({ id }) => id)).toEqual(lrs.ids);
  });

  it('lets nothing later overtake what an LRS could not take when the page went (requirement 31)', async () => {
    const shelf = new TestShelf();
    const box = outbox(shelf);
    const all = [waiting(), waiting(), waiting()];
    // The LRS stores what comes first only after a while, and then not at all.
    lrs.judge = (statements) => (statements.some(({ id }) => id === all[0]?.id) ? { status: 500 } : null);
    all.forEach((each) => void box.add(each));
    await box.leave();
    expect(lrs.ids).toEqual([]);
    lrs.judge = () => null;
    await outbox(shelf).resume();
    await settled('saved');
    expect(lrs.ids).toEqual(all.map((each) => each.id));
  });

  it('loses nothing that happens while a request it gave up is answered all the same (requirement 31)', async () => {
    const answers: (() => void)[] = [];
    const shelf = new TestShelf();
    const sent: string[][] = [];
    const send: SendStatements = (statements) => {
      sent.push(statements.map(({ id }) => id));
      return new Promise((resolve) => answers.push(resolve));
    };
    const box = new Outbox({
      shelf,
      send,
      endpoint,
      env: world.env,
      tell: (status, left) => told.push({ status, waiting: left, detail: null }),
    });
    const [first, second, third] = [waiting(), waiting(), waiting()];
    await box.add(first);
    await box.add(second);
    void box.leave();
    answers[0]?.();
    await turns();
    await box.add(third);
    answers[1]?.();
    await until(() => sent.length === 3);
    answers[2]?.();
    await settled('saved');
    expect(sent).toEqual([[first.id], [first.id, second.id], [third.id]]);
    expect(shelf.held.size).toBe(0);
  });

  it('leaves an LRS alone that asked for it when the page is only hidden, and not when it goes', async () => {
    lrs.answers = [{ status: 429, headers: { 'retry-after': '120' } }];
    const box = outbox();
    void box.add(waiting());
    await settled('failed');
    await box.flush();
    box.again();
    expect(lrs.requests).toHaveLength(1);
    await box.leave();
    expect(lrs.kept.size).toBe(1);
  });

  it('delivers once what the LRS stored though its answer was lost', async () => {
    lrs.answers = ['stores and hangs up'];
    const box = outbox();
    const one = waiting();
    void box.add(one);
    await settled('failed');
    expect(lrs.ids).toEqual([one.id]);
    world.pass(2000);
    await settled('saved');
    expect(lrs.ids).toEqual([one.id]);
    expect(lrs.requests).toHaveLength(2);
  });

  it('delivers everything once and in order through an LRS that fails at every third request', async () => {
    let count = 0;
    lrs.judge = () => (++count % 3 === 0 ? { status: 500 } : null);
    const box = outbox();
    const all = Array.from({ length: 30 }, () => waiting());
    for (const each of all) {
      await box.add(each);
      await new Promise((resolve) => setTimeout(resolve, 3));
      if (told.at(-1)?.status === 'failed') world.pass(60_000);
    }
    await until(() => {
      world.pass(60_000);
      return told.at(-1)?.status === 'saved';
    });
    expect(count).toBeGreaterThan(3);
    expect(lrs.ids).toEqual(all.map((each) => each.id));
  });

  it('goes on after a new login in the middle of the course (401), though the clock was set back meanwhile', async () => {
    const box = outbox();
    const all = [waiting(), waiting(), waiting()];
    await box.add(all[0] as Waiting);
    await settled('saved');
    lrs.answers = [{ status: 401 }];
    void box.add(all[1] as Waiting);
    await settled('expired');
    void box.add(all[2] as Waiting);
    world.time -= 86_400_000;
    box.again();
    await settled('saved');
    expect(lrs.ids).toEqual(all.map((each) => each.id));
  });

  it('waits out a day without a connection, over a page closed and opened again', async () => {
    const shelf = new TestShelf();
    world.connected = false;
    const all = [waiting(), waiting()];
    const before = outbox(shelf);
    await before.add(all[0] as Waiting);
    await before.leave();
    world.pass(86_400_000);
    const box = outbox(shelf);
    await box.resume();
    await box.add(all[1] as Waiting);
    expect(told.at(-1)).toMatchObject({ status: 'offline', waiting: 2 });
    world.connected = true;
    box.again();
    await settled('saved');
    expect(lrs.ids).toEqual(all.map((each) => each.id));
  });

  it('sets aside what breaks a rule of xAPI, with the rule, and sends the rest', async () => {
    const shelf = new TestShelf();
    const box = outbox(shelf);
    const good = waiting();
    const bad = waiting();
    void box.add({ ...bad, statement: { ...bad.statement, timestamp: 'yesterday' } });
    void box.add(good);
    await settled('failed');
    expect(lrs.ids).toEqual([good.id]);
    expect(told.at(-1)?.detail).toMatch(/^1 statements set aside: xAPI 1\.0\.3 Data 4\.5 statement\.timestamp/);
    expect([...shelf.held.keys()]).toEqual([bad.id]);
  });

  it(`keeps at most ${room} statements: the oldest of least value go first, and it says so`, async () => {
    const shelf = new TestShelf();
    world.connected = false;
    const box = outbox(shelf);
    const passed = waiting('x', 'passed');
    const readings = [waiting(), waiting()];
    const answers = Array.from({ length: room - 1 }, () => waiting('x', 'answered'));
    for (const each of [passed, ...readings, ...answers]) await box.add(each);
    expect(told.at(-1)).toMatchObject({
      waiting: room,
      detail: `2 statements dropped, the oldest of least value: at most ${room} wait`,
    });
    expect([passed, ...readings].map(({ id }) => shelf.held.has(id))).toEqual([true, false, false]);
  });

  it('works without storage and says how long that lasts', async () => {
    void outbox(null).add(waiting());
    await settled('saved');
    expect(told.at(-1)?.detail).toBe('the browser forbids storage; statements last as long as this page');
  });

  it('goes on when the browser’s storage fails, and says so', async () => {
    const shelf = new TestShelf();
    shelf.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    await outbox(shelf).add(waiting());
    expect(told.some((each) => each.detail?.includes('QuotaExceededError'))).toBe(true);
    await settled('saved');
    expect(lrs.kept.size).toBe(1);
  });
});
