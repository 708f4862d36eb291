/** A word of a text: as it is compared, and where it stands. */
export interface Word {
  /** In lower case and without diacritics. */
  readonly folded: string;
  readonly start: number;
  /** Behind the last character. */
  readonly end: number;
}

/** In lower case and without diacritics, so that „účast“, „UCAST“ and „ucast“ are one. */
export function fold(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** The words of a text in their order: letters and digits between anything else. */
export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    folded: fold(word),
    start: index,
    end: index + word.length,
  }));
}
