import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Statement } from '../../module/formats/statement-types.ts';
import type { SaveStatus } from '../../module/model/record-store.ts';
import { lrsClient } from '../../module/records/lrs-client.ts';
import { Outbox } from '../../module/records/outbox.ts';
import { uuid } from '../../module/records/random.ts';
import type { Shelf } from '../../module/records/statement-shelf.ts';
import { TestLrs, TestShelf } from './lrs.ts';
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

function statement(words = 'x'): Statement {
  return {
    id: uuid(world.env),
    timestamp: '2026-11-23T07:00:00.000Z',
    actor: { account: { homePage: 'https://course.invalid', name: 'p' } },
    verb: { id: 'http://adlnet.gov/expapi/verbs/experienced', display: { en: 'experienced' } },
    object: {
      objectType: 'Activity',
      id: 'https://course.invalid',
      definition: { type: 'https://course.invalid/t', name: { cs: words } },
    },
    context: { registration: uuid(world.env), language: 'cs', revision: '1', contextActivities: {} },
  };
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
const settled = (status: SaveStatus) => until(() => told.at(-1)?.status === status);

describe('the outbox', () => {
  it('delivers in the order in which things happened, with the key and the version (xAPI 1.0.3 Communication 3.3)', async () => {
    const box = outbox();
    const all = Array.from({ length: 7 }, () => statement());
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
    void box.add(statement());
    expect(shelf.held.size).toBe(1);
    expect(told.map((each) => each.status)).toEqual(['sending']);
    await settled('saved');
  });

  it('sends at most 50 statements and 48 kB at once', async () => {
    const box = outbox();
    world.connected = false;
    for (let left = 60; left > 0; left--) void box.add(statement());
    for (let left = 6; left > 0; left--) void box.add(statement('ž'.repeat(6000)));
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
    const one = statement();
    void box.add(one);
    await settled('failed');
    expect(lrs.ids).toEqual([]);
    world.pass(1500);
    await settled('saved');
    expect(lrs.ids).toEqual([one.id]);
  });

  it('leaves the LRS alone as long as it asks (429 with Retry-After)', async () => {
    lrs.answers = [{ status: 429, headers: { 'retry-after': '120' } }];
    void outbox().add(statement());
    await settled('failed');
    world.pass(119_000);
    expect(lrs.requests).toHaveLength(1);
    world.pass(2000);
    await settled('saved');
  });

  it('waits longer after every failure', async () => {
    lrs.answers = Array.from({ length: 4 }, () => ({ status: 503 }));
    void outbox().add(statement());
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
    void outbox(shelf).add(statement());
    await settled('saved');
    expect(shelf.held.size).toBe(0);
  });

  it('sets aside what the LRS refuses (400), shows it, and delivers the rest of the batch', async () => {
    const shelf = new TestShelf();
    const box = outbox(shelf);
    world.connected = false;
    const all = [statement(), statement('bad'), statement()];
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
    void outbox().add(statement());
    await settled('expired');
    expect(told.at(-1)?.waiting).toBe(1);
  });

  it('sends nothing without a connection', async () => {
    world.connected = false;
    void outbox().add(statement());
    await settled('offline');
    expect(lrs.requests).toHaveLength(0);
  });

  it('resumes what an earlier sitting left, in order and before anything new', async () => {
    const shelf = new TestShelf();
    world.connected = false;
    const earlier = [statement(), statement()];
    const first = outbox(shelf);
    for (const each of earlier) await first.add(each);
    world.connected = true;
    const box = outbox(shelf);
    await box.resume();
    const later = statement();
    void box.add(later);
    await settled('saved');
    expect(lrs.ids).toEqual([...earlier, later].map((each) => each.id));
    expect(shelf.held.size).toBe(0);
  });

  it('leaves alone what was made for another LRS', async () => {
    const shelf = new TestShelf();
    await shelf.put({ id: '1', order: 1, endpoint: 'https://other.invalid/', statement: statement(), refused: null });
    await outbox(shelf).resume();
    await settled('saved');
    expect([lrs.requests.length, shelf.held.size]).toEqual([0, 1]);
  });

  it('sends the rest at once, whatever the pause, when the page may go away', async () => {
    lrs.answers = [{ status: 503 }];
    const box = outbox();
    void box.add(statement());
    await settled('failed');
    await box.flush();
    expect(lrs.kept.size).toBe(1);
  });

  it('sends the rest beside a request that is under way when the page goes away', async () => {
    const box = outbox();
    const all = [statement(), statement(), statement()];
    void box.add(all[0] as Statement);
    void box.add(all[1] as Statement);
    void box.add(all[2] as Statement);
    const flushed = box.flush();
    await flushed;
    await settled('saved');
    expect([...lrs.ids].sort()).toEqual(all.map((each) => each.id).sort());
    expect(lrs.requests[1]?.statements).toHaveLength(2);
  });

  it('works without storage and says how long that lasts', async () => {
    void outbox(null).add(statement());
    await settled('saved');
    expect(told.at(-1)?.detail).toBe('the browser forbids storage; statements last as long as this page');
  });

  it('goes on when the browser’s storage fails, and says so', async () => {
    const shelf = new TestShelf();
    shelf.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    await outbox(shelf).add(statement());
    expect(told.some((each) => each.detail?.includes('QuotaExceededError'))).toBe(true);
    await settled('saved');
    expect(lrs.kept.size).toBe(1);
  });
});
