import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack } from '../../module/formats/suspend-data.ts';
import { unpack } from '../../module/formats/unpack.ts';
import { newProgress, type Progress } from '../../module/model/progress.ts';
import { readStored } from '../../module/records/stored-progress.ts';
import { World } from '../records/world.ts';
import { course as real } from '../support/content.ts';
import { courseOf, fullest, text } from './arbitrary-course.ts';
import '../support/property-runs.ts';

const small = courseOf(12, 8);
const course = {
  ...small,
  assessments: [
    { ...small.assessments[0]!, id: 'practice', number: 3, use: 'practice' as const, title: text('Practice') },
    ...small.assessments,
  ],
};
const progress: Progress = {
  ...fullest(course),
  assessments: { check: fullest(course).assessments['check']!, practice: fullest(course).assessments['check']! },
};
const whole = pack(course, progress);
const start = newProgress('f'.repeat(32), 9);
const read = (stored: string) => unpack(course, stored, start);

/** Where each section ends. */
const ends = [...whole.matchAll(/~|$/g)].map(({ index }) => index);
/** What each section holds, by its place. */
const names = ['beginning', 'blocks', 'final-test', 'practice', ...course.exercises.map(() => 'exercise')];

/** What was read is part of what was written, and the rest as at the start: nothing is invented. */
function expectNothingInvented(found: Progress, isBeginningLost = false): void {
  const within = <T>(part: Readonly<Record<string, T>>, all: Readonly<Record<string, T>>) =>
    expect(all).toMatchObject(part);
  within(found.assessments, progress.assessments);
  within(found.exercises, progress.exercises);
  expect([progress.done, []]).toContainEqual(found.done);
  const { save, pseudonym, seed, language, reached } = isBeginningLost ? start : progress;
  expect(found).toMatchObject({ save, pseudonym, seed, language, reached });
}

describe('suspend data cut short by the LMS', () => {
  it('at any place keeps every part that was whole before the cut, and names the others', () => {
    for (let length = 1; length < whole.length; length++) {
      const cut = whole.slice(0, length);
      const kept = ends.filter((end) => end <= length).length;
      const found = read(cut);
      expect(found.unreadable).toBe(cut);
      expect([...found.lost].sort(), `cut at ${length}`).toEqual(kept === 0 ? [] : names.slice(kept).sort());
      expect(found.progress === null).toBe(kept === 0);
      if (found.progress) expectNothingInvented(found.progress);
    }
  });

  it.each([255, 4096])('at %i characters keeps who it is, every block done and all that fits', (length) => {
    const written = { ...fullest(real), assessments: {}, exercises: {} };
    const texts = ['Kdo u stolu chybí? '.repeat(60)];
    const exercises = Object.fromEntries(real.exercises.map(({ id }) => [id, { work: [1], texts, submitted: true }]));
    const stored = pack(real, { ...written, exercises });
    expect(stored.length).toBeGreaterThan(length);
    const found = unpack(real, stored.slice(0, length));
    expect(found.progress).toMatchObject({ pseudonym: written.pseudonym, done: written.done });
    const fits = stored.slice(0, length).split('~').length - 3;
    expect(Object.keys(found.progress?.exercises ?? {})).toHaveLength(fits);
    expect(found.lost).toHaveLength(real.exercises.length - fits);
  });
});

describe('damaged suspend data', () => {
  it('with one character changed loses the one part that was hit, and no other', () => {
    for (let place = 1; place < whole.length; place++) {
      if (whole.charAt(place) === '~') continue;
      const damaged = whole.slice(0, place) + (whole.charAt(place) === 'A' ? 'B' : 'A') + whole.slice(place + 1);
      const found = read(damaged);
      const hit = names[ends.findIndex((end) => place < end)] as string;
      expect(found.lost, `at ${place}`).toEqual([hit]);
      expect(found.unreadable).toBe(damaged);
      expectNothingInvented(found.progress as Progress, hit === 'beginning');
    }
  });

  it('in any way never throws, is noticed, and gives back only what was written', () => {
    fc.assert(
      fc.property(
        fc.nat(whole.length - 1),
        fc.nat(40),
        fc.string({ minLength: 0, maxLength: 40 }),
        (place, length, instead) => {
          const damaged = whole.slice(0, place) + instead + whole.slice(place + length);
          fc.pre(damaged.trim() !== '' && damaged !== whole && damaged !== `${whole}.`);
          const found = read(damaged);
          if (found.unreadable === null) expect(found.progress).toEqual(progress);
          else expect(found.unreadable).toBe(damaged);
          if (found.progress) expectNothingInvented(found.progress, found.lost.includes('beginning'));
        },
      ),
      // A checksum of 18 bits lets one damage in 262,144 pass: which damages are tried does not change from run to run.
      { seed: 20261124 },
    );
  });

  it('that lost its beginning is given the beginning it is read with, and all other parts', () => {
    const { progress: found, lost } = read(whole.slice(9));
    expect(lost).toEqual(['beginning']);
    expect(found).toEqual({
      ...start,
      ...{ position: progress.position, done: progress.done },
      ...{ assessments: progress.assessments, exercises: progress.exercises },
    });
  });

  it('is not told of parts that this release has no more', () => {
    const later = { ...course, exercises: [], assessments: small.assessments };
    expect(unpack(later, whole.slice(0, ends[2])).lost).toEqual([]);
  });

  it('of the format before sections is put aside whole: one checksum vouched for all of it', async () => {
    const before = '28k7oOBAYCRorPE1eb3gJGis8TV5vfQxYQhiDCAQIUIRBAE';
    const { env } = new World();
    expect((await readStored(courseOf(4, 3), before, env)).unreadable).toBeNull();
    const damaged = before.slice(0, -1);
    expect(await readStored(courseOf(4, 3), damaged, env)).toEqual({ progress: null, unreadable: damaged, lost: [] });
  });

  it('of a format that comes later is not taken for this one', () => {
    const later = `5${whole.slice(1)}`;
    expect(read(later).unreadable === null || read(later).progress === null).toBe(true);
  });
});

describe('a foreign text', () => {
  it('is given back as unreadable and never throws', () => {
    const foreign = fc.oneof(
      fc.string(),
      fc.base64String(),
      fc.string().map((each) => `4${each}`),
      fc.string().map((each) => `2${each}`),
    );
    fc.assert(
      fc.property(foreign, (stored) => {
        const { progress: found, unreadable } = read(stored);
        expect(found).toBeNull();
        expect(unreadable).toBe(stored.trim() === '' ? null : stored);
      }),
      { seed: 20261124 },
    );
  });
});
