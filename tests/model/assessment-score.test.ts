import { describe, expect, it } from 'vitest';
import type { Assessment, Course } from '../../module/model/course.ts';
import { assessmentScore, inAssessment, newProgress, type Answer, type Progress } from '../../module/model/progress.ts';
import { assessment, course as small, everyType, likert, numeric, reflection, single } from '../assessments/bank.ts';

const mixed: Assessment = {
  ...assessment,
  id: 'mixed',
  number: 1,
  use: 'practice',
  draw: null,
  title: small.title,
  questions: [single, likert, numeric, reflection].map(({ id }) => id),
};
const course: Course = { ...small, questions: everyType, assessments: [...small.assessments, mixed] };

function after(answers: Readonly<Record<string, Answer>>): Progress {
  const start = newProgress('0'.repeat(32), 1);
  return { ...start, assessments: { mixed: { ...inAssessment(start, 'mixed'), answers, running: true } } };
}

describe('the score of an assessment', () => {
  const right: Answer = { response: { kind: 'choice', chosen: ['c'] }, scaled: 1 };
  const thought: Answer = { response: { kind: 'text', text: 'Ano.', shared: false }, scaled: null };

  it('is the mean over what is scored; a survey and a reflection neither help nor harm', () => {
    expect(assessmentScore(course, after({ [single.id]: right }), 'mixed')).toBe(0.5);
    expect(assessmentScore(course, after({ [single.id]: right, [reflection.id]: thought }), 'mixed')).toBe(0.5);
    expect(assessmentScore(course, after({ [single.id]: right, [numeric.id]: right }), 'mixed')).toBe(1);
  });

  it('is 0 before the first answer', () => {
    expect(assessmentScore(course, after({}), 'mixed')).toBe(0);
  });
});
