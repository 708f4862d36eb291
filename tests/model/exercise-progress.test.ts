import { describe, expect, it } from 'vitest';
import { advance, inExercise, newProgress, outcome, withTextsOf } from '../../module/model/progress.ts';
import { save, submit, withExercise } from '../support/exercise-course.ts';
import { oneLesson } from '../ui/sample-course.ts';

const course = withExercise(oneLesson);
const fresh = newProgress('0'.repeat(32), 1);

describe('an exercise', () => {
  it('is not done by choosing or by turning the page, only by handing in', () => {
    const saved = advance(course, fresh, save([1, 2], ['odbory']));
    expect([saved.done, saved.exercises['map']]).toEqual([[], { work: [1, 2], texts: ['odbory'], submitted: false }]);
    const handedIn = advance(course, saved, submit([1, 3], ['odbory']));
    expect([handedIn.done, handedIn.exercises['map']?.submitted]).toEqual([['first/map'], true]);
    expect(outcome(course, handedIn).progress).toBe(0.25);
  });

  it('stays done while the learner works on it again', () => {
    const again = advance(course, advance(course, fresh, submit([1])), save([2]));
    expect([again.done, again.exercises['map']]).toEqual([['first/map'], { work: [2], texts: [], submitted: false }]);
  });

  it('nobody touched is empty', () => {
    expect(inExercise(fresh, 'map')).toEqual({ work: [], texts: [], submitted: false });
  });
});

describe('texts that lie in another browser', () => {
  const elsewhere = {
    ...fresh,
    exercises: { map: { work: [1], texts: [], submitted: true, elsewhere: true as const } },
  };
  const here = advance(course, fresh, submit([1], ['odbory']));

  it('come back where they were written', () => {
    expect(withTextsOf(here, elsewhere).exercises['map']).toEqual({ work: [1], texts: ['odbory'], submitted: true });
    expect(withTextsOf(fresh, elsewhere)).toEqual(elsewhere);
  });

  it('are not given up by a choice made here, but by other words', () => {
    const chosen = advance(course, elsewhere, save([2], ['', '']));
    expect(chosen.exercises['map']?.elsewhere).toBe(true);
    expect(advance(course, elsewhere, save([2], ['kraje'])).exercises['map']).toEqual({
      ...{ work: [2], texts: ['kraje'], submitted: false },
    });
  });

  it('are not taken from a browser where nothing is missing', () => {
    const newer = advance(course, here, save([3], ['kraje']));
    expect(withTextsOf(here, newer)).toEqual(newer);
  });
});
