import type { AuditWebsite, Criterion, Mode, Points } from './audit-website.ts';
import { offered, type Improvement } from './audit-plan.ts';

/** How many improvements a plan has; the places of `work` rest on it. */
export const planned = 3;

/** Where each of the two websites has its places: they are audited apart, so that changing one's mind loses nothing. */
const start = { own: 2, ministry: 19 } as const;
const criteria = 10;

/**
 * Where in `work` something stands: the website, the track; then of the own website the points, whether they were counted, and the
 * plan; of the ministry's the points, the step, points given the second time, and the plan with its owners.
 */
export const at = {
  mode: 0,
  track: 1,
  /** 0 none yet, 1 to 3 so many points and one, 4 not applicable. */
  points: (mode: Mode, index: number): number => start[mode] + index,
  /** 0 rating; 1 counted or compared; 2 points being adjusted; 3 adjusted. */
  step: (mode: Mode): number => start[mode] + criteria,
  /** The number of the criterion; after the last criterion the temptations. */
  chosen: (mode: Mode, slot: number): number => start[mode] + criteria + 1 + slot,
  due: (mode: Mode, slot: number): number => start[mode] + criteria + 1 + planned + slot,
  owner: (slot: number): number => start.ministry + criteria + 1 + 2 * planned + slot,
  again: (index: number): number => start.ministry + criteria + 1 + 3 * planned + index,
} as const;

/** Whole numbers in `work`. */
export const workLength = at.again(criteria);

/** Where in `texts` something stands: website and date, places, reasons for N of the own website, its owners, reasons of the ministry's. */
export const textAt = {
  site: 0,
  place: (index: number): number => 1 + index,
  reason: (mode: Mode, index: number): number => (mode === 'own' ? 1 : 1 + criteria + planned) + criteria + index,
  owner: (slot: number): number => 1 + 2 * criteria + slot,
} as const;

export const textsLength = textAt.reason('ministry', criteria);

/** How far the audit is. */
export type Step = 'rating' | 'counted' | 'adjusting' | 'adjusted';
const steps: readonly Step[] = ['rating', 'counted', 'adjusting', 'adjusted'];

/** A criterion, and what the learner gave it. */
export interface Rated {
  readonly criterion: Criterion;
  readonly index: number;
  /** What counts for the plan: the points given last. Null before any. */
  readonly points: Points | null;
  /** What counts for the agreement with Tereza. */
  readonly first: Points | null;
  readonly place: string;
  readonly reason: string;
}

/** An improvement the learner chose. */
export interface Planned {
  readonly improvement: Improvement;
  /** Which of the three places it holds, from 0. */
  readonly slot: number;
  /** Id of the person, or what the learner wrote; empty where nobody is named. */
  readonly owner: string;
  /** Days; null where nothing was chosen. */
  readonly due: number | null;
}

export interface Audit {
  readonly mode: Mode;
  readonly step: Step;
  readonly site: string;
  readonly rated: readonly Rated[];
  readonly offered: readonly Improvement[];
  readonly plan: readonly Planned[];
}

const values: readonly (Points | null)[] = [null, 0, 1, 2, 'n'];

/** Reads what is kept; null before a website is chosen. */
export function readAudit(data: AuditWebsite, work: readonly number[], texts: readonly string[]): Audit | null {
  const mode = data.modes[(work[at.mode] ?? 0) - 1]?.id;
  if (!mode) return null;
  const number = (place: number): number => work[place] ?? 0;
  const step = steps[number(at.step(mode))] ?? 'rating';
  const rated = data.criteria.map((criterion, index): Rated => {
    const first = values[number(at.points(mode, index))] ?? null;
    const again = mode === 'ministry' && step !== 'counted' ? (values[number(at.again(index))] ?? null) : null;
    const written = (place: number): string => (texts[place] ?? '').trim();
    return {
      ...{ criterion, index, first, points: again ?? first, reason: written(textAt.reason(mode, index)) },
      place: mode === 'own' ? written(textAt.place(index)) : '',
    };
  });
  const all = offered(data, mode, rated);
  const plan = Array.from({ length: planned }, (_, slot): Planned | null => {
    const improvement = all.find((each) => each.number === number(at.chosen(mode, slot)));
    if (!improvement) return null;
    const person = data.plan.people[number(at.owner(slot)) - 1]?.id ?? '';
    return {
      ...{ improvement, slot, owner: mode === 'own' ? (texts[textAt.owner(slot)] ?? '').trim() : person },
      due: data.plan.date.options[number(at.due(mode, slot)) - 1]?.days ?? null,
    };
  }).filter((each) => each !== null);
  return { mode, step, site: (texts[textAt.site] ?? '').trim(), rated, offered: all, plan };
}
