import { describe, expect, it } from 'vitest';
import { mentions, type Words } from '../../../lessons/exercises/call-words.ts';

const seat: Words = {
  cs: ['sídl', 'praze.', 'hlavní měst'],
  en: ['seat.', 'registered offic'],
  unless: { cs: ['bez ohledu'], en: ['regardless'] },
};
const decides: Words = {
  cs: ['nerozhod'],
  en: ['not decid'],
  together: { cs: [['rozhod'], ['ministerstv', 'úřad']], en: [['decid'], ['ministr']] },
};

describe('the words a rule looks for in what a learner wrote', () => {
  it.each([
    ['finds the beginning of a word', 'Sídlo v Brně', true],
    ['finds it without diacritics and in capitals', 'SIDLO KDEKOLI', true],
    ['does not find it within a word', 'Obsídliště', false],
    ['finds several words next to each other, each by its beginning', 'jen z hlavního města', true],
    ['finds several words in the order written', 'město hlavní', false],
    ['asks for the whole word after a full stop', 'pracuje v Praze', true],
    ['does not take a longer word for it', 'práce v pražené kávě', false],
    ['looks in Czech and English alike', 'a registered office in the region', true],
    ['lifts a match in a sentence that takes it back', 'Přijímáme bez ohledu na sídlo.', false],
    ['keeps a match in another sentence', 'Zveme kandidáty bez ohledu na věk. Podmínkou je sídlo.', true],
    ['does not end a sentence at a date', 'Od 1. 6. přijímáme, sídlo je bez ohledu na kraj.', false],
    ['finds nothing in an empty text', '', false],
  ])('%s', (_, text, found) => {
    expect(mentions(seat, text)).toBe(found);
  });

  it.each([
    ['O změnách rozhodne ministerstvo.', true],
    ['Ministerstvo čeká. Někdo rozhodne.', false],
    ['Skupina nerozhoduje.', true],
    ['The ministry decides.', true],
    ['Rozhodne the ministry.', false],
  ])('finds one of each list in the same sentence and language: %s', (text, found) => {
    expect(mentions(decides, text)).toBe(found);
  });

  it.each([
    ['email', 'Alena, skupina@ministerstvo.example', true],
    ['email', 'skupina@', false],
    ['phone', 'tel. 000 000 000', true],
    ['phone', '+420000000000', true],
    ['phone', 'linka 1234', false],
  ] as const)('knows an address of kind %s in "%s"', (pattern, text, found) => {
    expect(mentions({ pattern }, text)).toBe(found);
  });
});
