import type { Course } from '../../module/model/course.ts';
import type { Performance } from '../../module/model/interaction.ts';
import type { ExerciseSubmitted } from '../../module/model/record-store.ts';

/** The same course with an exercise called `days` beside its lessons: one path of decisions. */
export function withScenario(course: Course): Course {
  return { ...course, exercises: [...course.exercises, { id: 'days', number: 6, version: 2, apart: true }] };
}

const text = (words: string) => ({ cs: `${words} (cs)`, en: words });

const path: Performance = {
  title: text('Days'),
  steps: [
    { id: 'first-day', text: text('First day'), answers: ['ask', 'wait'] },
    { id: 'whom', text: text('Whom'), answers: ['all', 'two-known', 'nobody'] },
  ],
  taken: [
    { step: 'first-day', answer: 'wait' },
    { step: 'whom', answer: 'nobody' },
  ],
  first: true,
};

/** A path handed in; `change` says what is different from the first one. */
export function handedIn(change: Partial<Performance> = {}): ExerciseSubmitted {
  return {
    type: 'exercise-submitted',
    at: new Date('2026-11-24T09:00:00Z'),
    exercise: 'days',
    work: [0, 3, 2, 3],
    texts: [],
    outcome: 'conflict',
    scaled: 0.25,
    path: ['first-day.wait', 'whom.nobody'],
    performance: { ...path, ...change },
    seconds: 61.5,
  };
}
