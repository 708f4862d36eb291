import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOutbox, type OpenOutbox } from '../../module/records/delivery.ts';
import type { Environment } from '../../module/records/environment.ts';
import type { Shelf } from '../../module/records/statement-shelf.ts';
import { Xapi } from '../../module/records/xapi.ts';
import { course, fresh, opened, read } from './events.ts';
import { TestLrs, TestShelf, type Answer } from './lrs.ts';
import { States, World } from './world.ts';

const turn = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const never = new Promise<never>(() => {});

/** One page in one browser. Killed, it does nothing more: nothing it began comes to it, and nothing it does reaches the browser. */
class Page {
  alive = true;
  readonly states = new States();
  readonly store: Xapi;

  constructor(
    private readonly world: World,
    shelf: Shelf,
    endpoint: string,
    /** Held up as long as a test likes, as by a slow network. */
    part: Promise<unknown> = Promise.resolve(),
  ) {
    const env: Environment = {
      ...world.env,
      afterPaint: (run) => world.env.afterPaint(() => this.alive && run()),
      later: (run, milliseconds) => world.env.later(() => this.alive && run(), milliseconds),
      fetch: (input, init) => (this.alive ? this.only(world.env.fetch(input, init)) : never),
      storage: () => (this.alive ? world.env.storage() : new World().env.storage()),
    };
    const open: OpenOutbox = async (parts) => {
      await this.only(part);
      return openOutbox(parts, () => Promise.resolve(this.inBrowser(shelf)));
    };
    this.store = new Xapi(env, { endpoint, auth: null, actor: null, registration: null }, open);
  }

  private inBrowser(shelf: Shelf): Shelf {
    return {
      // A write takes a moment; begun by a page that dies meanwhile it is lost.
      put: async (waiting) => {
        await this.only(turn(1));
        await shelf.put(waiting);
      },
      remove: async (ids) => {
        await this.only(turn(1));
        await shelf.remove(ids);
      },
      all: () => this.only(shelf.all()),
      close: () => {},
    };
  }

  private async only<T>(work: Promise<T>): Promise<T> {
    const settled = await work.catch((error: unknown) => {
      if (this.alive) throw error;
      return never;
    });
    return this.alive ? settled : never;
  }

  kill(): void {
    this.alive = false;
    this.world.end();
  }
}

let lrs: TestLrs;
let endpoint: string;
let world: World;
let shelf: TestShelf;

beforeEach(async () => {
  lrs = new TestLrs();
  endpoint = await lrs.listen();
  world = new World();
  shelf = new TestShelf();
});
afterEach(() => lrs.close());

/** Opens the course once more and waits until everything has arrived. */
async function nextVisit(): Promise<void> {
  const page = new Page(world, shelf, endpoint);
  await page.store.open(course, page.states.hear);
  for (let turns = 0; turns < 400; turns++) {
    world.paint();
    world.pass(60_000);
    await turn(2);
    if (page.states.all.at(-1)?.status === 'saved') break;
  }
  expect(page.states.all.at(-1)).toMatchObject({ status: 'saved', waiting: 0 });
  await turn(5);
  page.kill();
}

const verbs = () => [...lrs.kept.values()].map(({ verb }) => verb.id.split('/').at(-1));

describe('statements of a page that is killed', () => {
  it('survive within the same moment: before a paint, before the part that sends them has come, before IndexedDB has them', async () => {
    const page = new Page(world, shelf, endpoint, never);
    await page.store.open(course, page.states.hear);
    void page.store.record(opened, fresh);
    void page.store.record(read('story'), fresh);
    page.kill();
    await nextVisit();
    expect(verbs()).toEqual(['initialized', 'experienced']);
    expect([shelf.held.size, [...world.stored.values()].join()]).toEqual([0, expect.stringContaining('"waiting":[]')]);
  });

  it('have the time at which things happened, not that of the visit that brings them', async () => {
    const page = new Page(world, shelf, endpoint, never);
    await page.store.open(course, page.states.hear);
    void page.store.record(opened, fresh);
    page.kill();
    world.time += 7 * 86_400_000;
    await nextVisit();
    expect([...lrs.kept.values()].map(({ timestamp }) => timestamp)).toEqual([opened.at.toISOString()]);
  });

  it('wait where the part that sends them does not load, and it says so', async () => {
    const page = new Page(world, shelf, endpoint, Promise.reject(new TypeError('no connection')));
    await page.store.open(course, page.states.hear);
    await page.store.record(opened, fresh);
    world.paint();
    await turn(5);
    expect(page.states.last('xapi')).toMatchObject({ status: 'failed', waiting: 1 });
    expect(page.states.last('xapi').detail).toBe('the part that speaks xAPI did not load (no connection)');
    page.kill();
    await nextVisit();
    expect(verbs()).toEqual(['initialized']);
  });

  it('arrive exactly once and in order, whenever pages die and whatever the LRS does (requirement 31)', async () => {
    const answer: fc.Arbitrary<Answer | null> = fc.constantFrom<(Answer | null)[]>(
      null,
      null,
      'hangs up',
      'stores and hangs up',
      { status: 500 },
      { status: 429, headers: { 'retry-after': '30' } },
      { status: 401 },
    );
    const deed = fc.constantFrom(
      'happens',
      'happens',
      'happens',
      'paints',
      'waits',
      'passes',
      'hides',
      'drops',
      'connects',
    );
    const visit = fc.record({
      deeds: fc.array(deed, { maxLength: 12 }),
      goes: fc.constantFrom('killed', 'closed', 'crashed'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(visit, { minLength: 1, maxLength: 4 }),
        fc.array(answer, { maxLength: 25 }),
        async (visits, answers) => {
          lrs.kept.clear();
          world = new World();
          shelf = new TestShelf();
          lrs.judge = () => answers.shift() ?? null;
          let happened = 0;
          for (const { deeds, goes } of visits) {
            const page = new Page(world, shelf, endpoint);
            await page.store.open(course, page.states.hear);
            for (const each of deeds) await act(each, page);
            if (goes === 'closed') void page.store.close(fresh);
            if (goes === 'crashed') await turn(3);
            page.kill();
          }
          world.connected = true;
          answers.length = 0;
          await nextVisit();
          expect([...lrs.kept.values()].map(({ result }) => result?.duration)).toEqual(
            Array.from({ length: happened }, (_, index) => `PT${index + 1}S`),
          );

          async function act(what: string, page: Page): Promise<void> {
            if (what === 'happens') {
              happened++;
              void page.store.record({ type: 'closed', at: opened.at, seconds: happened }, fresh);
            }
            if (what === 'paints') world.paint();
            if (what === 'waits') await turn(2);
            if (what === 'passes') world.pass(40_000);
            if (what === 'hides') world.hide();
            if (what === 'drops') world.connected = false;
            if (what === 'connects') world.connect();
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
