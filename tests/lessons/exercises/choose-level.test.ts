import { describe, expect, it } from 'vitest';
import type { ChooseLevel, File } from '../../../lessons/exercises/choose-level.ts';
import { isComplete, judge, judgeFile, type FileVerdict } from '../../../lessons/exercises/level-judging.ts';
import { placesPerFile, readFiles, recommend } from '../../../lessons/exercises/level-rule.ts';
import { readExercise } from '../../support/exercise.ts';

const data = await readExercise<ChooseLevel>('choose-level');
const fileOf = (id: string): File => data.cases.find((each) => each.id === id)!;
const expert = (id: string): Done => ({ level: 'accept', methods: fileOf(id).expert.methods });

/** What is done with a file: the level, the methods, and answers other than the expert's (`{ time: 'a' }`). */
interface Done {
  readonly level: string;
  readonly methods: readonly string[];
  readonly answers?: Readonly<Record<string, string>>;
}

function work(done: Readonly<Record<string, Done>>): number[] {
  return data.cases.flatMap((file) => {
    const mine = done[file.id];
    if (!mine) return Array.from({ length: placesPerFile(data) }, () => 0);
    const answers = data.questions.map(({ id, options }) => {
      const answer = mine.answers?.[id] ?? file.answers[id]?.model;
      return 1 + options.findIndex((option) => option.id === answer);
    });
    const level = mine.level === 'accept' ? 1 : 2 + data.levels.findIndex(({ id }) => id === mine.level);
    const [first = 0, second = 0] = mine.methods.map((id) => 1 + data.methods.list.findIndex((each) => each.id === id));
    return [...answers, level, first, second, 1];
  });
}
function verdictOn(id: string, done: Partial<Done>): FileVerdict {
  const all = { [id]: { ...expert(id), ...done } };
  const found = readFiles(data, work(all), []).find(({ file }) => file.id === id)!;
  return judgeFile(data, found);
}
const outcomeOf = (done: Readonly<Record<string, Done>>): string => judge(data, work(done), []).outcome;

