import { groupOf, type Assessment, type Difficulty, type QuestionHead } from '../module/model/course.ts';
import { mix, mulberry32, shuffled } from './random.ts';

const difficulties: readonly Difficulty[] = ['easy', 'medium', 'hard'];
/** Above every number a question can have (1,023): a draw never shares its chance with the order of some options. */
const draws = 4096;

/**
 * The questions of the next attempt, in the order in which they are asked: the same for the same seed and the same earlier
 * draws. Each cell of the blueprint (a group of objectives, a difficulty) takes those never asked before, then those asked
 * longest ago; among equals the types the blueprint prefers, then chance. So a pool that holds every cell twice gives two
 * attempts without a common question. An assessment without a blueprint asks everything, in its own order.
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
  const lastAsked = ({ id }: QuestionHead) => earlier.map((ids) => ids.includes(id)).lastIndexOf(true);
  const drawn = Object.entries(draw).flatMap(([group, cells]) => {
    const wanted = [...cells.types];
    return difficulties.flatMap((difficulty) => {
      const cell = pool.filter((each) => each.difficulty === difficulty && groupOf(each.objective) === group);
      return take(cell, cells[difficulty], lastAsked, wanted);
    });
  });
  return shuffled(
    drawn.map(({ id }) => id),
    random,
  );
}

/** Takes so many of a cell. A type that was wanted and is found is wanted no longer. */
function take(
  cell: readonly QuestionHead[],
  count: number,
  lastAsked: (question: QuestionHead) => number,
  wanted: QuestionHead['type'][],
): readonly QuestionHead[] {
  const left = [...cell];
  const taken: QuestionHead[] = [];
  while (taken.length < count && left.length > 0) {
    const oldest = Math.min(...left.map(lastAsked));
    const equals = left.filter((each) => lastAsked(each) === oldest);
    const found = equals.find(({ type }) => wanted.includes(type)) ?? (equals[0] as QuestionHead);
    if (wanted.includes(found.type)) wanted.splice(wanted.indexOf(found.type), 1);
    left.splice(left.indexOf(found), 1);
    taken.push(found);
  }
  return taken;
}
