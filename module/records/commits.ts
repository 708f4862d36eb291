import type { SaveState } from '../model/record-store.ts';
import type { SaveEvent } from '../model/save-machine.ts';
import type { Environment } from './environment.ts';
import type { Dialect, Telling } from './dialect.ts';
import type { Answered } from './lms-calls.ts';
import { Saving } from './saving.ts';
import { wantsLogin } from './wants-login.ts';

/** Pauses between attempts after a refused commit, in milliseconds: the first, and the longest. */
const firstPause = 2000;
const longestPause = 60000;
/** How often a refused value is told again that only the LMS's report needs. */
const mostTries = 3;
/** General failure and "not initialised": how an LMS answers when the login has run out, and when its server failed. @see SCORM 1.2 RTE 3.3.6 */
const unclear = [101, 301];

/** A value the LMS did not take. */
interface Refused {
  readonly value: string;
  readonly why: string;
  readonly tries: number;
}

/**
 * Sets and commits. A commit proves something only when the LMS said yes while the page was visible and the device online;
 * until then all that was set since counts as unsaved, and is spelt anew before it is sent again. What the LMS refused is set
 * again before the next commit.
 */
export class Commits {
  /** What each element is to tell, and how it was last spelt to the LMS. */
  private readonly meant = new Map<string, string>();
  private readonly sent = new Map<string, string>();
  private readonly unsaved = new Set<string>();
  private readonly refused = new Map<string, Refused>();
  private readonly saving: Saving;
  private dirty = false;
  /** True when what was sent may be lost although the LMS holds it for sent. */
  private doubtful = false;
  private failures = 0;
  private waiting = 0;
  /** True when the LMS would not take a doubtful value in another spelling, so that it may never have been sent on. */
  private stuck = false;
  private ended = false;
  private cancelRetry: () => void = () => {};
  /** Sets what the progress holds now; what the LMS has taken is not set again. */
  setAgain: () => void = () => {};
  private readonly again = () => this.retry();

  constructor(
    private readonly lms: Telling,
    private readonly env: Environment,
    onState: (state: SaveState) => void,
    private readonly dialect: Dialect,
    /** False while another tab writes. */
    private readonly mayWrite: () => boolean = () => true,
  ) {
    this.saving = new Saving(dialect.store, env, onState);
    env.document.addEventListener('visibilitychange', this.again);
    env.window.addEventListener('online', this.again);
  }

  /** Sets an element unless the LMS was told that value already; false when it was refused. */
  set(element: string, value: string): boolean {
    if (this.meant.get(element) === value) return true;
    const why = this.send(element, value);
    if (why !== null) {
      this.refused.set(element, { value, why, tries: (this.refused.get(element)?.tries ?? 0) + 1 });
      return false;
    }
    this.refused.delete(element);
    this.meant.set(element, value);
    return true;
  }

  /** What the LMS took for an element in this sitting; null before the first. */
  taken(element: string): string | null {
    return this.meant.get(element) ?? null;
  }

  /** Commits what was set. Offline nothing is committed: an LMS would say yes and lose it. */
  commit(): void {
    this.sendRefused();
    if (!this.dirty && !this.doubtful && !this.lacks) return;
    if (this.dirty) this.waiting++;
    this.hear('changed');
    if (!this.env.online()) return this.hear('cut-off', 'no connection; the LMS is told when there is one');
    const lesser = this.doubtful ? this.respellAll() : [];
    if (!this.ask() || lesser.length === 0) return;
    const { status } = this.dialect;
    // `passed` alone would let the rule that waits for `completed` go unheard.
    if (status !== null && lesser.includes(status) && this.sent.get(status) === 'passed') {
      this.send(status, 'completed');
      if (!this.ask()) return;
    }
    this.sendMeant();
    this.ask();
  }

  /** Nothing is written in this sitting. */
  bar(reason: string): void {
    this.hear('barred', reason);
  }

  /** Ends the conversation; with `write` false nothing is committed before. */
  finish(write: boolean): void {
    this.ended = true;
    this.cancelRetry();
    this.env.document.removeEventListener('visibilitychange', this.again);
    this.env.window.removeEventListener('online', this.again);
    if (write && this.visible()) this.commit();
    if (write && this.doubtful) this.respellAll();
    if (write) this.sendMeant();
    if (write) this.hear('changed');
    if (write) this.hear('sent');
    const answered = this.lms.finish();
    if (write) this.judge(answered);
    this.hear('ended');
  }

