/** How something of an LMS suits the module: as it is, with care, or not at all. */
export type Suits = 'good' | 'care' | 'bad';

/** One thing tried. `word` picks what is said of it in `words.ts`, `found` is what was met there. */
export interface Found {
  readonly probe: string;
  readonly suits: Suits;
  readonly word: string;
  readonly found: string;
}

export const found = (probe: string, suits: Suits, word: string, what: string | number = ''): Found => ({
  probe,
  suits,
  word,
  found: String(what),
});
