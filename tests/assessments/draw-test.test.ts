import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawTest } from '../../assessments/draw-test.ts';
import {
  groupOf,
  questionsAsked,
  type Assessment,
  type Blueprint,
  type BlueprintRow,
  type Difficulty,
  type QuestionHead,
  type QuestionType,
} from '../../module/model/course.ts';
import '../support/property-runs.ts';

const difficulties: readonly Difficulty[] = ['easy', 'medium', 'hard'];
const types: readonly QuestionType[] = ['single-choice', 'multiple-choice', 'matching', 'ordering', 'numeric'];
const seeds = fc.integer({ min: 0, max: 65535 });

function head(
  number: number,
  group: string,
  difficulty: Difficulty,
  type: QuestionType,
  objective = `${group}-1`,
): QuestionHead {
  const about = { version: 1, objective, pool: 'test', options: [], items: [] } as const;
  return { id: `q${number}`, number, difficulty, type, ...about };
}

interface Pool {
  readonly assessment: Pick<Assessment, 'number' | 'questions' | 'draw'>;
  readonly heads: readonly QuestionHead[];
}

const counts = fc.integer({ min: 0, max: 3 });
const rows = fc.record({ easy: counts, medium: counts, hard: counts, types: fc.subarray([...types]) });

/** Any blueprint of up to seven groups, and a pool that holds every cell twice and a few more. */
const pools: fc.Arbitrary<Pool> = fc
  .tuple(
    fc.array(rows, { minLength: 1, maxLength: 7 }),
    fc.infiniteStream(fc.tuple(fc.nat(2), fc.constantFrom(...types), fc.nat(3))),
  )
  .map(([all, chance]) => {
    const draw: Blueprint = Object.fromEntries(all.map((row, index) => [`o${index + 1}`, row]));
    const heads: QuestionHead[] = [];
    for (const [group, row] of Object.entries(draw))
      for (const difficulty of difficulties) {
        const [spare] = next(chance);
        for (let left = 2 * row[difficulty] + spare; left > 0; left--) {
          const [, type, objective] = next(chance);
          heads.push(head(heads.length, group, difficulty, type, `${group}-${objective + 1}`));
        }
      }
    return { assessment: { number: 2, questions: heads.map(({ id }) => id), draw }, heads };
  });

function next<T>(stream: Iterator<T>): T {
  return stream.next().value as T;
}

/** Most objectives any choice reaches that fills the cells and leaves nothing aside that was asked longer ago: every choice is tried. */
function mostObjectives(
  inGroup: readonly QuestionHead[],
  row: BlueprintRow,
  earlier: readonly (readonly string[])[],
): number {
  const age = ({ id }: QuestionHead): number => earlier.map((ids) => ids.includes(id)).lastIndexOf(true);
  let reached = new Set(['']);
  for (const difficulty of difficulties) {
    const cell = inGroup.filter((each) => each.difficulty === difficulty);
    const fair = choices(cell, row[difficulty]).filter((chosen) => {
      const newest = Math.max(...chosen.map(age));
      return cell.every((each) => chosen.includes(each) || age(each) >= newest);
    });
    const united = [...reached].flatMap((before) =>
      fair.map((chosen) =>
        [...new Set([...before, ...chosen.map(({ objective }) => objective.slice(-1))])].sort().join(''),
      ),
    );
    reached = new Set(united);
  }
  return Math.max(...[...reached].map((each) => each.length));
}

/** Every way to choose so many of these. */
function choices<T>(of: readonly T[], count: number): readonly (readonly T[])[] {
  if (count === 0) return [[]];
  return of.flatMap((first, at) => choices(of.slice(at + 1), count - 1).map((rest) => [first, ...rest]));
}

/** So many attempts one after the other, as the player draws them. */
function attempts({ assessment, heads }: Pool, seed: number, count: number): readonly (readonly string[])[] {
  const drawn: (readonly string[])[] = [];
  while (drawn.length < count) drawn.push(drawTest(assessment, heads, seed, drawn));
  return drawn;
}

