import type { Text } from '../../module/model/course.ts';
import type { AuditWebsite, Criterion, Mode, PlanCondition, Points, Temptation } from './audit-website.ts';
import type { Audit, Planned } from './read-audit.ts';

/** Something the learner may put into the plan. */
export interface Improvement {
  readonly id: string;
  /** What `work` keeps: that of the criterion, or after the last of them the place of the temptation. */
  readonly number: number;
  readonly label: Text;
  readonly text: Text;
  /** Hours of work; null for what keeps a good state. */
  readonly hours: number | null;
  /** Points the website wins; 0 for what keeps a good state, and for a temptation. */
  readonly wins: number;
  readonly criterion: Criterion | null;
  readonly temptation: Temptation | null;
}

type Given = { readonly criterion: Criterion; readonly points: Points | null };

/**
 * What the points call for, first what helps most: (2 − points) × weight, then fewer hours, then the number. Where there is less
 * than a plan needs, what keeps the good state fills up. In the story three temptations stand between, never first.
 */
export function offered(data: AuditWebsite, mode: Mode, rated: readonly Given[]): readonly Improvement[] {
  const gain = ({ wins, criterion }: Improvement): number => wins * (criterion?.weight ?? 0);
  const gaps = rated.flatMap(({ criterion, points }) =>
    points === 0 || points === 1 ? [repair(criterion, points)] : [],
  );
  gaps.sort((a, b) => gain(b) - gain(a) || (a.hours ?? 0) - (b.hours ?? 0) || a.number - b.number);
  const kept = rated.flatMap(({ criterion, points }) => (points === 2 ? [keep(criterion)] : []));
  const called = gaps.length < data.plan.choose ? [...gaps, ...kept] : gaps;
  if (mode === 'own') return called;
  return data.plan.temptations.reduce((all, temptation, index) => {
    const before = 2 * index + 1;
    return [...all.slice(0, before), tempt(data, temptation, index), ...all.slice(before)];
  }, called);
}

function repair(criterion: Criterion, points: 0 | 1): Improvement {
  const { id, number, label, fixes } = criterion;
  const { hours, ...text } = fixes[points];
  return { id, number, label, text, hours, wins: 2 - points, criterion, temptation: null };
}

function keep(criterion: Criterion): Improvement {
  const { id, number, label, keep: text } = criterion;
  return { id, number, label, text, hours: null, wins: 0, criterion, temptation: null };
}

function tempt({ criteria }: AuditWebsite, temptation: Temptation, index: number): Improvement {
  const { id, label, hours } = temptation;
  return { id, number: criteria.length + 1 + index, label, text: label, hours, wins: 0, criterion: null, temptation };
}

/** A note on the plan, and whom or what it names. */
export interface PlanNote {
  readonly text: Text;
  readonly names: readonly Text[];
}

/** Hours of the whole plan. */
export const hoursOf = (plan: readonly Planned[]): number =>
  plan.reduce((sum, { improvement }) => sum + (improvement.hours ?? 0), 0);

/** Everything that could delay the plan. */
export function planNotes(data: AuditWebsite, audit: Audit): readonly PlanNote[] {
  return data.plan.checks.flatMap(({ when, text }) => {
    const names = found(data, audit, when);
    return names === null ? [] : [{ text, names }];
  });
}

/** What a condition finds, where it names something; null where it does not hold. */
function found(data: AuditWebsite, audit: Audit, when: PlanCondition): readonly Text[] | null {
  const { plan } = audit;
  const named = (list: readonly { readonly label: Text }[]): readonly Text[] | null =>
    list.length === 0 ? null : list.map(({ label }) => label);
  const holds = (is: boolean): readonly Text[] | null => (is ? [] : null);
  if (when.noOwner) return holds(plan.some(({ owner }) => owner === ''));
  if (when.late) return holds(plan.some((each) => isLate(data, each)));
  if (when.zeroesLeft) return named(zeroesLeft(audit));
  if (when.quick === false) return holds(!plan.some(({ improvement }) => (improvement.hours ?? 0) <= 2));
  if (when.hoursAbove !== undefined) return holds(hoursOf(plan) > when.hoursAbove);
  if (when.sameOwner) return holds(isOnePerson(plan));
  return named(plan.filter((each) => isWrongOwner(data, audit.mode, each)).map(({ improvement }) => improvement));
}

export const isLate = ({ plan }: AuditWebsite, { due }: Planned): boolean => due !== null && due > plan.date.withinDays;

/** Criteria with nothing to be found, where none of them is to be repaired. */
function zeroesLeft({ rated, plan }: Audit): readonly Criterion[] {
  const zeroes = rated.flatMap(({ criterion, points }) => (points === 0 ? [criterion] : []));
  const isTaken = zeroes.some((each) => plan.some(({ improvement }) => improvement.criterion === each));
  return isTaken ? [] : zeroes;
}

function isOnePerson(plan: readonly Planned[]): boolean {
  const owners = new Set(plan.map(({ owner }) => owner.toLocaleLowerCase('cs')));
  return owners.size === 1 && !owners.has('');
}

/** Somebody who does not make that content; only of the story is it known who does. */
function isWrongOwner({ findings }: AuditWebsite, mode: Mode, { improvement, owner }: Planned): boolean {
  const finding = findings.find(({ criterion }) => criterion === improvement.criterion?.id);
  return mode === 'ministry' && owner !== '' && finding !== undefined && !finding.owners.includes(owner);
}
