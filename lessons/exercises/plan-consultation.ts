import type { ExerciseData, Text } from '../../module/model/course.ts';
import { calendarDay, daysBetween, nthDay, type Holiday } from './working-days.ts';

/** `lessons/exercises/plan-consultation.yaml`, where every field is explained. Days are working days, counted from 1. */
export interface PlanConsultation extends ExerciseData {
  readonly task: Text;
  readonly hint: Text;
  readonly axis: {
    readonly days: number;
    /** ISO date offered as the first day. */
    readonly start: string;
    readonly labels: Readonly<Record<Label, Text>>;
    readonly units: Readonly<Record<'one' | 'few' | 'other', Text>>;
    readonly offDay: Text;
    readonly notChecked: Text;
  };
  readonly constants: readonly Constant[];
  readonly materials: readonly Material[];
  readonly calendar: {
    readonly holidays: Readonly<Record<Holiday, Text>>;
    /** `from` and `to` as month and day, both included. */
    readonly peaks: readonly {
      readonly id: string;
      readonly from: string;
      readonly to: string;
      readonly label: Text;
    }[];
  };
  readonly activities: readonly Activity[];
  readonly checks: Checks;
  readonly dateQuestion: DateQuestion;
  readonly news: News;
  readonly judging: { readonly score: Readonly<Record<'order' | 'lengths' | 'reserve' | 'date' | 'news', number>> };
  readonly outcomes: readonly PlanOutcome[];
  readonly model: {
    readonly title: Text;
    readonly text: Text;
    readonly material: string;
    readonly plan: readonly { readonly activity: string; readonly first: number; readonly length: number }[];
  };
  readonly export: Readonly<Record<'title' | 'line' | 'reserve' | 'note', Text>>;
}

export type Label =
  | 'day' | 'first' | 'length' | 'last' | 'material' | 'start' | 'activity' | 'dates' | 'check' | 'found' | 'errors'
  | 'warnings' | 'fits' | 'plan' | 'consequences' | 'answer' | 'tryDate' | 'saveText' | 'saveCalendar' | 'print'; // prettier-ignore

export interface Constant {
  readonly id: string;
  readonly value: number;
  readonly label: Text;
  /** ISO date of the day it was last compared with its source. */
  readonly checked: string;
}

export interface Material {
  readonly id: string;
  /** The role track whose example it is. */
  readonly track: string;
  /** Id of the constant with its comment period. */
  readonly period: string;
  readonly label: Text;
  readonly goal: Text;
  readonly story: Text;
}

export interface Activity {
  readonly id: string;
  readonly number: number;
  readonly label: Text;
  readonly does: Text;
  readonly after: readonly string[];
  /** `notBefore` and `notAfter` are ids of constants. */
  readonly within?: { readonly activity: string; readonly notBefore: string; readonly notAfter: string };
  readonly recommended?: number;
  readonly recommendedFrom?: 'material';
  readonly shortest?: number;
  readonly shortestConstant?: string;
  readonly public: boolean;
  readonly tooEarly?: Text;
  readonly tooShort?: Text;
  readonly outside?: Text;
  readonly tooSoon?: Text;
  readonly tooLate?: Text;
}

export type ErrorCheck = 'unplaced' | 'order' | 'past-end' | 'within';
export type WarningCheck = 'too-short' | 'short-period' | 'no-reserve' | 'small-reserve' | 'early-gap' | 'peak';
type Checks = { readonly shown: number } & Readonly<
  Record<'unplaced' | 'order' | 'past-end' | Exclude<WarningCheck, 'too-short'>, { readonly text: Text }>
>;

/** How a wrong date came about. */
export type Slip =
  'working-days-without-holidays' | 'calendar-days' | 'one-working-day-later' | 'not-a-working-day' | 'any';

export interface DateQuestion extends Readonly<Record<'ask' | 'noDate' | 'right' | 'given' | 'noHolidays', Text>> {
  readonly activity: string;
  readonly tries: number;
  readonly wrong: readonly { readonly when: Slip; readonly text: Text }[];
}

export interface News extends Readonly<Record<'title' | 'text' | 'sum' | 'tooMuch', Text>> {
  readonly days: number;
  readonly activity: string;
  readonly sources: readonly NewsSource[];
  readonly consequences: readonly Consequence[];
}

export interface NewsSource {
  /** Id of an activity, `reserve` or `submission`. */
  readonly id: string;
  readonly label: Text;
  readonly most: 'reserve' | 'length-minus-one' | 'length' | 'days';
}

export interface Consequence {
  readonly id: string;
  readonly when: {
    readonly taken: string;
    readonly leavesBelow?: number;
    readonly leavesBelowShortest?: true;
    readonly leavesBelowPeriod?: true;
  };
  readonly kind: 'good' | 'bearable' | 'costly' | 'broken';
  readonly text: Text;
}

export interface PlanOutcome {
  readonly id: string;
  readonly when: {
    readonly check?: 'too-short' | 'short-period' | 'no-reserve' | 'peak';
    readonly news?: 'costly' | 'broken';
    readonly date?: 'given';
  };
  readonly level: 'done' | 'partly' | 'not-yet';
  readonly title: Text;
  readonly text: Text;
}

