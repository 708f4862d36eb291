import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Cmi5 } from '../../module/records/cmi5.ts';
import { openOutbox } from '../../module/records/delivery.ts';
import { Cmi5Lms } from '../../packaging/preview/cmi5/cmi5-lms.ts';
import type { Cmi5Options, Registration, Session } from '../../packaging/preview/cmi5/session.ts';
import { course } from './events.ts';
import { TestShelf } from './lrs.ts';
import { States, World } from './world.ts';

/** The strict cmi5 LMS on loopback. */
export class Cmi5Server {
  readonly lms = new Cmi5Lms('');
  /** Answers with this status instead, while it says so. */
  fails: (method: string, path: string) => number | null = () => null;
  readonly asked: string[] = [];
  private readonly server = createServer((request, response) => {
    const [method, path] = [request.method ?? '', request.url ?? ''];
    this.asked.push(`${method} ${path.replace(/\?.*/, '')}`);
    const status = this.fails(method, path);
    if (status === null) return void this.lms.handle(request, response, path);
    request.resume();
    response.writeHead(status).end();
  });

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.lms.address = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Verbs the LMS has taken, in order. */
  get verbs(): readonly string[] {
    return [...this.lms.statements.values()].map(({ verb }) => (verb as { id: string }).id.replace(/^.*\//, ''));
  }
}

/** One tab of a browser in which the LMS opened the course. */
export class Cmi5Tab {
  readonly states = new States();
  readonly session: Session;
  /** Where the tab went when the course was left. */
  left: string | null = null;
  world: World;
  store: Cmi5;
  private readonly memory = new Map<string, string>();

  constructor(
    server: Cmi5Server,
    registration: Registration,
    options: Cmi5Options = {},
    /** What the browser keeps besides the tab. */
    readonly stored = new Map<string, string>(),
    readonly shelf = new TestShelf(),
  ) {
    const { session, query } = server.lms.launch(registration, options);
    this.session = session;
    this.query = query;
    this.world = this.load();
    this.store = this.make();
  }

  private readonly query: string;

  /** The page is loaded once more in the same tab. */
  reload(): void {
    this.world.fire('pagehide');
    this.world.end();
    this.world = this.load();
    this.store = this.make();
  }

  open(): ReturnType<Cmi5['open']> {
    return this.store.open(course, this.states.hear);
  }

  private load(): World {
    const world = new World(this.stored);
    world.address = `http://content.invalid/index.html?${this.query}`;
    return world;
  }

  private make(): Cmi5 {
    const { memory } = this;
    return new Cmi5(this.world.env, () => true, {
      openOutbox: (parts) => openOutbox(parts, () => Promise.resolve(this.shelf)),
      session: () => ({
        getItem: (key) => memory.get(key) ?? null,
        setItem: (key, value) => void memory.set(key, value),
      }),
      leave: (address) => void (this.left = address),
    });
  }

  /** Paints and lets time pass until everything has left the tab. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 300; turn++) {
      this.world.paint();
      this.world.pass(60_000);
      await new Promise((resolve) => setTimeout(resolve, 4));
      const last = this.states.all.at(-1);
      if (turn > 3 && last?.status === 'saved' && last.waiting === 0) return;
    }
  }
}
