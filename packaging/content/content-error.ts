/** A line of a content file, the file given from the root of the repository. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** One thing an author has to mend: what is wrong, where, and what to do. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly file: string;
  readonly line: number;
  constructor(
    place: Place,
    readonly problem: string,
    readonly remedy: string,
  ) {
    super(`${place.file}:${place.line}\n  ${problem}\n  ${remedy}`);
    this.file = place.file;
    this.line = place.line;
  }
}

/** Everything that is wrong with the content, shown together and in the order of files and lines. */
export class ContentErrors extends Error {
  override readonly name = 'ContentErrors';
  readonly errors: readonly ContentError[];
  constructor(errors: readonly ContentError[]) {
    const sorted = inOrder(errors);
    super(sorted.map((error) => error.message).join('\n\n'));
    this.errors = sorted;
  }
}

function inOrder(errors: readonly ContentError[]): readonly ContentError[] {
  return [...errors].sort((one, other) => one.file.localeCompare(other.file, 'en') || one.line - other.line);
}

/** Collects what is wrong while reading goes on, so that an author sees all of it at once. */
export class Problems {
  readonly #errors: ContentError[] = [];

  add(place: Place, problem: string, remedy: string): void {
    this.#errors.push(new ContentError(place, problem, remedy));
  }

  /** Takes over what was found elsewhere. */
  take(others: Problems): void {
    this.#errors.push(...others.#errors);
  }

  /** Everything found so far, in the order of files and lines. */
  get sorted(): readonly ContentError[] {
    return inOrder(this.#errors);
  }

  get none(): boolean {
    return this.#errors.length === 0;
  }

  /** @throws ContentErrors when anything was added */
  throwIfAny(): void {
    if (!this.none) throw new ContentErrors(this.#errors);
  }
}
