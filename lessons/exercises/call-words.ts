import type { Language } from '../../module/model/course.ts';
import { plainText } from '../plain-text.ts';

type PerLanguage<T> = { readonly [L in Language]: T };

/** What a rule looks for in free text; `lessons/exercises/nomination-call.yaml` says how triggers are written. */
export type Words =
  | { readonly pattern: 'email' | 'phone' }
  | (PerLanguage<readonly string[]> & {
      readonly unless?: PerLanguage<readonly string[]>;
      readonly together?: PerLanguage<readonly (readonly string[])[]>;
    });

/** An address with a dot behind the at sign; nine figures of a telephone number, with or without spaces. */
const patterns = { email: /[^\s@]+@[^\s@]+\.[^\s@.]{2,}/u, phone: /(?:\d[\s-]?){8}\d/u } as const;
const languages: readonly Language[] = ['cs', 'en'];

/** Whether a text has the words, in either language, whatever the language of the course. */
export function mentions(words: Words, text: string): boolean {
  if ('pattern' in words) return patterns[words.pattern].test(text);
  return sentences(text).some((sentence) => {
    const has = (trigger: string): boolean => matches(trigger, sentence);
    if (languages.some((each) => words.unless?.[each].some(has))) return false;
    return languages.some(
      (each) => words[each].some(has) || (words.together?.[each].every((list) => list.some(has)) ?? false),
    );
  });
}

/** Sentences as lists of plain words: no case, no diacritics. A stop ends one only before a capital, so that dates and abbreviations do not. */
function sentences(text: string): readonly (readonly string[])[] {
  return text
    .split(/(?<=[.!?…])\s+(?=\p{Lu})|[\n;]/u)
    .map(plainWords)
    .filter(({ length }) => length > 0);
}

function plainWords(text: string): readonly string[] {
  return plainText(text).split(' ').filter(Boolean);
}

/** Each word of the trigger begins a word of the sentence, next to each other and in order; with a full stop it is the whole word. */
function matches(trigger: string, sentence: readonly string[]): boolean {
  const wanted = trigger.split(/\s+/u).map((each) => ({ word: plainWords(each)[0] ?? '', whole: each.endsWith('.') }));
  return sentence.some((_, from) =>
    wanted.every(({ word, whole }, at) => {
      const found = sentence[from + at] ?? '';
      return whole ? found === word : found.startsWith(word);
    }),
  );
}
