import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../../packaging/content/suggest.ts';

describe('guessing what an author meant', () => {
  it.each([
    ['src-01', 'src-01', 0],
    ['src-0l', 'src-01', 1],
    ['levels-ordr', 'levels-order', 1],
    ['laed', 'lead', 1],
    ['', 'abc', 3],
    ['story', 'check', 5],
  ])('%s is %s after %d mistakes at the least', (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
    expect(editDistance(other, one)).toBe(distance);
  });

  it('takes the nearest word', () => {
    expect(nearest('levels-ordr', ['levels-order', 'levels-other'])).toBe('levels-order');
  });

  it('guesses nothing when no word is near', () => {
    expect(nearest('final', ['first-check', 'story'])).toBeNull();
    expect(nearest('anything', [])).toBeNull();
  });
});
