import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { order, shownOrder } from '../../assessments/draw.ts';
import { likert, ordering, single } from './bank.ts';
import '../support/property-runs.ts';

const seeds = fc.integer({ min: 0, max: 65535 });

describe('the order in which a question is shown', () => {
  it('is the shuffled one for what is chosen from a list', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(shownOrder(single, seed)).toEqual(order(single, seed));
      }),
    );
  });

  it('is from one end to the other for a scale', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(shownOrder(likert, seed)).toEqual([...'abcde']);
      }),
    );
  });

  it('is never the right one for steps to be put in order, and holds each of them', () => {
    fc.assert(
      fc.property(seeds, fc.shuffledSubarray([...'abc'], { minLength: 3 }), (seed, correct) => {
        const shown = shownOrder({ ...ordering, options: [...'abc'], correct }, seed);
        expect(shown).not.toEqual(correct);
        expect([...shown].sort()).toEqual([...'abc']);
      }),
    );
  });
});
