import type { Environment } from '../../module/records/environment.ts';
import type { Statement } from '../../module/formats/statement-types.ts';

/** A request as it left the module. */
export interface SentRequest {
  /** Milliseconds of the simulated clock. */
  readonly at: number;
  /** Bytes of the body; headers are not counted. */
  readonly bytes: number;
  readonly statements: readonly Statement[];
}

/**
 * A browser without a screen, for one simulated learner: its clock goes only when it is told to, its storage lasts as long as the
 * learner, its chance can be repeated, and its network writes down what is sent and answers that all is well.
 */
export class QuietBrowser {
  readonly requests: SentRequest[] = [];
  private paints: (() => void)[] = [];
  private readonly stored = new Map<string, string>();

  constructor(
    public time: number,
    private readonly random: () => number,
  ) {}

  /** Lets time pass. Nothing falls due meanwhile: what is sent is answered at once, so that nothing is ever tried again. */
  pass(seconds: number): void {
    this.time += Math.round(seconds * 1000);
  }

  paint(): void {
    while (this.paints.length > 0) this.paints.shift()?.();
  }

  readonly now = (): Date => new Date(this.time);

  readonly environment: Environment = {
    window: {
      parent: null,
      opener: null,
      location: { href: 'https://simulace.invalid/index.html' },
      history: { state: null, replaceState: () => {} },
      addEventListener: () => {},
      removeEventListener: () => {},
    },
    document: {
      visibilityState: 'visible',
      baseURI: 'https://simulace.invalid/index.html',
      addEventListener: () => {},
      removeEventListener: () => {},
    },
    online: () => true,
    now: this.now,
    later: () => () => {},
    afterPaint: (run) => void this.paints.push(run),
    random: (bytes) => Uint8Array.from({ length: bytes }, () => Math.floor(this.random() * 256)),
    storage: () => ({
      getItem: (key) => this.stored.get(key) ?? null,
      setItem: (key, value) => void this.stored.set(key, value),
      removeItem: (key) => void this.stored.delete(key),
    }),
    session: () => this.environment.storage(),
    fetch: async (_address, init) => {
      const body = String(init?.body);
      const statements = JSON.parse(body) as readonly Statement[];
      this.requests.push({ at: this.time, bytes: Buffer.byteLength(body), statements });
      return new Response('[]', { status: 200 });
    },
    locks: () => null,
    channel: () => null,
    lms: () => undefined,
    settings: () => null,
    reload: () => {},
  };
}
