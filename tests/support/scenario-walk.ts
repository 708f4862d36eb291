import { endingOf } from '../../lessons/exercises/invitation-scenario.ts';
import type { InvitationScenario, State, When } from '../../lessons/exercises/scenario-data.ts';
import { arrive, begin, decide, end, type Scene } from '../../lessons/exercises/scenario-path.ts';

/** What is met on all the paths of a scenario taken together. */
export interface Walked {
  readonly nodes: ReadonlySet<string>;
  /** Node → conditions of its returns that held on some path. */
  readonly returned: ReadonlyMap<string, ReadonlySet<When>>;
  /** Ending → number of paths that end there. */
  readonly endings: ReadonlyMap<string, number>;
  readonly paths: number;
  /** Decisions on the shortest and on the longest path. */
  readonly shortest: number;
  readonly longest: number;
  /** Every state in which some path ends. */
  readonly states: readonly State[];
}

/** Paths that have come to the same: what lies behind them makes no difference any more. */
interface Group {
  readonly scene: Pick<Scene, 'state' | 'flags'>;
  paths: number;
  shortest: number;
  longest: number;
}

const asked = ({ flag, notFlag, anyFlag = [] }: When): readonly string[] =>
  [flag, notFlag, ...anyFlag].filter((each) => each !== undefined);

/** For each node and the end, the flags that anything there or later asks for. Nodes stand before those they lead to. */
function askedLater({ nodes, endings }: InvitationScenario): ReadonlyMap<string, ReadonlySet<string>> {
  const later = new Map([[end, new Set(endings.flatMap(({ when }) => when.flatMap(asked)))]]);
  for (const { id, situation, options } of [...nodes].reverse()) {
    const ways = options.flatMap(({ next }) => next);
    const here = [...situation.returns, ...ways].flatMap(({ when }) => asked(when));
    later.set(id, new Set([...here, ...ways.flatMap(({ to }) => [...(later.get(to) ?? [])])]));
  }
  return later;
}

/** Walks every path there is, those that have come to the same together. */
export function everyScene(data: InvitationScenario): Walked {
  const later = askedLater(data);
  const groups = new Map<string, Map<string, Group>>();
  const put = (to: string, { state, flags }: Group['scene'], from: Omit<Group, 'scene'>): void => {
    const kept = [...flags].filter((flag) => later.get(to)?.has(flag)).sort();
    const key = [...Object.values(state), ...kept].join();
    const here = groups.get(to) ?? new Map<string, Group>();
    groups.set(to, here);
    const found = here.get(key);
    if (!found) return void here.set(key, { scene: { state, flags: new Set(kept) }, ...from });
    found.paths += from.paths;
    found.shortest = Math.min(found.shortest, from.shortest);
    found.longest = Math.max(found.longest, from.longest);
  };
  const returned = new Map<string, Set<When>>();
  put(data.start, beforeStart(data), { paths: 1, shortest: 0, longest: 0 });
  for (const node of data.nodes) {
    const met = new Set<When>();
    returned.set(node.id, met);
    for (const { scene, paths, shortest, longest } of groups.get(node.id)?.values() ?? []) {
      const arrived = arrive(data, node.id, scene.state, scene.flags);
      arrived.returned.forEach(({ when }) => met.add(when));
      for (const option of node.options) {
        const { step, to } = decide(data, arrived, option);
        put(to, step, { paths, shortest: shortest + 1, longest: longest + 1 });
      }
    }
  }
  const ended = [...(groups.get(end)?.values() ?? [])];
  const endings = new Map<string, number>();
  for (const { scene, paths } of ended) {
    const { id } = endingOf(data, scene);
    endings.set(id, (endings.get(id) ?? 0) + paths);
  }
  return {
    nodes: new Set([...groups.keys()].filter((id) => id !== end)),
    returned,
    endings,
    paths: ended.reduce((sum, { paths }) => sum + paths, 0),
    shortest: Math.min(...ended.map(({ shortest }) => shortest)),
    longest: Math.max(...ended.map(({ longest }) => longest)),
    states: ended.map(({ scene }) => scene.state),
  };
}

function beforeStart(data: InvitationScenario): Group['scene'] {
  const { state, flags } = begin(data);
  return { state, flags };
}
