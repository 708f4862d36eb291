import type { Scaled } from '../model/course.ts';
import { decimal, resultWord } from './values.ts';

/** A score or measure of 0 to 1 with at most four places, rounded down. @see SCORM 2004 4th Ed. RTE 4.2.20.1, 4.2.18 */
export function scaledScore(scaled: Scaled): string {
  return decimal(Math.floor(Math.round(scaled * 1e6) / 1e2) / 1e4, 4);
}

/** Reads a scaled score or pass mark back; null when empty or not from 0 to 1. @see SCORM 2004 4th Ed. RTE 4.2.19 scaled_passing_score */
export function readScaled(text: string): Scaled | null {
  const trimmed = text.trim();
  if (!/^\d(\.\d*)?$/.test(trimmed)) return null;
  return Number(trimmed) <= 1 ? Number(trimmed) : null;
}

/** `correct`, `incorrect`, a decimal between, or `neutral` where nothing is judged. @see SCORM 2004 4th Ed. RTE 4.2.9.1 result */
export function resultWord2004(scaled: Scaled | null): string {
  return scaled === 0 ? 'incorrect' : resultWord(scaled);
}

/** A moment in UTC with hundredths. @see SCORM 2004 4th Ed. RTE 4.1.1.7 time (second,10,0) */
export function timestamp(at: Date): string {
  return at.toISOString().replace(/\d(?=Z$)/, '');
}
