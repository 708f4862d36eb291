import type { Language } from '../../module/model/course.ts';

/** An ending that is taken off a word which is longer than `above` characters. */
interface Ending {
  readonly above: number;
  readonly cut: number;
  readonly ends: RegExp;
}

/**
 * Endings of cases, the longest first: of each word the first that fits is taken off.
 * @see L. Dolamic, J. Savoy: Indexing and stemming approaches for the Czech language. Information Processing & Management 45 (2009), light stemmer
 */
const cases: readonly Ending[] = [
  { above: 7, cut: 5, ends: /atech$/ },
  { above: 6, cut: 4, ends: /(etem|atum)$/ },
  { above: 5, cut: 3, ends: /(ech|ich|eho|emi|emu|ete|eti|iho|imi|imu|ach|ata|aty|ych|ama|ami|ove|ovi|ymi)$/ },
  { above: 4, cut: 2, ends: /(em|es|im|um|at|am|os|us|ym|mi|ou)$/ },
  { above: 3, cut: 1, ends: /[aeiouy]$/ },
];

/** Endings of possessive adjectives: „úřadův“, „matčin“. */
const possessive: Ending = { above: 5, cut: 2, ends: /(ov|in|uv)$/ };

const without = (word: string, { above, cut, ends }: Ending): string | null =>
  word.length > above && ends.test(word) ? word.slice(0, -cut) : null;

/**
 * What the forms of a Czech word have in common. The published algorithm, applied to words without diacritics, because many
 * people search without them; so „část“ and „cast“ have one stem.
 * @param word folded, see `fold`
 */
export function stemCzech(word: string): string {
  const bare = cases.reduce<string | null>((found, ending) => found ?? without(word, ending), null) ?? word;
  const stem = without(bare, possessive) ?? bare;
  // A consonant changes before an ending: „výzkumník“ – „výzkumníci“, „úřednický“ – „úředničtí“, „Praha“ – „Praze“.
  if (/[cs]t$/.test(stem)) return `${stem.slice(0, -2)}${stem.at(-2)}k`;
  if (stem.endsWith('c')) return `${stem.slice(0, -1)}k`;
  if (stem.endsWith('z')) return `${stem.slice(0, -1)}h`;
  // An „e“ comes and goes: „spolek“ – „spolku“.
  return stem.length > 1 && stem.at(-2) === 'e' ? `${stem.slice(0, -2)}${stem.at(-1)}` : stem;
}

/**
 * An English word without the ending of its plural.
 * @param word folded, see `fold`
 * @see D. Harman: How effective is suffixing? Journal of the American Society for Information Science 42 (1991), S stemmer
 */
export function stemEnglish(word: string): string {
  if (/ies$/.test(word) && !/[ea]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/es$/.test(word) && !/[aeo]es$/.test(word)) return word.slice(0, -1);
  return /s$/.test(word) && !/[us]s$/.test(word) ? word.slice(0, -1) : word;
}

export const stemmers: Readonly<Record<Language, (word: string) => string>> = { cs: stemCzech, en: stemEnglish };
