/** What must outlive a reload within one session. @see cmi5 Best Practices 17 */
export interface SessionMemory {
  /** The key; the LMS gives it once. */
  readonly token: string;
  /** When `initialized` was made, as ISO 8601; null before. */
  readonly started: string | null;
  /** True once a verdict was sent: one in a session. @see cmi5 9.3 */
  readonly judged: boolean;
  /** True once `terminated` was made: nothing may follow. */
  readonly ended: boolean;
}

/** The memory of one session: lasts as long as the tab. */
export class Cmi5Session {
  private memory: SessionMemory | null;

  constructor(
    private readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>,
    /** Its own for every session: the address of its key. */
    private readonly key: string,
  ) {
    this.memory = this.read();
  }

  get now(): SessionMemory | null {
    return this.memory;
  }

  keep(change: Partial<SessionMemory>): void {
    const before = this.memory ?? { token: '', started: null, judged: false, ended: false };
    this.memory = { ...before, ...change };
    try {
      this.storage().setItem(this.key, JSON.stringify(this.memory));
    } catch {
      // Forbidden or full: the session lasts as long as the page, and a reload is told by the LMS that the key was used.
    }
  }

  private read(): SessionMemory | null {
    try {
      return JSON.parse(this.storage().getItem(this.key) ?? 'null') as SessionMemory | null;
    } catch {
      return null;
    }
  }
}
