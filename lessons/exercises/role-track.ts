import type { ExerciseData, Text } from '../../module/model/course.ts';
import { at as auditAt } from './read-audit.ts';
import { stepPlace, trackPlace } from './read-call.ts';
import type { AuditWebsite } from './audit-website.ts';
import type { NominationCall } from './nomination-call.ts';
import { readWork, writeWork, type PlanConsultation } from './plan-consultation.ts';
import { withMaterial } from './plan-judging.ts';

/** The work a learner chooses after a lesson; the examples of the exercises behind it follow. All lessons stay the same. */
export interface RoleTracks extends Readonly<Record<'title' | 'lead' | 'ask' | 'kept' | 'saved', Text>> {
  /** Id of the lesson at whose end it is chosen. */
  readonly after: string;
  /** No choice: every exercise has an example of its own. */
  readonly none: Choice;
  /** Their order never changes: `work` keeps the place. */
  readonly choices: readonly (Choice & { readonly id: string; readonly name: Text })[];
}

interface Choice {
  readonly label: Text;
  /** What the exercises are about then. */
  readonly about: Text;
}

/** What the action plan keeps of the choice, its only number: 0 none, else the place of the track, from 1. */
export function trackOf({ choices }: RoleTracks, work: readonly number[]): RoleTracks['choices'][number] | null {
  return choices[(work[0] ?? 0) - 1] ?? null;
}

/** Puts the example of a track into what is kept of an exercise. */
type Follow<E extends ExerciseData> = (exercise: E, work: readonly number[], track: string) => readonly number[];

const followPlan: Follow<PlanConsultation> = (data, work, track) => {
  const plan = readWork(data, work);
  const material = data.materials.find((each) => each.track === track);
  return !material || material === plan.material ? work : writeWork(data, withMaterial(data, plan, material));
};

/** Once the call is published, the invitation is to the group it was for. */
const followCall: Follow<NominationCall> = ({ tracks }, work, track) =>
  work[stepPlace] === 1 ? work : withNumber(work, trackPlace, placeIn(tracks, track));

const followAudit: Follow<AuditWebsite> = ({ tracks }, work, track) =>
  withNumber(work, auditAt.track, placeIn(tracks, track));

const follows: Readonly<Record<string, Follow<never>>> = {
  'plan-consultation': followPlan,
  'nomination-call': followCall,
  'audit-website': followAudit,
};

/** Whether an exercise has an example for each track. */
export const hasTracks = (exercise: string): boolean => exercise in follows;

/** The work on an exercise not handed in, with the example of the learner's track; as it is where none was chosen. */
export function followTrack(exercise: ExerciseData, work: readonly number[], track: string | null): readonly number[] {
  const follow = follows[exercise.id];
  return follow && track !== null ? follow(exercise as never, work, track) : work;
}

const placeIn = (tracks: readonly { readonly id: string }[], track: string): number =>
  tracks.findIndex(({ id }) => id === track) + 1;

const withNumber = (work: readonly number[], place: number, value: number): readonly number[] =>
  Array.from({ length: Math.max(work.length, place + 1) }, (_, each) => (each === place ? value : (work[each] ?? 0)));
