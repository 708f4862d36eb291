import { expect, it } from 'vitest';
import { drawTest } from '../../assessments/draw-test.ts';
import { byId, groupOf } from '../../module/model/course.ts';
import { course, finalTest } from '../support/content.ts';

const objectives = course.objectives.map(({ id }) => id);
const seeds = Array.from({ length: 100 }, (_, at) => at * 651);

/** The objectives an attempt at the final test asks about. */
function askedAbout(ids: readonly string[]): readonly string[] {
  return objectives.filter((id) => ids.some((each) => byId(course.questions, each).objective === id));
}

it('asks in the first attempt about every objective but one: group o6 has four and three places', () => {
  for (const seed of seeds) {
    const asked = askedAbout(drawTest(finalTest, course.questions, seed, []));
    const left = objectives.filter((id) => !asked.includes(id));
    expect(left.map(groupOf)).toEqual(['o6']);
  }
});

it('asks in two attempts about every objective of the course', () => {
  for (const seed of seeds) {
    const first = drawTest(finalTest, course.questions, seed, []);
    const second = drawTest(finalTest, course.questions, seed, [first]);
    expect(askedAbout([...first, ...second])).toEqual(objectives);
  }
});
