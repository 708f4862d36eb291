import type { Environment } from './environment.ts';
import { uuid } from './random.ts';
import { pause, type WritingRight } from './writing-right.ts';

/** How long a tab that has the lease may take to say so; one that is busy longer finds its lease taken and stops writing. */
const answerTime = 1000;
/** How long two tabs that take the lease at once need to see which came last. */
const settling = 50;
/** How often a waiting tab asks whether the other is still there: a killed one says no goodbye. */
const asking = 10_000;

/**
 * The right to write where there are no Web Locks: an id in the storage says whose it is, a channel asks whether that tab lives.
 * No clock decides. A tab whose lease was taken (it slept) sees it before its next write.
 */
export class TabLease implements WritingRight {
  private readonly id: string;
  private readonly channel: ReturnType<Environment['channel']>;
  private heard: (said: 'here' | 'bye') => void = () => {};
  private had = false;

  constructor(
    private readonly key: string,
    private readonly env: Environment,
    private readonly onLost: () => void,
  ) {
    this.id = uuid(env);
    this.channel = env.channel(key);
    if (this.channel) this.channel.onmessage = ({ data }) => this.hear(data as string);
    env.window.addEventListener('pagehide', () => this.leave());
    env.window.addEventListener('pageshow', () => void this.comeBack());
    env.window.addEventListener('storage', () => this.check());
    env.document.addEventListener('visibilitychange', () => this.check());
  }

  /** A browser that forbids storage shares nothing between tabs: so each tab may write. */
  readonly held = (): boolean => {
    const holder = this.holder();
    return holder === undefined || holder === this.id;
  };

  async take(): Promise<boolean> {
    const holder = this.holder();
    if (holder && holder !== this.id && (await this.answers())) return false;
    this.write(this.id);
    await pause(this.env, settling);
    this.had = this.held();
    return this.had;
  }

  async free(): Promise<void> {
    for (;;) {
      if ((await this.next(asking)) === 'bye') return;
      if (!this.holder() || !(await this.answers())) return;
    }
  }

  release(): void {
    this.had = false;
    this.leave();
  }

  private leave(): void {
    if (this.holder() !== this.id) return;
    this.write(null);
    this.channel?.postMessage('bye');
  }

  /** Out of the back/forward cache: the lease may be another's by now. */
  private async comeBack(): Promise<void> {
    if (this.had && !this.held() && !(await this.take())) this.onLost();
  }

  private check(): void {
    const holder = this.holder();
    if (!this.had || !holder || holder === this.id) return;
    this.had = false;
    this.onLost();
  }

  private hear(said: string): void {
    if (said === 'who' && this.holder() === this.id) this.channel?.postMessage('here');
    if (said === 'here' || said === 'bye') this.heard(said);
  }

  private async answers(): Promise<boolean> {
    const answer = this.next(answerTime);
    this.channel?.postMessage('who');
    return (await answer) === 'here';
  }

  /** What another tab says next; null when nothing for so many milliseconds. */
  private next(milliseconds: number): Promise<'here' | 'bye' | null> {
    return new Promise((resolve) => {
      const cancel = this.env.later(() => resolve(null), milliseconds);
      this.heard = (said) => {
        cancel();
        resolve(said);
      };
    });
  }

  /** Id of the tab whose the lease is; null for none, undefined where the browser forbids storage. */
  private holder(): string | null | undefined {
    try {
      return this.env.storage().getItem(this.key);
    } catch {
      return undefined; // `held` says what follows; the journal says it on screen
    }
  }

  private write(id: string | null): void {
    try {
      if (id === null) this.env.storage().removeItem(this.key);
      else this.env.storage().setItem(this.key, id);
    } catch {
      this.had = false; // full or forbidden: `held` finds another's id, or none to respect
    }
  }
}
