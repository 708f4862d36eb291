import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../assessments/read-number.ts';
import { readDecimal } from '../../module/model/interaction.ts';
import '../support/property-runs.ts';

const days = { cs: 'pracovních dnů', en: 'working days' };
const percent = { cs: '%', en: '%' };

describe('a number as a learner types it', () => {
  it.each([
    ['88', 'cs', null, '88'],
    [' 12,5 ', 'cs', null, '12.5'],
    ['12.5', 'cs', null, '12.5'],
    ['12,5', 'en', null, '12.5'],
    ['12,50', 'cs', null, '12.5'],
    ['1 200', 'cs', null, '1200'],
    ['1\u00a0200,5', 'cs', null, '1200.5'],
    ['1\u202f200\u202f000', 'cs', null, '1200000'],
    ['1.200.000', 'cs', null, '1200000'],
    ['1.200,5', 'cs', null, '1200.5'],
    ['1,200', 'cs', null, '1.2'],
    ['1,200', 'en', null, '1200'],
    ['1,200.5', 'en', null, '1200.5'],
    ['88 %', 'cs', percent, '88'],
    ['88%', 'en', percent, '88'],
    ['20 Pracovních dnů', 'cs', days, '20'],
    ['20 working days', 'cs', days, '20'],
    ['12.', 'cs', null, '12'],
    ['-5', 'cs', null, '-5'],
    ['−5,5', 'cs', null, '-5.5'],
    ['+5', 'cs', null, '5'],
    ['-0', 'cs', null, '0'],
    ['007', 'cs', null, '7'],
  ] as const)('"%s" (%s) is %s', (typed, language, unit, number) => {
    expect(readNumber(typed, language, unit)).toBe(number);
  });

  it.each([
    '',
    ' ',
    '%',
    'asi 5',
    '5 lidí',
    '1 2',
    '1,2,3',
    '1e3',
    '12 %',
    '1.2.3',
    '5-6',
    '0x10',
    '1234567890123456',
    '0.1234567',
    '.',
  ])('"%s" is none', (typed) => {
    expect(readNumber(typed, 'cs', null)).toBeNull();
  });

  it('is read as it was printed in either language', () => {
    const decimal = fc.tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.constantFrom(1, 10, 100, 1000));
    fc.assert(
      fc.property(decimal, fc.constantFrom('cs' as const, 'en' as const), ([whole, parts], language) => {
        const value = whole / parts;
        const locale = { cs: 'cs-CZ', en: 'en-GB' }[language];
        const printed = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value);
        expect(readDecimal(readNumber(printed, language, null) ?? '')).toBe(value + 0);
      }),
    );
  });
});
