import type { Found, Suits } from './finding.ts';
import { page, probes, throws } from './words.ts';

export type ReportLanguage = 'cs' | 'en';

/** What a finding means, in words. @throws RangeError where words are missing: our own broken promise */
export function meaning({ probe, word, found }: Found, language: ReportLanguage): string {
  const said = word === 'throws' ? throws : probes[probe]?.[word];
  if (!said) throw new RangeError(`no words for ${probe}/${word}`);
  return said[language].replace('{found}', found);
}

export function titleOf(probe: string, language: ReportLanguage): string {
  return probes[probe]?.title[language] ?? probe;
}

/** The worst of all, which is the verdict. */
export function verdict(all: readonly Found[]): Suits {
  return (['bad', 'care'] as const).find((suits) => all.some((each) => each.suits === suits)) ?? 'good';
}

export const verdictWords = { good: page.allGood, care: page.someCare, bad: page.someBad } as const;

/** Everything as text to send: the verdict, a line for each finding, and the browser, which a helper has to know. */
export function reportText(all: readonly Found[], language: ReportLanguage, browser: string): string {
  const lines = all.map(
    (each) => `[${page[each.suits][language]}] ${titleOf(each.probe, language)}: ${meaning(each, language)}`,
  );
  return [`${page.title[language]}: ${verdictWords[verdict(all)][language]}`, ...lines, browser].join('\n');
}
