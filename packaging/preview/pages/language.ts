import { sayIn } from '../../../module/ui/language.ts';
import czech from './cs.json';
import english from './en.json';

export type PageLanguage = 'cs' | 'en';

/** Says a text of the preview's pages. */
type SayHere = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const kept = 'preview-language';
const locales = { cs: 'cs-CZ', en: 'en-GB' } as const;
const say: Readonly<Record<PageLanguage, SayHere>> = {
  cs: sayIn('cs', czech) as unknown as SayHere,
  en: sayIn('en', english) as unknown as SayHere,
};

/** The language of the preview's pages: the one chosen last, Czech before any choice. */
export function pageLanguage(): PageLanguage {
  return localStorage.getItem(kept) === 'en' ? 'en' : 'cs';
}

/** Changes the language at once, without a reload. */
export function chooseLanguage(language: PageLanguage): void {
  localStorage.setItem(kept, language);
}

/** Says a text in the language now in use. */
export function t(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return say[pageLanguage()](key, values);
}

/** A moment as people here write it; a dash when there was none. */
export function moment(iso: string | null): string {
  if (iso === null) return t('lms.none');
  return new Date(iso).toLocaleString(locales[pageLanguage()], { dateStyle: 'medium', timeStyle: 'short' });
}

/** Time of day with seconds. */
export function clock(at: Date): string {
  return at.toLocaleTimeString(locales[pageLanguage()], { hour12: false });
}

/** Hundredths of a second as hours, minutes and seconds. */
export function span(hundredths: number): string {
  const seconds = Math.round(hundredths / 100);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** A size in kB (1,000 bytes), one decimal place. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toLocaleString(locales[pageLanguage()], { maximumFractionDigits: 1 })}\u00a0kB`;
}
