/**
 * What learners write for themselves beside the parts. Kept in this browser alone, under the name under which it keeps their
 * progress; no store, no LMS and no LRS ever sees it.
 */
export class OwnNotes {
  readonly #key: string;
  /** Where the browser keeps nothing the notes last as long as the page. */
  #written: Readonly<Record<string, string>>;

  /** @param owner tells apart learners who share a browser; holds no name */
  constructor(owner: string) {
    this.#key = `cso-notes:${owner}`;
    this.#written = this.#read() ?? {};
  }

  /** Block id → note; what is empty is no note. Read anew, since another tab may have written. */
  get all(): Readonly<Record<string, string>> {
    this.#written = this.#read() ?? this.#written;
    return this.#written;
  }

  /** Keeps a note, or forgets it when it is empty. False where the browser does not keep it beyond this page. */
  write(block: string, text: string): boolean {
    const others = Object.entries(this.all).filter(([each]) => each !== block);
    this.#written = Object.fromEntries(text.trim() === '' ? others : [...others, [block, text]]);
    const kept = JSON.stringify(this.#written);
    try {
      localStorage.setItem(this.#key, kept);
      return localStorage.getItem(this.#key) === kept;
    } catch {
      return false;
    }
  }

  /** Null where the browser gives nothing: storage is denied in some frames, or what lies there is not ours. */
  #read(): Readonly<Record<string, string>> | null {
    try {
      const found: unknown = JSON.parse(localStorage.getItem(this.#key) ?? '{}');
      if (typeof found !== 'object' || found === null) return null;
      return Object.fromEntries(Object.entries(found).filter(([, text]) => typeof text === 'string'));
    } catch {
      return null;
    }
  }
}
