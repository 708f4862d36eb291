import type { Judged } from './exercise-work.ts';
import { checkPlan, type Checked } from './plan-checks.ts';
import {
  constant,
  dateOf,
  inPlan,
  placed,
  recommendedLength,
  reserveOf,
  shortestLength,
  type Consequence,
  type Material,
  type NewsSource,
  type Placed,
  type PlanConsultation,
  type PlanOutcome,
  type PlanWork,
  type Slip,
} from './plan-consultation.ts';
import { calendarDay, isWeekday, isWorkingDay, nthDay } from './working-days.ts';

/** How the date question ended: right at the first or a later try, or given after the last; null while it is open. */
export type DateEnd = 'first' | 'second' | 'given' | null;

/** The last day of the consultation as a date. */
export function lastDate(data: PlanConsultation, work: PlanWork): string {
  return dateOf(work, inPlan(work.plan, data.dateQuestion.activity).last);
}

/** How the date question stands. */
export function dateEnd(data: PlanConsultation, work: PlanWork): DateEnd {
  const right = work.tries.indexOf(lastDate(data, work));
  if (right >= 0) return right === 0 ? 'first' : 'second';
  return work.tries.length >= data.dateQuestion.tries ? 'given' : null;
}

/** How a wrong date came about: the first explanation that fits. */
export function slipOf(data: PlanConsultation, work: PlanWork, tried: string): Slip {
  const { first, length } = inPlan(work.plan, data.dateQuestion.activity);
  const from = dateOf(work, first);
  const fits: Readonly<Record<Slip, boolean>> = {
    'working-days-without-holidays': tried === nthDay(from, length, isWeekday),
    'calendar-days': tried === calendarDay(from, length - 1),
    'one-working-day-later': tried === nthDay(from, length + 1),
    'not-a-working-day': !isWorkingDay(tried),
    any: true,
  };
  return data.dateQuestion.wrong.find(({ when }) => fits[when])?.when ?? 'any';
}

/** Most days a source of the news can give. */
export function mostFrom(data: PlanConsultation, { plan }: PlanWork, { id, most }: NewsSource): number {
  if (most === 'reserve') return Math.max(0, reserveOf(data, plan));
  if (most === 'days') return data.news.days;
  return inPlan(plan, id).length - (most === 'length' ? 0 : 1);
}

/** A consequence that holds, with what was taken and what is left. */
export interface Followed {
  readonly consequence: Consequence;
  readonly taken: number;
  readonly leaves: number;
}

/** What follows from where the days were taken: for each source that gave some, the first consequence that holds. */
export function consequences(data: PlanConsultation, work: PlanWork): readonly Followed[] {
  const given = data.news.sources.filter((_, index) => (work.taken[index] ?? 0) > 0);
  const found = given.flatMap((source) => {
    const taken = work.taken[data.news.sources.indexOf(source)] ?? 0;
    const leaves = source.most === 'days' ? 0 : lengthOf(data, work, source) - taken;
    const consequence = data.news.consequences.find((each) => holds(data, work, each, source.id, leaves));
    return consequence ? [{ consequence, taken, leaves }] : [];
  });
  const rank = ({ consequence }: Followed): number => data.news.consequences.indexOf(consequence);
  return found.sort((a, b) => rank(a) - rank(b));
}

function lengthOf(data: PlanConsultation, { plan }: PlanWork, { id, most }: NewsSource): number {
  return most === 'reserve' ? reserveOf(data, plan) : inPlan(plan, id).length;
}

function holds(data: PlanConsultation, work: PlanWork, { when }: Consequence, source: string, leaves: number): boolean {
  if (when.taken !== source) return false;
  if (when.leavesBelow !== undefined) return leaves < when.leavesBelow;
  if (when.leavesBelowShortest) return leaves < shortestLength(data, inPlan(work.plan, source).activity);
  if (when.leavesBelowPeriod) return leaves < constant(data, work.material.period);
  return true;
}

const worse = ['good', 'bearable', 'costly', 'broken'] as const;

/** The worst of what follows from the news. */
export function newsKind(data: PlanConsultation, work: PlanWork): Consequence['kind'] {
  const kinds = consequences(data, work).map(({ consequence }) => worse.indexOf(consequence.kind));
  return worse[Math.max(0, ...kinds)] ?? 'good';
}

/** Judges a whole plan: checked without an error, the date question ended, the days of the news taken. */
export function judgePlan(data: PlanConsultation, work: PlanWork): Judged & { readonly outcome: string } {
  const checked = checkPlan(data, work);
  const outcome = outcomeOf(data, work, checked);
  const taken = data.news.sources.flatMap(({ id }, index) =>
    (work.taken[index] ?? 0) > 0 ? [`news.${id}.${work.taken[index]}`] : [],
  );
  const places = work.plan.map(({ activity, first, length }) => `${activity.id}.${first}-${length}`);
  const path = [work.material.id, ...places, `date.${dateEnd(data, work) ?? 'open'}`, ...taken];
  return { outcome: outcome.id, scaled: scoreOf(data, work, checked), path };
}

/** The first outcome whose condition holds. @throws RangeError when the data has none for it */
export function outcomeOf(data: PlanConsultation, work: PlanWork, { warnings }: Checked): PlanOutcome {
  const found = data.outcomes.find(
    ({ when }) =>
      (when.check === undefined || warnings.some(({ check }) => check === when.check)) &&
      (when.news === undefined || newsKind(data, work) === when.news) &&
      (when.date === undefined || dateEnd(data, work) === when.date),
  );
  if (!found) throw new RangeError('plan-consultation has no outcome without a condition, which must be the last one');
  return found;
}

function scoreOf(data: PlanConsultation, work: PlanWork, { warnings }: Checked): number {
  const { plan, firstFaults } = work;
  const share = (faulty: number): number => 1 - faulty / plan.length;
  const short = warnings.filter(({ check }) => check === 'too-short' || check === 'short-period');
  const news = { good: 1, bearable: 1, costly: 0.5, broken: 0 }[newsKind(data, work)];
  const date = { first: 1, second: 0.5, given: 0, open: 0 }[dateEnd(data, work) ?? 'open'];
  const reserve = Math.min(1, Math.max(0, reserveOf(data, plan) / constant(data, 'reserve')));
  const parts = { order: share(firstFaults ?? plan.length), lengths: share(short.length), reserve, date, news };
  const { score } = data.judging;
  const sum = (['order', 'lengths', 'reserve', 'date', 'news'] as const).reduce(
    (sum, part) => sum + parts[part] * score[part],
    0,
  );
  return Math.round(sum * 1000) / 1000;
}

/** The plan after a change of the learner: what was checked is open again; dates tried stay while the question is the same. */
export function changed(data: PlanConsultation, work: PlanWork, change: Partial<PlanWork>): PlanWork {
  const next = { ...work, ...change, checked: false };
  const asked = ({ start, plan }: PlanWork): string => {
    const { first, length }: Placed = inPlan(plan, data.dateQuestion.activity);
    return `${start} ${first} ${length}`;
  };
  return asked(next) === asked(work) ? next : { ...next, tries: [] };
}

/** The plan of another material: a length as recommended for the one becomes the one recommended for the other. */
export function withMaterial(data: PlanConsultation, work: PlanWork, material: Material): PlanWork {
  const plan = work.plan.map((each) =>
    each.length === recommendedLength(data, work.material, each.activity)
      ? placed(each.activity, each.first, recommendedLength(data, material, each.activity))
      : each,
  );
  return changed(data, work, { material, plan });
}