describe('choosing the level of participation', () => {
  it('recommends the level of the expert to those who read each file as she does', () => {
    for (const { id, expert: model } of data.cases) {
      const { recommendation, way, scaled, consequence } = verdictOn(id, {});
      expect([id, recommendation.recommended.id]).toEqual([id, model.level]);
      expect([way.id, scaled, consequence.kind]).toEqual(['followed-well', 1, 'match']);
    }
  });

  it('recommends no more than can be kept, no more than is needed, and says what limits it', () => {
    const short = verdictOn('concept', { answers: { time: 'b', resources: 'b' } }).recommendation;
    expect([short.recommended.id, short.explanation]).toEqual(['consultation', 'needsMore']);
    expect(short.limiting.map(({ id }) => id)).toEqual(['time', 'resources']);
    const easy = verdictOn('concept', { answers: { impact: 'a', diversity: 'b' } }).recommendation;
    expect([easy.recommended.id, easy.explanation]).toEqual(['consultation', 'needsLess']);
    expect(verdictOn('concept', {}).recommendation.explanation).toBe('equal');
  });

  it.each([
    ['followed-luck', { answers: { diversity: 'b' } }],
    ['corrected', { answers: { time: 'b' }, level: 'dialogue' }],
    ['followed-too-low', { answers: { time: 'b' } }],
    ['overridden-too-high', { level: 'partnership' }],
    ['overridden-too-low', { level: 'informing' }],
  ])('tells a learner who came to the concept by the way %s', (way, done) => {
    expect(verdictOn('concept', done).way.id).toBe(way);
  });

  it('tells a learner whose answers see too much room that the rule saw it with them', () => {
    const done = { answers: { influence: 'b', time: 'b', leadership: 'b' } };
    expect(verdictOn('technical-decree', done).way.id).toBe('followed-too-high');
  });

  it('quotes the sentence of the file that an answer misreads, and in which direction', () => {
    const { misread } = verdictOn('concept', { answers: { time: 'd', impact: 'a' } });
    expect(misread.map(({ question, direction }) => `${question.id} ${direction}`)).toEqual([
      'time higher',
      'impact lower',
    ]);
    expect(misread[0]?.fact.en).toMatch(/seven\smonths/);
  });

  it.each([
    ['harmful', 0, ['two-known']],
    ['other-level', 0, ['joint-team']],
    ['model', 1, ['working-group', 'local-meetings']],
    ['some-model', 0.5, ['working-group']],
    ['serves', 0.5, ['call-for-suggestions']],
  ])('finds the methods of the concept %s, worth %d', (id, value, methods) => {
    const verdict = verdictOn('concept', { methods }).methods;
    expect([verdict.id, verdict.value]).toEqual([id, value]);
  });

  it('lets what follows depend on level and methods: every consequence of every file can come about', () => {
    const pairs = data.methods.list.flatMap(({ id: a }) => data.methods.list.map(({ id: b }) => [...new Set([a, b])]));
    for (const file of data.cases) {
      const seen = new Set(
        data.levels.flatMap(({ id: level }) =>
          pairs.map((methods) => verdictOn(file.id, { level, methods }).consequence.cs),
        ),
      );
      const all = file.consequences.map((each) =>
        'use' in each ? data.sharedConsequences.find(({ id }) => id === each.use)?.cs : each.cs,
      );
      expect([...seen].sort(), file.id).toEqual([...all].sort());
    }
  });

  const concept = expert('concept');
  it.each([
    ['all-match', { concept, 'subsidy-rules': expert('subsidy-rules') }],
    ['unequal', { concept: { ...concept, methods: ['two-known'] }, 'subsidy-rules': expert('subsidy-rules') }],
    ['broken', { concept: { ...concept, methods: ['joint-team'] }, 'subsidy-rules': expert('subsidy-rules') }],
    [
      'tends-over',
      { concept: { level: 'partnership', methods: ['joint-team'] }, 'subsidy-rules': expert('subsidy-rules') },
    ],
    ['tends-under', { concept: { level: 'informing', methods: ['information-page'] } }],
    [
      'mixed',
      {
        concept: { level: 'informing', methods: ['information-page'] },
        'subsidy-rules': { level: 'partnership', methods: ['joint-team'] },
      },
    ],
  ])('ends with %s', (outcome, done) => {
    expect(outcomeOf(done)).toBe(outcome);
  });

  it('takes the mean of the files checked, half a level for one step away, and tells files, levels and methods by ids', () => {
    const done = { concept, 'subsidy-rules': { ...expert('subsidy-rules'), level: 'dialogue' } };
    const { scaled, path } = judge(data, work(done), ['My reason.']);
    expect(scaled).toBeCloseTo((1 + 0.4 + 0.4 * 0.5) / 2);
    expect(path).toEqual([
      'concept.dialogue.working-group.local-meetings',
      'subsidy-rules.dialogue.public-consultation',
    ]);
  });

  it('is complete with the concept and one more file', () => {
    const complete = (...ids: string[]): boolean =>
      isComplete(data, readFiles(data, work(Object.fromEntries(ids.map((id) => [id, expert(id)]))), []));
    expect([complete('concept'), complete('subsidy-rules', 'crisis-measure'), complete()]).toEqual([
      false,
      false,
      false,
    ]);
    expect(complete('concept', 'crisis-measure')).toBe(true);
  });

  it('has answers in advance in some files, and takes an empty work for nothing else done', () => {
    for (const { file, answers, choice, methods, checked, reason } of readFiles(data, [], [])) {
      expect(answers.filter((answer) => answer !== null)).toHaveLength(file.prefilled.length);
      expect(recommend(data, answers)).toBeNull();
      expect([choice, methods, checked, reason]).toEqual([null, [], false, '']);
    }
  });

  it('names only questions, options and methods that exist, and a fact for each question of a file', () => {
    const [questions, methods] = [data.questions, data.methods.list].map((list) => list.map(({ id }) => id));
    for (const file of data.cases) {
      expect(Object.keys(file.answers)).toEqual(questions);
      expect(questions).toEqual(expect.arrayContaining([...file.prefilled]));
      expect(methods).toEqual(expect.arrayContaining([...file.expert.methods]));
      for (const { id, options } of data.questions) {
        expect(options.map((option) => option.id)).toEqual(expect.arrayContaining([...file.answers[id]!.accept]));
        expect(file.facts.some((fact) => fact.for.includes(id))).toBe(true);
      }
    }
  });
});
