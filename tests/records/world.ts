import { randomFillSync } from 'node:crypto';
import type { SaveState } from '../../module/model/record-store.ts';
import type { Environment } from '../../module/records/environment.ts';
import { TestLocks } from './locks.ts';

type Listener = () => void;

/** A world a test can turn: visible or hidden, online or not, its own clock, paint and storage. */
export class World {
  visible = true;
  connected = true;
  /** Throws when set, as a browser that forbids storage does. */
  forbidsStorage = false;
  /** Keeps what it has and takes nothing more, as a browser does at its limit. */
  full = false;
  time = Date.parse('2026-11-23T08:00:00Z');
  /** How often something was written to the storage. */
  writes = 0;
  /** Files beside the page, by name; others are missing. */
  readonly files = new Map<string, string>();
  /** Around the page: what a window finds in its parent. */
  readonly parent: { API?: unknown; API_1484_11?: unknown; parent?: unknown } = {};
  /** What the page says of its package. */
  lms: string | undefined;
  /** Settings in the page itself. */
  settings: string | null = null;
  address = 'http://kurzy.urad.invalid/course/index.html';
  private timers: { due: number; run: Listener }[] = [];
  private paints: Listener[] = [];
  private readonly listeners = new Map<string, Set<Listener>>();

  constructor(readonly stored = new Map<string, string>()) {
    this.parent.parent = this.parent;
    this.env = this.environment();
  }

  /** Web Locks of the browser; null on plain http. */
  locks: Environment['locks'] = () => new TestLocks().tab().locks;
  channel: Environment['channel'] = () => null;
  reloads = 0;
  /** What the tab keeps over a reload. */
  readonly tab = new Map<string, string>();
  /** Where chance comes from. */
  random: Environment['random'] = (bytes) => randomFillSync(new Uint8Array(bytes));

  readonly env: Environment;

  private environment(): Environment {
    const listen = (type: string, listener: unknown) => {
      this.listeners.set(type, (this.listeners.get(type) ?? new Set()).add(listener as Listener));
    };
    const forget = (type: string, listener: unknown) => void this.listeners.get(type)?.delete(listener as Listener);
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- getters below must see the world
    const world = this;
    return {
      window: {
        parent: this.parent,
        opener: null,
        location: {
          get href() {
            return world.address;
          },
        },
        history: { state: null, replaceState: (_data, _unused, url) => void (this.address = url) },
        addEventListener: listen,
        removeEventListener: forget,
      },
      document: {
        get visibilityState(): DocumentVisibilityState {
          return world.visible ? 'visible' : 'hidden';
        },
        baseURI: this.address,
        addEventListener: listen,
        removeEventListener: forget,
      },
      online: () => this.connected,
      now: () => new Date(this.time),
      later: (run, milliseconds) => {
        const timer = { due: this.time + milliseconds, run };
        this.timers.push(timer);
        return () => void (this.timers = this.timers.filter((each) => each !== timer));
      },
      afterPaint: (run) => void this.paints.push(run),
      random: (bytes) => this.random(bytes),
      storage: () => {
        if (this.forbidsStorage) throw new DOMException('forbidden', 'SecurityError');
        return {
          getItem: (key) => this.stored.get(key) ?? null,
          setItem: (key, value) => {
            if (this.full) throw new DOMException('full', 'QuotaExceededError');
            this.writes++;
            this.stored.set(key, value);
          },
          removeItem: (key) => void this.stored.delete(key),
        };
      },
      session: () => {
        if (this.forbidsStorage) throw new DOMException('forbidden', 'SecurityError');
        return {
          getItem: (key) => this.tab.get(key) ?? null,
          setItem: (key, value) => void this.tab.set(key, value),
        };
      },
      locks: () => this.locks(),
      channel: (name) => this.channel(name),
      lms: () => this.lms,
      settings: () => this.settings,
      reload: () => void this.reloads++,
      fetch: async (input, init) => {
        const name = new URL(String(input)).pathname.split('/').pop() as string;
        const file = this.files.get(name);
        if (!init?.method) return new Response(file ?? '', { status: file === undefined ? 404 : 200 });
        return fetch(input, init);
      },
    };
  }

  /** Lets time pass and runs what falls due. */
  pass(milliseconds: number): void {
    const end = this.time + milliseconds;
    for (;;) {
      const [next] = this.timers.filter((each) => each.due <= end).sort((one, other) => one.due - other.due);
      if (!next) break;
      this.timers = this.timers.filter((each) => each !== next);
      this.time = Math.max(this.time, next.due);
      next.run();
    }
    this.time = end;
  }

  /** Paints until nothing waits for a paint. */
  paint(): void {
    while (this.paints.length > 0) this.paints.shift()?.();
  }

  /** The page is gone: nothing of it runs any more. */
  end(): void {
    this.timers = [];
    this.paints = [];
    this.listeners.clear();
  }

  /** A new page in the same browser. */
  reopen(): void {
    this.end();
    this.visible = true;
  }

  hide(): void {
    this.visible = false;
    this.fire('visibilitychange');
  }

  show(): void {
    this.visible = true;
    this.fire('visibilitychange');
  }

  connect(): void {
    this.connected = true;
    this.fire('online');
  }

  /** Something happens to the page or its window. */
  fire(type: string): void {
    for (const listener of this.listeners.get(type) ?? []) listener();
  }
}

/** Collects what stores tell; the newest by store. */
export class States {
  readonly all: SaveState[] = [];
  readonly hear = (state: SaveState): void => void this.all.push(state);

  last(store: SaveState['store']): SaveState {
    const found = this.all.filter((each) => each.store === store).pop();
    if (!found) throw new RangeError(`nothing was told about ${store}`);
    return found;
  }
}
