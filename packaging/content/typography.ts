import type { Language, Text } from '../../module/model/course.ts';

const NBSP = '\u00a0';
/** In the place of a replacement: every space of what was found. */
const ALL = '*';
const JOINER = '\u2060';
const months = 'ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince';
const units =
  'Kč|%|‰|dn[íůy]|den|dnech|hodin[ay]?|minut[ay]?|let|rok[yu]?|měsíc[ůe]?|týdn[ůy]|bod[ůyu]?|mil\\.|mld\\.|tis\\.|kB|MB|km';
const beforeWord = 'č\\.|§|odst\\.|písm\\.|čl\\.|s\\.|str\\.|tzv\\.|např\\.|Mgr\\.|Ing\\.|Bc\\.|PhDr\\.|JUDr\\.';

/** Where a space must not break a line in Czech. Each rule keeps the length of the text: a space becomes another space. */
const czech: readonly (readonly [RegExp, string])[] = [
  // twice, because the words of "i v okolí" overlap
  [/(?<![\p{L}\p{N}])([KkSsVvZzOoUuAaIi]) (?=\S)/gu, `$1${NBSP}`],
  [/(?<![\p{L}\p{N}])([KkSsVvZzOoUuAaIi]) (?=\S)/gu, `$1${NBSP}`],
  [/(\d{1,2}\.) (\d{1,2}\.) (\d{4})/gu, `$1${NBSP}$2${NBSP}$3`],
  [/(\d{1,2}\.) (?=\d{1,2}\.)/gu, `$1${NBSP}`],
  [new RegExp(`(\\d{1,2}\\.) (?=(?:${months})(?!\\p{L}))`, 'gu'), `$1${NBSP}`],
  [new RegExp(`((?<!\\p{L})(?:${months})) (?=\\d{4})`, 'gu'), `$1${NBSP}`],
  [/(?<!\d)(\d{1,3}\.) (?=\p{Ll}{2})/gu, `$1${NBSP}`],
  [/(\d) (?=\d{3}(?!\d))/gu, `$1${NBSP}`],
  [new RegExp(`(\\d) (?=(?:${units})(?![\\p{L}]))`, 'gu'), `$1${NBSP}`],
  [/((?:mil|mld|tis)\.) (?=Kč)/gu, `$1${NBSP}`],
  [new RegExp(`((?<!\\p{L})(?:${beforeWord})) (?=\\S)`, 'gu'), `$1${NBSP}`],
  [/(\d{4}) (?=Sb\.)/gu, `$1${NBSP}`],
  [/(?<!\p{L})([zov]\.) ([súpv]\.)(?: ([si]\.))?/gu, ALL],
  [/(?<=\S) (?=– )/gu, NBSP],
];

/** Puts non-breaking spaces into one Czech text; it stays as long as it was. */
export function nonBreaking(text: string): string {
  return czech.reduce(
    (result, [pattern, replacement]) =>
      replacement === ALL
        ? result.replace(pattern, (found) => found.replaceAll(' ', NBSP))
        : result.replace(pattern, replacement),
    text,
  );
}

/** Keeps a range of numbers on one line: 2021–2030. */
export function joinRanges(text: string): string {
  return text.replace(/(\d\.?)–(?=\d)/gu, `$1${JOINER}–${JOINER}`);
}

/** One plain text as it is printed. Not for code or addresses. */
export function typeset(text: string, language: Language): string {
  return joinRanges(language === 'cs' ? nonBreaking(text) : text);
}

/** A text in both languages as it is printed. */
export function typesetBoth({ cs, en }: Text): Text {
  return { cs: typeset(cs, 'cs'), en: typeset(en, 'en') };
}

/** The same, for whatever holds texts: every group of fields with the two languages in it is typeset, all else is left as it is. */
export function typesetAll<T>(value: T): T {
  if (Array.isArray(value)) return value.map(typesetAll) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]): [string, unknown] => [
    key,
    (key === 'cs' || key === 'en') && typeof each === 'string' ? typeset(each, key) : typesetAll(each),
  ]);
  return Object.fromEntries(entries) as T;
}
