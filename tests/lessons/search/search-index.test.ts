import { describe, expect, test } from 'vitest';
import { excerpt, marked } from '../../../lessons/search/excerpt.ts';
import { SearchIndex, sameQuestion, type Part } from '../../../lessons/search/search-index.ts';

const parts: readonly Part[] = [
  { title: 'Příběh', text: 'Koncepce minula cíl, protože se nikdo neptal spolků.' },
  { title: 'Veřejná konzultace', text: 'Úřad zveřejní návrh a čeká na připomínky.' },
  { title: 'Dialog', text: 'Po konzultaci se úřad se spolky sejde. Konzultacemi dialog nekončí.' },
  { title: 'Lobbování', text: 'Zákon č.\u00a0168/2025\u00a0Sb. platí i\u00a0pro spolek.' },
  { title: 'Konzultační dokument', text: 'Ptejte se krátce.' },
];
const index = new SearchIndex(parts, 'cs');
const titles = (question: string): readonly string[] => index.find(question).found.map(({ part }) => part.title);

describe('the search', () => {
  test('finds a word in every form, with and without its diacritics and in any case', () => {
    for (const question of ['spolek', 'SPOLKY', 'spolku'])
      expect([...titles(question)].sort()).toEqual(['Dialog', 'Lobbování', 'Příběh']);
    expect(titles('pripominka')).toEqual(['Veřejná konzultace']);
  });

  test('puts a word in the title before the same word in a text', () => {
    expect(titles('konzultace').slice(0, 2)).toEqual(['Veřejná konzultace', 'Dialog']);
  });

  test('finds words that begin so from three letters on, and puts them last', () => {
    expect(titles('konzult')).toContain('Konzultační dokument');
    expect(titles('ko')).toEqual([]);
  });

  test('wants all the words', () => {
    expect(titles('úřad návrh')).toEqual(['Veřejná konzultace']);
    expect(index.find('úřad návrh').onlySome).toBe(false);
  });

  test('gives parts with some of the words where none has all, and says so', () => {
    const finding = index.find('lobbování spolků cizinec');
    expect(finding.found[0]?.part.title).toBe('Lobbování');
    expect(finding.onlySome).toBe(true);
  });

  test('reads a number of an act and takes no notice of single letters', () => {
    expect(titles('168/2025')).toEqual(['Lobbování']);
    expect(titles('v spolek i')).toHaveLength(3);
  });

  test('finds nothing where there is nothing, and nothing for no question', () => {
    for (const question of ['kvantový', '', '  ', '…'])
      expect(index.find(question)).toMatchObject({ found: [], onlySome: false });
  });

  test('has an English ear in English', () => {
    const english = new SearchIndex([{ title: 'Advisory bodies', text: 'A body advises.' }], 'en');
    expect(english.find('body').found).toHaveLength(1);
    expect(english.find('bodies').meant).toEqual(new Set(['bodies', 'body']));
  });

  test('knows that two questions are the same', () => {
    expect(sameQuestion('Účast ', 'ucast')).toBe(true);
    expect(sameQuestion('účast', 'účet')).toBe(false);
  });
});

describe('an excerpt', () => {
  const long = `${'Nic tu není. '.repeat(30)}Tady čeká úřad na spolky a připomínky. ${'Zase nic. '.repeat(30)}`;
  const meant = new Set(['spolky', 'pripominky']);
  const said = (pieces: readonly { readonly text: string }[]): string => pieces.map(({ text }) => text).join('');

  test('marks every word that was meant and keeps the rest as it is', () => {
    const pieces = marked('Spolky a\u00a0spolky.', meant);
    expect(pieces.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual(['Spolky', 'spolky']);
    expect(said(pieces)).toBe('Spolky a\u00a0spolky.');
  });

  test('is the stretch where most of the words stand, from word to word, with signs of what is left out', () => {
    const cut = said(excerpt(long, meant));
    expect(cut).toContain('Tady čeká úřad na spolky a připomínky.');
    expect(cut).toMatch(/^… \p{L}.* …$/su);
    expect(cut.length).toBeLessThanOrEqual(204);
  });

  test('is the beginning where none of them stands, and the whole of a short text', () => {
    expect(said(excerpt(long, new Set()))).toMatch(/^Nic tu není\..* …$/su);
    expect(said(excerpt('Krátce o spolky.', meant))).toBe('Krátce o spolky.');
  });
});
