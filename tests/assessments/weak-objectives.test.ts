import { describe, expect, it } from 'vitest';
import { weakObjectives } from '../../assessments/weak-objectives.ts';
import type { Question } from '../../module/model/course.ts';
import { bank, course, multiple, single, situation } from './bank.ts';

/** Answers with these scores, question by question. */
const answers = (scores: Readonly<Record<string, number>>) => ({
  answers: Object.fromEntries(
    Object.entries(scores).map(([id, scaled]) => [
      id,
      { response: { kind: 'choice' as const, chosen: ['a'] }, scaled },
    ]),
  ),
});
const all = (scaled: number): Record<string, number> =>
  Object.fromEntries(bank.map((question) => [question.id, scaled]));

describe('weakObjectives', () => {
  it('names nothing when every question is right', () => {
    expect(weakObjectives(course, bank, answers(all(1)))).toEqual([]);
  });

  it('adds up the points of each objective and puts first where most were lost', () => {
    const weak = weakObjectives(
      course,
      bank,
      answers({ ...all(1), [single.id]: 0, [multiple.id]: 0.5, [situation.id]: 0.5 }),
    );
    expect(weak.map(({ objective, earned, possible }) => [objective.id, earned, possible])).toEqual([
      ['o1-1', 2.5, 4],
      ['o1-2', 0.5, 1],
    ]);
  });

  it('counts a question without an answer as nothing', () => {
    const [first] = weakObjectives(course, bank, answers({}));
    expect(first).toMatchObject({ earned: 0, possible: 4 });
  });

  it('sends the learner only to the blocks of questions that lost points, each once', () => {
    const asked: Question[] = [
      { ...single, readAgain: ['why-cooperate/story', 'why-cooperate/summary'] },
      { ...multiple, readAgain: ['why-cooperate/story'] },
      { ...situation, objective: 'o1-1', readAgain: ['why-cooperate/check'] },
    ];
    const [weak] = weakObjectives(course, asked, answers({ [single.id]: 0, [multiple.id]: 0.5, [situation.id]: 1 }));
    expect(weak?.readAgain).toEqual(['why-cooperate/story', 'why-cooperate/summary']);
  });

  it('names at most three, so that the learner knows where to begin', () => {
    const ids = ['o1', 'o2', 'o3', 'o4', 'o5'];
    const objectives = ids.map((id) => ({ id, text: single.stem }));
    const asked = ids.map((objective) => ({ ...single, id: `q-${objective}`, objective }));
    const weak = weakObjectives({ ...course, objectives }, asked, answers({ 'q-o1': 0.5 }));
    expect(weak.map(({ objective }) => objective.id)).toEqual(['o2', 'o3', 'o4']);
  });
});
