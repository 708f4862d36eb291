import i18next, { type i18n } from 'i18next';
import type { Language, Text } from '../model/course.ts';
import type screens from './cs.json';
import type notices from './notices-cs.json';
import type shell from './shell-cs.json';

/** Dotted path of every text in `shell-cs.json` and `cs.json`, without its plural or context ending. */
export type TextKey = Leaf<typeof shell, ''> | Leaf<typeof screens, ''>;
type Leaf<T, Path extends string> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${Stem<K>}` : Leaf<T[K], `${Path}${K}.`>;
}[keyof T & string];
type Stem<K extends string> = K extends `${infer S}_${'zero' | 'one' | 'few' | 'many' | 'other' | 'ze'}` ? S : K;

/** The same of `notices-cs.json`, which `<cso-notices>` alone says. */
export type NoticeKey = Leaf<typeof notices, ''>;

/** Says an interface text; `count` picks the plural, other values fill `{{…}}`. */
export type Say<Key = TextKey> = (key: Key, values?: Readonly<Record<string, string | number | undefined>>) => string;

/** Interface texts of one language, as read from a JSON file. */
export type Texts = Readonly<Record<string, unknown>>;

/** Makes the texts of one language speak. Pure: the build uses it for the static first screen, the player at run time. */
export function sayIn<Key = TextKey>(language: Language, texts: Texts): Say<Key> {
  const speaker: i18n = i18next.createInstance();
  void speaker.init({
    lng: language,
    resources: { [language]: { translation: texts } },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return speaker.getFixedT(language) as Say<Key>;
}

type Load = () => Promise<{ readonly default: Texts }>;

/** What the cover and the masthead say, and what stands where a part does not load: all that is needed before a learner acts. */
const shellTexts: Readonly<Record<Language, Load>> = {
  cs: () => import('./shell-cs.json'),
  en: () => import('./shell-en.json'),
};
/** What every other screen says. */
const screenTexts: Readonly<Record<Language, Load>> = {
  cs: () => import('./cs.json'),
  en: () => import('./en.json'),
};

/** Which texts are in use, or on their way. */
interface Spoken {
  readonly language: Language;
  readonly withScreens: boolean;
}

let current: Spoken = { language: 'cs', withScreens: false };
let wanted: Spoken = current;
let loading: Promise<void> = Promise.resolve();
let speak: Say = (key) => key;

/** Says a text in the language now in use. Before the first `useLanguage` it gives back the key. */
export const t: Say = (key, values) => speak(key, values);

/** The language now in use. */
export function language(): Language {
  return current.language;
}

/** The words of a course text in the language now in use. */
export function inLanguage(text: Text): string {
  return text[current.language];
}

/** Loads a language (one at a time), makes it the one in use and marks the document with it. @throws TypeError when its file is gone after an update */
export function useLanguage(language: Language): Promise<void> {
  return bring({ language, withScreens: wanted.withScreens });
}

/** Loads what the screens behind the cover say, in the language in use and from then on in every other. @throws TypeError as `useLanguage` */
export async function loadScreenTexts(): Promise<void> {
  if (!current.withScreens || wanted !== current) await bring({ language: wanted.language, withScreens: true });
}

function bring(texts: Spoken): Promise<void> {
  wanted = texts;
  loading = speakWith(texts);
  return loading;
}

/** The newest wish wins; who wished before it waits for it. */
async function speakWith(texts: Spoken): Promise<void> {
  const { language, withScreens } = texts;
  try {
    const [shell, screens] = await Promise.all([shellTexts[language](), withScreens ? screenTexts[language]() : null]);
    if (wanted !== texts) return loading;
    speak = sayIn(language, { ...shell.default, ...screens?.default });
    current = texts;
    document.documentElement.lang = language;
  } catch (error) {
    if (wanted === texts) wanted = current;
    throw error;
  }
}
