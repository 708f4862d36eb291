import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Statement } from '../../module/formats/statement-types.ts';
import { openOutbox } from '../../module/records/delivery.ts';
import { telling } from '../../module/records/telling.ts';
import { WriteAhead } from '../../module/records/write-ahead.ts';
import { Xapi } from '../../module/records/xapi.ts';
import { course, fresh, opened, read } from './events.ts';
import { TestLrs, TestShelf } from './lrs.ts';
import { made } from './made-statement.ts';
import { World } from './world.ts';

let lrs: TestLrs;
let world: World;
let shelf: TestShelf;
let endpoint: string;

beforeEach(async () => {
  lrs = new TestLrs();
  endpoint = await lrs.listen();
  world = new World();
  shelf = new TestShelf();
});
afterEach(() => lrs.close());

const tell = (parts: readonly Statement[]) =>
  telling(
    {
      parts: {
        name: course.id,
        ahead: new WriteAhead(world.env, course.id),
        settings: { endpoint, auth: null, actor: null, registration: null },
      },
      made: parts,
    },
    () => Promise.resolve(shelf),
  );

describe('what a learner can read of the statements about them', () => {
  it('is everything made in this sitting, and how far each has got', async () => {
    const settings = { endpoint, auth: null, actor: null, registration: null };
    lrs.judge = (sent) => (sent.some(({ verb }) => verb.id.endsWith('/terminated')) ? { status: 400 } : null);
    const store = new Xapi(world.env, settings, (parts) => openOutbox(parts, () => Promise.resolve(shelf)));
    await store.open(course, () => {});
    await store.record(opened, fresh);
    await store.record(read('story'), fresh);
    await store.record({ type: 'closed', at: new Date(), seconds: 5 }, fresh);
    await store.close(fresh);
    const all = await tell([...lrs.kept.values(), ...[...shelf.held.values()].map(({ statement }) => statement)]);
    expect(all.endpoint).toBe(endpoint);
    expect(
      all.statements.map(({ statement, state, reason }) => [statement.verb.id.split('/').at(-1), state, reason]),
    ).toEqual([
      ['initialized', 'sent', null],
      ['experienced', 'sent', null],
      ['terminated', 'refused', '400 no'],
    ]);
    expect((await store.telling())?.statements).toHaveLength(3);
  });

  it('includes what waits from an earlier sitting, and only counts what is about somebody else', async () => {
    const waits = (statement: Statement, order: number) =>
      shelf.put({ id: statement.id, order, endpoint, statement, refused: null });
    const [now, mine] = [made('answered'), made('experienced')];
    const theirs = {
      ...made('answered'),
      actor: { objectType: 'Agent', account: { homePage: course.iri, name: 'f'.repeat(32) } },
    } as Statement;
    await waits(theirs, 1);
    await waits(mine, 2);
    const all = await tell([now]);
    expect(all.others).toBe(1);
    expect(all.statements.map(({ statement, state }) => [statement.id, state])).toEqual([
      [mine.id, 'waiting'],
      [now.id, 'sent'],
    ]);
    expect(JSON.stringify(all)).not.toContain('f'.repeat(32));
  });

  it('is what the sitting knows where the browser opens no storage', async () => {
    const one = made('answered');
    const ahead = new WriteAhead(world.env, course.id);
    ahead.take(one, endpoint);
    const parts = { name: course.id, ahead, settings: { endpoint, auth: null, actor: null, registration: null } };
    const all = await telling({ parts, made: [one] }, () => Promise.reject(new DOMException('no', 'SecurityError')));
    expect(all.statements).toEqual([{ statement: one, state: 'waiting', reason: null }]);
  });
});
