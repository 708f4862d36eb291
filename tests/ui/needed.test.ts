import { describe, expect, it } from 'vitest';
import { newProgress } from '../../module/model/progress.ts';
import { needed } from '../../module/ui/needed.ts';
import type { Say } from '../../module/ui/language.ts';
import { wordsOf } from '../../module/ui/words.ts';
import { withExercise } from '../support/exercise-course.ts';
import { oneLesson } from './sample-course.ts';

const say: Say = (key, values) => `${key} ${values?.['count'] ?? ''}`.trim();
const course = withExercise(oneLesson);
const fresh = newProgress('0'.repeat(32), 1);
const words = (done: readonly string[]) => needed(course, { ...fresh, done }, 0.75, say, wordsOf(say, 'cs'));

describe('what is still needed', () => {
  it('tells an exercise that is not handed in apart from parts that are not read', () => {
    expect(words([]).map((each) => [each.words, each.address])).toEqual([
      ['contents.neededRead', 'first/story'],
      ['contents.neededExercise 1', 'first/map'],
      ['contents.neededFinish 1', 'first/check'],
    ]);
    expect(words(['first/story', 'first/summary', 'first/check']).map((each) => each.address)).toEqual(['first/map']);
    expect(words(['first/story', 'first/summary', 'first/check', 'first/map'])).toEqual([]);
  });

  it('names the questions of several lessons once, with their number', () => {
    const [lesson] = oneLesson.lessons;
    const second = lesson && {
      ...lesson,
      id: 'second',
      blocks: lesson.blocks.map((block) => ({ ...block, id: block.id.replace('first', 'second') })),
    };
    const both = { ...oneLesson, lessons: [lesson, second].filter((each) => each !== undefined) };
    const needs = needed(both, fresh, 0.75, say, wordsOf(say, 'cs'));
    expect(needs.map((each) => [each.words, each.address])).toContainEqual(['contents.neededFinish 2', 'first/check']);
    expect(needs.filter((each) => each.words.startsWith('contents.neededFinish'))).toHaveLength(1);
  });
});
