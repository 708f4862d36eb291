import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Response } from '../../module/model/interaction.ts';
import {
  codes,
  duration,
  isSent,
  learnerName,
  rawScore,
  readable,
  readDuration,
  readLanguage,
  readRawScore,
  readResponse,
  readResult,
  readTimespan,
  resultWord,
  rightResponses,
  timeOfDay,
  timespan,
  typeWord,
} from '../../module/formats/values.ts';
import {
  everyType,
  fillIn,
  likert,
  matching,
  multiple,
  numeric,
  ordering,
  reason,
  reflection,
  single,
  situation,
} from '../assessments/bank.ts';
import { responsesTo } from './arbitrary-response.ts';
import '../support/property-runs.ts';

const choose = (...chosen: string[]): Response => ({ kind: 'choice', chosen });
const order = (ids: string): Response => ({ kind: 'ordering', order: [...ids] });
const write = (text: string): Response => ({ kind: 'text', text, shared: true });
const match = (pairs: Record<string, string>): Response => ({ kind: 'matching', pairs });

describe('a response in SCORM 1.2', () => {
  it.each([
    [single, 'choice', choose('b'), 'b', 'b – option b (cs)'],
    [reason, 'choice', choose('a'), 'a', 'a – option a (cs)'],
    [situation, 'choice', choose('d'), 'd', 'd – option d (cs)'],
    [multiple, 'choice', choose('a', 'c'), 'a,c', 'a – option a (cs); c – option c (cs)'],
    [multiple, 'choice', choose(), '', ''],
    [
      matching,
      'matching',
      match({ '2': 'a', '1': 'b' }),
      '1.b,2.a',
      '1.b – item 1 (cs) → target b (cs); 2.a – item 2 (cs) → target a (cs)',
    ],
    [matching, 'matching', match({}), '', ''],
    [
      ordering,
      'sequencing',
      order('dbca'),
      'd,b,c,a',
      'd – step d (cs); b – step b (cs); c – step c (cs); a – step a (cs)',
    ],
    [ordering, 'sequencing', order(''), '', ''],
    [numeric, 'numeric', write('88'), '88', '88'],
    [numeric, 'numeric', write('-1200.5'), '-1200.5', '-1200.5'],
    [numeric, 'numeric', write(''), '', ''],
    [
      fillIn,
      'fill-in',
      write('Příliš žluťoučký, kůň; a – b'),
      'Příliš žluťoučký, kůň; a – b',
      'Příliš žluťoučký, kůň; a – b',
    ],
    [likert, 'likert', choose('d'), 'd', 'd – point d (cs)'],
    [likert, 'likert', choose(), '', ''],
    [reflection, 'fill-in', write('Zkusím, co říkáte. [,]'), 'Zkusím, co říkáte. [,]', 'Zkusím, co říkáte. [,]'],
  ] as const)('is spelt and read back ($0.type, $3)', (question, word, response, code, words) => {
    expect([typeWord(question.type), codes(response), readable(question, response, 'cs')]).toEqual([word, code, words]);
    expect(readResponse(question.type, code)).toEqual(response);
    expect(readResponse(question.type, words)).toEqual(response);
  });

  it('of more than 255 characters is told in codes, never cut', () => {
    const choices = multiple.choices.map((option) => ({ ...option, text: { cs: 'ž'.repeat(130), en: '' } }));
    const long = { ...multiple, choices };
    expect(readable(long, choose('a'), 'cs')).toHaveLength(134);
    expect(readable(long, choose('a', 'b'), 'cs')).toBe('a,b');
  });

  it('of exactly 255 characters is told in words', () => {
    const choices = single.choices.map((option) => ({ ...option, text: { cs: 'ž'.repeat(251), en: '' } }));
    expect(readable({ ...single, choices }, choose('a'), 'cs')).toHaveLength(255);
  });

  it('holds no line break and no non-breaking space', () => {
    const choices = single.choices.map((option) => ({
      ...option,
      text: { cs: 'v\u00a0úřadu\n  a\u00a0jinde', en: '' },
    }));
    expect(readable({ ...single, choices }, choose('a'), 'cs')).toBe('a – v úřadu a jinde');
  });

  it('of ten and more options goes on from j to z', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    for (const response of [choose(...letters), { kind: 'ordering', order: [...letters].reverse() } as const]) {
      const type = response.kind === 'choice' ? 'multiple-choice' : 'ordering';
      expect(codes(response)).toMatch(/^[a-z](,[a-z]){25}$/);
      expect(readResponse(type, codes(response))).toEqual(response);
    }
  });

  it('is left out where the learner did not agree to send it, or where it does not fit', () => {
    expect(isSent(write('a'.repeat(255)))).toBe(true);
    expect(isSent(write('a'.repeat(256)))).toBe(false);
    expect(isSent({ kind: 'text', text: 'soukromé', shared: false })).toBe(false);
    expect(readable(reflection, { kind: 'text', text: 'soukromé', shared: false }, 'cs')).toBe('');
    expect(isSent(choose())).toBe(true);
  });

  it('that should be a number and is none is not read', () => {
    for (const foreign of ['12,5', '1e3', 'dvanáct', '1 200']) expect(readResponse('numeric', foreign)).toBeNull();
  });

  it.each(['Odpověď A', 'choice_a', 'aa', '1.a'])('that is foreign (%s) is not read', (foreign) => {
    expect(readResponse('single-choice', foreign)).toBeNull();
  });

  it('has one pattern for each fully right answer', () => {
    expect(everyType.map((question) => rightResponses(question).map(codes))).toEqual([
      ['c'],
      ['a,b,c'],
      ['a'],
      ['b'],
      ['1.a,2.b,3.c,4.d'],
      ['d,b,c,a'],
      ['88'],
      ['OGP', 'Partnerství pro otevřené vládnutí'],
      [],
      [],
    ]);
  });
});

