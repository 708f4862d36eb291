import { describe, expect, it } from 'vitest';
import {
  calendarDay,
  daysBetween,
  easterSunday,
  holidayOn,
  holidaysBetween,
  isDay,
  isWeekday,
  isWorkingDay,
  nthDay,
} from '../../../lessons/exercises/working-days.ts';

/** Easter Sundays as printed in church calendars. */
const easters = [
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
  '2031-04-13',
  '2032-03-28',
  '2033-04-17',
  '2034-04-09',
  '2035-03-25',
];
/** Working days of each year 2024 to 2035: weekdays less the holidays that fall on one, reckoned apart from this code, with the Easters above. */
const workingDays = [252, 251, 250, 252, 250, 250, 251, 251, 253, 252, 250, 250];
const years = easters.map((easter) => Number(easter.slice(0, 4)));

const daysOf = (year: number): string[] =>
  Array.from({ length: daysBetween(`${year}-01-01`, `${year + 1}-01-01`) }, (_, later) =>
    calendarDay(`${year}-01-01`, later),
  );

describe('the calendar of working days (Act No. 245/2000 Sb.)', () => {
  it.each(easters)('knows that Easter Sunday is %s', (easter) => {
    expect(easterSunday(Number(easter.slice(0, 4)))).toBe(easter);
  });

  it.each(years)('has thirteen days of rest in %i, each once', (year) => {
    const found = daysOf(year).flatMap((day) => holidayOn(day) ?? []);
    expect(found).toHaveLength(13);
    expect(new Set(found).size).toBe(13);
  });

  it.each(easters)('rests on the Friday before and on the Monday after %s', (easter) => {
    expect([holidayOn(calendarDay(easter, -2)), holidayOn(calendarDay(easter, 1))]).toEqual([
      'good-friday',
      'easter-monday',
    ]);
    expect(isWorkingDay(calendarDay(easter, -2))).toBe(false);
    expect(isWorkingDay(calendarDay(easter, 1))).toBe(false);
    expect(isWorkingDay(calendarDay(easter, -3))).toBe(true);
    expect(isWorkingDay(calendarDay(easter, 2))).toBe(holidayOn(calendarDay(easter, 2)) === null);
  });

  it.each(years.map((year, index) => [year, workingDays[index]]))('counts in %i working days: %i', (year, count) => {
    expect(daysOf(year as number).filter(isWorkingDay)).toHaveLength(count as number);
  });

  it('rests on the fixed days of every year', () => {
    const fixed = ['01-01', '05-01', '05-08', '07-05', '07-06', '09-28', '10-28', '11-17', '12-24', '12-25', '12-26'];
    for (const year of years)
      for (const day of fixed) expect(isWorkingDay(`${year}-${day}`), `${year}-${day}`).toBe(false);
  });

  it('calls a holiday on a Wednesday a weekday, not a working day', () => {
    expect([isWeekday('2026-10-28'), isWorkingDay('2026-10-28')]).toEqual([true, false]);
  });

  it.each([
    ['2027-03-01', 10, '2027-03-12'],
    ['2027-03-16', 10, '2027-03-31'],
    ['2027-03-22', 10, '2027-04-06'],
    ['2027-03-01', 60, '2027-05-25'],
    ['2026-12-21', 10, '2027-01-06'],
    ['2027-06-28', 10, '2027-07-13'],
  ])('ends a period from %s of %i working days, the first counted, on %s', (first, days, last) => {
    expect(nthDay(first, days)).toBe(last);
  });

  it('begins a period on a day of rest with the next working day', () => {
    expect(nthDay('2027-03-26', 1)).toBe('2027-03-30');
  });

  it('skips weekends alone when only they are told not to count', () => {
    expect(nthDay('2027-03-22', 10, isWeekday)).toBe('2027-04-02');
  });

  it('names the holidays of a period that would have been working days, not those at a weekend', () => {
    expect(holidaysBetween('2027-03-22', '2027-04-06')).toEqual(['good-friday', 'easter-monday']);
    expect(holidaysBetween('2027-05-01', '2027-05-09')).toEqual([]);
  });

  it('tells a day of the calendar from anything else', () => {
    expect(['2027-02-28', '2028-02-29'].map(isDay)).toEqual([true, true]);
    expect(['2027-02-29', '2027-13-01', '', '1. 3. 2027', '2027-3-1'].map(isDay)).toEqual(Array(5).fill(false));
  });

  it('refuses to count from what is no date', () => {
    expect(() => nthDay('soon', 1)).toThrow('"soon" is not a date, e.g. 2027-03-26');
  });
});
