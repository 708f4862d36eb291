import { describe, expect, it } from 'vitest';
import czech from '../../module/ui/shell-cs.json' with { type: 'json' };
import english from '../../module/ui/shell-en.json' with { type: 'json' };
import { sayIn } from '../../module/ui/language.ts';
import { wordsOf } from '../../module/ui/words.ts';

const cs = wordsOf(sayIn('cs', czech), 'cs');
const en = wordsOf(sayIn('en', english), 'en');
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('numbers as a Czech editor writes them', () => {
  it.each([
    [1, 'z 1'],
    [2, 'ze 2'],
    [3, 'ze 3'],
    [4, 'ze 4'],
    [5, 'z 5'],
    [6, 'ze 6'],
    [7, 'ze 7'],
    [8, 'z 8'],
    [10, 'z 10'],
    [12, 'z 12'],
    [13, 'ze 13'],
    [14, 'ze 14'],
    [16, 'ze 16'],
    [20, 'z 20'],
    [24, 'z 24'],
    [32, 'ze 32'],
    [50, 'z 50'],
    [60, 'ze 60'],
    [100, 'ze 100'],
    [120, 'ze 120'],
  ])('of %i: %s', (total, words) => {
    expect(plain(cs.of(total))).toBe(words);
  });

  it.each([
    [0, '1 minuta'],
    [1, '1 minuta'],
    [3, '3 minuty'],
    [12, '12 minut'],
    [60, '1 hodina'],
    [75, '1 hodina 15 minut'],
    [122, '2 hodiny 2 minuty'],
  ])('%i minutes: %s', (minutes, words) => {
    expect(plain(cs.time(minutes))).toBe(words);
  });

  it('writes per cent with a space that does not break, decimals with a comma', () => {
    expect(cs.percent(0.75)).toBe('75\u00a0%');
    expect(cs.number(7.5)).toBe('7,5');
  });

  it('writes dates and times of day with full stops, unbroken', () => {
    expect(cs.date('2026-11-05')).toBe('5.\u00a011.\u00a02026');
    expect(cs.clock(new Date(2026, 10, 5, 9, 42))).toBe('9.42');
  });
});

describe('numbers in English', () => {
  it('writes them the English way', () => {
    expect([plain(en.of(7)), en.percent(0.75), en.number(7.5)]).toEqual(['of 7', '75%', '7.5']);
    expect([plain(en.time(75)), plain(en.date('2026-11-05'))]).toEqual(['1 hour 15 minutes', '5 November 2026']);
    expect(en.clock(new Date(2026, 10, 5, 9, 42))).toMatch(/^0?9:42$/);
  });
});
