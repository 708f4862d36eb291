import type { SaveState, SaveStatus } from '../model/record-store.ts';
import type { Environment } from './environment.ts';
import type { Answered, LmsCalls } from './lms-calls.ts';
import { respell, tellsLess } from './same-meaning.ts';

/** Pauses between attempts after a refused commit, in milliseconds: the first, and the longest. */
const firstPause = 2000;
const longestPause = 60000;
const status = 'cmi.core.lesson_status';
/** Elements without which a learner's work is not kept; a refused interaction costs the report a cell, not the learner a lesson. */
const essential = /^cmi\.(suspend_data|core\.(lesson_status|score\.raw))$/;

/**
 * Sets and commits. A commit proves something only when the LMS said yes while the page was visible and the device online;
 * until then all that was set since counts as unsaved, and is spelt anew before it is sent again.
 */
export class Scorm12Commits {
  /** What each element is to tell, and how it was last spelt to the LMS. */
  private readonly meant = new Map<string, string>();
  private readonly sent = new Map<string, string>();
  private readonly unsaved = new Set<string>();
  private dirty = false;
  /** True when what was sent may be lost although the LMS holds it for sent. */
  private doubtful = false;
  private failures = 0;
  private waiting = 0;
  private confirmed: Date | null = null;
  private readonly refused = new Map<string, string>();
  private ended = false;
  private cancelRetry: () => void = () => {};
  private readonly again = () => this.retry();

  constructor(
    private readonly lms: LmsCalls,
    private readonly env: Environment,
    private readonly onState: (state: SaveState) => void,
    /** False while another tab writes. */
    private readonly mayWrite: () => boolean = () => true,
  ) {
    env.document.addEventListener('visibilitychange', this.again);
    env.window.addEventListener('online', this.again);
  }

  /** Sets an element unless the LMS was told that value already; false when it was refused. */
  set(element: string, value: string): boolean {
    if (this.meant.get(element) === value) return true;
    if (!this.send(element, value)) return false;
    this.meant.set(element, value);
    return true;
  }

  /** Commits what was set. Offline nothing is committed: an LMS would say yes and lose it. */
  commit(): void {
    if (!this.dirty && !this.doubtful) return;
    if (this.dirty) this.waiting++;
    if (!this.env.online()) return this.tell('offline', 'no connection; the LMS is told when there is one');
    const lesser = this.doubtful ? this.respellAll() : [];
    if (!this.judge(this.lms.commit()) || lesser.length === 0) return;
    // `passed` alone would let the rule that waits for `completed` go unheard.
    if (lesser.includes(status) && this.sent.get(status) === 'passed') {
      this.send(status, 'completed');
      if (!this.judge(this.lms.commit())) return;
    }
    this.sendMeant();
    this.judge(this.lms.commit());
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
    const answered = this.lms.finish();
    if (write) this.judge(answered);
  }

  tell(state: SaveStatus, detail: string | null): void {
    const refused = state === 'read-only' ? [] : [...this.refused.values()].slice(0, 3);
    const words = [detail, ...refused].filter((each) => each !== null).join('; ');
    const waiting = state === 'saved' || state === 'read-only' ? 0 : this.waiting;
    this.onState({ store: 'scorm12', status: state, confirmed: this.confirmed, waiting, detail: words || null });
  }

  private send(element: string, value: string): boolean {
    const answered = this.lms.set(element, value);
    if (answered.ok === false) {
      this.refused.set(element, answered.detail ?? element);
      return false;
    }
    this.refused.delete(element);
    this.sent.set(element, value);
    this.unsaved.add(element);
    this.dirty = true;
    return true;
  }

  /** True when the answer proves that all is saved. */
  private judge(answered: Answered): boolean {
    this.cancelRetry();
    this.dirty = false;
    const proves = this.visible() && this.env.online();
    if (answered.ok === true && proves) {
      this.saved();
      return true;
    }
    this.doubtful = true;
    if (answered.ok === false) this.failed(answered);
    else if (!this.env.online()) this.tell('offline', 'the connection went while the LMS was told');
    else this.tell('unconfirmed', answered.detail ?? 'told while hidden; told again when visible');
    return false;
  }

  private failed(answered: Answered): void {
    if (!this.ended) {
      const jitter = 0.5 + (this.env.random(1)[0] as number) / 255;
      const wait = Math.min(longestPause, firstPause * 2 ** this.failures++) * jitter;
      this.cancelRetry = this.env.later(this.again, wait);
    }
    // 101 at a commit, and a page in place of an answer, are how an LMS shows that the login has run out.
    const expired = answered.page || answered.code === 101 || answered.code === 301;
    this.tell(expired ? 'expired' : 'failed', answered.detail);
  }

  private saved(): void {
    this.unsaved.clear();
    this.doubtful = false;
    this.failures = 0;
    this.waiting = 0;
    const whole = ![...this.refused.keys()].some((element) => essential.test(element));
    if (whole) this.confirmed = this.env.now();
    this.tell(whole ? 'saved' : 'failed', null);
  }

  private retry(): void {
    if (this.mayWrite() && this.visible() && this.env.online()) this.commit();
  }

  /**
   * Spells every unsaved element otherwise than last time; gives back those whose other spelling tells less. Those wait while
   * hidden: what an LMS sends then may arrive in any order, or be the last that ever arrives.
   */
  private respellAll(): readonly string[] {
    const less = (element: string) => tellsLess(element, this.meant.get(element) as string);
    const unsaved = [...this.unsaved].filter((element) => !less(element) || (this.visible() && !this.ended));
    for (const element of unsaved) {
      const meant = this.meant.get(element) as string;
      const sent = this.sent.get(element);
      const other = sent === meant ? respell(element, meant) : meant;
      if (other !== sent) this.send(element, other);
    }
    return unsaved.filter(less);
  }

  /** Tells in full what is at present told in a lesser spelling. */
  private sendMeant(): void {
    for (const [element, meant] of this.meant) {
      if (tellsLess(element, meant) && this.sent.get(element) !== meant) this.send(element, meant);
    }
  }

  private visible(): boolean {
    return this.env.document.visibilityState === 'visible';
  }
}
