import type { Text } from '../../module/model/course.ts';
import {
  constant,
  dateOf,
  inPlan,
  reserveOf,
  shortestLength,
  type Activity,
  type ErrorCheck,
  type Placed,
  type PlanConsultation,
  type PlanWork,
  type WarningCheck,
} from './plan-consultation.ts';
import type { Values } from './plan-words.ts';
import { isWorkingDay } from './working-days.ts';

/** Something the check of a plan says, in the order in which it is shown. */
export interface Finding<Check = ErrorCheck | WarningCheck> {
  readonly check: Check;
  /** Whose row it is about; null when about the whole plan. */
  readonly activity: Activity | null;
  readonly texts: readonly Text[];
  /** What fills in the texts. */
  readonly values: Values;
}

/** What is wrong and what to think about. Warnings about reserve and gaps wait until the order is right. */
export interface Checked {
  readonly errors: readonly Finding<ErrorCheck>[];
  readonly warnings: readonly Finding<WarningCheck>[];
}

/** Checks a plan as it stands. */
export function checkPlan(data: PlanConsultation, work: PlanWork): Checked {
  const errors = [...unplaced(data, work), ...order(data, work), ...pastEnd(data, work), ...within(data, work)];
  const lengths = [...tooShort(data, work), ...shortPeriod(data, work)];
  if (errors.length > 0) return { errors, warnings: lengths };
  return { errors, warnings: [...lengths, ...reserve(data, work), ...earlyGap(data, work), ...peaks(data, work)] };
}

function unplaced({ checks }: PlanConsultation, { plan }: PlanWork): readonly Finding<'unplaced'>[] {
  const names = plan.filter(({ first }) => first === 0).map(({ activity }) => activity.label);
  return names.length === 0
    ? []
    : [{ check: 'unplaced', activity: null, texts: [checks.unplaced.text], values: { names } }];
}

/** Activities that start before one they wait for has ended. */
function order({ checks }: PlanConsultation, { plan }: PlanWork): readonly Finding<'order'>[] {
  return plan.flatMap(({ activity, first }) =>
    activity.after
      .map((id) => inPlan(plan, id))
      .filter((before) => first > 0 && before.first > 0 && first <= before.last)
      .map((before) => ({
        check: 'order' as const,
        activity,
        texts: [checks.order.text, ...(activity.tooEarly ? [activity.tooEarly] : [])],
        values: { activity: activity.label, first, before: before.activity.label, last: before.last },
      })),
  );
}

function pastEnd({ checks, axis }: PlanConsultation, { plan }: PlanWork): readonly Finding<'past-end'>[] {
  const latest = plan.reduce((latest, each) => (each.last > latest.last ? each : latest));
  if (latest.last <= axis.days) return [];
  const values = { days: { days: latest.last - axis.days } };
  return [{ check: 'past-end', activity: latest.activity, texts: [checks['past-end'].text], values }];
}

/** Activities that have to lie inside another one, not too near to either end. */
function within(data: PlanConsultation, { plan }: PlanWork): readonly Finding<'within'>[] {
  return plan.flatMap((each) => {
    const text = withinFault(data, each, plan);
    return text ? [{ check: 'within' as const, activity: each.activity, texts: [text], values: {} }] : [];
  });
}

function withinFault(data: PlanConsultation, inner: Placed, plan: readonly Placed[]): Text | undefined {
  const { within, outside, tooSoon, tooLate } = inner.activity;
  const outer = within && inPlan(plan, within.activity);
  if (!outer || inner.first === 0 || outer.first === 0) return undefined;
  if (inner.first < outer.first || inner.last > outer.last) return outside;
  if (inner.first - outer.first < constant(data, within.notBefore)) return tooSoon;
  return outer.last - inner.last < constant(data, within.notAfter) ? tooLate : undefined;
}

function tooShort(data: PlanConsultation, { plan }: PlanWork): readonly Finding<'too-short'>[] {
  return plan
    .filter(({ activity, length }) => activity.tooShort && length < shortestLength(data, activity))
    .map(({ activity }) => ({ check: 'too-short', activity, texts: [activity.tooShort as Text], values: {} }));
}

/** The comment period, where it is shorter than the standard of the material. */
function shortPeriod(data: PlanConsultation, { plan, material }: PlanWork): readonly Finding<'short-period'>[] {
  const period = constant(data, material.period);
  return plan
    .filter(({ activity, length }) => activity.recommendedFrom === 'material' && length < period)
    .map(({ activity, length }) => ({
      check: 'short-period',
      activity,
      texts: [data.checks['short-period'].text],
      values: { period: { days: period }, days: { days: length } },
    }));
}

function reserve(data: PlanConsultation, { plan }: PlanWork): readonly Finding<'no-reserve' | 'small-reserve'>[] {
  const left = reserveOf(data, plan);
  if (left >= constant(data, 'reserve')) return [];
  const check = left <= 0 ? 'no-reserve' : 'small-reserve';
  return [{ check, activity: null, texts: [data.checks[check].text], values: { days: { days: left } } }];
}

/** More days on which nothing happens before the consultation than are left after it. */
function earlyGap(data: PlanConsultation, { plan }: PlanWork): readonly Finding<'early-gap'>[] {
  const { first } = inPlan(plan, data.dateQuestion.activity);
  const before = Array.from({ length: first - 1 }, (_, index) => index + 1);
  const free = before.filter((day) => !plan.some((each) => each.first <= day && day <= each.last)).length;
  return free > Math.max(0, reserveOf(data, plan))
    ? [{ check: 'early-gap', activity: null, texts: [data.checks['early-gap'].text], values: {} }]
    : [];
}

/** Activities for people outside the authority that fall into a season when these are away. */
function peaks(data: PlanConsultation, work: PlanWork): readonly Finding<'peak'>[] {
  const most = constant(data, 'peak-days');
  return work.plan
    .filter(({ activity }) => activity.public)
    .flatMap(({ activity, first, length }) => {
      const days = Array.from({ length }, (_, index) => dateOf(work, first + index).slice(5));
      return data.calendar.peaks
        .filter(({ from, to }) => days.filter((day) => inSeason(day, from, to)).length > most)
        .map(({ label }) => ({
          check: 'peak' as const,
          activity,
          texts: [data.checks.peak.text],
          values: { activity: activity.label, peak: label },
        }));
    });
}

/** Month and day; a season may run over the new year. */
const inSeason = (day: string, from: string, to: string): boolean =>
  from <= to ? from <= day && day <= to : day >= from || day <= to;

/** Whether the plan can be checked at all: its first day is a working day. */
export function startsOnWorkingDay({ start }: PlanWork): boolean {
  return isWorkingDay(start);
}

/** Number of activities with an error of order, end or place. */
export function faults({ axis }: PlanConsultation, { plan }: PlanWork, { errors }: Checked): number {
  const late = plan.filter(({ last }) => last > axis.days).map(({ activity }) => activity.id);
  return new Set([...late, ...errors.flatMap(({ activity }) => activity?.id ?? [])]).size;
}
