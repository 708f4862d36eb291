import type { Language } from '../../module/model/course.ts';
import { words, type Code } from './words.ts';

/** One thing a package is found to have. An error keeps an LMS from playing or keeping it; a warning is for whoever decides. */
export interface Finding {
  readonly code: Code;
  readonly level: 'error' | 'warning';
  /** File in the package, with a line where there is one; empty where it is the package as a whole. */
  readonly where: string;
  /** What was found there, as it stands in the package. */
  readonly what: string;
}

export const error = (code: Code, where: string, what = ''): Finding => ({ code, level: 'error', where, what });
export const warning = (code: Code, where: string, what = ''): Finding => ({ code, level: 'warning', where, what });

/** A finding in words: what is wrong, where, what to do. */
export function inWords({ code, where, what }: Finding, language: Language): string {
  const [problem, remedy] = words[code][language];
  return `${where === '' ? '' : `${where}\n  `}${problem.replace('{what}', what)}\n  ${remedy}`;
}
