import type { ChooseLevel, File, LevelQuestion, Method, Option, Rung } from './choose-level.ts';

/** What was done with one file. */
export interface FileWork {
  readonly file: File;
  /** One for each question, in their order; null where there is no answer yet. */
  readonly answers: readonly (Option | null)[];
  /** `accept` follows the recommendation wherever the answers lead; null when nothing is chosen yet. */
  readonly choice: 'accept' | Rung | null;
  readonly methods: readonly Method[];
  /** True once the learner has seen what came of it. */
  readonly checked: boolean;
  /** Why the learner departed from the recommendation; empty when not written. */
  readonly reason: string;
}

/** What the rule makes of the seven answers. */
export interface Recommendation {
  readonly keep: Rung;
  readonly need: Rung;
  readonly recommended: Rung;
  /** Questions of the side `keep` that allow no more than `keep`. */
  readonly limiting: readonly LevelQuestion[];
  readonly explanation: 'needsMore' | 'needsLess' | 'equal';
}

/** Numbers of `work` one file takes: an answer to each question, the level, two methods, checked or not. */
export function placesPerFile({ questions, methods }: ChooseLevel): number {
  return questions.length + methods.max + 2;
}

/**
 * What `work` and `texts` mean. For each file: its answers (0 none yet, which in a question answered in advance is that answer),
 * the level (0 none, 1 the recommended one, then the levels), the methods (0 none), 1 when checked; its text is the reason.
 */
export function readFiles(data: ChooseLevel, work: readonly number[], texts: readonly string[]): readonly FileWork[] {
  const { questions, levels, methods, cases } = data;
  const each = placesPerFile(data);
  return cases.map((file, index) => {
    const at = (place: number): number => work[index * each + place] ?? 0;
    const level = at(questions.length);
    return {
      file,
      answers: questions.map((question, place) => answerTo(file, question, at(place))),
      choice: level === 1 ? 'accept' : (levels[level - 2] ?? null),
      methods: Array.from(
        { length: methods.max },
        (_, place) => methods.list[at(questions.length + 1 + place) - 1],
      ).filter((method) => method !== undefined),
      checked: at(each - 1) === 1,
      reason: texts[index] ?? '',
    };
  });
}

function answerTo(file: File, { id, options }: LevelQuestion, chosen: number): Option | null {
  if (chosen > 0) return options[chosen - 1] ?? null;
  return file.prefilled.includes(id) ? (options.find((option) => option.id === file.answers[id]?.model) ?? null) : null;
}

/** The level an authority can promise: as much as the matter needs, but no more than it can keep. Null until all is answered. */
export function recommend(data: ChooseLevel, answers: readonly (Option | null)[]): Recommendation | null {
  const rungs = answers.map((answer) => data.levels.find(({ id }) => id === answer?.level) ?? null);
  const of = (side: 'keep' | 'need'): Rung[] =>
    data.questions.flatMap((question, index) => (question.side === side && rungs[index] ? [rungs[index]] : []));
  const [keep] = of('keep').sort((a, b) => a.rank - b.rank);
  const [need] = of('need').sort((a, b) => b.rank - a.rank);
  if (!keep || !need || rungs.includes(null)) return null;
  return {
    keep,
    need,
    recommended: keep.rank < need.rank ? keep : need,
    limiting: data.questions.filter(({ side }, index) => side === 'keep' && rungs[index] === keep),
    explanation: need.rank > keep.rank ? 'needsMore' : need.rank < keep.rank ? 'needsLess' : 'equal',
  };
}
