import type { Course } from '../../module/model/course.ts';
import type { LearnerEvent } from '../../module/model/record-store.ts';

/** The same course with a block at the end of its first lesson that shows an exercise called `map`. */
export function withExercise(course: Course, version = 1): Course {
  const [first, ...others] = course.lessons;
  if (!first) throw new RangeError('a course without lessons has no place for an exercise');
  const title = { cs: 'Mapa', en: 'Map' };
  const what = { kind: 'exercise', assessment: null, exercise: 'map' } as const;
  const block = { id: `${first.id}/map`, number: 90, title, minutes: 4, ...what };
  return {
    ...course,
    lessons: [{ ...first, blocks: [...first.blocks, block] }, ...others],
    exercises: [{ id: 'map', number: 5, version }],
  };
}

const at = new Date('2026-11-24T09:00:00Z');

export const save = (work: readonly number[], texts: readonly string[] = []): LearnerEvent => ({
  type: 'exercise-saved',
  at,
  exercise: 'map',
  work,
  texts,
});

export const submit = (work: readonly number[], texts: readonly string[] = []): LearnerEvent => ({
  type: 'exercise-submitted',
  at,
  exercise: 'map',
  work,
  texts,
  outcome: 'gaps',
  scaled: 0.75,
  path: ['sit-pecujeme.large.medium'],
  seconds: 61.5,
});
