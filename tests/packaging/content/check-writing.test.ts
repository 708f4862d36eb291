import { describe, expect, it } from 'vitest';
import { checkWriting } from '../../../packaging/content/check-writing.ts';
import { Problems } from '../../../packaging/content/content-error.ts';
import type { PlacedQuestion } from '../../../packaging/content/read-bank.ts';
import type { AuthoredQuestion } from '../../../packaging/content/schema.ts';

/** A single choice of four options of these lengths, the right one at a place from 0. */
function question(number: number, key: number, lengths: readonly number[] = [9, 9, 9, 9]): PlacedQuestion {
  const feedback = { cs: 'Tak.', en: 'So.' };
  const options = lengths.map((length, at) => {
    const words = 'x'.repeat(length);
    return { id: 'abcd'.charAt(at), cs: words, en: 'y'.repeat(9), correct: at === key, feedback };
  });
  const line = { file: 'bank.yaml', line: number };
  return {
    question: { id: `q${number}`, type: 'single-choice', options } as unknown as AuthoredQuestion,
    at: () => line,
  };
}

function told(...placed: readonly PlacedQuestion[]): string {
  const problems = new Problems();
  checkWriting(placed, problems);
  try {
    problems.throwIfAny();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe('what an author is told about how a question is written', () => {
  it('nothing while the right option is as long as another', () => {
    expect(told(question(1, 1, [9, 12, 12, 4]))).toBe('');
  });

  it('the right option gives itself away by its length', () => {
    expect(told(question(1, 1, [9, 13, 12, 4]))).toMatchInlineSnapshot(`
      "bank.yaml:1
        the right option of "q1" is the longest of all (cs), which gives it away.
        Shorten it, or make another as long."
    `);
  });

  it('nothing about two options, of which one is always the longer', () => {
    expect(told(question(1, 1, [4, 13]))).toBe('');
  });

  it('nothing while keys are spread, or too few to tell', () => {
    expect(told(...Array.from({ length: 40 }, (_, at) => question(at, at % 4)))).toBe('');
    expect(told(...Array.from({ length: 19 }, (_, at) => question(at, 2)))).toBe('');
  });

  it('the right option stands in the same place too often', () => {
    const often = Array.from({ length: 20 }, (_, at) => question(at, at < 8 ? 2 : ([0, 1, 3][at % 3] ?? 0)));
    expect(told(...often)).toMatchInlineSnapshot(`
      "bank.yaml:0
        the right option is number 3 in 8 of 20 questions with 4 options; at most 7 may be.
        Change places with another option in some of them. Letters stay with their words."
    `);
  });
});
