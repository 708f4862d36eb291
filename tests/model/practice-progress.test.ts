import { describe, expect, it } from 'vitest';
import type { Course, Question } from '../../module/model/course.ts';
import type { Response } from '../../module/model/interaction.ts';
import { advance, asked, draft, inAssessment, newProgress, type Progress } from '../../module/model/progress.ts';
import { judge, rebuild } from '../../module/player/interactions.ts';
import { pack } from '../../module/formats/suspend-data.ts';
import { unpack } from '../../module/formats/unpack.ts';
import { assessment, bank, course as small, multiple, single } from '../assessments/bank.ts';

const at = new Date('2026-11-24T09:00:00Z');
const course: Course = {
  ...small,
  assessments: [
    { ...assessment, use: 'practice' },
    { ...assessment, id: 'final', number: 1, draw: { o1: { easy: 1, medium: 0, hard: 0, types: [] } } },
  ],
};
const choose = (...chosen: string[]): Response => ({ kind: 'choice', chosen });

/** A learner hands in a response, as the player takes it. */
function answer(progress: Progress, question: Question, response: Response, where = assessment.id): Progress {
  const given = {
    assessment: where,
    question: question.id,
    response,
    position: 1,
    shown: question.options,
    seconds: 3,
  };
  return advance(course, progress, { type: 'answered', at, interaction: judge(course, progress, question, given, at) });
}

describe('practice', () => {
  const once = answer(newProgress('0'.repeat(32), 1), single, choose('a'));
  const twice = answer(draft(once, assessment.id, single.id, choose('c')), single, choose('c'));

  it('keeps the first answer, and the latest beside it', () => {
    const { answers, drafts, running, scores } = inAssessment(twice, assessment.id);
    expect(answers[single.id]).toEqual({
      response: choose('a'),
      scaled: 0,
      again: { response: choose('c'), scaled: 1 },
    });
    expect([drafts, running, scores]).toEqual([{}, false, []]);
  });

  it('comes back from the LMS with both', () => {
    expect(unpack(course, pack(course, twice)).progress).toEqual(twice);
  });

  it('gives an LMS that lost everything the first answers again', () => {
    const restored = rebuild(course, twice, bank, at);
    expect(restored.map(({ question, response, first, attempt }) => [question.id, response, first, attempt])).toEqual([
      [single.id, choose('a'), true, 1],
    ]);
  });

  it('calls only the first answer to each question the first', () => {
    const given = {
      assessment: assessment.id,
      question: single.id,
      response: choose('c'),
      position: 1,
      shown: [],
      seconds: 1,
    };
    expect(judge(course, once, single, given, at)).toMatchObject({ first: false, attempt: 2 });
    expect(judge(course, once, multiple, { ...given, question: multiple.id, response: choose('a') }, at)).toMatchObject(
      {
        first: true,
        attempt: 1,
      },
    );
  });
});

describe('a drawn test', () => {
  const start = (progress: Progress, ...drawn: string[]): Progress =>
    advance(course, progress, { type: 'assessment-started', at, assessment: 'final', attempt: 1, drawn });
  const finish = (progress: Progress): Progress =>
    advance(course, progress, {
      type: 'assessment-finished',
      at,
      assessment: 'final',
      attempt: 1,
      scaled: 0,
      passed: false,
    });
  const first = start(newProgress('0'.repeat(32), 1), single.id);

  it('asks what was drawn when the attempt began, whatever a later release would draw', () => {
    expect(asked(course, first, 'final')).toEqual([single.id]);
    const later = { ...course, assessments: course.assessments.map((each) => ({ ...each, draw: null })) };
    expect(asked(later, first, 'final')).toEqual([single.id]);
  });

  it('leaves out a question that an update took away', () => {
    const { questions, ...rest } = course.assessments[1] as Course['assessments'][number];
    const without = { ...rest, questions: questions.filter((id) => id !== single.id) };
    expect(asked({ ...course, assessments: [without] }, first, 'final')).toEqual([]);
  });

  it('remembers every draw, so that the next attempt asks something else', () => {
    const second = start(finish(first), multiple.id);
    expect(inAssessment(second, 'final').drawn).toEqual([[single.id], [multiple.id]]);
    expect(unpack(course, pack(course, second)).progress).toEqual(second);
  });

  it('calls an answer the first in whichever attempt the question was drawn first', () => {
    const given = {
      assessment: 'final',
      question: multiple.id,
      response: choose('a'),
      position: 1,
      shown: [],
      seconds: 1,
    };
    const second = start(finish(first), multiple.id, single.id);
    expect(judge(course, second, multiple, given, at)).toMatchObject({ first: true, attempt: 2 });
    expect(judge(course, second, single, { ...given, question: single.id }, at)).toMatchObject({ first: false });
  });
});
