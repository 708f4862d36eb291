import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment, Course } from '../../module/model/course.ts';
import { inAssessment, newProgress, outcome, type Progress } from '../../module/model/progress.ts';
import { assessment, course as small } from '../assessments/bank.ts';

const beside = (use: Assessment['use']): Assessment => ({ ...assessment, id: use, use });
const course: Course = {
  ...small,
  assessments: [...small.assessments, beside('form-a'), beside('form-b'), beside('practice'), beside('survey')],
};
const blocks = course.lessons.flatMap((lesson) => lesson.blocks).map(({ id }) => id);
const start = newProgress('0'.repeat(32), 1);

/** Blocks done, and the scores of the attempts that ended at some assessments. */
function after(done: readonly string[], scores: Readonly<Record<string, readonly number[]>>): Progress {
  const ended = Object.entries(scores).map(([id, all]) => [id, { ...inAssessment(start, id), scores: all }]);
  return { ...start, done, assessments: Object.fromEntries(ended) };
}
const final = course.finalAssessment;

describe('the outcome of the course', () => {
  it('is incomplete with the best score so far while attempts are left', () => {
    expect(outcome(course, after(blocks.slice(1), { [final]: [0.25, 0.5] }))).toMatchObject({
      completion: 'incomplete',
      success: 'unknown',
      scaled: 0.5,
    });
    expect(outcome(course, after(blocks, { [final]: [0.5, 0.25] }))).toMatchObject({ success: 'unknown', scaled: 0.5 });
  });

  it('is failed only after the last attempt, and passed by any that reached the mark', () => {
    expect(outcome(course, after(blocks, { [final]: [0.5, 0.5, 0.5] })).success).toBe('failed');
    expect(outcome(course, after(blocks, { [final]: [0, 0.75, 0.1] })).success).toBe('passed');
  });

  it('is not passed before everything is read and handed in, whatever the score', () => {
    expect(outcome(course, after(blocks.slice(1), { [final]: [1] }))).toMatchObject({
      completion: 'incomplete',
      success: 'unknown',
    });
  });

  it('goes by the mark of the LMS where it sets one', () => {
    const progress = after(blocks, { [final]: [0.8] });
    expect([0.5, 0.75, 0.8, 0.81].map((mark) => outcome(course, progress, mark).success)).toEqual([
      'passed',
      'passed',
      'passed',
      'unknown',
    ]);
  });

  it('is waived by nothing else: neither form, practice nor survey changes it', () => {
    const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 });
    const others = fc.record({ 'form-a': scores, 'form-b': scores, practice: scores, survey: scores });
    fc.assert(
      fc.property(fc.subarray(blocks), scores, others, (done, own, elsewhere) => {
        expect(outcome(course, after(done, { [final]: own, ...elsewhere }))).toEqual(
          outcome(course, after(done, { [final]: own })),
        );
      }),
    );
  });
});
