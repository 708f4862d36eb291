import { describe, expect, it } from 'vitest';
import { pack } from '../../module/formats/suspend-data.ts';
import { unpack } from '../../module/formats/unpack.ts';
import { advance, inAssessment, type Progress } from '../../module/model/progress.ts';
import type { LearnerEvent } from '../../module/model/record-store.ts';
import { openRecords } from '../../module/records/open-records.ts';
import { assessment, attempt, course, fresh, opened, read, readAll, tell } from './events.ts';
import { Lms } from './lms.ts';
import { World } from './world.ts';

const begin = (world: World, lms: Lms) => {
  world.reopen();
  world.parent.API = lms.launch({ responses: 'moodle' });
  return openRecords(course, () => {}, world.env);
};
const after = (progress: Progress, ...events: readonly LearnerEvent[]): Progress =>
  events.reduce((now, event) => advance(course, now, event), progress);

/** An LMS whose learner has read everything and failed once, and what its suspend data holds. */
async function worked(world = new World()): Promise<{ lms: Lms; progress: Progress; sections: readonly string[] }> {
  const lms = new Lms();
  const progress = await tell((await begin(world, lms)).stores, fresh, opened, ...readAll, ...attempt(1, 0.4));
  return { lms, progress, sections: (lms.cmi?.suspend_data ?? '').split('~') };
}

function hold(lms: Lms, text: string): void {
  if (lms.cmi) lms.cmi = { ...lms.cmi, suspend_data: text };
}

describe('a progress that an LMS gives back damaged', () => {
  it('is kept as far as it can be read, at a computer that has no journal; the original lies beside it', async () => {
    const { lms, progress, sections } = await worked();
    const cut = sections.slice(0, 2).join('~');
    hold(lms, cut);
    const world = new World();
    const { opened: found, stores } = await begin(world, lms);
    expect(found).toMatchObject({ unreadable: cut, lost: ['final-test'] });
    expect(found.progress).toEqual({ ...progress, assessments: {} });
    expect([...world.stored].filter(([key]) => key.endsWith(':unreadable')).map(([, text]) => text)).toEqual([cut]);
    // The next save heals what the LMS holds.
    await tell(stores, found.progress as Progress, read('story'), {
      type: 'language-changed',
      at: new Date(),
      language: 'en',
    });
    expect(unpack(course, lms.cmi?.suspend_data ?? '')).toMatchObject({ unreadable: null, lost: [] });
  });

  it('does not make an empty LMS another attempt: the journal is not taken for given back', async () => {
    const { lms, sections } = await worked();
    hold(lms, sections.slice(0, 2).join('~'));
    const world = new World();
    await begin(world, lms);
    expect((await begin(world, new Lms())).opened.progress).not.toBeNull();
  });

  it('is made whole by the journal, and nothing is reported lost', async () => {
    const world = new World();
    const { lms, progress, sections } = await worked(world);
    hold(lms, sections.slice(0, 2).join('~'));
    const { opened: found, stale } = await begin(world, lms);
    expect([found.progress, found.unreadable, found.lost, stale]).toEqual([progress, null, [], true]);
  });

  it('and newer than the journal gives what it has, the journal the rest, however old', async () => {
    const world = new World();
    const { lms, progress } = await worked(world);
    // At another computer the learner went on, and the LMS lost the test of it.
    const later = after(progress, ...attempt(2, 0.9), { type: 'language-changed', at: new Date(), language: 'en' });
    hold(lms, pack(course, later).split('~').slice(0, 2).join('~'));
    const { opened: found } = await begin(world, lms);
    expect(found.lost).toEqual(['final-test']);
    expect(found.progress).toMatchObject({ save: later.save, language: 'en', done: later.done });
    expect(inAssessment(found.progress as Progress, assessment.id).scores).toEqual([0.4]);
  });

  it('without its beginning goes on under the pseudonym of the journal, with what is further of both', async () => {
    const world = new World();
    const { lms, progress } = await worked(world);
    const later = after(progress, ...attempt(2, 0.9));
    hold(lms, pack(course, later).split('~').slice(1).join('~'));
    const { opened: found } = await begin(world, lms);
    expect(found.lost).toEqual(['beginning']);
    expect(found.progress).toMatchObject({ pseudonym: progress.pseudonym, save: progress.save });
    expect(inAssessment(found.progress as Progress, assessment.id).scores).toEqual([0.4, 0.9]);
  });

  it('without its beginning is given a new one at a computer that has no journal', async () => {
    const { lms, progress, sections } = await worked();
    hold(lms, sections.slice(1).join('~'));
    const { opened: found } = await begin(new World(), lms);
    expect(found.progress).toMatchObject({ done: progress.done, assessments: progress.assessments });
    expect(found.progress?.pseudonym).toMatch(/^[0-9a-f]{32}$/);
    expect(found.progress?.pseudonym).not.toBe(progress.pseudonym);
    expect(found.progress?.pseudonym).not.toBe('0'.repeat(32));
  });

  it('by the journal is made whole by the LMS', async () => {
    const world = new World();
    const { lms, progress } = await worked(world);
    for (const [key, text] of world.stored) {
      const entry = JSON.parse(text) as { state: string };
      world.stored.set(key, JSON.stringify({ ...entry, state: entry.state.split('~').slice(0, 2).join('~') }));
    }
    const { opened: found } = await begin(world, lms);
    expect([found.progress, found.unreadable, found.lost]).toEqual([progress, null, []]);
  });
});
