import type { Environment } from '../../module/records/environment.ts';

type Locks = NonNullable<ReturnType<Environment['locks']>>;
type Granted = (lock: Lock | null) => unknown;

/** Web Locks of one browser: an exclusive lock each name, those who wait served in order. */
export class TestLocks {
  private readonly held = new Map<string, Promise<void>>();

  /** As one tab sees them; `end` is that tab being closed. */
  tab(): { readonly locks: Locks; readonly end: () => void } {
    const ends: (() => void)[] = [];
    const request = async (name: string, options: LockOptions, run: Granted): Promise<unknown> => {
      for (let holder = this.held.get(name); holder; holder = this.held.get(name)) {
        if (options.ifAvailable) return run(null);
        await holder;
      }
      const done = new Promise<void>((resolve) => void ends.push(resolve));
      if (options.mode !== 'shared') this.held.set(name, done);
      const kept = Promise.resolve(run({ name, mode: 'exclusive' }));
      await Promise.race([done, kept]);
      if (options.mode !== 'shared') this.held.delete(name);
      ends.forEach((end) => end());
      return kept;
    };
    return { locks: { request: request as Locks['request'] }, end: () => ends.forEach((end) => end()) };
  }
}
