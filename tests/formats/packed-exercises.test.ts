import { describe, expect, it } from 'vitest';
import { pack, room, withoutRoom } from '../../module/formats/suspend-data.ts';
import { unpack } from '../../module/formats/unpack.ts';
import type { ExerciseProgress, Progress } from '../../module/model/progress.ts';
import { readStored } from '../../module/records/stored-progress.ts';
import { World } from '../records/world.ts';
import { courseOf, fullest } from './arbitrary-course.ts';

const course = courseOf(96, 60);
const start: Progress = { ...fullest(course), assessments: {}, exercises: {} };
const written = (length: number): ExerciseProgress => ({
  work: [1, 2, 3],
  texts: ['Kdo u stolu chybí? '.repeat(300).slice(0, length)],
  submitted: true,
});
const progressOf = (...lengths: readonly number[]): Progress => ({
  ...start,
  exercises: Object.fromEntries(lengths.map((length, at) => [course.exercises[at]?.id ?? '', written(length)])),
});
const fits = (progress: Progress): string => pack(course, progress, withoutRoom(course, progress));

describe('what a learner did in exercises, packed', () => {
  it('is missing in what the release before exercises wrote, and all else is there', async () => {
    const before = '28k7oOBAYCRorPE1eb3gJGis8TV5vfQxYQhiDCAQIUIRBAE';
    const answers = { q0: { response: { kind: 'choice', chosen: ['b'] }, scaled: 1 } };
    const drafts = { q1: { kind: 'choice', chosen: ['a', 'c'] } };
    expect(await readStored(courseOf(4, 3), before, new World().env)).toEqual({
      progress: {
        ...{ save: 7, pseudonym: '0123456789abcdef0123456789abcdef', seed: 515, language: 'en', position: 'lesson/b2' },
        done: ['lesson/b0', 'lesson/b1'],
        assessments: { check: { scores: [0.75], answers, running: true, drafts, drawn: [] } },
        exercises: {},
        reached: ['completed'],
      },
      unreadable: null,
      lost: [],
    });
  });

  it('opens again in a new version of the exercise, alone', () => {
    const progress = progressOf(10, 20);
    const [first, ...others] = course.exercises;
    const later = { ...course, exercises: [{ ...first!, version: first!.version + 1 }, ...others] };
    expect(Object.keys(unpack(later, pack(course, progress)).progress?.exercises ?? {})).toEqual(['exercise-1']);
  });

  it('takes four bits for a choice out of fewer than sixteen', () => {
    const lengthOf = (choices: number): number => {
      const exercises = {
        'exercise-0': { work: Array.from({ length: choices }, () => 15), texts: [], submitted: false },
      };
      return pack(course, { ...start, exercises }).length;
    };
    expect(lengthOf(66) - lengthOf(54)).toBe(8);
  });
});

describe('texts an LMS has no room for', () => {
  it('are none while everything fits', () => {
    expect(withoutRoom(course, progressOf(800, 600, 700))).toEqual([]);
    expect(withoutRoom(course, start)).toEqual([]);
  });

  it('are left out whole, the longest first, and no more of them than needed', () => {
    const progress = progressOf(800, 1500, 900, 1200);
    expect(withoutRoom(course, progress)).toEqual(['exercise-1']);
    expect(fits(progress).length).toBeLessThanOrEqual(room);
    const { exercises } = unpack(course, fits(progress)).progress!;
    expect(exercises['exercise-1']).toEqual({ work: [1, 2, 3], texts: [], submitted: true, elsewhere: true });
    expect(exercises['exercise-0']).toEqual(progress.exercises['exercise-0']);
  });

  it('stay whole in what the journal keeps', () => {
    const progress = progressOf(3000, 3000, 3000);
    expect(unpack(course, pack(course, progress)).progress).toEqual(progress);
  });

  it('never push the choices out: the fullest progress with nine long texts fits', () => {
    const full = fullest(course);
    const exercises = Object.fromEntries(
      Object.entries(full.exercises).map(([id, done]) => [id, { ...done, texts: ['Ž'.repeat(2000)] }]),
    );
    const progress = { ...full, exercises };
    expect(withoutRoom(course, progress)).toHaveLength(9);
    expect(fits(progress).length).toBeLessThanOrEqual(room);
  });
});
