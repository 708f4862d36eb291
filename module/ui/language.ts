import i18next, { type i18n } from 'i18next';
import type { Language, Text } from '../model/course.ts';
import type czech from './cs.json';

/** Dotted path of every text in `cs.json`, without its plural or context ending. */
export type TextKey = Leaf<typeof czech, ''>;
type Leaf<T, Path extends string> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${Stem<K>}` : Leaf<T[K], `${Path}${K}.`>;
}[keyof T & string];
type Stem<K extends string> = K extends `${infer S}_${'zero' | 'one' | 'few' | 'many' | 'other' | 'ze'}` ? S : K;

/** Says an interface text; `count` picks the plural, other values fill `{{…}}`. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number | undefined>>) => string;

/** The interface texts of one language, as read from its JSON file. */
export type Texts = Readonly<Record<string, unknown>>;

/** Makes the texts of one language speak. Pure: the build uses it for the static first screen, the player at run time. */
export function sayIn(language: Language, texts: Texts): Say {
  const speaker: i18n = i18next.createInstance();
  void speaker.init({
    lng: language,
    resources: { [language]: { translation: texts } },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return speaker.getFixedT(language) as Say;
}

const files: Readonly<Record<Language, () => Promise<{ readonly default: Texts }>>> = {
  cs: () => import('./cs.json'),
  en: () => import('./en.json'),
};

let current: Language = 'cs';
let speak: Say = (key) => key;

/** Says a text in the language now in use. Before the first `useLanguage` it gives back the key. */
export const t: Say = (key, values) => speak(key, values);

/** The language now in use. */
export function language(): Language {
  return current;
}

/** The words of a course text in the language now in use. */
export function inLanguage(text: Text): string {
  return text[current];
}

/** Loads a language (one at a time), makes it the one in use and marks the document with it. @throws TypeError when its file is gone after an update */
export async function useLanguage(wanted: Language): Promise<void> {
  const texts = await files[wanted]();
  speak = sayIn(wanted, texts.default);
  current = wanted;
  document.documentElement.lang = wanted;
}
