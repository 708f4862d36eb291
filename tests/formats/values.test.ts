import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Response } from '../../module/model/interaction.ts';
import {
  codes,
  duration,
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
import { bank, matching, multiple, reason, single, situation } from '../assessments/bank.ts';
import '../support/property-runs.ts';

const choose = (...chosen: string[]): Response => ({ kind: 'choice', chosen });
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

  it.each(['Odpověď A', 'choice_a', 'aa', '1.a'])('that is foreign (%s) is not read', (foreign) => {
    expect(readResponse('single-choice', foreign)).toBeNull();
  });

  it('has one pattern for each fully right answer', () => {
    expect(bank.map((question) => rightResponses(question).map(codes))).toEqual([
      ['c'],
      ['a,b,c'],
      ['a'],
      ['b'],
      ['1.a,2.b,3.c,4.d'],
    ]);
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
