import { describe, expect, test } from 'vitest';
import { stemCzech, stemEnglish } from '../../../lessons/search/stem.ts';
import { fold, wordsIn } from '../../../lessons/search/words.ts';

const czech = (word: string): string => stemCzech(fold(word));

describe('the forms of a Czech word', () => {
  test.each([
    ['spolek', 'spolku', 'spolkem', 'spolky', 'spolků', 'spolkům'],
    ['úřad', 'úřadu', 'úřadem', 'úřady', 'úřadů', 'úřadech'],
    ['konzultace', 'konzultaci', 'konzultací', 'konzultacím', 'konzultacích', 'konzultacemi'],
    ['organizace', 'organizaci', 'organizacemi'],
    ['veřejný', 'veřejná', 'veřejného', 'veřejnému', 'veřejných', 'veřejnými'],
    ['účast', 'účasti', 'účastí'],
    ['metodika', 'metodice', 'metodiky', 'metodikou'],
    ['lobbování', 'lobbováním'],
    ['připomínka', 'připomínky', 'připomínku', 'připomínkami', 'připomínkách'],
    ['výbor', 'výboru', 'výborům', 'výborech'],
  ])('%s and the rest have one stem', (...forms) => {
    expect(new Set(forms.map(czech)).size).toBe(1);
  });

  test.each([
    ['výbor', 'výběr'],
    ['strategie', 'stát'],
    ['úřad', 'účast'],
  ])('%s and %s are kept apart', (one, other) => {
    expect(czech(one)).not.toBe(czech(other));
  });

  /** Worked out by the published rules, without diacritics. */
  test.each([
    ['velkého', 'velk'],
    ['velký', 'velk'],
    ['velkých', 'velk'],
    ['velkou', 'velk'],
    ['velitelem', 'velitl'],
    ['matčin', 'matk'],
    ['prezidentovi', 'prezident'],
    ['rada', 'rad'],
    ['NNO', 'nno'],
  ])('of %s is left %s', (word, stem) => {
    expect(czech(word)).toBe(stem);
  });

  test('are one with diacritics and without', () => {
    for (const word of ['účastníků', 'částečně', 'veřejnými', 'předkládací', 'připomínkách'])
      expect(czech(word)).toBe(stemCzech(fold(fold(word))));
  });
});

test.each([
  ['organisations', 'organisation'],
  ['bodies', 'body'],
  ['processes', 'processe'],
  ['minutes', 'minute'],
  ['status', 'status'],
  ['process', 'process'],
  ['goes', 'goe'],
])('an English word loses the ending of its plural: %s, %s', (word, stem) => {
  expect(stemEnglish(word)).toBe(stem);
});

test('words are found between spaces, signs and unbreakable spaces, and know where they stand', () => {
  const text = 'O\u00a0„účasti“ (č.\u00a0106/1999\u00a0Sb.)';
  expect(wordsIn(text).map(({ folded }) => folded)).toEqual(['o', 'ucasti', 'c', '106', '1999', 'sb']);
  for (const { folded, start, end } of wordsIn(text)) expect(fold(text.slice(start, end))).toBe(folded);
});
