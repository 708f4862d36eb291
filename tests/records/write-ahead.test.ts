import { describe, expect, it } from 'vitest';
import { shelfBehind, WriteAhead } from '../../module/records/write-ahead.ts';
import { made } from './made-statement.ts';
import { TestShelf } from './lrs.ts';
import { World } from './world.ts';

const endpoint = 'https://lrs.invalid/';
const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);

describe('statements written ahead', () => {
  it('lie in the browser before anything else is done, in the order in which they were made, also where the clock was set back', () => {
    const world = new World();
    const [one, two, three] = [made(), made(), made()];
    const first = new WriteAhead(world.env, 'kurz');
    first.take(one, endpoint);
    first.take(two, endpoint);
    first.remove(ids([one, two]));
    world.time -= 86_400_000;
    const next = new WriteAhead(world.env, 'kurz');
    const waiting = next.take(three, endpoint);
    expect(waiting.order).toBeGreaterThan(Date.parse('2026-11-23T08:00:00Z'));
    expect(new WriteAhead(world.env, 'kurz').all).toEqual([waiting]);
  });

  it('make room for each other: reading goes before answers, and a verdict never', () => {
    const world = new World();
    const ahead = new WriteAhead(world.env, 'kurz');
    const passed = made('passed', 'ž'.repeat(1000));
    const [oldest, reading, answer] = ['experienced', 'experienced', 'answered'].map((verb) =>
      made(verb, 'ž'.repeat(160_000)),
    ) as [ReturnType<typeof made>, ReturnType<typeof made>, ReturnType<typeof made>];
    for (const each of [passed, oldest, reading, answer, made('answered', 'ž'.repeat(300_000))])
      ahead.take(each, endpoint);
    expect(ids(ahead.all)).not.toContain(oldest.id);
    expect(ids(ahead.all)).not.toContain(reading.id);
    expect(ids(ahead.all).slice(0, 2)).toEqual([passed.id, answer.id]);
  });

  it('last as long as the page where the browser forbids storage, and say so', () => {
    const world = Object.assign(new World(), { forbidsStorage: true });
    const ahead = new WriteAhead(world.env, 'kurz');
    const waiting = ahead.take(made(), endpoint);
    expect([ahead.works, ahead.all]).toEqual([false, [waiting]]);
    expect(shelfBehind(ahead, null)).toBeNull();
  });

  it('leave the storage once IndexedDB has them, and not before', async () => {
    const ahead = new WriteAhead(new World().env, 'kurz');
    const shelf = new TestShelf();
    const behind = shelfBehind(ahead, shelf);
    const waiting = ahead.take(made(), endpoint);
    const stored = behind?.put(waiting);
    expect(ids(ahead.all)).toEqual([waiting.id]);
    await stored;
    expect([ids(ahead.all), [...shelf.held.keys()]]).toEqual([[], [waiting.id]]);
  });

  it('stay where they are while IndexedDB takes nothing', async () => {
    const ahead = new WriteAhead(new World().env, 'kurz');
    const shelf = new TestShelf();
    shelf.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const waiting = ahead.take(made(), endpoint);
    const behind = shelfBehind(ahead, shelf);
    await expect(behind?.put(waiting)).rejects.toThrow('full');
    expect(ids((await behind?.all()) ?? [])).toEqual([waiting.id]);
    await behind?.remove([waiting.id]);
    expect(ahead.all).toEqual([]);
  });

  it('are given back with what IndexedDB holds, each once and in order, and moved there', async () => {
    const world = new World();
    const shelf = new TestShelf();
    const before = new WriteAhead(world.env, 'kurz');
    const all = [made(), made(), made()].map((each) => before.take(each, endpoint));
    await shelf.put(all[1] as (typeof all)[number]);
    const ahead = new WriteAhead(world.env, 'kurz');
    expect(await shelfBehind(ahead, shelf)?.all()).toEqual(all);
    expect(shelf.held.size).toBe(3);
    expect(ids(ahead.all)).toEqual(ids([all[1] as (typeof all)[number]]));
  });
});
