import type { Language } from '../../module/model/course.ts';

/** How a text says that an office is still to confirm it: „… potvrdí Úřad vlády“, "the Office … is to confirm …". */
const label: Readonly<Record<Language, RegExp>> = {
  cs: /(potvrdí|ověří|ověřuje)(?!\p{L})[^.]{0,40}?(Úřad vlády|Ministerstvo spravedlnosti)/u,
  en: /(Office of the Government|Ministry of Justice)[^.]{0,60}? is to (confirm|check)|(is|are) (to be confirmed|being verified) by the (Office of the Government|Ministry of Justice)/,
};

/** Whether a text is labelled as waiting for confirmation. */
export function isWaiting(text: string, language: Language): boolean {
  return label[language].test(text.replace(/[\s\u00a0]+/g, ' '));
}
