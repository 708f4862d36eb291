import { describe, expect, it } from 'vitest';
import { openRecords } from '../../module/records/open-records.ts';
import type { Environment } from '../../module/records/environment.ts';
import { attempt, course, fresh, opened, readAll, tell } from './events.ts';
import { Lms } from './lms.ts';
import { TestLocks } from './locks.ts';
import { States, World } from './world.ts';

const pace = 20;
const soon = () => new Promise((resolve) => setTimeout(resolve, 150));
type Channel = NonNullable<ReturnType<Environment['channel']>>;

/** One browser: its tabs share storage, locks and channels. Time runs twenty times as fast. */
class Tabs {
  readonly lms = new Lms();
  readonly stored = new Map<string, string>();
  private readonly locks = new TestLocks();
  private readonly channels = new Set<Channel>();
  constructor(private readonly secure: boolean) {}

  async open() {
    const world = new World(this.stored);
    const { locks, end } = this.locks.tab();
    world.locks = () => (this.secure ? locks : null);
    let alive = true;
    const channel: Channel = { onmessage: null, postMessage: (data: unknown) => this.post(channel, data) };
    this.channels.add(channel);
    world.channel = () => channel;
    const later: Environment['later'] = (run, milliseconds) => {
      const timer = setTimeout(() => alive && run(), milliseconds / pace);
      return () => clearTimeout(timer);
    };
    const states = new States();
    world.parent.API = this.lms.launch({ responses: 'moodle' });
    const records = await openRecords(course, states.hear, { ...world.env, later });
    /** The browser kills the tab: nothing of it runs any more. */
    const kill = () => {
      alive = false;
      this.channels.delete(channel);
      end();
    };
    const close = () => {
      world.fire('pagehide');
      kill();
    };
    return { ...records, world, states, close, kill };
  }

  private post(from: Channel, data: unknown): void {
    for (const each of this.channels) {
      if (each !== from) queueMicrotask(() => each.onmessage?.call(each as BroadcastChannel, { data } as MessageEvent));
    }
  }
}

describe.each([
  ['with Web Locks', true],
  ['on plain http, where there are none', false],
])('two tabs %s (requirement 20)', (_where, secure) => {
  it('only the first writes: the second says so and tells the LMS nothing', async () => {
    const tabs = new Tabs(secure);
    const first = await tabs.open();
    const before = await tell(first.stores, fresh, opened, ...readAll);
    const calls = tabs.lms.calls.length;
    const second = await tabs.open();
    expect(second.states.last('browser-local').status).toBe('read-only');
    expect(second.opened.progress).toEqual(before);
    const stored = new Map(tabs.stored);
    const progress = await tell(second.stores, before, ...attempt(1, 0));
    await Promise.all(second.stores.map((store) => store.close(progress)));
    expect(tabs.stored).toEqual(stored);
    const told = tabs.lms.calls.slice(calls).map(({ name }) => name);
    expect(told.filter((name) => ['LMSSetValue', 'LMSCommit', 'LMSFinish'].includes(name))).toEqual([]);
    expect(first.states.last('browser-local').status).toBe('saved');
  });

  it('the second takes over when the first closes, and finds what it did', async () => {
    const tabs = new Tabs(secure);
    const first = await tabs.open();
    const progress = await tell(first.stores, fresh, opened, ...readAll, ...attempt(1, 1));
    const second = await tabs.open();
    first.close();
    await soon();
    await soon();
    expect(second.world.reloads).toBe(1);
    second.close();
    const again = await tabs.open();
    expect(again.states.last('browser-local').status).toBe('saved');
    expect(again.opened.progress).toEqual(progress);
  });

  it('the second waits until the learner looks at it', async () => {
    const tabs = new Tabs(secure);
    const first = await tabs.open();
    const second = await tabs.open();
    second.world.hide();
    first.close();
    await soon();
    await soon();
    expect(second.world.reloads).toBe(0);
    second.world.show();
    await soon();
    expect(second.world.reloads).toBe(1);
  });

  it('a tab that was killed stands in nobody’s way', async () => {
    const tabs = new Tabs(secure);
    (await tabs.open()).kill();
    expect((await tabs.open()).states.last('browser-local').status).toBe('clean');
  });

  it('an attempt opened for review leaves the right to write to others', async () => {
    const tabs = new Tabs(secure);
    tabs.lms.learner.lesson_mode = 'review';
    await tabs.open();
    tabs.lms.learner.lesson_mode = 'normal';
    expect((await tabs.open()).states.last('browser-local').status).toBe('clean');
  });
});

it('a tab that slept while another took its lease writes nothing when it wakes', async () => {
  const tabs = new Tabs(false);
  const first = await tabs.open();
  const before = await tell(first.stores, fresh, opened);
  const [key] = [...tabs.stored.keys()].filter((each) => each.endsWith(':tab'));
  tabs.stored.set(key as string, 'another tab');
  first.world.fire('storage');
  expect(first.states.last('browser-local').status).toBe('read-only');
  const calls = tabs.lms.calls.length;
  await tell(first.stores, before, ...readAll);
  expect(tabs.lms.calls).toHaveLength(calls);
});
