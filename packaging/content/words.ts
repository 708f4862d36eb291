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
  readonly table: string;
  readonly rule: string;
  readonly warning: string;
  readonly remark: string;
  readonly checked: string;
  readonly stated: string;
  readonly verified: string;
  readonly unconfirmed: string;
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
    table: 'Tabulka',
    rule: 'Předpis',
    warning: 'Pozor',
    remark: 'Poznámka',
    checked: 'Ověřeno k',
    stated: 'Vychází ze zadání modulu.',
    verified: 'Ověřeno ve veřejném zdroji.',
    unconfirmed: 'Údaj čeká na potvrzení Úřadem vlády.',
    unconfirmedTerm: 'Vymezení pro potřeby modulu čeká na potvrzení Úřadem vlády.',
  },
  en: {
    cite: 'Source',
    source: 'Source',
    term: 'Term',
    key: 'Key message',
    keyLabel: 'Remember',
    example: 'Example',
    table: 'Table',
    rule: 'Rule',
    warning: 'Take care',
    remark: 'Remark',
    checked: 'Checked on',
    stated: 'Stated in the brief for this module.',
    verified: 'Verified in a public source.',
    unconfirmed: 'Waiting for confirmation by the Office of the Government.',
    unconfirmedTerm: 'The module’s own definition, waiting for confirmation by the Office of the Government.',
  },
};

/** An ISO date as the language writes it. */
export function longDate(iso: string, language: Language): string {
  const date = new Date(`${iso}T00:00:00Z`);
  const style = language === 'cs' ? ({ day: 'numeric', month: 'numeric', year: 'numeric' } as const) : ({ day: 'numeric', month: 'long', year: 'numeric' } as const);
  return new Intl.DateTimeFormat(language === 'cs' ? 'cs-CZ' : 'en-GB', { ...style, timeZone: 'UTC' }).format(date);
}
