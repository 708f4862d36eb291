import { describe, expect, it } from 'vitest';
import { makeReport } from '../../../assessments/report/report.ts';
import { withScenario } from '../../support/scenario-course.ts';
import { all, course as sample, days, decisions, Learner } from './fixture.ts';

const course = withScenario(sample);
const learner = (number: number, start = 0): Learner => new Learner(number, course, start);
const people = (rows: readonly { readonly part: { readonly id: string }; readonly people: number }[]) =>
  rows.map(({ part, people: count }) => `${part.id} ${count}`);

describe('the paths through a scenario', () => {
  it('count for each person the first one, whatever came later and in whatever order the records come', () => {
    const statements = all(
      learner(1).plays(decisions('first-day.ask whom.all'), true, 'agreed').plays(decisions('first-day.wait'), false),
      learner(2).plays(decisions('first-day.ask whom.nobody')),
      learner(3).plays(decisions('first-day.wait')),
    );
    for (const given of [statements, [...statements].reverse(), [...statements, ...statements]]) {
      const [row] = makeReport(course, given, [days]).paths;
      expect(row).toMatchObject({ exercise: 'days', version: 2, first: 3, paths: 4 });
      expect(row?.scenes.map((scene) => [scene.part.id, scene.people, people(scene.decisions)])).toEqual([
        ['first-day', 3, ['ask 2', 'wait 1']],
        ['whom', 2, ['all 1', 'two-known 0', 'nobody 1']],
      ]);
      expect(people(row?.endings ?? [])).toEqual(['conflict 2', 'agreed 1']);
    }
  });

  it('leave out scenes to which nobody came', () => {
    const [row] = makeReport(course, learner(1).plays(decisions('first-day.wait')).statements, [days]).paths;
    expect(row?.scenes.map(({ part }) => part.id)).toEqual(['first-day']);
  });

  it('stand by their ids where the words belong to another version, and lose nothing', () => {
    const { statements } = learner(1).plays(decisions('first-day.ask whom.later'), true, 'elsewhere');
    const [row] = makeReport(course, statements, [{ ...days, version: 3 }]).paths;
    expect(row?.scenes.map(({ decisions: taken }) => people(taken))).toEqual([['ask 1'], ['later 1']]);
    expect(row?.scenes[0]?.part.words).toEqual({ cs: 'First day (cs)', en: 'First day' });
    expect(people(row?.endings ?? [])).toEqual(['elsewhere 1']);
  });

  it('are no answers: they enter no question and no count of answers', () => {
    const { totals, questions } = makeReport(course, learner(1).plays(decisions('first-day.ask')).statements, [days]);
    expect([totals.answers, totals.unscored, questions.length]).toEqual([0, 0, 0]);
  });

  it('are nothing where nobody played', () => {
    expect(makeReport(course, learner(1).opens().statements, [days]).paths).toEqual([]);
  });
});
