import { describe, expect, it } from 'vitest';
import { room } from '../../module/formats/suspend-data.ts';
import { advance } from '../../module/model/progress.ts';
import type { LearnerEvent } from '../../module/model/record-store.ts';
import { openRecords, type Records } from '../../module/records/open-records.ts';
import { save, submit, withExercise } from '../support/exercise-course.ts';
import { course as sample, fresh, opened } from './events.ts';
import { Lms } from './lms.ts';
import { World } from './world.ts';

const course = withExercise(sample);
const long = ['Kdo u stolu chybí a proč? '.repeat(200)];

async function begin(world: World, lms: Lms): Promise<Records> {
  world.parent.API = lms.launch({ responses: 'moodle' });
  return openRecords(course, () => {}, world.env);
}

/** Tells every store of an opening one event after the other. */
async function tell({ stores, opened: found }: Records, ...events: readonly LearnerEvent[]) {
  let progress = found.progress ?? fresh;
  for (const event of events) {
    progress = advance(course, progress, event);
    const now = progress;
    await Promise.all(stores.map((store) => store.record(event, now)));
  }
  return progress;
}

describe('a text the LMS has no room for', () => {
  it('stays in the browser in which it was written, whole, and the LMS keeps all else within its room', async () => {
    const [world, lms] = [new World(), new Lms()];
    const progress = await tell(await begin(world, lms), opened, submit([1, 2], long));
    expect(lms.cmi?.suspend_data.length).toBeLessThanOrEqual(room);
    expect((await begin(world, lms)).opened.progress).toEqual(progress);
  });

  it('is said to lie elsewhere at another computer, where its choices and its being done are known', async () => {
    const lms = new Lms();
    await tell(await begin(new World(), lms), opened, submit([1, 2], long));
    const { progress } = (await begin(new World(), lms)).opened;
    expect(progress?.exercises['map']).toEqual({ work: [1, 2], texts: [], submitted: true, elsewhere: true });
    expect(progress?.done).toContain('why-cooperate/map');
  });

  it('is found again at the first computer after work at another one', async () => {
    const [first, lms] = [new World(), new Lms()];
    await tell(await begin(first, lms), opened, submit([1, 2], long));
    await tell(await begin(new World(), lms), save([2, 2]), submit([2, 2]));
    expect((await begin(first, lms)).opened.progress?.exercises['map']).toEqual({
      ...{ work: [2, 2], texts: long, submitted: true },
    });
  });
});
