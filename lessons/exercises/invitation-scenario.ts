import type { ExerciseData, Scaled, Text } from '../../module/model/course.ts';
import type { Performance } from '../../module/model/interaction.ts';
import type { Level } from './exercise-frame.ts';
import type { Judged } from './exercise-work.ts';

/** Variable (`time`, `trust`, `evidence`) → how much there is of it. */
export type State = Readonly<Record<string, number>>;

/** All that is given must hold. */
export interface When {
  readonly flag?: string | undefined;
  readonly notFlag?: string | undefined;
  readonly anyFlag?: readonly string[] | undefined;
  /** Variable → a number it lies below. */
  readonly below?: State | undefined;
}

/** An earlier choice coming back. */
export interface Return {
  readonly when: When;
  readonly text: Text;
  readonly changes: State;
}

export interface Option {
  readonly id: string;
  readonly label: Text;
  /** What follows at once. */
  readonly now: Text;
  readonly changes: State;
  readonly flags: readonly string[];
  /** 1, 0.5 or 0. */
  readonly quality: Scaled;
  /** Where it leads, the first that holds; the last holds always. `end` leads to the endings. */
  readonly next: readonly { readonly when: When; readonly to: string }[];
  /** The choice in one sentence. */
  readonly replay: Text;
}

export interface Node {
  readonly id: string;
  readonly number: number;
  readonly title: Text;
  readonly situation: { readonly returns: readonly Return[]; readonly base: Text };
  readonly options: readonly Option[];
  /** What the scene rests on; empty where all of it is the module's own. */
  readonly sources: readonly string[];
}

export interface Ending {
  readonly id: string;
  /** One of them is enough. */
  readonly when: readonly When[];
  readonly level: Level;
  readonly title: Text;
  readonly text: Text;
  readonly advice: Text;
}

/** `lessons/exercises/invitation-scenario.yaml` */
export interface InvitationScenario extends ExerciseData {
  readonly task: Text;
  readonly hint: Text;
  readonly state: {
    readonly lowest: number;
    readonly highest: number;
    readonly variables: readonly {
      readonly id: string;
      readonly start: number;
      readonly label: Text;
      readonly help: Text;
    }[];
    readonly bands: readonly { readonly id: string; readonly upTo: number; readonly label: Text }[];
  };
  readonly flags: readonly { readonly id: string; readonly returned: Text }[];
  readonly start: string;
  readonly nodes: readonly Node[];
  readonly endings: readonly Ending[];
  readonly labels: Readonly<
    Record<'start' | 'decide' | 'decided' | 'followed' | 'on' | 'end' | 'again' | 'soFar' | 'state' | 'missing', Text>
  >;
  readonly replay: Readonly<Record<'title' | 'line' | 'after' | 'returned' | 'nothingReturned' | 'again', Text>>;
}

/** Where a learner stands before deciding: the state is that after what came back. */
export interface Scene {
  readonly node: Node;
  readonly returned: readonly Return[];
  readonly state: State;
  readonly flags: ReadonlySet<string>;
}

/** One decision. */
export interface Step {
  readonly scene: Scene;
  readonly option: Option;
  /** After what followed at once. */
  readonly state: State;
  readonly flags: ReadonlySet<string>;
  /** The condition by which the way went on. */
  readonly by: When;
}

/** A path as far as it was decided. */
export interface Run {
  readonly steps: readonly Step[];
  /** What is to be decided next; null once the path has ended. */
  readonly here: Scene | null;
}

export const end = 'end';

export function holds(when: When, state: State, flags: ReadonlySet<string>): boolean {
  const { flag, notFlag, anyFlag, below = {} } = when;
  return (
    (flag === undefined || flags.has(flag)) &&
    (notFlag === undefined || !flags.has(notFlag)) &&
    (anyFlag === undefined || anyFlag.some((each) => flags.has(each))) &&
    Object.entries(below).every(([variable, bound]) => (state[variable] ?? 0) < bound)
  );
}

function changed({ state: { lowest, highest } }: InvitationScenario, state: State, changes: State): State {
  const sums = Object.entries(state).map(([id, value]) => [
    id,
    Math.min(highest, Math.max(lowest, value + (changes[id] ?? 0))),
  ]);
  return Object.fromEntries(sums) as State;
}

/** Coming to a node: what comes back is settled by the state on arrival, then changes it. @throws RangeError when there is no such node */
export function arrive(data: InvitationScenario, to: string, before: State, flags: ReadonlySet<string>): Scene {
  const node = data.nodes.find(({ id }) => id === to);
  if (!node) throw new RangeError(`invitation-scenario.yaml has no node "${to}"`);
  const returned = node.situation.returns.filter(({ when }) => holds(when, before, flags));
  const state = returned.reduce((sum, { changes }) => changed(data, sum, changes), before);
  return { node, returned, state, flags };
}

/** The first scene, before anything was decided. */
export function begin(data: InvitationScenario): Scene {
  const state = Object.fromEntries(data.state.variables.map(({ id, start }) => [id, start]));
  return arrive(data, data.start, state, new Set());
}

