import type { Language, Scaled } from '../module/model/course.ts';
import { t } from '../module/ui/language.ts';
import { wordsOf } from '../module/ui/words.ts';

/** „6,5 bodu“, “6.5 points”. */
export function points(value: number, language: Language): string {
  return t('assessment.points', { count: value, amount: wordsOf(t, language).number(value) });
}

/** „6,5 z 8“, „3 ze 4“, “3 of 4”. */
export function partOf(part: number, total: number, language: Language): string {
  const words = wordsOf(t, language);
  return t('assessment.partOf', { part: words.number(part), of: words.of(total) });
}

/** A share as whole percent, rounded down: nobody reads the pass mark who has not reached it. */
export function percent(value: Scaled, language: Language): string {
  // Scores differ by far more than a millionth; what is smaller is the noise of fractions.
  return wordsOf(t, language).percent(Math.floor(value * 100 + 1e-6) / 100);
}

/** Points of an attempt at so many questions, in halves. */
export function pointsOf(scaled: Scaled, questions: number): number {
  return Math.round(scaled * questions * 2) / 2;
}

/** Fewest points, in halves, that reach the mastery score. */
export function pointsToPass(masteryScore: Scaled, questions: number): number {
  return Math.max(0, Math.ceil(masteryScore * questions * 2 - 1e-6) / 2);
}
