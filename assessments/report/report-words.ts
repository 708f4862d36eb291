import type { Language, Scaled } from '../../module/model/course.ts';
import { sayIn, type Texts } from '../../module/ui/language.ts';
import { wordsOf, type Words } from '../../module/ui/words.ts';
import czech from './cs.json';
import english from './en.json';

type Leaf<T, Path extends string> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${Stem<K>}` : Leaf<T[K], `${Path}${K}.`>;
}[keyof T & string];
type Stem<K extends string> = K extends `${infer S}_${'one' | 'few' | 'other'}` ? S : K;

/** Dotted path of every text of the report, without its plural ending. */
export type ReportKey = Leaf<typeof czech, ''>;

/** Says a text of the report; `count` picks the plural, other values fill `{{…}}`. */
export type SayReport = (key: ReportKey, values?: Readonly<Record<string, string | number>>) => string;

/** The report's own texts and the numbers of one language. */
export interface ReportWords extends Pick<Words, 'percent' | 'date' | 'clock'> {
  readonly language: Language;
  readonly say: SayReport;
  /** Points out of one, always two decimals: „0,82“; "0.82". */
  readonly points: (scaled: Scaled) => string;
  /** „48 s“, „1 min 05 s“. */
  readonly seconds: (seconds: number) => string;
}

const texts: Readonly<Record<Language, Texts>> = { cs: czech, en: english };

/** A trainer's page is not a learner's package: both languages come with it, and switching needs no loading. */
export function reportWords(language: Language): ReportWords {
  const say = sayIn(language, texts[language]);
  const { percent, date, clock } = wordsOf(say, language);
  const points = (scaled: Scaled): string => {
    const text = scaled.toFixed(2);
    return language === 'cs' ? text.replace('.', ',') : text;
  };
  return { language, say: say as unknown as SayReport, percent, points, date, clock, seconds: spellSeconds };
}

function spellSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole}\u00a0s`;
  return `${Math.floor(whole / 60)}\u00a0min ${String(whole % 60).padStart(2, '0')}\u00a0s`;
}
