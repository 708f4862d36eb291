import type { Scaled, Text } from '../../module/model/course.ts';
import type {
  Bounds,
  ChooseLevel,
  Consequence,
  Kind,
  LevelQuestion,
  MethodsVerdict,
  Outcome,
  OutcomeWhen,
  Rung,
} from './choose-level.ts';
import type { Judged } from './exercise-work.ts';
import { readFiles, recommend, type FileWork, type Recommendation } from './level-rule.ts';

/** An answer outside those a careful reader may give; `higher` when it stands for a higher level than all of them. */
export interface Misread {
  readonly question: LevelQuestion;
  readonly direction: 'higher' | 'lower';
  /** The sentence of the file that answers the question. */
  readonly fact: Text;
}

/** What came of one file. */
export interface FileVerdict {
  readonly work: FileWork;
  readonly recommendation: Recommendation;
  readonly level: Rung;
  readonly overridden: boolean;
  /** Rank of the chosen level minus that of the expert's. */
  readonly distance: number;
  readonly misread: readonly Misread[];
  readonly methods: MethodsVerdict;
  readonly consequence: Consequence;
  /** How the learner got there. */
  readonly way: Text & { readonly id: string };
  readonly scaled: Scaled;
}

export interface Verdict extends Judged {
  readonly files: readonly FileVerdict[];
  /** How many of the files checked ended in each way. */
  readonly counts: Readonly<Record<Kind, number>>;
  readonly shown: Outcome;
}

/** True when the files that must be checked are, and enough of them. */
export function isComplete({ complete }: ChooseLevel, files: readonly FileWork[]): boolean {
  const checked = files.filter((each) => each.checked).map(({ file }) => file.id);
  return checked.length >= complete.atLeast && complete.cases.every((id) => checked.includes(id));
}

/** Judges the files checked. @throws RangeError when a checked file lacks an answer or a level, or none is checked */
export function judge(data: ChooseLevel, work: readonly number[], texts: readonly string[]): Verdict {
  const files = readFiles(data, work, texts)
    .filter(({ checked }) => checked)
    .map((each) => judgeFile(data, each));
  if (files.length === 0) throw new RangeError('no file of choose-level was checked, so there is nothing to judge');
  const count = (kind: Kind): number => files.filter(({ consequence }) => consequence.kind === kind).length;
  const counts = {
    match: count('match'),
    over: count('over'),
    under: count('under'),
    unequal: count('unequal'),
    broken: count('broken'),
  };
  const shown = found(
    data.outcomes.find(({ when }) => outcomeHolds(when, counts)),
    'outcome',
  );
  return {
    outcome: shown.id,
    scaled: files.reduce((sum, { scaled }) => sum + scaled, 0) / files.length,
    path: files.map((each) => [each.work.file.id, each.level.id, ...each.work.methods.map(({ id }) => id)].join('.')),
    files,
    counts,
    shown,
  };
}

export function judgeFile(data: ChooseLevel, work: FileWork): FileVerdict {
  const recommendation = recommend(data, work.answers);
  const level = work.choice === 'accept' ? recommendation?.recommended : work.choice;
  if (!recommendation || !level)
    throw new RangeError(`file "${work.file.id}" was checked without an answer or a level`);
  const expert = found(
    data.levels.find(({ id }) => id === work.file.expert.level),
    'level of the expert',
  );
  const distance = level.rank - expert.rank;
  const overridden = level !== recommendation.recommended;
  const misread = misreadIn(data, work);
  const methods = found(
    data.methods.judging.find((each) => methodsHold(each, work, level)),
    'verdict on methods',
  );
  const way = data.paths.find(
    ({ when }) =>
      when.overridden === overridden &&
      within(when.distance, distance) &&
      (when.misread === undefined || when.misread === misread.length),
  );
  const { score, level: steps } = data.judging;
  const step = distance === 0 ? steps.same : Math.abs(distance) === 1 ? steps.oneStep : steps.further;
  const read = 1 - misread.length / data.questions.length;
  return {
    ...{ work, recommendation, level, overridden, distance, misread, methods },
    consequence: consequenceOf(data, work, level, distance),
    way: found(way, 'path'),
    scaled: score.answers * read + score.level * step + score.methods * methods.value,
  };
}

function misreadIn({ questions, levels }: ChooseLevel, { file, answers }: FileWork): readonly Misread[] {
  const rank = (level: string | undefined): number => levels.find(({ id }) => id === level)?.rank ?? 0;
  return questions.flatMap((question, index) => {
    const answer = answers[index];
    const accept = file.answers[question.id]?.accept ?? [];
    if (!answer || accept.includes(answer.id)) return [];
    const ranks = question.options.filter(({ id }) => accept.includes(id)).map(({ level }) => rank(level));
    const fact = found(
      file.facts.find((each) => each.for.includes(question.id)),
      `fact for "${question.id}"`,
    );
    return [{ question, direction: rank(answer.level) > Math.max(...ranks) ? 'higher' : 'lower', fact } as const];
  });
}

function serves({ methods }: FileWork, level: Rung): boolean {
  return methods.some(({ levels }) => levels.includes(level.id));
}

function methodsHold({ when }: MethodsVerdict, work: FileWork, level: Rung): boolean {
  const chosen = work.methods.map(({ id }) => id);
  const { methods } = work.file.expert;
  return (
    (when.harm === undefined || work.methods.some(({ harm }) => harm === true)) &&
    (when.servesChosenLevel === undefined || !serves(work, level)) &&
    (when.includesAll === undefined || methods.every((id) => chosen.includes(id))) &&
    (when.includesAny === undefined || methods.some((id) => chosen.includes(id)))
  );
}

function consequenceOf(data: ChooseLevel, work: FileWork, level: Rung, distance: number): Consequence {
  const all = work.file.consequences.map((each) =>
    'use' in each
      ? found(
          data.sharedConsequences.find(({ id }) => id === each.use),
          `shared consequence "${each.use}"`,
        )
      : each,
  );
  const holds = ({ when }: Consequence): boolean =>
    (when.methods === undefined || work.methods.some(({ id }) => when.methods?.includes(id))) &&
    (when.distance === undefined || within(when.distance, distance)) &&
    (when.servesChosenLevel === undefined || !serves(work, level));
  return found(all.find(holds), `consequence of "${work.file.id}"`);
}

function within(bounds: Bounds, value: number): boolean {
  if (typeof bounds === 'number') return value === bounds;
  return value >= (bounds.min ?? -Infinity) && value <= (bounds.max ?? Infinity);
}

function outcomeHolds(when: OutcomeWhen, counts: Readonly<Record<Kind, number>>): boolean {
  return (['over', 'under', 'unequal', 'broken'] as const).every((kind) => {
    const [exactly, least] = [when[kind], when[`${kind}AtLeast`]];
    return (exactly === undefined || counts[kind] === exactly) && (least === undefined || counts[kind] >= least);
  });
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new RangeError(`choose-level.yaml has no ${what} for what the learner did: add one`);
  return value;
}
