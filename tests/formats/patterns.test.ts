import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  delimited,
  description,
  interactionType,
  kindOf,
  longestDescription,
  readDelimited,
  rightPatterns,
} from '../../module/formats/patterns.ts';
import { responseKind, type Response } from '../../module/model/interaction.ts';
import { everyType, fillIn, numeric, single } from '../assessments/bank.ts';
import { responsesTo } from './arbitrary-response.ts';
import '../support/property-runs.ts';

const choose = (...chosen: string[]): Response => ({ kind: 'choice', chosen });
const write = (text: string, shared = true): Response => ({ kind: 'text', text, shared });

describe('a response in SCORM 2004 and xAPI', () => {
  it.each([
    [choose('b'), 'b'],
    [choose('a', 'c'), 'a[,]c'],
    [choose(), ''],
    [choose(...'abcdefghijkl'), 'a[,]b[,]c[,]d[,]e[,]f[,]g[,]h[,]i[,]j[,]k[,]l'],
    [{ kind: 'matching', pairs: { '1': 'b', '2': 'a' } }, '1[.]b[,]2[.]a'],
    [{ kind: 'matching', pairs: {} }, ''],
    [{ kind: 'ordering', order: [...'dbca'] }, 'd[,]b[,]c[,]a'],
    [{ kind: 'ordering', order: [] }, ''],
    [write('-12.5'), '-12.5'],
    [write('Žluťoučký kůň, a [,] k tomu [.] i [:]'), 'Žluťoučký kůň, a [,] k tomu [.] i [:]'],
    [write(''), ''],
  ] as const)('is spelt and read back ($1)', (response, text) => {
    expect(delimited(response)).toBe(text);
    expect(readDelimited(response.kind, text)).toEqual(response);
  });

  it('is never spelt where the learner did not agree to send it', () => {
    expect(delimited(write('jen pro mě', false))).toBe('');
  });

  it('comes back as it was, whatever was chosen or written', () => {
    const any = fc.constantFrom(...everyType).chain(responsesTo);
    fc.assert(
      fc.property(any, (response) => {
        fc.pre(response.kind !== 'text' || response.shared);
        expect(readDelimited(response.kind, delimited(response))).toEqual(response);
      }),
    );
  });
});

describe('the type of an interaction in SCORM 2004 and xAPI', () => {
  it.each([
    ['single-choice', 'choice'],
    ['multiple-choice', 'choice'],
    ['true-false-reason', 'choice'],
    ['situational-judgement', 'choice'],
    ['matching', 'matching'],
    ['ordering', 'sequencing'],
    ['numeric', 'numeric'],
    ['fill-in', 'fill-in'],
    ['likert', 'likert'],
    ['reflection', 'long-fill-in'],
  ] as const)('of %s is %s, and says what kind of response it holds', (type, word) => {
    expect(interactionType(type)).toBe(word);
    expect(kindOf(word)).toBe(responseKind(type));
  });

  it.each(['performance', 'true-false', 'other', '', null, 7])(
    'is not known where the course asks no such (%s)',
    (word) => {
      expect(kindOf(word)).toBeNull();
    },
  );
});

describe('the right answer in SCORM 2004 and xAPI', () => {
  it('is one pattern for each alternative', () => {
    expect(everyType.map(rightPatterns)).toEqual([
      ['c'],
      ['a[,]b[,]c'],
      ['a'],
      ['b'],
      ['1[.]a[,]2[.]b[,]3[.]c[,]4[.]d'],
      ['d[,]b[,]c[,]a'],
      ['87[:]89'],
      ['{case_matters=false}OGP', '{case_matters=false}Partnerství pro otevřené vládnutí'],
      [],
      [],
    ]);
  });

  it.each([
    [88, 0, '88'],
    [0.1, 0.2, '-0.1[:]0.3'],
    [-5, 5, '-10[:]0'],
    [2.5, 0.001, '2.499[:]2.501'],
  ])('of the number %d within %d is %s', (correct, tolerance, pattern) => {
    expect(rightPatterns({ ...numeric, correct, tolerance })).toEqual([pattern]);
  });

  it('keeps commas and accents within an accepted wording', () => {
    expect(rightPatterns({ ...fillIn, accepted: ['Řím, Itálie'] })).toEqual(['{case_matters=false}Řím, Itálie']);
  });
});

describe('the description of a question for SCORM 2004', () => {
  it('is the stem, or the short form of a longer one', () => {
    expect(longestDescription).toBe(250);
    expect(description(single, 'cs')).toBe('Which one? (cs)');
    expect(description({ ...single, summary: { cs: 'Krátce', en: 'In short' } }, 'en')).toBe('In short');
  });
});
