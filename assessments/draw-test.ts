import { groupOf, type Assessment, type Difficulty, type QuestionHead } from '../module/model/course.ts';
import { mix, mulberry32, shuffled } from './random.ts';
import { reach, type OpenCell } from './reach.ts';

const difficulties: readonly Difficulty[] = ['easy', 'medium', 'hard'];
/** Above every number a question can have (1,023): a draw never shares its chance with the order of some options. */
const draws = 4096;

/**
 * The questions of the next attempt, in the order in which they are asked: the same for the same seed and the same earlier
 * draws. Each cell of the blueprint (a group of objectives, a difficulty) takes those never asked before, then those asked
 * longest ago; so a pool that holds every cell twice gives two attempts without a common question. Among equals each group is
 * spread over as many of its objectives as its cells allow; after that count objectives asked least in earlier attempts, then
 * the types the blueprint prefers, then chance. An assessment without a blueprint asks everything, in its own order.
 *
 * Progress keeps the ids drawn, so a later release may draw otherwise.
 *
 * @param heads Heads of at least the questions of the assessment
 * @param seed `Progress.seed`, 0 to 65535
 * @param earlier Ids drawn in each earlier attempt, the first attempt first
 */
export function drawTest(
  { number, questions, draw }: Pick<Assessment, 'number' | 'questions' | 'draw'>,
  heads: readonly QuestionHead[],
  seed: number,
  earlier: readonly (readonly string[])[],
): readonly string[] {
  if (!draw) return questions;
  const random = mulberry32(mix(seed, draws + 16 * earlier.length + number));
  const pool = shuffled(
    heads.filter(({ id }) => questions.includes(id)),
    random,
  );
  const drawn = Object.entries(draw).flatMap(([group, row]) => {
    const cells = difficulties.map((difficulty) => {
      const inCell = pool.filter((each) => each.difficulty === difficulty && groupOf(each.objective) === group);
      return oldestFirst(inCell, row[difficulty], earlier);
    });
    const before = pool.filter(({ id }) => earlier.some((ids) => ids.includes(id))).map(({ objective }) => objective);
    return spread(cells, before, row.types);
  });
  return shuffled(
    drawn.map(({ id }) => id),
    random,
  );
}

/** What a cell takes whatever else is drawn, and what it may choose from for the rest. */
interface Cell extends OpenCell {
  readonly fixed: readonly QuestionHead[];
}

function oldestFirst(inCell: readonly QuestionHead[], count: number, earlier: readonly (readonly string[])[]): Cell {
  const lastAsked = ({ id }: QuestionHead): number => earlier.map((ids) => ids.includes(id)).lastIndexOf(true);
  const ages = inCell.map(lastAsked).sort((a, b) => a - b);
  const newest = ages[Math.min(count, ages.length) - 1];
  if (newest === undefined) return { fixed: [], open: 0, from: [] };
  const fixed = inCell.filter((each) => lastAsked(each) < newest);
  const from = inCell.filter((each) => lastAsked(each) === newest);
  return { fixed, open: Math.min(count - fixed.length, from.length), from };
}

/**
 * Takes one question after another, none that would cost the group an objective it can still reach.
 *
 * @param before Objectives of the questions earlier attempts asked, once for each
 */
function spread(
  cells: readonly Cell[],
  before: readonly string[],
  types: readonly QuestionHead['type'][],
): readonly QuestionHead[] {
  const taken = cells.flatMap(({ fixed }) => fixed);
  let left: readonly OpenCell[] = cells;
  for (;;) {
    const wanted = stillWanted(types, taken);
    const cost = ({ objective, type }: QuestionHead): number =>
      2 * before.filter((each) => each === objective).length + (wanted.includes(type) ? 0 : 1);
    const most = reach(left, taken);
    const next = left
      .flatMap((cell) => (cell.open > 0 ? cell.from.map((head) => ({ cell, head, cost: cost(head) })) : []))
      .sort((a, b) => a.cost - b.cost)
      .map(({ cell, head }) => ({ head, then: left.map((each) => (each === cell ? without(cell, head) : each)) }))
      .find(({ head, then }) => reach(then, [...taken, head]) === most);
    if (next === undefined) return taken;
    taken.push(next.head);
    left = next.then;
  }
}

/** A type that was wanted and is found is wanted no longer. */
function stillWanted(
  types: readonly QuestionHead['type'][],
  taken: readonly QuestionHead[],
): readonly QuestionHead['type'][] {
  return types.filter((type, at) => {
    const place = types.slice(0, at).filter((each) => each === type).length;
    return taken.filter((each) => each.type === type).length <= place;
  });
}

function without({ open, from }: OpenCell, head: QuestionHead): OpenCell {
  return { open: open - 1, from: from.filter((each) => each !== head) };
}
