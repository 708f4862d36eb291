import { describe, expect, it } from 'vitest';
import { checkPlan, faults } from '../../../lessons/exercises/plan-checks.ts';
import {
  inPlan,
  placed,
  readWork,
  reserveOf,
  writeWork,
  type PlanConsultation,
  type PlanWork,
} from '../../../lessons/exercises/plan-consultation.ts';
import {
  changed,
  consequences,
  dateEnd,
  judgePlan,
  lastDate,
  mostFrom,
  slipOf,
} from '../../../lessons/exercises/plan-judging.ts';
import { readExercise } from '../../support/exercise.ts';

const data = await readExercise<PlanConsultation>('plan-consultation');
const empty = readWork(data, []);

/** A plan like Tereza's, with some activities elsewhere: `{ consultation: [12, 10] }`. */
function planned(
  places: Readonly<Record<string, readonly [number, number]>> = {},
  more: Partial<PlanWork> = {},
): PlanWork {
  const plan = data.model.plan.map(({ activity, first, length }) => {
    const [at, days] = places[activity] ?? [first, length];
    return placed(inPlan(empty.plan, activity).activity, at, days);
  });
  return { ...empty, plan, firstFaults: 0, checked: true, ...more };
}
const done = (places = {}, more: Partial<PlanWork> = {}): PlanWork =>
  planned(places, { tries: ['2027-03-31'], taken: [3, 0, 0, 0, 0], ...more });
const found = (work: PlanWork) => {
  const { errors, warnings } = checkPlan(data, work);
  return [...errors, ...warnings].map(({ check, activity }) => (activity ? `${check} ${activity.id}` : check));
};
/** Everything after the consultation so many days later. */
const later = (days: number) => ({
  redraft: [22 + days, 6] as const,
  comments: [28 + days, 20] as const,
  handling: [48 + days, 7] as const,
  feedback: [55 + days, 2] as const,
});

describe('the check of a consultation plan', () => {
  it('finds nothing in the model plan, which has a reserve of four days', () => {
    expect(found(planned())).toEqual([]);
    expect(reserveOf(data, planned().plan)).toBe(4);
  });

  it('names the activities without a place', () => {
    const { errors } = checkPlan(data, empty);
    expect(errors.map(({ check }) => check)).toEqual(['unplaced']);
    expect(errors[0]?.values.names).toHaveLength(9);
  });

  it.each([
    ['an activity before the one it waits for', { handling: [47, 7] as const }, ['order handling']],
    ['two activities on the same day', { map: [2, 5] as const }, ['order map']],
    ['an end after day sixty', { feedback: [60, 2] as const }, ['past-end feedback']],
    ['a round table before the consultation', { 'round-table': [9, 2] as const }, ['within round-table']],
    ['a round table too soon', { 'round-table': [15, 2] as const }, ['within round-table']],
    ['a round table too near to the end', { 'round-table': [19, 2] as const }, ['within round-table']],
    ['a short map', { map: [3, 2] as const }, ['too-short map']],
    [
      'a short consultation',
      { consultation: [12, 9] as const, 'round-table': [17, 1] as const },
      ['too-short consultation'],
    ],
    ['a short comment period', { comments: [28, 19] as const }, ['short-period comments']],
  ])('finds %s', (_, places, expected) => {
    expect(found(planned(places))).toEqual(expected);
  });

  it('speaks of the reserve as it shrinks, and of free days that lie too early', () => {
    const moved = (days: number) =>
      planned({ ...later(days), consultation: [12 + days, 10], 'round-table': [18 + days, 2] });
    expect(found(moved(1))).toEqual([]);
    expect(found(moved(2))).toEqual(['small-reserve']);
    expect(found(moved(3))).toEqual(['small-reserve', 'early-gap']);
    expect(found(moved(4))).toEqual(['no-reserve', 'early-gap']);
  });

  it('holds the period of the material: fifteen days are enough for a decree, not for a bill', () => {
    const places = { comments: [28, 15] as const };
    const decree = data.materials.find(({ id }) => id === 'decree')!;
    expect(found(planned(places))).toContain('short-period comments');
    expect(found(planned(places, { material: decree }))).not.toContain('short-period comments');
  });

  it('warns when the public is asked in the summer or at Christmas', () => {
    expect(found(planned({}, { start: '2027-06-14' }))).toContain('peak consultation');
    expect(found(planned({}, { start: '2026-12-04' }))).toContain('peak consultation');
    expect(found(planned({}, { start: '2027-03-01' }))).not.toContain('peak consultation');
  });

  it('counts an activity with two errors once', () => {
    const work = planned({ map: [1, 2], invitation: [1, 3], feedback: [61, 2] });
    expect(faults(data, work, checkPlan(data, work))).toBe(3);
  });
});

