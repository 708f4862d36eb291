import type { InvitationScenario, Node, Option, Return, State, When } from './scenario-data.ts';

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
