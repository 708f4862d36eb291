import { describe, expect, it } from 'vitest';
import type { Assessment, Course } from '../../module/model/course.ts';
import { declaredInteractions } from '../../module/records/scorm12-interactions.ts';
import { assessment, course as small, matching, multiple, single } from '../assessments/bank.ts';

const of = (use: Assessment['use'], ...questions: readonly string[]): Assessment => ({
  ...assessment,
  id: use,
  use,
  questions,
});
const asking = (...assessments: readonly Assessment[]): Course => ({
  ...small,
  assessments,
  questions: [single, multiple, matching],
});
const ids = (course: Course): readonly string[] => declaredInteractions(course).map(({ id }) => id);

const [practice, test] = [of('practice', single.id), of('test', multiple.id, single.id)];
const [before, after] = [of('form-a', matching.id), of('form-b', matching.id, multiple.id)];

describe('the interactions an LMS is told of (requirement 12)', () => {
  it('are one for each question and use: -p practice, -t test, -a and -b the forms', () => {
    expect(ids(asking(practice, test, before, after))).toEqual([
      `${single.id}-p`,
      `${single.id}-t`,
      `${multiple.id}-t`,
      `${multiple.id}-b`,
      `${matching.id}-a`,
      `${matching.id}-b`,
    ]);
  });

  it('stand in the same order however course.yaml lists the assessments', () => {
    expect(ids(asking(after, test, before, practice))).toEqual(ids(asking(practice, test, before, after)));
  });

  it('hold no -a and no -b while the forms are off', () => {
    expect(ids(asking(practice, test)).filter((id) => /-[ab]$/.test(id))).toEqual([]);
  });
});
