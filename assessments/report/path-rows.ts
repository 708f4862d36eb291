import type { ExerciseData, Text } from '../../module/model/course.ts';
import { grouped } from './grouped.ts';
import { withUnknown, type PartWords, type Words } from './question-words.ts';
import type { RecordedPath } from './read-records.ts';

/** The words of a branching scenario that its statements do not carry: what could be decided, and how it can end. */
export interface ScenarioWords extends ExerciseData {
  readonly nodes: readonly {
    readonly id: string;
    readonly title: Text;
    readonly options: readonly { readonly id: string; readonly label: Text }[];
  }[];
  readonly endings: readonly { readonly id: string; readonly title: Text }[];
}

/** How many people decided, or ended, in one way. */
export interface Taken {
  readonly part: PartWords;
  readonly people: number;
}

/** One scene of a scenario: who came there, and what they decided. */
export interface SceneRow {
  readonly part: PartWords;
  readonly people: number;
  readonly decisions: readonly Taken[];
}

/** The first paths through one scenario in one version; versions are never added up. */
export interface PathRow {
  readonly exercise: string;
  readonly version: number;
  readonly title: Words;
  /** People whose first path is known; the base of everything below. */
  readonly first: number;
  /** Paths in all tries together. */
  readonly paths: number;
  /** In the order of the scenario; scenes to which nobody came are left out. */
  readonly scenes: readonly SceneRow[];
  readonly endings: readonly Taken[];
}

/** The scenarios somebody played. Without words of the same version ids stand in their place. Paths come the oldest first. */
export function pathRows(paths: readonly RecordedPath[], scenarios: readonly ScenarioWords[]): readonly PathRow[] {
  const groups = grouped(paths, ({ exercise, version }) => JSON.stringify([exercise, version]));
  return [...groups.values()].map((all) => pathRow(all, scenarios));
}

function pathRow(all: readonly RecordedPath[], scenarios: readonly ScenarioWords[]): PathRow {
  const { exercise, version, title, steps } = all.at(-1) as RecordedPath;
  const words = scenarios.find((each) => each.id === exercise && each.version === version);
  const firsts = [...grouped(all, ({ learner }) => learner).values()].flatMap(
    (own) => own.find(({ first }) => first) ?? [],
  );
  const decided = firsts.flatMap(({ taken }) => taken);
  const scenes = withUnknown(
    steps,
    decided.map(({ step }) => step),
  ).map((part) => {
    const here = decided.filter(({ step }) => step === part.id).map(({ answer }) => answer);
    const options = words?.nodes.find(({ id }) => id === part.id)?.options ?? [];
    return {
      part,
      people: here.length,
      decisions: counts(
        options.map(({ id, label }) => ({ id, words: label })),
        here,
      ),
    };
  });
  const endings = (words?.endings ?? []).map(({ id, title: said }) => ({ id, words: said }));
  return {
    ...{ exercise, version, title, first: firsts.length, paths: all.length },
    scenes: scenes.filter(({ people }) => people > 0),
    endings: counts(
      endings,
      firsts.map(({ outcome }) => outcome),
    ),
  };
}

function counts(parts: readonly PartWords[], chosen: readonly string[]): readonly Taken[] {
  return withUnknown(parts, chosen).map((part) => ({ part, people: chosen.filter((id) => id === part.id).length }));
}
