import { describe, expect, it } from 'vitest';
import { BrowserLocal } from '../../module/records/browser-local.ts';
import { course, fresh, opened, tell } from './events.ts';
import { States, World } from './world.ts';

async function journal(world: World, learner: string | null = 'u-17') {
  const states = new States();
  const store = new BrowserLocal(world.env, course.id, learner);
  return { store, states, found: await store.open(course, states.hear) };
}

describe('the journal', () => {
  it('is written at once and says saved', async () => {
    const { store, states } = await journal(new World());
    await tell([store], fresh, opened);
    expect(states.last('browser-local')).toMatchObject({
      status: 'saved',
      confirmed: new Date('2026-11-23T08:00:00Z'),
      waiting: 0,
    });
  });

  it('keeps learners apart, and no id of the LMS lies in the browser', async () => {
    const world = new World();
    await tell([(await journal(world, 'novakova.jana')).store], fresh, opened);
    expect((await journal(world, 'svoboda.petr')).found.progress).toBeNull();
    expect((await journal(world, null)).found.progress).toBeNull();
    expect((await journal(world, 'novakova.jana')).found.progress).toEqual(fresh);
    expect([...world.stored.keys()].join()).not.toContain('novak');
  });

  it('lasts as long as the page where the browser forbids storage, and says so', async () => {
    const world = Object.assign(new World(), { forbidsStorage: true });
    const { store, states } = await journal(world);
    await tell([store], fresh, opened);
    expect(states.last('browser-local')).toMatchObject({
      status: 'unconfirmed',
      confirmed: null,
      detail: 'the browser keeps nothing (SecurityError); the journal ends with this page',
    });
  });

  it('says saved again once the browser stores again', async () => {
    const world = Object.assign(new World(), { forbidsStorage: true });
    const { store, states } = await journal(world);
    world.forbidsStorage = false;
    await tell([store], fresh, opened);
    expect(states.last('browser-local').status).toBe('saved');
  });

  it.each(['{"state":"1xxxx","kept":"unproved"}', 'not JSON', '{"state":7}'])(
    'that cannot be read (%s) is put aside, not thrown away',
    async (text) => {
      const world = new World();
      await tell([(await journal(world)).store], fresh, opened);
      const [key] = [...world.stored.keys()] as [string];
      world.stored.set(key, text);
      const { found, store } = await journal(world);
      expect(found.progress).toBeNull();
      expect(found.unreadable).not.toBeNull();
      await tell([store], fresh, opened);
      expect(world.stored.get(`${key}:unreadable`)).toBe(found.unreadable);
    },
  );

  it('remembers how far the LMS has proved that it keeps the work', async () => {
    const world = new World();
    const { store } = await journal(world);
    await tell([store], fresh, opened);
    store.prove('confirmed');
    expect((await journal(world)).store.kept).toBe('confirmed');
    store.prove('given-back');
    store.prove('confirmed');
    expect((await journal(world)).store.kept).toBe('given-back');
  });
});
