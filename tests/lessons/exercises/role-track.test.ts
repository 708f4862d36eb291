import { describe, expect, it } from 'vitest';
import type { ActionPlan } from '../../../lessons/exercises/action-plan.ts';
import type { AuditWebsite } from '../../../lessons/exercises/audit-website.ts';
import { readWork, writeWork, type PlanConsultation } from '../../../lessons/exercises/plan-consultation.ts';
import { followTrack, hasTracks, trackOf } from '../../../lessons/exercises/role-track.ts';
import { at } from '../../../lessons/exercises/read-audit.ts';
import { readCall } from '../../../lessons/exercises/read-call.ts';
import type { NominationCall } from '../../../lessons/exercises/nomination-call.ts';
import { course } from '../../support/content.ts';
import { readExercise } from '../../support/exercise.ts';

const { tracks } = await readExercise<ActionPlan>('action-plan');
const plan = await readExercise<PlanConsultation>('plan-consultation');
const call = await readExercise<NominationCall>('nomination-call');
const audit = await readExercise<AuditWebsite>('audit-website');
const ids = tracks.choices.map(({ id }) => id);

describe('the role track', () => {
  it('is chosen at the end of a lesson, before every exercise that has an example for it', () => {
    const after = course.lessons.findIndex(({ id }) => id === tracks.after);
    expect(after).toBeGreaterThanOrEqual(0);
    const lessons = course.lessons.filter(({ blocks }) =>
      blocks.some(({ exercise }) => exercise && hasTracks(exercise)),
    );
    expect(lessons.map(({ order }) => order)).toEqual(course.lessons.slice(after + 1).map(({ order }) => order));
  });

  it('has an example of its own in each of them', () => {
    expect(plan.materials.map(({ track }) => track).sort()).toEqual([...ids].sort());
    for (const exercise of [call, audit]) expect(exercise.tracks.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it('is none until one is chosen, also in an action plan of an earlier release', () => {
    expect(trackOf(tracks, [])).toBeNull();
    expect(trackOf(tracks, [0])).toBeNull();
    expect(tracks.choices.map((_, index) => trackOf(tracks, [index + 1])?.id)).toEqual(ids);
    expect(trackOf(tracks, [15])).toBeNull();
  });

  it('leaves every exercise its own example while none is chosen', () => {
    for (const exercise of [plan, call, audit]) expect(followTrack(exercise, [], null)).toEqual([]);
  });

  it.each(ids)('%s leads each exercise to its example', (id) => {
    expect(plan.materials.find(({ track }) => track === id)).toEqual(
      readWork(plan, followTrack(plan, [], id)).material,
    );
    expect(readCall(call, followTrack(call, [], id), []).track.id).toBe(id);
    expect(audit.tracks[(followTrack(audit, [], id)[at.track] ?? 0) - 1]?.id).toBe(id);
  });

  it('keeps what was done in an exercise under way, and has the plan checked again', () => {
    const begun = readWork(plan, []);
    const [first, ...others] = begun.plan;
    const checked = { ...begun, plan: [{ ...first!, first: 3, length: 4, last: 6 }, ...others], checked: true };
    const after = readWork(plan, followTrack(plan, writeWork(plan, checked), 'web'));
    expect([after.plan[0]?.first, after.plan[0]?.length, after.checked]).toEqual([3, 4, false]);
    const own = followTrack(plan, writeWork(plan, checked), 'drafting');
    expect(readWork(plan, own).checked).toBe(true);
    const rated = [1, 0, 2, 3];
    expect(followTrack(audit, rated, 'web').slice(2)).toEqual([2, 3]);
  });

  it('does not move an invitation to another group than its call was for', () => {
    expect(followTrack(call, [1, 2], 'web')).toEqual([1, 2]);
  });

  it('touches no other exercise', () => {
    const other = { ...plan, id: 'what-if' };
    expect(followTrack(other, [1, 2], 'web')).toEqual([1, 2]);
  });
});
