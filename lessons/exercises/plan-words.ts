import type { Language, Text } from '../../module/model/course.ts';
import { t } from '../../module/ui/language.ts';
import { wordsOf } from '../../module/ui/words.ts';
import type { PlanConsultation } from './plan-consultation.ts';

/** What can stand in the place of `{name}`: a number, a number of days with its noun, a date, or words. */
export type Value = number | string | Text | readonly Text[] | { readonly days: number } | { readonly date: string };
export type Values = Readonly<Record<string, Value>>;

const NBSP = '\u00a0';

/** Puts values, and every constant of the exercise, in the place of `{name}`. @throws RangeError when a text asks for what is not given */
export function spell(data: PlanConsultation, text: Text, language: Language, values: Values): string {
  return text[language].replace(/\{([\w-]+)\}/g, (_, name: string) => {
    const known = data.constants.find(({ id }) => id === name);
    const value = values[name] ?? (known && { days: known.value });
    if (value === undefined)
      throw new RangeError(`a text of plan-consultation asks for {${name}}, which is not filled in`);
    return spellValue(data, value, language);
  });
}

function spellValue(data: PlanConsultation, value: Value, language: Language): string {
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  if ('days' in value) return spellDays(data, value.days, language);
  if ('date' in value) return spellDate(value.date, language);
  return 'cs' in value ? value[language] : value.map((each) => each[language]).join(', ');
}

/** „3 dny“, "3 days", in the accusative. */
export function spellDays({ axis }: PlanConsultation, days: number, language: Language): string {
  const rule = new Intl.PluralRules(language).select(days);
  const noun = axis.units[rule === 'one' || rule === 'few' ? rule : 'other'];
  return `${days}${NBSP}${noun[language]}`;
}

/** A day of the calendar as the module writes it. */
export function spellDate(day: string, language: Language): string {
  return wordsOf(t, language).date(day);
}

/** As the beginning of a line. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
