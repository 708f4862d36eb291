import { describe, expect, it } from 'vitest';
import { advise, levelText, raisesOf, whyOf, type LevelDraft } from '../../../lessons/aids/level-of-participation.ts';
import type { ChooseLevel } from '../../../lessons/exercises/choose-level.ts';
import { levelOfParticipation } from '../../../packaging/content/aid-schemas/level-of-participation.ts';
import { readExercise } from '../../support/exercise.ts';
import { readAid } from './read-aid.ts';

const aid = readAid('level-of-participation', levelOfParticipation);
const rules = (await readExercise('choose-level')) as ChooseLevel;
const nothing: LevelDraft = { matter: '', answers: {} };
/** The first answer to each question is the lowest level, the last the highest. */
const answered = (keep: number, need: number, more: Readonly<Record<string, number>> = {}): LevelDraft => ({
  matter: 'Novela',
  answers: Object.fromEntries(
    rules.questions.map(({ id, side, options }) => [
      id,
      options[more[id] ?? (side === 'keep' ? keep : need)]?.id ?? '',
    ]),
  ),
});

describe('the choice of a level', () => {
  it('says nothing before every question is answered', () => {
    expect(advise(rules, nothing)).toBeNull();
    const six = Object.fromEntries(Object.entries(answered(2, 2).answers).slice(1));
    expect(advise(rules, { ...nothing, answers: six })).toBeNull();
  });

  it.each([
    ['informing', 0, 3],
    ['consultation', 1, 3],
    ['consultation', 3, 1],
    ['dialogue', 2, 2],
    ['partnership', 3, 3],
  ])('recommends %s where %i can be kept and %i is needed', (level, keep, need) => {
    expect(advise(rules, answered(keep, need))?.recommended.id).toBe(level);
  });

  it('promises no more than the answer that allows least, and says which that is and what would help', () => {
    const advice = advise(rules, answered(3, 3, { time: 1 }));
    expect(advice?.recommended.id).toBe('consultation');
    expect(whyOf(rules, advice!, 'cs')).toContain('Omezuje vás: čas.');
    expect(raisesOf(advice!)).toHaveLength(1);
    expect(raisesOf(advise(rules, answered(3, 0))!)).toEqual([]);
  });

  it('names only methods that keep the promise in good time and harm nobody', () => {
    for (const level of [0, 1, 2, 3]) {
      const advice = advise(rules, answered(level, level))!;
      expect(advice.methods.length).toBeGreaterThan(0);
      for (const method of advice.methods) {
        expect(method.harm).toBeUndefined();
        expect(method.id).not.toBe('announce-afterwards');
        expect(method.levels).toContain(advice.recommended.id);
      }
    }
  });

  it.each(['cs', 'en'] as const)(
    'is kept as text with the answers it rests on, nothing left to fill in (%s)',
    (language) => {
      const text = levelText(aid, rules, answered(3, 3, { time: 1 }), language);
      expect(text).toContain('Novela');
      expect(text).not.toMatch(/[{}]/);
      for (const { ask } of rules.questions) expect(text).toContain(ask[language]);
    },
  );
});