/** One activity on the axis. */
export interface Placed {
  readonly activity: Activity;
  /** Its first day, from 1; 0 while it has no place. */
  readonly first: number;
  readonly length: number;
  readonly last: number;
}

/** What the learner has done so far. */
export interface PlanWork {
  readonly material: Material;
  /** ISO date of day 1. */
  readonly start: string;
  readonly plan: readonly Placed[];
  /** Activities with an error in the first check of a whole plan; null before it. */
  readonly firstFaults: number | null;
  /** Whether the plan is as it was when last checked. */
  readonly checked: boolean;
  /** Dates tried in the date question, ISO. */
  readonly tries: readonly string[];
  /** Days taken from each source of the news. */
  readonly taken: readonly number[];
}

/** Days are kept as their distance from here. */
const epoch = '2020-01-01';
/** The earliest day the exercise can keep. */
export const earliest = calendarDay(epoch, 1);
/** The latest day up to which the working days are tested. */
export const latest = '2035-12-31';

const dayOf = (number: number): string => calendarDay(epoch, number);
const numberOf = (day: string): number => daysBetween(epoch, day);

/**
 * Reads `work`: the material (its index), the first day (0: the one offered), a first day and a length for each activity (0: no
 * place, the length recommended), the faults of the first check plus 1, whether the plan is as checked (1), the dates tried, and
 * the days taken from each source of the news. Days of the calendar are counted from 1 January 2020.
 */
export function readWork(data: PlanConsultation, work: readonly number[]): PlanWork {
  let next = 0;
  const take = (): number => work[next++] ?? 0;
  const material = data.materials[take()] ?? (data.materials[0] as Material);
  const start = take();
  const plan = data.activities.map((activity) => {
    const [first, length] = [take(), take()];
    return placed(activity, first, length === 0 ? recommendedLength(data, material, activity) : length);
  });
  const faults = take();
  const checked = take() === 1;
  const tries = Array.from({ length: data.dateQuestion.tries }, take).filter((day) => day > 0);
  const taken = data.news.sources.map(take);
  return {
    ...{ material, start: start === 0 ? data.axis.start : dayOf(start), plan, checked, taken },
    ...{ firstFaults: faults === 0 ? null : faults - 1, tries: tries.map(dayOf) },
  };
}

/** The other way. A length that is the one recommended stays open, so that it follows the material. */
export function writeWork(data: PlanConsultation, work: PlanWork): readonly number[] {
  const { material, start, plan, firstFaults, checked, tries, taken } = work;
  return [
    data.materials.indexOf(material),
    start === data.axis.start ? 0 : numberOf(start),
    ...plan.flatMap(({ activity, first, length }) => [
      first,
      length === recommendedLength(data, material, activity) ? 0 : length,
    ]),
    firstFaults === null ? 0 : firstFaults + 1,
    checked ? 1 : 0,
    ...Array.from({ length: data.dateQuestion.tries }, (_, index) => (tries[index] ? numberOf(tries[index]) : 0)),
    ...taken,
  ];
}

/** Puts an activity on the axis. */
export function placed(activity: Activity, first: number, length: number): Placed {
  return { activity, first, length, last: first === 0 ? 0 : first + length - 1 };
}

/** The value of a constant. @throws RangeError when the data has none of that id */
export function constant(data: PlanConsultation, id: string): number {
  const found = data.constants.find((each) => each.id === id);
  if (!found) throw new RangeError(`plan-consultation names constant "${id}", which it does not have`);
  return found.value;
}

/** The activity of an id on the axis. @throws RangeError when there is none */
export function inPlan(plan: readonly Placed[], id: string): Placed {
  const found = plan.find(({ activity }) => activity.id === id);
  if (!found) throw new RangeError(`plan-consultation names activity "${id}", which it does not have`);
  return found;
}

/** Length the exercise offers first. */
export function recommendedLength(data: PlanConsultation, material: Material, activity: Activity): number {
  return activity.recommendedFrom === 'material' ? constant(data, material.period) : (activity.recommended ?? 1);
}

/** Length below which the check speaks; 0 where it never does. */
export function shortestLength(data: PlanConsultation, { shortest, shortestConstant }: Activity): number {
  return shortestConstant === undefined ? (shortest ?? 0) : constant(data, shortestConstant);
}

/** The date of a day of the plan. */
export function dateOf({ start }: Pick<PlanWork, 'start'>, day: number): string {
  return nthDay(start, day);
}

/** Working days left between the consultation and the end of the axis; negative when the plan does not fit. */
export function reserveOf(data: PlanConsultation, plan: readonly Placed[]): number {
  const { activity, last } = inPlan(plan, data.dateQuestion.activity);
  const after = plan.filter((each) => each.activity.number > activity.number && each.activity.within === undefined);
  return after.reduce((left, { length }) => left - length, data.axis.days - last);
}
