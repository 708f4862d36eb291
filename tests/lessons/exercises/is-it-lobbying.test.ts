import { describe, expect, it } from 'vitest';
import {
  at,
  isChecked,
  judge,
  returning,
  unsorted,
  type IsItLobbying,
} from '../../../lessons/exercises/is-it-lobbying.ts';
import { readExercise } from '../../support/exercise.ts';

const data = await readExercise<IsItLobbying>('is-it-lobbying');
const marks = { n: 'not-lobbying', m: 'may-be', v: 'verify' } as const;
const placeOf = (mark: string): number =>
  1 + data.places.findIndex(({ id }) => id === marks[mark as keyof typeof marks]);

/** The right places of the six cases: not, not, may be, may be, verify, verify. */
const key = 'nnmmvv';
/** Work by one mark for each case (`n`, `m`, `v`, `-`), the manner of each procedure, and the places of the second round. */
function work(places: string, manners: Readonly<Record<number, string>> = {}, again = '------'): number[] {
  const first = data.cases.flatMap(({ procedures }, index) => [
    placeOf(places[index] ?? '-'),
    1 + procedures.findIndex(({ manner }) => manner === (manners[index] ?? 'open')),
  ]);
  return [...first, 1, ...[...again].map(placeOf)];
}
const outcomeOf = (...args: Parameters<typeof work>): string => judge(data, work(...args)).outcome;

describe('is it lobbying?', () => {
  it.each([
    ['hidden-channel', key, { 1: 'hidden' }],
    ['closed-door', key, { 0: 'closed', 4: 'closed' }],
    ['overlooked', 'nnnmvv', {}],
    ['overcalled', 'mmmmvv', {}],
    ['everything-verified', 'vvmvvv', {}],
    ['false-certainty', 'nnmmnv', {}],
    ['rough-sorting', 'vvmmvv', {}],
    ['rough-procedure', key, { 1: 'half', 4: 'half' }],
    ['open-channel', key, {}],
  ])('ends with %s when the cases are sorted %s with %o', (outcome, places, manners) => {
    expect(outcomeOf(places, manners)).toBe(outcome);
  });

  it('can end with each of its outcomes', () => {
    const seen = new Set<string>();
    const manners = [{}, { 1: 'hidden' }, { 0: 'closed', 4: 'closed' }, { 1: 'half', 4: 'half' }];
    for (let way = 0; way < 3 ** 6; way += 1) {
      const places = [...way.toString(3).padStart(6, '0')].map((digit) => 'nmv'[Number(digit)]).join('');
      for (const each of manners) seen.add(outcomeOf(places, each));
    }
    expect([...seen].sort()).toEqual(data.outcomes.map(({ id }) => id).sort());
  });

  it('scores sorting six parts of ten and procedures four, and half for asking where the rules answer', () => {
    const scaled = (...args: Parameters<typeof work>): number => judge(data, work(...args)).scaled ?? NaN;
    expect(scaled(key)).toBeCloseTo(1);
    expect(scaled('mmnnnn')).toBeCloseTo(0.4);
    expect(scaled('vnmmvv')).toBeCloseTo(0.6 * (5.5 / 6) + 0.4);
    expect(scaled('nnmmmv')).toBeCloseTo(0.6 * (5.5 / 6) + 0.4);
    expect(scaled(key, { 1: 'half', 2: 'closed' })).toBeCloseTo(0.6 + 0.4 * (4.5 / 6));
  });

  it('makes good half of what was missing when a case is put right after its circumstance changed', () => {
    const [first] = data.cases;
    expect(first?.change.key).toBe('may-be');
    const before = judge(data, work('mnmmvv')).scaled ?? NaN;
    expect(before).toBeCloseTo(0.6 * (5 / 6) + 0.4);
    expect(judge(data, work('mnmmvv', {}, 'm-----')).scaled).toBeCloseTo(0.6 * (5.5 / 6) + 0.4);
    expect(judge(data, work('mnmmvv', {}, 'n-----')).scaled).toBeCloseTo(before);
  });

  it('brings back the cases sorted wrongly, and two as a challenge when none was', () => {
    const back = (places: string): string[] => returning(data, work(places)).map((each) => each.case.id);
    expect(back('mnmmvm')).toEqual(['settlement-of-comments', 'advisory-body']);
    expect(back(key)).toEqual(['unpaid-chair', 'consultation-on-a-concept']);
  });

  it('changes the right place of every case that comes back', () => {
    for (const { id, key: before, change } of data.cases) expect([id, change.key]).not.toEqual([id, before]);
  });

  it('tells what was chosen in both rounds by ids', () => {
    const { path } = judge(data, work('mnmmvv', {}, 'm-----'));
    expect(path[0]).toBe('settlement-of-comments.may-be.record-the-settlement');
    expect(path.slice(6)).toEqual(['settlement-of-comments.again.may-be']);
  });

  it('misses nothing but what is not chosen, and takes an empty work for nothing chosen', () => {
    expect(unsorted(data, [])).toHaveLength(6);
    expect(isChecked(data, [])).toBe(false);
    const almost = work('nnmmv-');
    almost[at.procedure(0)] = 0;
    expect(unsorted(data, almost).map(({ id }) => id)).toEqual(['settlement-of-comments', 'advisory-body']);
    expect(unsorted(data, work(key))).toEqual([]);
    expect(isChecked(data, work(key))).toBe(true);
  });

  it('gives every case one safe procedure, names only existing cases and never needs more than five bits a choice', () => {
    for (const { procedures } of data.cases) expect(procedures.filter(({ worth }) => worth === 1)).toHaveLength(1);
    const ids = data.cases.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([...data.secondRound.whenAllRight.cases]));
    expect(Math.max(...data.cases.map(({ procedures }) => procedures.length), data.places.length)).toBeLessThan(16);
    expect(at.again(data, ids.length - 1)).toBe(work(key).length - 1);
  });
});
