import type { Language } from '../../module/model/course.ts';
import { loadOf, type Figures, type Spread } from './figures.ts';

/** What the command says; it is read in a terminal, outside the module's interface. */
const words = {
  cs: {
    learners: (all: string, completed: string) => `Simulovaných účastníků: ${all}, modul dokončilo ${completed}.`,
    statements: 'Výroků na účastníka',
    bytes: 'Bajtů na účastníka',
    requests: 'Požadavků na účastníka',
    minutes: 'Minut, po které byl modul otevřený',
    spread: (mean: string, median: string, most: string) => `průměr ${mean}, medián ${median}, nejvíc ${most}`,
    one: (bytes: string) => `Jeden výrok: průměrně ${bytes} B JSON, bez hlaviček.`,
    once: (learners: string, mean: string, busiest: string) =>
      `${learners} účastníků naráz: průměrně ${mean} požadavků za minutu; kdyby všichni začali ve stejné minutě, v nejrušnější ${busiest}.`,
    year: (learners: string, statements: string, gigabytes: string) =>
      `${learners} účastníků za rok: ${statements} výroků, ${gigabytes} GB.`,
    yearLoad: (all: string, working: string) =>
      `  Požadavků za minutu: ${all} rovnoměrně po celý rok; ${working}, kdyby přišly jen ve 2 000 pracovních hodinách (předpoklad).`,
    assumed: 'Chování účastníků je vymyšlené, výroky dělá sám modul. Všechny nesou kód běhu „simulace“.',
  },
  en: {
    learners: (all: string, completed: string) => `Simulated learners: ${all}; ${completed} completed the module.`,
    statements: 'Statements per learner',
    bytes: 'Bytes per learner',
    requests: 'Requests per learner',
    minutes: 'Minutes for which the module was open',
    spread: (mean: string, median: string, most: string) => `mean ${mean}, median ${median}, most ${most}`,
    one: (bytes: string) => `One statement: ${bytes} B of JSON on average, without headers.`,
    once: (learners: string, mean: string, busiest: string) =>
      `${learners} learners at once: ${mean} requests a minute on average; had all begun in the same minute, ${busiest} in the busiest.`,
    year: (learners: string, statements: string, gigabytes: string) =>
      `${learners} learners in a year: ${statements} statements, ${gigabytes} GB.`,
    yearLoad: (all: string, working: string) =>
      `  Requests a minute: ${all} evenly over the whole year; ${working} if they came within 2,000 working hours only (assumed).`,
    assumed:
      'How learners behave is made up, the statements are the module’s own. All carry the session code "simulace".',
  },
} as const;

/** The figures in sentences, and what follows from them. */
export function inWords(figures: Figures, language: Language): string {
  const say = words[language];
  const form = new Intl.NumberFormat(language === 'cs' ? 'cs-CZ' : 'en-GB', { maximumSignificantDigits: 3 });
  const exact = new Intl.NumberFormat(language === 'cs' ? 'cs-CZ' : 'en-GB', { maximumFractionDigits: 0 });
  const number = (value: number): string => form.format(value);
  const line = (name: string, { mean, median, most }: Spread): string =>
    `${name}: ${say.spread(exact.format(mean), exact.format(median), exact.format(most))}.`;
  const { atOnce, inYear } = loadOf(figures);
  return [
    say.learners(exact.format(figures.learners), exact.format(figures.completed)),
    line(say.statements, figures.statements),
    line(say.bytes, figures.bytes),
    line(say.requests, figures.requests),
    line(say.minutes, figures.minutes),
    say.one(exact.format(figures.bytesOfStatement)),
    say.once(exact.format(atOnce.learners), number(atOnce.mean), number(atOnce.busiest)),
    say.year(exact.format(inYear.learners), number(inYear.statements), number(inYear.bytes / 1e9)),
    say.yearLoad(number(inYear.allYear), number(inYear.workingHours)),
    say.assumed,
  ].join('\n');
}
