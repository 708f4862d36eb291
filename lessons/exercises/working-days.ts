/**
 * Working days of the Czech Republic: Monday to Friday without the days of rest of Act No. 245/2000 Sb. (source src-66a): state
 * holidays (§ 1), other holidays (§ 2) and § 3, which makes both days of rest. Good Friday is one since 2016, so from then on
 * this holds. A day is an ISO date, `2027-03-26`; nothing here depends on the clock or the time zone of the learner.
 */
export type Holiday =
  | 'new-year'
  | 'good-friday'
  | 'easter-monday'
  | 'labour-day'
  | 'liberation'
  | 'cyril-and-methodius'
  | 'jan-hus'
  | 'statehood'
  | 'independence'
  | 'freedom-and-democracy'
  | 'christmas-eve'
  | 'christmas-day'
  | 'st-stephen';

/** Holidays of every year, by month and day. */
const fixed: ReadonlyMap<string, Holiday> = new Map([
  ['01-01', 'new-year'],
  ['05-01', 'labour-day'],
  ['05-08', 'liberation'],
  ['07-05', 'cyril-and-methodius'],
  ['07-06', 'jan-hus'],
  ['09-28', 'statehood'],
  ['10-28', 'independence'],
  ['11-17', 'freedom-and-democracy'],
  ['12-24', 'christmas-eve'],
  ['12-25', 'christmas-day'],
  ['12-26', 'st-stephen'],
]);

const dayLength = 86_400_000;

/** The day so many calendar days later; earlier when negative. @throws RangeError when `day` is not a date */
export function calendarDay(day: string, later: number): string {
  return isoOf(new Date(noonOf(day).getTime() + later * dayLength));
}

/** Calendar days from one day to another; negative when that is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((noonOf(to).getTime() - noonOf(from).getTime()) / dayLength);
}

/** Whether a text is a day of the calendar, written as `2027-03-26`. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T12:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && isoOf(date) === text;
}

/** Easter Sunday of a year, by the Gregorian reckoning (Meeus, Jones, Butcher). */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const count = epact + toSunday - 7 * late + 114;
  return isoOf(new Date(Date.UTC(year, Math.floor(count / 31) - 1, (count % 31) + 1, 12)));
}

/** Which holiday a day is; null when none. */
export function holidayOn(day: string): Holiday | null {
  const sameEveryYear = fixed.get(day.slice(5));
  if (sameEveryYear) return sameEveryYear;
  const afterEaster = daysBetween(easterSunday(Number(day.slice(0, 4))), day);
  if (afterEaster === -2) return 'good-friday';
  return afterEaster === 1 ? 'easter-monday' : null;
}

/** Monday to Friday, holidays too. */
export function isWeekday(day: string): boolean {
  return ![0, 6].includes(noonOf(day).getUTCDay());
}

/** Monday to Friday and no holiday. */
export function isWorkingDay(day: string): boolean {
  return isWeekday(day) && holidayOn(day) === null;
}

/**
 * The day with a number, counted from `start`, which is the first; days that do not count are skipped, at the start too.
 * @param number from 1
 * @param counts which days count; working days unless told
 */
export function nthDay(start: string, number: number, counts: (day: string) => boolean = isWorkingDay): string {
  let day = start;
  for (let left = number; ; day = calendarDay(day, 1)) {
    if (counts(day)) left -= 1;
    if (left <= 0) return day;
  }
}

/** Holidays that would have been working days, from one day to another, both included. */
export function holidaysBetween(first: string, last: string): readonly Holiday[] {
  const days = Array.from({ length: daysBetween(first, last) + 1 }, (_, later) => calendarDay(first, later));
  return days.filter(isWeekday).flatMap((day) => holidayOn(day) ?? []);
}

/** Noon, so that no rounding ever falls on another day. */
function noonOf(day: string): Date {
  const date = new Date(`${day}T12:00Z`);
  if (Number.isNaN(date.getTime())) throw new RangeError(`"${day}" is not a date, e.g. 2027-03-26`);
  return date;
}

const isoOf = (date: Date): string => date.toISOString().slice(0, 10);
