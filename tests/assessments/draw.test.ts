import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { order } from '../../assessments/draw.ts';

const seeds = fc.integer({ min: 0, max: 65535 });
const question = fc.record({ number: fc.integer({ min: 0, max: 4095 }), options: fc.subarray([...'abcdefghijkl']) });
const five = { number: 2, options: [...'abcde'] };

describe('order', () => {
  it('shows every option once and leaves the ids as they are', () => {
    fc.assert(
      fc.property(question, seeds, (asked, seed) => {
        expect([...order(asked, seed)].sort()).toEqual(asked.options);
      }),
    );
  });

  it('is the same for the same learner and question, every time', () => {
    fc.assert(
      fc.property(question, seeds, (asked, seed) => {
        expect(order(asked, seed)).toEqual(order(asked, seed));
      }),
    );
  });

  it('does not touch the question', () => {
    const options = Object.freeze([...'abcde']);
    order({ number: 1, options }, 1);
    expect(options).toEqual([...'abcde']);
  });

  it('never changes between releases: progress stored by an older one shows the same order', () => {
    expect([0, 1, 2, 40000, 65535].map((seed) => order(five, seed).join(''))).toMatchInlineSnapshot(`
      [
        "eacbd",
        "bcdae",
        "dbcae",
        "bcdae",
        "dcbae",
      ]
    `);
  });

  it('differs between learners and between questions', () => {
    const bySeed = new Set(Array.from({ length: 500 }, (_, seed) => order(five, seed).join('')));
    const byQuestion = new Set(Array.from({ length: 500 }, (_, number) => order({ ...five, number }, 1).join('')));
    expect(bySeed.size).toBeGreaterThan(100);
    expect(byQuestion.size).toBeGreaterThan(100);
  });

  it.each(['seeds', 'questions'])('puts each option first about equally often over many %s', (over) => {
    const first: Record<string, number> = {};
    for (let n = 0; n < 5000; n++) {
      const [id = ''] = over === 'seeds' ? order(five, n) : order({ ...five, number: n }, 7);
      first[id] = (first[id] ?? 0) + 1;
    }
    expect(Object.keys(first)).toHaveLength(5);
    for (const times of Object.values(first)) expect(Math.abs(times - 1000)).toBeLessThan(150);
  });
});
