import { describe, expect, it } from 'vitest';
import { joinRanges, nonBreaking, typeset } from '../../../packaging/content/typography.ts';

/** `_` stands for a non-breaking space, `|` for a word joiner. */
const shown = (text: string): string => text.replaceAll('\u00a0', '_').replaceAll('\u2060', '|');

describe('Czech typography (style guide 5)', () => {
  it.each([
    ['v lekci k návrhu', 'v_lekci k_návrhu', 'after prepositions of one letter'],
    ['V lekci i v okolí', 'V_lekci i_v_okolí', 'after two of them in a row'],
    ['(o stole) „s rodiči“', '(o_stole) „s_rodiči“', 'after a bracket and a quotation mark'],
    ['1. 1. 2025', '1._1._2025', 'in dates'],
    ['do 15. 1. a 1. ledna 2025', 'do 15._1. a_1._ledna_2025', 'in dates with the month in words'],
    ['63 000 Kč a 500 000 Kč', '63_000_Kč a_500_000_Kč', 'in thousands and before a unit'],
    ['2,24 %, 15 dnů, 10 minut, 7,8 mld. Kč', '2,24_%, 15_dnů, 10_minut, 7,8_mld._Kč', 'before units'],
    [
      '§ 5 odst. 1 písm. a) zákona č. 106/1999 Sb.',
      '§_5 odst._1 písm._a) zákona č._106/1999_Sb.',
      'in citations of law',
    ],
    ['3. lekce a 15. úkol', '3._lekce a_15._úkol', 'after ordinal numbers'],
    ['Doma dobře, z. ú., a Síť, z. s.', 'Doma dobře, z._ú., a_Síť, z._s.', 'in legal forms'],
    [
      'obecně prospěšná společnost, o. p. s.',
      'obecně prospěšná společnost, o._p._s.',
      'in legal forms of three letters',
    ],
    ['ptá se – a čeká', 'ptá se_– a_čeká', 'before a dash'],
    ['Ing. Hruška, tzv. kulatý stůl', 'Ing._Hruška, tzv._kulatý stůl', 'after titles and abbreviations'],
  ])('%s is set as %s: %s', (text, expected) => {
    expect(shown(nonBreaking(text))).toBe(expected);
  });

  it.each(['Sešli se v roce 2021. Potom psali.', 'Byl to proces. Další krok přišel.', 'Má to smysl', 'cena 20%'])(
    'leaves the end of a sentence and plain words alone: %s',
    (text) => {
      expect(shown(nonBreaking(text)).replace(/v_roce/, 'v roce')).toBe(text);
    },
  );

  it('keeps the length of a text, so that it can be cut where it was joined', () => {
    const text = 'V roce 2021 šlo o 63 000 Kč podle § 5 odst. 1 zákona č. 106/1999 Sb., z. s. – a dost.';
    expect(nonBreaking(text)).toHaveLength(text.length);
  });
});

describe('typography of both languages', () => {
  it('keeps a range of numbers on one line', () => {
    expect(shown(joinRanges('2027–2032, s. 5–7, po–pá'))).toBe('2027|–|2032, s. 5|–|7, po–pá');
  });

  it('puts no Czech spaces into English', () => {
    expect(shown(typeset('a table, 20 % of 2021–2030', 'en'))).toBe('a table, 20 % of 2021|–|2030');
  });
});