describe('the date in the invitation', () => {
  it('is the last working day of the learner’s own consultation', () => {
    expect(lastDate(data, planned())).toBe('2027-03-31');
    expect(lastDate(data, planned({}, { start: '2027-03-02' }))).toBe('2027-04-01');
  });

  it.each([
    ['2027-03-29', 'working-days-without-holidays'],
    ['2027-03-25', 'calendar-days'],
    ['2027-04-01', 'one-working-day-later'],
    ['2027-03-27', 'not-a-working-day'],
    ['2027-04-08', 'any'],
  ])('explains how %s came about', (tried, slip) => {
    expect(slipOf(data, planned(), tried)).toBe(slip);
  });

  it('is right at the first or second try, then it is given', () => {
    const after = (...tries: string[]) => dateEnd(data, planned({}, { tries }));
    expect(after()).toBeNull();
    expect(after('2027-03-31')).toBe('first');
    expect(after('2027-03-25')).toBeNull();
    expect(after('2027-03-25', '2027-03-31')).toBe('second');
    expect(after('2027-03-25', '2027-03-26')).toBe('given');
  });

  it('is asked anew only when the consultation moves', () => {
    const work = done();
    expect(changed(data, work, { plan: planned({ map: [3, 4] }).plan }).tries).toEqual(work.tries);
    expect(changed(data, work, { start: '2027-03-02' }).tries).toEqual([]);
    expect(changed(data, work, { plan: planned({ consultation: [12, 11] }).plan }).tries).toEqual([]);
  });
});

describe('the news from the management', () => {
  const follows = (...taken: number[]) =>
    consequences(data, planned({}, { taken })).map(({ consequence }) => consequence.id);

  it.each([
    [[3, 0, 0, 0, 0], ['reserve-used']],
    [[0, 3, 0, 0, 0], ['handling-too-short']],
    [
      [1, 2, 0, 0, 0],
      ['handling-tight', 'reserve-used'],
    ],
    [[0, 0, 3, 0, 0], ['period-shortened']],
    [
      [1, 0, 0, 2, 0],
      ['feedback-gone', 'reserve-used'],
    ],
    [
      [2, 0, 0, 1, 0],
      ['feedback-tight', 'reserve-used'],
    ],
    [[0, 0, 0, 0, 3], ['later-submission']],
  ])('days taken %j lead to %j', (taken, expected) => {
    expect(follows(...taken)).toEqual(expected);
  });

  it('leaves a period above the standard alone', () => {
    const work = planned({ comments: [28, 23], handling: [51, 7], feedback: [58, 2] }, { taken: [0, 0, 3, 0, 0] });
    expect(consequences(data, work).map(({ consequence }) => consequence.id)).toEqual(['period-above-standard']);
  });

  it('takes from each source no more than it has', () => {
    expect(data.news.sources.map((source) => mostFrom(data, planned(), source))).toEqual([4, 6, 20 - 1, 2, 3]);
  });
});

describe('what comes of a consultation plan', () => {
  const summer = { start: '2027-06-14', tries: [lastDate(data, planned({}, { start: '2027-06-14' }))] };
  const tight = { consultation: [16, 10] as const, 'round-table': [22, 2] as const, ...later(4) };
  const cases: readonly (readonly [string, PlanWork, number])[] = [
    ['full', done(), 1],
    ['too-short', done({ map: [3, 2] }), 0.978],
    ['promise-broken', done({}, { taken: [0, 3, 0, 0, 0] }), 0.85],
    ['short-period', done({ comments: [28, 19] }), 0.978],
    ['paid-dearly', done({}, { taken: [0, 0, 0, 0, 3] }), 0.925],
    ['no-reserve', done(tight, { tries: ['2027-04-06'], taken: [0, 2, 0, 1, 0] }), 0.85],
    ['wrong-date', done({}, { tries: ['2027-03-25', '2027-03-26'] }), 0.85],
    ['in-the-peak', done({}, summer), 1],
  ];
  it.each(cases)('is "%s"', (outcome, work, scaled) => {
    expect(judgePlan(data, work)).toMatchObject({ outcome, scaled });
  });

  it('has no outcome that cannot be reached', () => {
    expect(cases.map(([outcome]) => outcome).sort()).toEqual(data.outcomes.map(({ id }) => id).sort());
  });

  it('scores the order of the first check, not of the last', () => {
    expect(judgePlan(data, done({}, { firstFaults: 9 })).scaled).toBe(0.65);
  });

  it('says what was chosen by ids', () => {
    expect(judgePlan(data, done()).path).toEqual([
      ...['bill', 'brief.1-2', 'map.3-5', 'invitation.8-4', 'consultation.12-10', 'round-table.18-2', 'redraft.22-6'],
      ...['comments.28-20', 'handling.48-7', 'feedback.55-2', 'date.first', 'news.reserve.3'],
    ]);
  });
});

describe('the work on a plan', () => {
  it('comes back as it was kept', () => {
    const work = done(
      { map: [3, 6] },
      { tries: ['2027-03-25', '2027-03-31'], taken: [1, 2, 0, 0, 0], start: '2027-03-02' },
    );
    expect(readWork(data, writeWork(data, work))).toEqual(work);
  });

  it('begins with the first material, the day offered and the lengths recommended, nowhere on the axis', () => {
    expect(empty.plan.map(({ first, length }) => [first, length])).toEqual(
      [2, 5, 4, 10, 2, 6, 20, 7, 2].map((length) => [0, length]),
    );
    expect([empty.material.id, empty.start, empty.checked, empty.firstFaults]).toEqual([
      'bill',
      '2027-03-01',
      false,
      null,
    ]);
  });

  it('lets a length that was never touched follow the material', () => {
    const [, ...rest] = writeWork(data, planned());
    const decree = readWork(data, [2, ...rest]);
    expect(inPlan(decree.plan, 'comments').length).toBe(15);
  });
});