describe('any response in SCORM 1.2', () => {
  it('comes back from its codes as it was, if it is sent at all', () => {
    const any = fc
      .constantFrom(...everyType)
      .chain((question) => fc.tuple(fc.constant(question), responsesTo(question)));
    fc.assert(
      fc.property(any, ([question, response]) => {
        fc.pre(isSent(response));
        expect(codes(response).length).toBeLessThanOrEqual(255);
        expect(readResponse(question.type, codes(response))).toEqual(response);
      }),
    );
  });

  it('comes back from its words as it was', () => {
    const any = fc
      .constantFrom(...everyType)
      .chain((question) => fc.tuple(fc.constant(question), responsesTo(question)));
    fc.assert(
      fc.property(any, ([question, response]) => {
        fc.pre(isSent(response));
        expect(readResponse(question.type, readable(question, response, 'cs'))).toEqual(response);
      }),
    );
  });
});

describe('a result in SCORM 1.2', () => {
  it.each([
    [1, 'correct'],
    [0, 'wrong'],
    [0.5, '0.5'],
    [1 / 3, '0.3333'],
  ])('%d is %s', (scaled, word) => {
    expect(resultWord(scaled)).toBe(word);
    expect(readResult(word)).toBeCloseTo(scaled, 4);
  });

  it('is neutral where nothing is judged', () => {
    expect(resultWord(null)).toBe('neutral');
  });

  it.each(['neutral', 'unanticipated', '', '1.5', '0,5', '-1'])('"%s" tells no score', (word) => {
    expect(readResult(word)).toBeNull();
  });
});

describe('a score from 0 to 100', () => {
  it.each([
    [0, '0'],
    [1, '100'],
    [0.29, '29'],
    [0.875, '87.5'],
    [2 / 3, '66.66'],
    [0.749999, '74.99'],
  ])('%d is %s, rounded down so that nobody passes by rounding', (scaled, text) => {
    expect(rawScore(scaled)).toBe(text);
  });

  it.each([
    ['80', 0.8],
    ['80.5', 0.805],
    [' 75 ', 0.75],
    ['', null],
    ['80,5', null],
    ['101', null],
    ['-1', null],
  ])('"%s" is read as %s', (text, scaled) => {
    expect(readRawScore(text)).toBe(scaled);
  });

  it('never has a comma and never more than two decimals', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (scaled) =>
        /^\d{1,3}(\.\d{1,2})?$/.test(rawScore(scaled)),
      ),
    );
  });
});

describe('times', () => {
  it.each([
    [0, '0000:00:00.00'],
    [0.05, '0000:00:00.05'],
    [59.999, '0000:01:00.00'],
    [3725.05, '0001:02:05.05'],
    [-3, '0000:00:00.00'],
    [36_000_000, '9999:59:59.99'],
  ])('%d s is the time span %s, hundredths with their zero', (seconds, span) => {
    expect(timespan(seconds)).toBe(span);
  });

  it('spans are read back to the hundredth', () => {
    fc.assert(
      fc.property(fc.nat(3_599_999_999), (hundredths) => {
        expect(readTimespan(timespan(hundredths / 100))).toBeCloseTo(hundredths / 100, 2);
      }),
    );
  });

  it('of day are those on the learner’s clock', () => {
    expect(timeOfDay(new Date(2026, 10, 23, 7, 5, 9))).toBe('07:05:09');
  });

  it.each([
    [0, 'PT0S'],
    [18.4, 'PT18.4S'],
    [90.123, 'PT1M30.12S'],
    [59.999, 'PT1M0S'],
    [3725.05, 'PT62M5.05S'],
  ])('%d s is the duration %s, with at most two decimals', (seconds, text) => {
    expect(duration(seconds)).toBe(text);
    expect(readDuration(text)).toBeCloseTo(seconds, 1);
  });

  it.each(['', 'P', 'PT', '18', 'P1Y'])('"%s" is no duration of seconds', (text) => {
    expect(readDuration(text)).toBeNull();
  });
});

it.each([
  ['Nováková, Jana', 'Jana Nováková'],
  ['Jana Nováková', 'Jana Nováková'],
  ['  Nováková ,  Jana Marie ', 'Jana Marie Nováková'],
  ['Nováková,', 'Nováková'],
  ['', null],
  [' , ', null],
])('the name "%s" greets as %s', (given, name) => {
  expect(learnerName(given)).toBe(name);
});

it.each([
  ['cs', 'cs'],
  ['cs_CZ', 'cs'],
  ['Czech', 'cs'],
  ['čeština', 'cs'],
  ['en-GB', 'en'],
  ['English', 'en'],
  ['de', null],
  ['', null],
  ['csb', null],
])('the language "%s" of an LMS is %s', (given, language) => {
  expect(readLanguage(given)).toBe(language);
});
