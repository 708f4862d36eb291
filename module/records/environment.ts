/** All that a store needs of the world around it, so that a test can be that world. */
export interface Environment {
  /** The window in which the search for an LMS starts. */
  readonly window: WindowLike;
  readonly document: Pick<Document, 'visibilityState' | 'baseURI' | 'addEventListener' | 'removeEventListener'>;
  /** False only when the device surely has no connection. */
  online(): boolean;
  now(): Date;
  /** Runs later; gives back what cancels it. */
  later(run: () => void, milliseconds: number): () => void;
  /** Runs after the next paint (soon, where nothing is painted). */
  afterPaint(run: () => void): void;
  /** Fills with random bytes; works on plain http, unlike `crypto.randomUUID`. */
  random(bytes: number): Uint8Array;
  /** @throws when the browser forbids storage */
  storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Lasts as long as the tab, also over a reload. @throws when the browser forbids storage */
  session(): Pick<Storage, 'getItem' | 'setItem'>;
  fetch: typeof fetch;
  /** Locks over the tabs of this browser; null where there are none, as on plain http. */
  locks(): Pick<LockManager, 'request'> | null;
  /** A channel to the other tabs; null in an old browser. */
  channel(name: string): Pick<BroadcastChannel, 'postMessage' | 'onmessage'> | null;
  /** The run-time a package is made for, as its page says (`<html data-lms>`); SCORM 1.2 where it says nothing. */
  lms(): string | undefined;
  /** The settings that the page itself holds, where it is opened from a disk and can fetch none; null elsewhere. */
  settings(): string | null;
  /** Begins the page anew. */
  reload(): void;
}

/** A window as far as the search for an LMS and the address bar need one. Any property may throw in a foreign frame. */
export interface WindowLike {
  readonly parent: unknown;
  readonly opener: unknown;
  readonly location: { readonly href: string };
  readonly history: { readonly state: unknown; replaceState(data: unknown, unused: string, url: string): void };
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
}

/** The real world of a browser. */
export function browserEnvironment(): Environment {
  return {
    window,
    document,
    online: () => navigator.onLine,
    now: () => new Date(),
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    afterPaint: (run) => {
      if (document.visibilityState === 'visible') requestAnimationFrame(() => setTimeout(run));
      else setTimeout(run);
    },
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    storage: () => window.localStorage,
    session: () => window.sessionStorage,
    fetch: (input, init) => window.fetch(input, init),
    locks: () => (navigator as Partial<Navigator>).locks ?? null,
    channel: (name) => ('BroadcastChannel' in window ? new BroadcastChannel(name) : null),
    lms: () => document.documentElement.dataset['lms'],
    settings: () => document.querySelector('#config')?.textContent ?? null,
    reload: () => window.location.reload(),
  };
}
