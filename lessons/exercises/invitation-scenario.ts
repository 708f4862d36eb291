import type { Text } from '../../module/model/course.ts';
import type { Performance } from '../../module/model/interaction.ts';
import type { Judged } from './exercise-work.ts';
import type { Ending, InvitationScenario, State, When } from './scenario-data.ts';
import { holds, readPlayed, type Step } from './scenario-path.ts';

export type { InvitationScenario } from './scenario-data.ts';

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
