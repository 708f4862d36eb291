import type { AuditWebsite, Page } from './audit-website.ts';
import { plainText } from '../plain-text.ts';

/** Pages on-site search offers on its first page: those with a key phrase that says what was asked, whatever its ending. */
export function searchSite({ site }: AuditWebsite, asked: string): readonly Page[] {
  const words = wordsOf(asked);
  if (words.length === 0) return [];
  return site.pages.filter(({ search = [] }) => search.some((phrase) => says(wordsOf(phrase), words)));
}

/** All that was asked stands in the phrase, or the whole phrase in what was asked. */
function says(phrase: readonly string[], asked: readonly string[]): boolean {
  return covers(phrase, asked) || covers(asked, phrase);
}

const covers = (all: readonly string[], some: readonly string[]): boolean =>
  some.every((word) => all.some((each) => isSameWord(each, word)));

/** The same word but for its ending: „výzvy“ and „výzva“. Short words must be alike. */
function isSameWord(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < 4) return one === other;
  const stem = Math.max(4, shorter - 2);
  return one.slice(0, stem) === other.slice(0, stem);
}

/** Words without accents and case; single letters say nothing. */
function wordsOf(text: string): readonly string[] {
  return plainText(text)
    .split(' ')
    .filter((word) => word.length > 1);
}
