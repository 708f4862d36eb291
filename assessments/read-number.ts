import { readDecimal } from '../module/model/interaction.ts';
import type { Language, Text } from '../module/model/course.ts';

/**
 * What a learner typed as a number, in the one form a response holds it in: `1 200,50 %` is `1200.5`. A decimal comma and a
 * decimal point are both read; a comma before three digits is a decimal one in Czech and parts thousands in English. The
 * unit may be typed with it. Null where it is no number, or has more than 15 digits before or 6 behind the point.
 */
export function readNumber(typed: string, language: Language, unit: Text | null): string | null {
  const text = withoutUnit(typed.normalize('NFKC').trim(), unit).replace('−', '-');
  const joined = text.replace(/(\d)\s(?=\d{3}(?!\d))/g, '$1');
  // Czech writes a day of the month with a full stop.
  const plain = decimalPoint(joined, language)
    .replace(/^\+/, '')
    .replace(/(\d)\.$/, '$1');
  if (readDecimal(plain) === null) return null;
  return String(Number(plain) + 0);
}

/** A number as a response holds it, with the decimal sign of the language; any other text as it is. */
export function sayNumber(text: string, language: Language): string {
  return readDecimal(text) === null || language === 'en' ? text : text.replace('.', ',');
}

function withoutUnit(text: string, unit: Text | null): string {
  const found = Object.values(unit ?? {}).find((each) => text.toLowerCase().endsWith(each.toLowerCase()));
  return found === undefined ? text : text.slice(0, -found.length).trim();
}

function decimalPoint(text: string, language: Language): string {
  if (language === 'en' && /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return text.replaceAll(',', '');
  if (/^[+-]?\d{1,3}(\.\d{3})+,\d+$/.test(text) || /^[+-]?\d{1,3}(\.\d{3}){2,}$/.test(text))
    return text.replaceAll('.', '').replace(',', '.');
  return text.replace(',', '.');
}
