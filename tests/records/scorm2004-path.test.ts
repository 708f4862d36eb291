import { describe, expect, it } from 'vitest';
import { readPerformancePattern } from '../../module/formats/performance.ts';
import { readDuration, readResult } from '../../module/formats/values.ts';
import { Scorm2004 } from '../../module/records/scorm2004.ts';
import { handedIn, withScenario } from '../support/scenario-course.ts';
import { course as sample, fresh, opened, tell } from './events.ts';
import { Lms2004 } from './lms2004.ts';
import { World } from './world.ts';

const course = withScenario(sample);

describe.each(['3rd', '4th'] as const)(
  'a path of decisions in an LMS that speaks SCORM 2004, %s edition',
  (edition) => {
    async function launch() {
      const lms = new Lms2004();
      const world = new World();
      world.parent.API_1484_11 = lms.launch({ edition });
      const store = new Scorm2004(world.env);
      await store.open(course, () => {});
      world.paint();
      const found = () => Object.values(lms.cmi?.interactions ?? {}).find(({ id }) => id === 'days');
      return { lms, store, found };
    }

    it('is one interaction of type performance, which a strict LMS takes and which is read back', async () => {
      const { lms, store, found } = await launch();
      const event = handedIn();
      await tell([store], fresh, opened, event);
      expect(lms.refused).toEqual([]);
      const { type, description, learner_response: response = '', result = '', latency = '' } = found() ?? {};
      expect([type, description]).toEqual(['performance', 'Days (cs)']);
      expect(response).toBe('first-day[.]wait[,]whom[.]nobody');
      expect(readPerformancePattern(response)).toEqual(event.performance?.taken);
      expect([readResult(result), readDuration(latency)]).toEqual([event.scaled, event.seconds]);
    });

    it('stays the first path, whatever later ones bring (requirement 12)', async () => {
      const { store, found } = await launch();
      const again = handedIn({ first: false, taken: [{ step: 'first-day', answer: 'ask' }] });
      await tell([store], fresh, opened, handedIn(), again);
      expect(found()?.learner_response).toBe('first-day[.]wait[,]whom[.]nobody');
    });

    it('of seventeen decisions is taken whole', async () => {
      const { lms, store, found } = await launch();
      const taken = Array.from({ length: 17 }, (_, at) => ({
        step: `step-${at}-with-a-name`,
        answer: 'a-long-answer',
      }));
      await tell([store], fresh, opened, handedIn({ taken }));
      expect(lms.refused).toEqual([]);
      expect(readPerformancePattern(found()?.learner_response ?? '')).toEqual(taken);
    });
  },
);
