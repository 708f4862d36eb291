import { describe, expect, it } from 'vitest';
import type { Assessment, Course } from '../../module/model/course.ts';
import { assessmentAt, surveyOf } from '../../module/player/standing.ts';
import { assessment, course as small, likert, reflection } from '../assessments/bank.ts';

const of = (use: Assessment['use'], id: string, questions: readonly string[] = []): Assessment => ({
  ...assessment,
  id,
  use,
  questions,
});
const after = { ...likert, pool: 'survey' } as const;
const later = { ...reflection, pool: 'transfer' } as const;
const course: Course = {
  ...small,
  preTest: true,
  postTest: true,
  assessments: [
    ...small.assessments,
    of('form-a', 'form-a'),
    of('form-b', 'form-b'),
    of('survey', 'reaction', [after.id]),
    of('survey', 'months-later', [later.id]),
  ],
  questions: [...small.questions, after, later],
};

describe('an assessment that stands in no lesson', () => {
  it.each([
    [0, 'form-a', 'form-b'],
    [1, 'form-b', 'form-a'],
    [65534, 'form-a', 'form-b'],
  ])('seed %i: %s before the course and the parallel form after it', (seed, before, behind) => {
    expect(assessmentAt(course, { seed }, 'pre-test')).toBe(before);
    expect(assessmentAt(course, { seed }, 'post-test')).toBe(behind);
  });

  it('is none of the forms while course.yaml turns them off', () => {
    const off = { ...course, preTest: false, postTest: false };
    expect(assessmentAt(off, { seed: 0 }, 'pre-test')).toBeNull();
    expect(assessmentAt(off, { seed: 0 }, 'post-test')).toBeNull();
  });

  it('is one survey right after the course and another months later', () => {
    expect(assessmentAt(course, { seed: 0 }, 'survey')).toBe('reaction');
    expect(assessmentAt(course, { seed: 0 }, 'transfer')).toBe('months-later');
  });

  it('is no survey where the course asks none', () => {
    expect([surveyOf(small, 'survey'), surveyOf(small, 'transfer')]).toEqual([null, null]);
  });
});
