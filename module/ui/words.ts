import type { Language, Scaled } from '../model/course.ts';
import type { Say } from './language.ts';

const NBSP = '\u00a0';
const locale: Readonly<Record<Language, string>> = { cs: 'cs-CZ', en: 'en-GB' };

/** Numbers, lengths and dates as a Czech or English editor writes them, with spaces that do not break. */
export interface Words {
  /** „z 8“, „ze 7“; "of 7". */
  readonly of: (total: number) => string;
  /** „1 hodina 15 minut“; at least one minute. */
  readonly time: (minutes: number) => string;
  /** „75 %“; "75%". */
  readonly percent: (scaled: Scaled) => string;
  /** A number with at most one decimal place: „7,5“. */
  readonly number: (value: number) => string;
  /** An ISO date (YYYY-MM-DD) or moment as a date: „20. 11. 2026“. */
  readonly date: (iso: string | Date) => string;
  /** Time of day: „10.42“; "10:42". */
  readonly clock: (at: Date) => string;
}

/** The words of one language. */
export function wordsOf(say: Say, language: Language): Words {
  const unbroken = (text: string) => text.replace(/ /g, NBSP);
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale[language], options);
  return {
    of: (total) => say('outOf', { total, context: language === 'cs' && saysZe(total) ? 'ze' : undefined }),
    time: (minutes) => spell(say, Math.max(1, Math.round(minutes))),
    percent: (scaled) => `${Math.round(scaled * 100)}${language === 'cs' ? NBSP : ''}%`,
    number: (value) => new Intl.NumberFormat(locale[language], { maximumFractionDigits: 1 }).format(value),
    date: (iso) =>
      unbroken(
        format({ day: 'numeric', month: language === 'cs' ? 'numeric' : 'long', year: 'numeric' }).format(
          // A date alone is meant as a day here; on its own it would be read as midnight in Greenwich.
          new Date(typeof iso === 'string' && iso.length === 10 ? `${iso}T00:00` : iso),
        ),
      ),
    clock: (at) =>
      format({ hour: 'numeric', minute: '2-digit' })
        .format(at)
        .replace(':', language === 'cs' ? '.' : ':'),
  };
}

function spell(say: Say, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    hours > 0 ? say('time.hours', { count: hours }) : '',
    rest > 0 ? say('time.minutes', { count: rest }) : '',
  ];
  return parts.filter(Boolean).join(' ');
}

/** Whether Czech says „ze“ before a number up to 999: before dvou, tří, čtyř, šesti, sedmi, třinácti, třiceti, sta … */
export function saysZe(total: number): boolean {
  if (total >= 100) return total < 200 || saysZe(Math.floor(total / 100));
  if (total >= 20) return [3, 4, 6, 7].includes(Math.floor(total / 10));
  return [2, 3, 4, 6, 7, 13, 14, 16, 17].includes(total);
}
