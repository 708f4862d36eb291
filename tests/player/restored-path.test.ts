import { describe, expect, it } from 'vitest';
import { judge, type InvitationScenario } from '../../lessons/exercises/invitation-scenario.ts';
import { readPlayed, work as worked } from '../../lessons/exercises/scenario-path.ts';
import type { ExerciseProgress, Progress } from '../../module/model/progress.ts';
import { performanceCodes } from '../../module/formats/performance.ts';
import { restored } from '../../module/player/interactions.ts';
import { Library } from '../../module/player/library.ts';
import { Scorm12 } from '../../module/records/scorm12.ts';
import { fresh, tell } from '../records/events.ts';
import { Lms } from '../records/lms.ts';
import { World } from '../records/world.ts';
import { course } from '../support/content.ts';
import { readExercise } from '../support/exercise.ts';

const data = await readExercise<InvitationScenario>('invitation-scenario');
const at = new Date('2026-11-24T12:00:00Z');
const nothing = () => Promise.reject(new TypeError('is not asked for'));
const library = new Library({
  course,
  loadTitles: nothing,
  loadLesson: nothing,
  loadBank: nothing,
  loadExercise: () => Promise.resolve(data),
});

/** The first option of every scene, to the end. */
function path(before: number): readonly number[] {
  let done = worked.start(before);
  for (;;) {
    done = worked.decide(readPlayed(data, done), 1);
    const decided = readPlayed(data, done);
    if (!decided.here) return done;
    done = worked.leave(decided);
  }
}

const played = (done: Partial<ExerciseProgress>): Progress => ({
  ...fresh,
  exercises: { [data.id]: { work: path(0), texts: [], submitted: true, ...done } },
});

describe('a path of decisions an LMS has lost', () => {
  it('is told again from the journal as it was, without the time that is no longer known', async () => {
    const progress = played({});
    const { scaled, performance } = judge(data, path(0));
    const event = await restored(course, progress, library, at);
    expect(event).toMatchObject({ paths: [{ exercise: data.id, scaled, performance, at, seconds: null }] });
    const lms = new Lms();
    const world = new World();
    world.parent.API = lms.launch({ responses: 'spec' });
    const store = new Scorm12(world.env);
    await store.open(course, () => {});
    await tell([store], progress, event);
    const kept = lms.interactions.find(({ id }) => id === data.id);
    expect(kept?.student_response).toBe(performanceCodes(performance));
    expect(lms.calls.filter(({ arguments: [element = ''] }) => String(element).endsWith('latency'))).toEqual([]);
  });

  it.each([
    ['it has not ended', { submitted: false }],
    ['it is not the first', { work: path(1) }],
  ])('is not told where %s', async (_, done) => {
    expect(await restored(course, played(done), library, at)).toMatchObject({ interactions: [], paths: [] });
  });
});
