import type { Language } from '../../module/model/course.ts';
import { words, type ChangeCode } from './words.ts';

/** One thing that differs between two packages. `stop` hurts learners in progress, `tell` is for them to know, `note` costs nobody anything, `unknown` could not be found out. */
export interface Change {
  readonly code: ChangeCode;
  readonly level: 'stop' | 'tell' | 'note' | 'unknown';
  /** What it is about, as the packages name it. */
  readonly what: string;
}

export const change = (level: Change['level'], code: ChangeCode, what = ''): Change => ({ code, level, what });

/** A change of many things at once; none where there are none. */
export function changes(level: Change['level'], code: ChangeCode, all: readonly string[]): readonly Change[] {
  const shown = all.slice(0, 8).join(', ') + (all.length > 8 ? ` … (${all.length})` : '');
  return all.length === 0 ? [] : [change(level, code, shown)];
}

/** What changed, and what it means for learners. */
export function inWords({ code, what }: Change, language: Language): string {
  const [fact, meaning] = words[code][language];
  return `${fact.replace('{what}', what)}\n  ${meaning}`;
}
