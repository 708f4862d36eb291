import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  performanceCodes,
  performancePattern,
  readPerformanceCodes,
  readPerformancePattern,
} from '../../module/formats/performance.ts';
import { longestField } from '../../module/formats/values.ts';
import type { Decision, PerformanceStep } from '../../module/model/interaction.ts';
import '../support/property-runs.ts';

const step = (id: string, ...answers: string[]): PerformanceStep => ({ id, text: { cs: id, en: id }, answers });
const steps = [step('first-day', 'ask', 'wait'), step('whom', 'all', 'two-known', 'nobody'), step('how', 'in-public')];
const taken = (...pairs: string[]): Decision[] =>
  pairs.map((pair) => {
    const [where = '', answer = ''] = pair.split('.');
    return { step: where, answer };
  });

describe('a path of decisions', () => {
  it.each([
    [[], '', ''],
    [['first-day.wait'], '1.b', 'first-day[.]wait'],
    [['first-day.ask', 'how.in-public'], '1.a,3.a', 'first-day[.]ask[,]how[.]in-public'],
    [
      ['first-day.wait', 'whom.nobody', 'how.in-public'],
      '1.b,2.c,3.a',
      'first-day[.]wait[,]whom[.]nobody[,]how[.]in-public',
    ],
  ])('%j is spelt for SCORM 1.2, and for SCORM 2004 and xAPI, and read back', (pairs, codes, pattern) => {
    const path = taken(...pairs);
    expect(performanceCodes({ steps, taken: path })).toBe(codes);
    expect(readPerformanceCodes({ steps }, codes)).toEqual(path);
    expect(performancePattern(path)).toBe(pattern);
    expect(readPerformancePattern(pattern)).toEqual(path);
  });

  it.each(['1', 'a.1', '1.b;2.a', '1.c', '9.a', '0.a', '1.b,', 'first-day[.]wait', '1.B'])(
    'that is none of ours (%s) is not read from SCORM 1.2',
    (text) => expect(readPerformanceCodes({ steps }, text)).toBeNull(),
  );

  it.each(['first-day', 'first-day.wait', '[.]wait', 'first-day[.]', 'a[.]b[.]c', 'a[.]b[,]', 'Á[.]b', 'a b[.]c'])(
    'that is none of ours (%s) is not read from SCORM 2004 or xAPI',
    (text) => expect(readPerformancePattern(text)).toBeNull(),
  );

  it('that names what the exercise does not have is our own mistake and is never spelt', () => {
    for (const pair of ['whom.everybody', 'nowhere.ask'])
      expect(() => performanceCodes({ steps, taken: taken(pair) })).toThrow(/has no answer/);
    const many = [step('many', ...Array.from({ length: 27 }, (_, at) => `answer-${at}`))];
    expect(performanceCodes({ steps: many, taken: taken('many.answer-25') })).toBe('1.z');
    expect(() => performanceCodes({ steps: many, taken: taken('many.answer-26') })).toThrow(/a letter stands for/);
  });

  it('of 53 decisions takes exactly the 255 characters SCORM 1.2 has room for, one more would not fit', () => {
    const many = Array.from({ length: 54 }, (_, at) => step(`step-${at + 1}`, 'one', 'two'));
    const path = many.map(({ id }) => ({ step: id, answer: 'two' }));
    expect(performanceCodes({ steps: many, taken: path.slice(0, 53) })).toHaveLength(longestField);
    expect(performanceCodes({ steps: many, taken: path })).toHaveLength(longestField + 5);
  });

  it('comes back as it was from every spelling, whatever was decided', () => {
    const id = fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,2}$/);
    const anyStep = fc
      .tuple(id, fc.uniqueArray(id, { minLength: 1, maxLength: 26 }))
      .map(([name, answers]) => step(name, ...answers));
    const anyPath = fc.uniqueArray(anyStep, { minLength: 1, maxLength: 30, selector: (each) => each.id }).chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc
          .subarray(all)
          .chain((some) =>
            fc.tuple(...some.map((one) => fc.constantFrom(...one.answers).map((answer) => ({ step: one.id, answer })))),
          ),
      ),
    );
    fc.assert(
      fc.property(anyPath, ([all, path]) => {
        expect(readPerformanceCodes({ steps: all }, performanceCodes({ steps: all, taken: path }))).toEqual(path);
        expect(readPerformancePattern(performancePattern(path))).toEqual(path);
      }),
    );
  });
});