  private hear(event: SaveEvent, detail?: string | null): void {
    this.saving.hear(event, this.waiting, detail);
  }

  /** True when the LMS refused a value without which the work is not kept. */
  private get lacks(): boolean {
    return [...this.refused.keys()].some((element) => this.dialect.essential.test(element));
  }

  /** Null when the LMS took it; else why not. */
  private send(element: string, value: string): string | null {
    const answered = this.lms.set(element, value);
    if (answered.ok === false) return answered.detail ?? element;
    this.sent.set(element, value);
    this.unsaved.add(element);
    this.dirty = true;
    return null;
  }

  /** An answer the LMS's report lacks is told again a few times; what the progress holds is set again with the next event anyway. */
  private sendRefused(): void {
    for (const [element, { value, tries }] of this.refused)
      if (element.startsWith('cmi.interactions') && tries < mostTries) this.set(element, value);
  }

  /** Commits; true when the answer proves that all is saved. */
  private ask(): boolean {
    this.hear('changed');
    this.hear('sent');
    return this.judge(this.lms.commit());
  }

  private judge(answered: Answered): boolean {
    this.cancelRetry();
    this.dirty = false;
    const online = this.env.online();
    if (answered.ok === true && this.visible() && online) return this.saved();
    this.doubtful = true;
    if (answered.ok === false) this.failed(answered);
    else if (!online) this.hear('cut-off', this.words('the connection went while the LMS was told'));
    else this.hear('doubted', this.words(answered.detail ?? 'told while hidden; told again when visible'));
    return false;
  }

  private failed({ page, code, detail }: Answered): void {
    this.tryLater();
    this.hear(page ? 'logged-out' : 'refused', this.words(detail));
    if (!page && !this.ended && unclear.includes(code)) void this.askForLogin(detail);
  }

  /** The same code stands for a login that ran out and for a server that failed: the package's own server is asked which. */
  private async askForLogin(detail: string | null): Promise<void> {
    if (!(await wantsLogin(this.env)) || this.saving.status !== 'failed') return;
    this.hear('logged-out', this.words(detail));
  }

  private tryLater(): void {
    if (this.ended) return;
    const jitter = 0.5 + (this.env.random(1)[0] as number) / 255;
    this.cancelRetry = this.env.later(this.again, Math.min(longestPause, firstPause * 2 ** this.failures++) * jitter);
  }

  /** The LMS has what it took. Where it refused something that matters, the work is not saved, and is told again. */
  private saved(): true {
    if (this.stuck) {
      this.hear('doubted', this.words('the LMS does not take the same again in another spelling'));
      return true;
    }
    this.unsaved.clear();
    this.doubtful = false;
    if (this.lacks) this.tryLater();
    else this.failures = this.waiting = 0;
    this.hear(this.lacks ? 'refused' : 'confirmed', this.words(null));
    return true;
  }

  private words(detail: string | null): string | null {
    const refused = [...this.refused.values()].slice(0, 3).map(({ why }) => why);
    return [detail, ...refused].filter((each) => each !== null).join('; ') || null;
  }

  private retry(): void {
    if (!this.mayWrite() || !this.visible() || !this.env.online()) return;
    if (this.lacks) this.setAgain();
    this.commit();
  }

  /**
   * Spells every unsaved element otherwise than last time; gives back those whose other spelling tells less. Those wait while
   * hidden: what an LMS sends then may arrive in any order, or be the last that ever arrives.
   */
  private respellAll(): readonly string[] {
    const less = (element: string) => this.dialect.tellsLess(element, this.meant.get(element) as string);
    this.stuck = false;
    const unsaved = [...this.unsaved].filter((element) => !less(element) || (this.visible() && !this.ended));
    for (const element of unsaved) {
      const meant = this.meant.get(element) as string;
      const sent = this.sent.get(element);
      const other = sent === meant ? this.dialect.respell(element, meant) : meant;
      if (other !== sent && this.send(element, other) !== null && this.dialect.essential.test(element))
        this.stuck = true;
    }
    return unsaved.filter(less);
  }

  /** Tells in full what is at present told in a lesser spelling. */
  private sendMeant(): void {
    for (const [element, meant] of this.meant) {
      if (this.dialect.tellsLess(element, meant) && this.sent.get(element) !== meant) this.send(element, meant);
    }
  }

  private visible(): boolean {
    return this.env.document.visibilityState === 'visible';
  }
}
