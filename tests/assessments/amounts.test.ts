import { beforeAll, describe, expect, it, vi } from 'vitest';
import { partOf, percent, points, pointsOf, pointsToPass } from '../../assessments/amounts.ts';
import type { Language } from '../../module/model/course.ts';
import { loadScreenTexts, useLanguage } from '../../module/ui/language.ts';

// The only thing of a document that a change of language touches.
vi.stubGlobal('document', { documentElement: { lang: '' } });

const said: Record<Language, readonly (readonly [string, () => string])[]> = {
  cs: [
    ['0 bodů', () => points(0, 'cs')],
    ['0,5 bodu', () => points(0.5, 'cs')],
    ['1 bod', () => points(1, 'cs')],
    ['1,5 bodu', () => points(1.5, 'cs')],
    ['2 body', () => points(2, 'cs')],
    ['6 bodů', () => points(6, 'cs')],
    ['6,5 z 8', () => partOf(6.5, 8, 'cs')],
    ['3 ze 4', () => partOf(3, 4, 'cs')],
    ['1 ze 3', () => partOf(1, 3, 'cs')],
    ['18 z 24', () => partOf(18, 24, 'cs')],
    ['75 %', () => percent(0.75, 'cs')],
    ['74 %', () => percent(0.7499, 'cs')],
  ],
  en: [
    ['0 points', () => points(0, 'en')],
    ['0.5 points', () => points(0.5, 'en')],
    ['1 point', () => points(1, 'en')],
    ['6.5 of 8', () => partOf(6.5, 8, 'en')],
    ['75%', () => percent(0.75, 'en')],
    ['74%', () => percent(0.7499, 'en')],
  ],
};

describe.each(['cs', 'en'] as const)('amounts in words (%s)', (language) => {
  beforeAll(async () => {
    await useLanguage(language);
    await loadScreenTexts();
  });

  it.each(said[language])('%s', (expected, say) => {
    expect(say().replace(/\u00a0/g, ' ')).toBe(expected);
  });
});

describe('points', () => {
  it.each([
    [0.75, 8, 6],
    [0.75, 24, 18],
    [0.7, 8, 6],
    [0.8, 8, 6.5],
    [2 / 3, 3, 2],
    [0, 8, 0],
    [1, 8, 8],
  ])('a pass mark of %d in %i questions needs %d points', (mastery, questions, needed) => {
    expect(pointsToPass(mastery, questions)).toBe(needed);
  });

  it('are enough exactly when the score reaches the pass mark', () => {
    for (let questions = 1; questions <= 68; questions++) {
      for (const mastery of [0.5, 0.6, 2 / 3, 0.7, 0.75, 0.8, 0.9, 1]) {
        for (let halves = 0; halves <= questions * 2; halves++) {
          const scaled = halves / 2 / questions;
          if (Math.abs(scaled - mastery) < 1e-9) continue;
          expect(pointsOf(scaled, questions) >= pointsToPass(mastery, questions)).toBe(scaled > mastery);
        }
      }
    }
  });

  it('of an attempt come back as halves, whatever fractions did to the score', () => {
    expect(pointsOf((1 + 0.5 + 1 / 1) / 7, 7)).toBe(2.5);
    expect(pointsOf(0.1 + 0.2, 10)).toBe(3);
  });
});
