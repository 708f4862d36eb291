import type { Language } from '../../module/model/course.ts';

/**
 * The few words that become part of a lesson's HTML at build time. They stand here and not in the interface texts,
 * which load at run time and would carry words nothing there uses.
 */
export interface Words {
  readonly cite: string;
  readonly source: string;
  readonly term: string;
  readonly key: string;
  readonly keyLabel: string;
  readonly example: string;
  readonly action: string;
  readonly table: string;
  readonly described: string;
  readonly rule: string;
  readonly warning: string;
  readonly remark: string;
  /** How sure a source is, and the date on which somebody last looked. */
  readonly stated: (date: string) => string;
  readonly verified: (date: string) => string;
  readonly unconfirmed: (date: string) => string;
  readonly unconfirmedTerm: string;
}

export const words: Readonly<Record<Language, Words>> = {
  cs: {
    cite: 'Zdroj',
    source: 'Zdroj',
    term: 'Pojem',
    key: 'Klíčové sdělení',
    keyLabel: 'Zapamatujte si',
    example: 'Příklad',
    action: 'Co udělám ve svém útvaru',
    table: 'Tabulka',
    described: 'Obrázek slovy',
    rule: 'Předpis',
    warning: 'Pozor',
    remark: 'Poznámka',
    stated: (date) => `Uvedeno v zadání modulu, ověřeno k ${date}.`,
    verified: (date) => `Ověřeno ve veřejném zdroji k ${date}.`,
    unconfirmed: (date) => `Údaj čeká na potvrzení Úřadem vlády, naposledy prověřen ${date}.`,
    unconfirmedTerm: 'Vymezení pro potřeby modulu čeká na potvrzení Úřadem vlády.',
  },
  en: {
    cite: 'Source',
    source: 'Source',
    term: 'Term',
    key: 'Key message',
    keyLabel: 'Remember',
    example: 'Example',
    action: 'What I will do in my unit',
    table: 'Table',
    described: 'The picture in words',
    rule: 'Rule',
    warning: 'Take care',
    remark: 'Remark',
    stated: (date) => `Stated in the brief for this module, checked on ${date}.`,
    verified: (date) => `Verified in a public source on ${date}.`,
    unconfirmed: (date) => `Waiting for confirmation by the Office of the Government, last checked on ${date}.`,
    unconfirmedTerm: 'The module’s own definition, waiting for confirmation by the Office of the Government.',
  },
};

/** An ISO date as the language writes it. */
export function longDate(iso: string, language: Language): string {
  const date = new Date(`${iso}T00:00:00Z`);
  const style =
    language === 'cs'
      ? ({ day: 'numeric', month: 'numeric', year: 'numeric' } as const)
      : ({ day: 'numeric', month: 'long', year: 'numeric' } as const);
  return new Intl.DateTimeFormat(language === 'cs' ? 'cs-CZ' : 'en-GB', { ...style, timeZone: 'UTC' }).format(date);
}
