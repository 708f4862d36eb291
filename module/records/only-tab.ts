import type { Environment } from './environment.ts';
import { pause, type WritingRight } from './writing-right.ts';

/** How long a page that is just going may still keep its right, as at a reload, in milliseconds. */
const going = 300;
/** How long the right lies there before another tab takes it: the first may only be reloading. */
const reloading = 2000;

/**
 * Only one tab writes: a second once turned `completed` back. Web Locks say which, and where there are none (plain http) a lease
 * in the storage. `onLost` is called when another tab has taken the lease of a page that slept.
 */
export async function onlyTab(course: string, env: Environment, onLost: () => void): Promise<WritingRight> {
  const name = `${course}:tab`;
  const locks = env.locks();
  const lost = () => {
    onLost();
    void succeed(right, env);
  };
  const right: WritingRight = locks
    ? byLocks(name, locks)
    : await import('./tab-lease.ts').then(({ TabLease }) => new TabLease(name, env, lost));
  if (!(await right.take())) {
    await pause(env, going);
    if (!(await right.take())) void succeed(right, env);
  }
  return right;
}

function byLocks(name: string, locks: Pick<LockManager, 'request'>): WritingRight {
  let held = false;
  let letGo = () => {};
  return {
    held: () => held,
    take: () =>
      new Promise((resolve) => {
        const keep = (lock: Lock | null) => {
          held = lock !== null;
          resolve(held);
          return held ? new Promise<void>((done) => void (letGo = done)) : undefined;
        };
        // An origin that may lock nothing shares nothing with another tab either.
        locks.request(name, { ifAvailable: true }, keep).catch(() => resolve((held = true)));
      }),
    free: () => locks.request(name, { mode: 'shared' }, () => {}),
    release: () => {
      held = false;
      letGo();
    },
  };
}

/** Begins anew in this tab as soon as the learner looks at it and no other writes. */
async function succeed(right: WritingRight, env: Environment): Promise<void> {
  // Without a journal only the LMS could say what the other tab did, and only once its own page is loaded again.
  if (!hasStorage(env)) return;
  for (;;) {
    await right.free();
    await pause(env, reloading);
    await seen(env);
    if (!(await right.take())) continue;
    // The page that goes is still the one that may not write: it must not end the conversation with the LMS.
    right.release();
    return env.reload();
  }
}

function hasStorage(env: Environment): boolean {
  try {
    return env.storage() !== null;
  } catch {
    return false; // the journal says so on screen
  }
}

function seen({ document }: Environment): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
    look();
  });
}
