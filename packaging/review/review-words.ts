import type { Language } from '../../module/model/course.ts';
import type { Kind, State } from './statement.ts';

interface Words {
  readonly title: string;
  readonly intro: (today: string) => string;
  readonly figures: string;
  readonly lesson: string;
  readonly words: string;
  readonly screens: string;
  readonly all: string;
  readonly totals: Readonly<
    Record<'screens' | 'exercises' | 'questions' | 'terms' | 'aids' | 'facts' | 'sources', string>
  >;
  readonly old: string;
  readonly noneOld: string;
  readonly state: Readonly<Record<State, string>>;
  readonly kind: Readonly<Record<Kind, string>>;
  readonly place: string;
  readonly statement: string;
  readonly source: string;
  readonly checked: string;
  readonly own: string;
  readonly allSources: string;
  readonly dates: string;
  readonly none: string;
  readonly inAll: string;
}

/** The words of the list for the content owner. */
export const reviewWords: Readonly<Record<Language, Words>> = {
  cs: {
    title: 'Co modul tvrdí a o co se opírá',
    intro: (today) =>
      `Seznam pro správce obsahu. Stáří se počítá k ${today}: nejdřív to, co nikdo neprověřil déle než 12 měsíců, potom co ověřuje Úřad vlády, nakonec ostatní.`,
    figures: 'Čísla',
    lesson: 'Lekce',
    words: 'Slov',
    screens: 'Obrazovek',
    all: 'Celkem',
    totals: {
      screens: 'obrazovek',
      exercises: 'cvičení',
      questions: 'otázek',
      terms: 'pojmů',
      aids: 'pomůcek',
      facts: 'proměnlivých údajů',
      sources: 'zdrojů',
    },
    old: 'Prověřeno před více než 12 měsíci',
    noneOld: 'Nic: všechno někdo prověřil v posledních 12 měsících.',
    state: {
      unconfirmed: 'Ověřuje Úřad vlády [K]',
      stated: 'Uvedeno v závazku [S]',
      verified: 'Ověřeno ve veřejném zdroji [V]',
      didactic: 'Vlastní pravidlo nebo smyšlený případ modulu [D]',
    },
    kind: {
      lesson: 'lekce',
      exercise: 'cvičení',
      question: 'otázka',
      term: 'pojem',
      aid: 'pomůcka',
      partner: 'koho oslovit',
      fact: 'údaj',
    },
    place: 'Místo',
    statement: 'Tvrzení',
    source: 'Zdroj',
    checked: 'Prověřeno',
    own: 'bez zdroje',
    allSources: 'Všechny zdroje podle data poslední kontroly',
    dates: 'Data celků',
    none: 'Nic.',
    inAll: 'Tvrzení podle stavu',
  },
  en: {
    title: 'What the module says and what it rests on',
    intro: (today) =>
      `A list for the content owner. Age is counted to ${today}: first what nobody has checked for more than 12 months, then what waits for the Office of the Government, then the rest.`,
    figures: 'Figures',
    lesson: 'Lesson',
    words: 'Words',
    screens: 'Screens',
    all: 'In all',
    totals: {
      screens: 'screens',
      exercises: 'exercises',
      questions: 'questions',
      terms: 'terms',
      aids: 'job aids',
      facts: 'facts that change',
      sources: 'sources',
    },
    old: 'Checked more than 12 months ago',
    noneOld: 'Nothing: somebody has checked everything within the last 12 months.',
    state: {
      unconfirmed: 'Waiting for the Office of the Government [K]',
      stated: 'Stated in the commitment [S]',
      verified: 'Verified in a public source [V]',
      didactic: 'The module’s own rule or fictional case [D]',
    },
    kind: {
      lesson: 'lesson',
      exercise: 'exercise',
      question: 'question',
      term: 'term',
      aid: 'job aid',
      partner: 'whom to approach',
      fact: 'fact',
    },
    place: 'Place',
    statement: 'Statement',
    source: 'Source',
    checked: 'Checked',
    own: 'no source',
    allSources: 'All sources by the day of the last check',
    dates: 'Days of whole parts',
    none: 'Nothing.',
    inAll: 'Statements by state',
  },
};