/** What a decision makes of a scene, and where it leads: the id of a node, or `end`. */
export function decide(
  data: InvitationScenario,
  scene: Scene,
  option: Option,
): { readonly step: Step; readonly to: string } {
  const state = changed(data, scene.state, option.changes);
  const flags = new Set([...scene.flags, ...option.flags]);
  const way = option.next.find(({ when }) => holds(when, state, flags));
  if (!way) throw new RangeError(`the last way on from "${option.id}" must hold always`);
  return { step: { scene, option, state, flags, by: way.when }, to: way.to };
}

/** What `work` means: finished runs before this one; twice the scenes left behind, one more once the present one is decided; then an option (from 1) for each scene. */
export interface Played extends Run {
  /** Runs handed in before this one. */
  readonly before: number;
  /** The decision whose consequence is on screen; null while there is something to decide. */
  readonly decided: Step | null;
  /** The option marked and not decided yet, from 1; 0 where none is. */
  readonly marked: number;
}

/** Where in `work` something stands. */
const first = 2;

/** Reads `work`. What does not fit the scenario any more ends the path there. */
export function readPlayed(data: InvitationScenario, work: readonly number[]): Played {
  const [before = 0, count = 0] = work;
  const steps: Step[] = [];
  let here: Scene | null = begin(data);
  while (here && steps.length < Math.ceil(count / 2)) {
    const option: Option | undefined = here.node.options[(work[first + steps.length] ?? 0) - 1];
    if (!option) return { before, steps, here, decided: null, marked: 0 };
    const { step, to } = decide(data, here, option);
    steps.push(step);
    here = to === end ? null : arrive(data, to, step.state, step.flags);
  }
  const isDecided = count % 2 === 1 || here === null;
  return {
    before,
    steps,
    here,
    decided: isDecided ? (steps.at(-1) ?? null) : null,
    marked: isDecided ? 0 : (work[first + steps.length] ?? 0),
  };
}

/** The `work` after what a learner did. */
export const work = {
  start: (before: number): readonly number[] => [before, 0],
  mark: ({ before, steps }: Played, option: number): readonly number[] => [
    ...[before, 2 * steps.length],
    ...choices(steps),
    option,
  ],
  decide: ({ before, steps }: Played, option: number): readonly number[] => [
    ...[before, 2 * steps.length + 1],
    ...choices(steps),
    option,
  ],
  leave: ({ before, steps }: Played): readonly number[] => [...[before, 2 * steps.length], ...choices(steps)],
};

function choices(steps: readonly Step[]): readonly number[] {
  return steps.map(({ scene, option }) => scene.node.options.indexOf(option) + 1);
}

/** A choice that came back, where and what it changed then. */
export interface CameBack {
  readonly text: Text;
  /** Place of the decision before which it came back, from 1. */
  readonly at: number;
  readonly changes: State;
}

/** What later scenes made of the flags a step set, each flag once: what was told and the sum of what it changed. */
export function cameBack(data: InvitationScenario, steps: readonly Step[], index: number): readonly CameBack[] {
  const later = steps.slice(index + 1);
  return (steps[index]?.option.flags ?? []).flatMap((id) => {
    const hits = later.flatMap(({ scene, by }, place) => [
      ...scene.returned.filter(({ when }) => asksFor(when, id)).map(({ changes }) => ({ place, changes })),
      ...(asksFor(by, id) ? [{ place: place + 1, changes: {} }] : []),
    ]);
    const flag = data.flags.find((each) => each.id === id);
    const [hit] = hits;
    if (!flag || !hit) return [];
    return [{ text: flag.returned, at: index + 2 + hit.place, changes: sum(hits.map(({ changes }) => changes)) }];
  });
}

/** Whether a condition waits for a flag to be there. */
export function asksFor({ flag, anyFlag }: When, id: string): boolean {
  return flag === id || (anyFlag?.includes(id) ?? false);
}

function sum(all: readonly State[]): State {
  const total: Record<string, number> = {};
  for (const changes of all) for (const [id, change] of Object.entries(changes)) total[id] = (total[id] ?? 0) + change;
  return total;
}

/** How the path ended. */
export function endingOf({ endings }: InvitationScenario, { state, flags }: Pick<Step, 'state' | 'flags'>): Ending {
  const found = endings.find(({ when }) => when.some((each) => holds(each, state, flags)));
  if (!found)
    throw new RangeError('the last ending of invitation-scenario.yaml must hold always: leave its "when" empty');
  return found;
}

export interface Verdict extends Judged {
  readonly ending: Ending;
  readonly performance: Performance;
}

/** Judges a path that has ended: the ending it led to, and the mean of the quality of its decisions. @throws RangeError while something is to be decided */
export function judge(data: InvitationScenario, done: readonly number[]): Verdict {
  const { steps, here, before } = readPlayed(data, done);
  const last = steps.at(-1);
  if (here || !last) throw new RangeError('the path has not ended yet');
  const ending = endingOf(data, last);
  return {
    outcome: ending.id,
    scaled: steps.reduce((total, { option }) => total + option.quality, 0) / steps.length,
    path: steps.map(({ scene, option }) => `${scene.node.id}.${option.id}`),
    ending,
    performance: {
      title: data.title,
      steps: data.nodes.map(({ id, title, options }) => ({ id, text: title, answers: options.map((each) => each.id) })),
      taken: steps.map(({ scene, option }) => ({ step: scene.node.id, answer: option.id })),
      first: before === 0,
    },
  };
}
