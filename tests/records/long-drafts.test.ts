import { describe, expect, it } from 'vitest';
import { room } from '../../module/formats/suspend-data.ts';
import type { Course } from '../../module/model/course.ts';
import type { Response } from '../../module/model/interaction.ts';
import { draft, inAssessment, type Progress } from '../../module/model/progress.ts';
import type { LearnerEvent } from '../../module/model/record-store.ts';
import { openRecords, type Records } from '../../module/records/open-records.ts';
import { fillIn } from '../assessments/bank.ts';
import { answer, assessment, course as sample, fresh, interaction, opened, read, tell } from './events.ts';
import { Lms } from './lms.ts';
import { World } from './world.ts';

const course: Course = {
  ...sample,
  questions: [...sample.questions, fillIn],
  assessments: sample.assessments.map((each) =>
    each.id === assessment.id ? { ...each, questions: [...each.questions, fillIn.id] } : each,
  ),
};
const write = (text: string): Response => ({ kind: 'text', text, shared: true });
const long = write('Kdo u stolu chybí a proč? '.repeat(200));
const drafted: LearnerEvent = { type: 'drafted', at: new Date('2026-11-24T09:00:00Z') };
const started: LearnerEvent = {
  type: 'assessment-started',
  at: new Date('2026-11-24T08:59:00Z'),
  assessment: assessment.id,
  attempt: 1,
  drawn: [],
};

async function begin(world: World, lms: Lms): Promise<Records> {
  world.parent.API = lms.launch({ responses: 'moodle' });
  return openRecords(course, () => {}, world.env);
}

/** Opens the course, starts the test and writes without handing in. */
async function writeDown(world: World, lms: Lms, response: Response): Promise<void> {
  const { stores } = await begin(world, lms);
  const progress = draft(await tell(stores, fresh, opened, started), assessment.id, fillIn.id, response);
  await Promise.all(stores.map((store) => store.record(drafted, progress)));
}

const draftIn = (progress: Progress | null): Response | undefined =>
  inAssessment(progress ?? fresh, assessment.id).drafts[fillIn.id];

describe('a draft longer than can be handed in', () => {
  it('comes back from the LMS as long as that has room, at any computer', async () => {
    const lms = new Lms();
    const within = write('a'.repeat(300));
    await writeDown(new World(), lms, within);
    expect(draftIn((await begin(new World(), lms)).opened.progress)).toEqual(within);
  });

  it('stays whole in the browser in which it was written where the LMS has no room, which keeps all else', async () => {
    const [world, lms] = [new World(), new Lms()];
    await writeDown(world, lms, long);
    expect(lms.cmi?.suspend_data.length).toBeLessThanOrEqual(room);
    expect(draftIn((await begin(world, lms)).opened.progress)).toEqual(long);
    const elsewhere = (await begin(new World(), lms)).opened.progress;
    expect(draftIn(elsewhere)).toBeUndefined();
    expect(inAssessment(elsewhere ?? fresh, assessment.id).running).toBe(true);
  });

  it('is found again at the first computer after reading on at another one', async () => {
    const [first, lms] = [new World(), new Lms()];
    await writeDown(first, lms, long);
    const { stores, opened: found } = await begin(new World(), lms);
    await tell(stores, found.progress ?? fresh, read('story'));
    expect(draftIn((await begin(first, lms)).opened.progress)).toEqual(long);
  });

  it('does not come back once the question was answered at another computer', async () => {
    const [first, lms] = [new World(), new Lms()];
    await writeDown(first, lms, long);
    const { stores, opened: found } = await begin(new World(), lms);
    await tell(stores, found.progress ?? fresh, answer(fillIn, write('OGP'), 1));
    const { progress } = (await begin(first, lms)).opened;
    expect(draftIn(progress)).toBeUndefined();
    expect(inAssessment(progress ?? fresh, assessment.id).answers[fillIn.id]?.response).toEqual(
      interaction(fillIn, write('OGP'), 1).response,
    );
  });
});
