import { readDuration } from '../../module/formats/values.ts';
import type { Trace } from './cohort.ts';

/** What was measured of one cohort; bytes are those of JSON in UTF-8, without headers. */
export interface Figures {
  readonly learners: number;
  /** Learners whose course reported `completed`. */
  readonly completed: number;
  readonly statements: Spread;
  readonly bytes: Spread;
  readonly requests: Spread;
  /** Mean bytes of one statement. */
  readonly bytesOfStatement: number;
  /** Minutes for which the module was open, over all sittings. */
  readonly minutes: Spread;
  /** Requests of the whole cohort in the busiest minute, had all begun in the same one. */
  readonly busiestMinute: number;
}

/** Of all learners. */
export interface Spread {
  readonly mean: number;
  readonly median: number;
  readonly most: number;
}

/** Adds up what each learner sent. */
export class Measuring {
  private readonly each: {
    statements: number;
    bytes: number;
    requests: number;
    minutes: number;
    completed: boolean;
  }[] = [];
  /** Requests by minute since the learner began. */
  private readonly byMinute = new Map<number, number>();

  add({ requests, statements }: Trace): void {
    const begun = requests[0]?.at ?? 0;
    for (const { at } of requests) {
      const minute = Math.floor((at - begun) / 60_000);
      this.byMinute.set(minute, (this.byMinute.get(minute) ?? 0) + 1);
    }
    const open = statements.filter(({ verb }) => verb.id.endsWith('/terminated'));
    this.each.push({
      statements: statements.length,
      bytes: requests.reduce((sum, { bytes }) => sum + bytes, 0),
      requests: requests.length,
      minutes: open.reduce((sum, { result }) => sum + (readDuration(result?.duration ?? '') ?? 0), 0) / 60,
      completed: statements.some(
        ({ verb, object, context }) =>
          verb.id.endsWith('/completed') &&
          !context.contextActivities.parent &&
          !/\/(lesson|exercise)\//.test(object.id),
      ),
    });
  }

  /** @throws RangeError before the first learner */
  get figures(): Figures {
    const of = (what: 'statements' | 'bytes' | 'requests' | 'minutes'): Spread =>
      spreadOf(this.each.map((one) => one[what]));
    const [statements, bytes] = [of('statements'), of('bytes')];
    return {
      learners: this.each.length,
      completed: this.each.filter(({ completed }) => completed).length,
      ...{ statements, bytes, requests: of('requests'), minutes: of('minutes') },
      bytesOfStatement: bytes.mean / statements.mean,
      busiestMinute: Math.max(...this.byMinute.values()),
    };
  }
}

function spreadOf(numbers: readonly number[]): Spread {
  if (numbers.length === 0) throw new RangeError('nothing was measured: there is no learner');
  const sorted = [...numbers].sort((one, other) => one - other);
  const mean = sorted.reduce((sum, each) => sum + each, 0) / sorted.length;
  return { mean, median: sorted[Math.floor(sorted.length / 2)] as number, most: sorted.at(-1) as number };
}

/** What follows from the figures for many learners, in requests a minute, statements and bytes. */
export interface Load {
  /** While so many learn at the same time, on average, and had all of them begun in the same minute. */
  readonly atOnce: { readonly learners: number; readonly mean: number; readonly busiest: number };
  /** So many in one year: evenly over every minute of it, and over two thousand hours of work, which is an assumption. */
  readonly inYear: {
    readonly learners: number;
    readonly statements: number;
    readonly bytes: number;
    readonly allYear: number;
    readonly workingHours: number;
  };
}

const minutesOfYear = 365 * 24 * 60;
const workingMinutes = 2000 * 60;

export function loadOf(figures: Figures, atOnce = 500, inYear = 80_000): Load {
  const { requests, minutes, statements, bytes } = figures;
  return {
    atOnce: {
      learners: atOnce,
      mean: (atOnce * requests.mean) / minutes.mean,
      busiest: (atOnce * figures.busiestMinute) / figures.learners,
    },
    inYear: {
      learners: inYear,
      statements: inYear * statements.mean,
      bytes: inYear * bytes.mean,
      allYear: (inYear * requests.mean) / minutesOfYear,
      workingHours: (inYear * requests.mean) / workingMinutes,
    },
  };
}
