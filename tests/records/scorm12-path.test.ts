import { describe, expect, it } from 'vitest';
import { readPerformanceCodes } from '../../module/formats/performance.ts';
import { readResult, readTimespan } from '../../module/formats/values.ts';
import { Scorm12 } from '../../module/records/scorm12.ts';
import { handedIn, withScenario } from '../support/scenario-course.ts';
import { submit, withExercise } from '../support/exercise-course.ts';
import { course as sample, fresh, opened, tell } from './events.ts';
import { Lms } from './lms.ts';
import { States, World } from './world.ts';

const course = withScenario(withExercise(sample));

async function launch(responses: 'moodle' | 'spec', lms = new Lms()) {
  const states = new States();
  const world = new World();
  world.parent.API = lms.launch({ responses });
  const store = new Scorm12(world.env);
  await store.open(course, states.hear);
  return { lms, store, states };
}

describe('a path of decisions in an LMS that speaks SCORM 1.2', () => {
  it.each(['moodle', 'spec'] as const)(
    'is one interaction of type performance behind all answers, in codes a strict LMS takes too (%s)',
    async (responses) => {
      const { lms, store, states } = await launch(responses);
      const event = handedIn();
      await tell([store], fresh, opened, event);
      expect(lms.interactions).toHaveLength(6);
      expect(lms.interactions[5]).toMatchObject({
        id: 'days',
        type: 'performance',
        student_response: '1.b,2.c',
        result: '0.25',
      });
      expect(readTimespan(lms.interactions[5]?.latency ?? '')).toBe(61.5);
      expect(lms.interactions[5]?.correct_responses[0]).toBeUndefined();
      expect(states.last('scorm12')).toMatchObject({ status: 'saved', detail: null });
    },
  );

  it('is read back as it was decided', async () => {
    const { lms, store } = await launch('spec');
    const { performance, scaled, ...event } = handedIn();
    if (!performance) throw new TypeError('the event has a performance');
    await tell([store], fresh, opened, { ...event, scaled, performance });
    const { student_response: response = '', result = '' } = lms.interactions[5] ?? {};
    expect(readPerformanceCodes(performance, response)).toEqual(performance.taken);
    expect(readResult(result)).toBe(scaled);
  });

  it('stays the first path, whatever later ones bring (requirement 12)', async () => {
    const { lms, store } = await launch('spec');
    const again = handedIn({ first: false, taken: [{ step: 'first-day', answer: 'ask' }] });
    await tell([store], fresh, opened, handedIn(), again);
    expect(lms.interactions[5]?.student_response).toBe('1.b,2.c');
    expect(lms.set('cmi.interactions.5.student_response')).toHaveLength(1);
  });

  it('is not made of an exercise that is no path', async () => {
    const { lms, store } = await launch('spec');
    await tell([store], fresh, opened, submit([1, 2]));
    expect(lms.interactions.filter(({ student_response }) => student_response !== '')).toEqual([]);
  });
});