describe('a test drawn from a pool', () => {
  it('is the same for the same seed, so that a resumed attempt is the attempt that was left', () => {
    fc.assert(
      fc.property(pools, seeds, (pool, seed) => {
        expect(attempts(pool, seed, 3)).toEqual(attempts(pool, seed, 3));
      }),
    );
  });

  it('asks no question twice and none that is not in the pool', () => {
    fc.assert(
      fc.property(pools, seeds, (pool, seed) => {
        for (const ids of attempts(pool, seed, 3)) {
          expect(new Set(ids).size).toBe(ids.length);
          expect(pool.assessment.questions).toEqual(expect.arrayContaining([...ids]));
        }
      }),
    );
  });

  it('fills every cell of the blueprint in every attempt', () => {
    fc.assert(
      fc.property(pools, seeds, (pool, seed) => {
        for (const ids of attempts(pool, seed, 3)) {
          expect(ids).toHaveLength(questionsAsked(pool.assessment));
          const asked = pool.heads.filter(({ id }) => ids.includes(id));
          for (const [group, row] of Object.entries(pool.assessment.draw ?? {}))
            for (const difficulty of difficulties)
              expect(
                asked.filter((each) => groupOf(each.objective) === group && each.difficulty === difficulty),
              ).toHaveLength(row[difficulty]);
        }
      }),
    );
  });

  it('asks nothing in the second attempt that the first asked', () => {
    fc.assert(
      fc.property(pools, seeds, (pool, seed) => {
        const [first = [], second = []] = attempts(pool, seed, 2);
        expect(first.filter((id) => second.includes(id))).toEqual([]);
      }),
    );
  });

  it('repeats in the third attempt only what new questions leave open, from the first attempt before the second', () => {
    fc.assert(
      fc.property(pools, seeds, (pool, seed) => {
        const [first = [], second = [], third = []] = attempts(pool, seed, 3);
        const cellOf = ({ objective, difficulty }: QuestionHead) => `${groupOf(objective)} ${difficulty}`;
        for (const cell of new Set(pool.heads.map(cellOf))) {
          const ids = pool.heads.filter((each) => cellOf(each) === cell).map(({ id }) => id);
          const left = (from: readonly string[]) => ids.filter((id) => from.includes(id) && !third.includes(id));
          const fresh = ids.filter((id) => !first.includes(id) && !second.includes(id));
          const repeats = (from: readonly string[]) => ids.some((id) => from.includes(id) && third.includes(id));
          if (repeats([...first, ...second])) expect(fresh.filter((id) => !third.includes(id))).toEqual([]);
          if (repeats(second)) expect(left(first)).toEqual([]);
        }
      }),
    );
  });

  it('asks about as many objectives of each group as its cells hold, in every attempt', () => {
    fc.assert(
      fc.property(pools, seeds, (pool, seed) => {
        const drawn = attempts(pool, seed, 3);
        drawn.forEach((ids, at) => {
          for (const [group, row] of Object.entries(pool.assessment.draw ?? {})) {
            const inGroup = pool.heads.filter(({ objective }) => groupOf(objective) === group);
            const asked = new Set(inGroup.filter(({ id }) => ids.includes(id)).map(({ objective }) => objective));
            expect(asked.size).toBe(mostObjectives(inGroup, row, drawn.slice(0, at)));
          }
        });
      }),
    );
  });

  it('asks about no objective of a group twice while another with a question as difficult is left out', () => {
    fc.assert(
      fc.property(pools, seeds, (pool, seed) => {
        const [ids = []] = attempts(pool, seed, 1);
        const asked = pool.heads.filter(({ id }) => ids.includes(id));
        const objectives = asked.map(({ objective }) => objective);
        const twice = asked.filter(({ objective }) => objectives.filter((each) => each === objective).length > 1);
        for (const { objective, difficulty } of twice) {
          const instead = pool.heads.filter(
            (each) => each.difficulty === difficulty && groupOf(each.objective) === groupOf(objective),
          );
          expect(instead.filter((each) => !objectives.includes(each.objective))).toEqual([]);
        }
      }),
    );
  });

  it('takes the types the blueprint prefers where the pool has them', () => {
    const row = { easy: 1, medium: 1, hard: 0, types: ['matching', 'ordering'] as const };
    const heads = [
      ...types.map((type, at) => head(at, 'o1', 'easy', type)),
      ...types.map((type, at) => head(10 + at, 'o1', 'medium', type)),
    ];
    const assessment = { number: 2, questions: heads.map(({ id }) => id), draw: { o1: row } };
    for (let seed = 0; seed < 50; seed++) {
      const ids = drawTest(assessment, heads, seed, []);
      expect(
        heads
          .filter(({ id }) => ids.includes(id))
          .map(({ type }) => type)
          .sort(),
      ).toEqual(['matching', 'ordering']);
    }
  });

  it('differs between learners, in what it asks and in which order', () => {
    const heads = Array.from({ length: 12 }, (_, at) => head(at, 'o1', 'easy', 'single-choice'));
    const draw = { o1: { easy: 4, medium: 0, hard: 0, types: [] } };
    const assessment = { number: 2, questions: heads.map(({ id }) => id), draw };
    const drawn = Array.from({ length: 200 }, (_, seed) => drawTest(assessment, heads, seed, []));
    expect(new Set(drawn.map((ids) => [...ids].sort().join())).size).toBeGreaterThan(100);
    expect(new Set(drawn.map((ids) => ids.join())).size).toBeGreaterThan(150);
    for (const { id } of heads) expect(drawn.filter((ids) => ids.includes(id)).length).toBeGreaterThan(40);
  });

  it('asks everything in its own order where nothing is drawn', () => {
    expect(drawTest({ number: 1, questions: ['q2', 'q1'], draw: null }, [], 7, [])).toEqual(['q2', 'q1']);
  });
});
