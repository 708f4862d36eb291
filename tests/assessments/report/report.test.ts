import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReport, type Report } from '../../../assessments/report/report.ts';
import type { QuestionRow } from '../../../assessments/report/question-rows.ts';
import { fillIn, likert, matching, multiple, numeric, ordering, reflection, single, situation } from '../bank.ts';
import { all, choice, course, Learner, order, pairs, written } from './fixture.ts';

const people = (count: number): Learner[] => Array.from({ length: count }, (_, index) => new Learner(index + 1));
const of = (...learners: Learner[]): Report => makeReport(course, all(...learners));

function row(report: Report, question = 0): QuestionRow {
  const found = report.questions[question];
  if (!found) throw new RangeError(`the report has ${report.questions.length} questions`);
  return found;
}
const counts = (list: QuestionRow['options']): string => list.map(({ part, people: n }) => `${part.id}${n}`).join(' ');

/** Six people on a multiple choice whose key is a, b, c: three right, two partly, one not. */
function six(): Learner[] {
  const responses = ['abc', 'abc', 'abc', 'ab', 'abd', 'de'].map((ids) => choice(...ids));
  const seconds = [10, 20, 30, 40, 50, 90];
  return people(6).map((learner, index) =>
    learner.answers(multiple, responses[index] ?? choice(), { seconds: seconds[index] ?? 0 }),
  );
}

describe('a question', () => {
  it('is counted over the first answers: right, partly, mean and median time', () => {
    const scores = of(...six()).answers.map((answer) => answer.scaled ?? 0);
    const mean = scores.reduce((sum, each) => sum + each, 0) / 6;
    expect(row(of(...six()))).toMatchObject({
      people: 6,
      answers: 6,
      first: 6,
      right: 3,
      partly: scores.filter((each) => each > 0 && each < 1).length,
    });
    expect(row(of(...six())).partly).toBeGreaterThan(0);
    expect(row(of(...six())).mean).toBeCloseTo(mean, 10);
    expect(row(of(...six())).medianSeconds).toBe(35);
  });

  it('shows how many chose each option, right ones marked, also those nobody chose', () => {
    const { options } = row(of(...six()));
    expect(counts(options)).toBe('a5 b5 c3 d2 e1');
    expect(options.filter((each) => each.correct).map((each) => each.part.id)).toEqual(['a', 'b', 'c']);
  });

  it('shows half a point of a situation as partly right', () => {
    const responses = ['b', 'b', 'd', 'a', 'c'];
    const report = of(...people(5).map((learner, n) => learner.answers(situation, choice(responses[n] ?? 'a'))));
    expect(row(report)).toMatchObject({ right: 2, partly: 1, mean: 0.5 });
  });

  it('shows for a matching what each item was matched with', () => {
    const report = of(
      new Learner(1).answers(matching, pairs('1a 2b 3c 4d')),
      new Learner(2).answers(matching, pairs('1a 2b 3d 4c')),
      new Learner(3).answers(matching, pairs('1e 2b')),
    );
    const items = row(report).items.map(({ part, targets }) => `${part.id}: ${counts(targets)}`);
    expect(items).toEqual(['1: a2 b0 c0 d0 e1', '2: a0 b3 c0 d0 e0', '3: a0 b0 c1 d1 e0', '4: a0 b0 c1 d1 e0']);
    expect(
      row(report)
        .items[2]?.targets.filter((each) => each.correct)
        .map((each) => each.part.id),
    ).toEqual(['c']);
    expect(row(report).options).toEqual([]);
  });

  it('shows for an ordering where each step was put, steps in their right order', () => {
    const report = of(
      ...['dbca', 'dbca', 'bdca', 'acbd'].map((ids, n) => new Learner(n + 1).answers(ordering, order(ids))),
    );
    const places = row(report).places.map(({ part, people: n, right }) => `${part.id} ${n.join('')} right at ${right}`);
    expect(places).toEqual(['d 2101 right at 0', 'b 1210 right at 1', 'c 0130 right at 2', 'a 1003 right at 3']);
    expect(row(report)).toMatchObject({ first: 4, right: 2, options: [], items: [], written: [] });
  });

  it('shows of what is written how many wrote the same, however they spelt it, and which is right', () => {
    const words = ['OGP', 'ogp', 'partnerstvi pro otevrene vladnuti', 'OECD', 'Ogp ', 'oecd'];
    const numbers = ['88', '88', '12', '87.5'];
    const report = of(
      ...words.map((text, n) => new Learner(n + 1).answers(fillIn, written(text))),
      ...numbers.map((text, n) => new Learner(n + 11).answers(numeric, written(text))),
    );
    const said = report.questions.map((each) => each.written.map((one) => `${one.text} ${one.people} ${one.correct}`));
    expect(said).toEqual([
      ['88 2 true', '12 1 false', '87.5 1 true'],
      ['OGP 3 true', 'OECD 2 false', 'partnerstvi pro otevrene vladnuti 1 true'],
    ]);
  });

  it('takes only the first answers into the shares, and counts all', () => {
    const report = of(
      new Learner(1).answers(single, choice('a')).answers(single, choice('c'), { attempt: 2 }),
      new Learner(2).answers(single, choice('c')).answers(single, choice('a')),
    );
    expect(row(report)).toMatchObject({ people: 2, answers: 4, first: 2, right: 1 });
    expect(counts(row(report).options)).toBe('a1 b0 c1 d0');
  });

  it('takes the answer of a later attempt where the test drew the question only then', () => {
    const report = of(new Learner(1).answers(single, choice('c'), { attempt: 2, first: true }));
    expect(row(report)).toMatchObject({ people: 1, answers: 1, first: 1, right: 1 });
  });

  it('leaves out of the shares who is known only by a later answer', () => {
    const report = of(new Learner(1).answers(single, choice('c'), { attempt: 2 }));
    expect(row(report)).toMatchObject({ people: 1, answers: 1, first: 0, right: 0, mean: null });
  });

  it.each([
    [4, null, null],
    [5, 1, 10],
  ])('of %i people has the mean %s and the median %s: below five there is too little', (count, mean, medianSeconds) => {
    const report = of(...people(count).map((learner) => learner.answers(single, choice('c'))));
    expect(row(report)).toMatchObject({ first: count, right: count, mean, medianSeconds });
  });

  it('has no median while fewer than five times are known', () => {
    const seconds = [10, 10, 10, 10, null];
    const report = of(
      ...people(5).map((learner, n) => learner.answers(single, choice('c'), { seconds: seconds[n] ?? null })),
    );
    expect(row(report)).toMatchObject({ mean: 1, medianSeconds: null });
  });

  it('is never mixed over versions, and each version keeps its own words', () => {
    const newer = { ...single, version: 2, stem: { cs: 'Nově?', en: 'Anew?' } };
    const report = of(new Learner(1).answers(single, choice('c')), new Learner(2).answers(newer, choice('a')));
    expect(
      report.questions.map(({ version, words, first, right }) => ({ version, stem: words?.stem.cs, first, right })),
    ).toEqual([
      { version: 2, stem: 'Nově?', first: 1, right: 0 },
      { version: 1, stem: 'Which one? (cs)', first: 1, right: 1 },
    ]);
  });

  it('is never mixed over assessments', () => {
    const report = of(
      new Learner(1).answers(single, choice('a'), { assessment: 'before' }).answers(single, choice('c')),
    );
    expect(report.questions.map(({ assessment, right }) => [assessment, right])).toEqual([
      ['final', 1],
      ['before', 0],
    ]);
  });

  it('stands in the order of the course, and at the end when the course no longer asks it', () => {
    const gone = { ...single, id: 'a-question-of-old' };
    const report = of(
      new Learner(1).answers(gone, choice('c')).answers(matching, pairs('1a')).answers(single, choice('c')),
    );
    expect(report.questions.map((each) => each.question)).toEqual([single.id, matching.id, gone.id]);
  });
});

describe('what is never scored', () => {
  const agreeing = (n: number) => ({ assessment: 'survey', seconds: n });
  const report = of(
    new Learner(1)
      .answers(single, choice('c'))
      .answers(likert, choice('d'), agreeing(1))
      .answers(reflection, written('Zavolám do spolku.'), agreeing(2)),
    new Learner(2).answers(likert, choice('d'), agreeing(3)).answers(reflection, written('tajné', false), agreeing(4)),
  );

  it('stands apart from the questions, with how many chose each point of the scale', () => {
    expect(report.questions.map((each) => each.question)).toEqual([single.id]);
    expect(report.unscored.map((each) => each.question)).toEqual([likert.id, reflection.id]);
    const [scale] = report.unscored;
    expect(counts(scale?.options ?? [])).toBe('a0 b0 c0 d2 e0');
    expect(scale?.options.map((each) => each.part.words.cs)).toContain('point d (cs)');
    expect(scale?.options.some((each) => each.correct)).toBe(false);
    expect(scale).toMatchObject({ people: 2, scored: false, right: 0, partly: 0, mean: null });
  });

  it('shows the words of those alone who agreed to send them', () => {
    expect(report.unscored[1]).toMatchObject({ first: 2, written: [{ text: 'Zavolám do spolku.', people: 1 }] });
    expect(JSON.stringify(report)).not.toContain('tajné');
  });

  it('is counted apart, and not with a learner', () => {
    expect(report.totals).toMatchObject({ answers: 1, unscored: 4 });
    expect(report.learners.map(({ name, answers }) => `${name} ${answers}`).sort()).toEqual([
      '10000000 1',
      '20000000 0',
    ]);
  });
});

describe('a learner', () => {
  it('has progress, attempts, the best score and what the course reported', () => {
    const report = of(
      new Learner(1)
        .opens()
        .reads('story', 'law', 'story')
        .answers(single, choice('a'))
        .ends(1, 0.5)
        .ends(2, 0.875)
        .reaches('passed'),
      new Learner(2, course, 60)
        .opens()
        .reads('story', 'law', 'check', 'summary')
        .reaches('completed')
        .ends(1, 0)
        .reaches('failed'),
      new Learner(3, course, 120).opens(),
    );
    expect(
      report.learners.map(({ name, blocksDone, blocks, scores, best, verdict, completed, answers }) => [
        name,
        blocksDone,
        blocks,
        scores,
        best,
        verdict,
        completed,
        answers,
      ]),
    ).toEqual([
      ['30000000', 0, 4, [], null, 'open', false, 0],
      ['20000000', 4, 4, [0], 0, 'failed', true, 0],
      ['10000000', 2, 4, [0.5, 0.875], 0.875, 'passed', false, 1],
    ]);
    expect(report.learners[2]?.lastSeen).toEqual(new Date('2026-11-24T08:07:00Z'));
    expect(report.totals).toMatchObject({
      learners: 3,
      completed: 1,
      passed: 1,
      answers: 1,
      ignored: 0,
      newest: new Date('2026-11-24T10:00:00Z'),
    });
  });

  it('shows an attempt whose end is not recorded as not ended, and a repeated end once', () => {
    expect(of(new Learner(1).ends(3, 0.5).ends(3, 0.9)).learners[0]?.scores).toEqual([null, null, 0.5]);
  });

  it('is nobody who only answered a survey, as a respondent without a registration', () => {
    const learner = new Learner(1).opens();
    const respondent = new Learner(2).answers(likert, choice('b'), { assessment: 'survey' });
    const [said] = respondent.statements as { context: { registration?: string } }[];
    delete said?.context.registration;
    const report = of(learner, respondent);
    expect([report.learners.map(({ name }) => name), report.totals.unscored]).toEqual([['10000000'], 1]);
  });

  it('is told apart by as many digits as it takes', () => {
    const report = of(new Learner(0x1).opens(), new Learner(0x1_0000_0001).opens());
    expect(report.learners.map((each) => each.name).sort()).toEqual(['100000000', '100000001']);
  });
});

describe('a statement', () => {
  it('that comes several times counts once', () => {
    const statements = all(...six());
    expect(makeReport(course, [...statements, ...statements])).toEqual(makeReport(course, statements));
  });

  it('of another course is not counted, and its number is said', () => {
    const other = { ...course, iri: 'https://course.example/tables' };
    const report = of(new Learner(1).opens(), new Learner(2, other).opens().answers(single, choice('c')));
    expect([report.learners.length, report.questions.length, report.totals.ignored]).toEqual([1, 0, 2]);
  });

  it('that was voided is not counted', () => {
    const learner = new Learner(1).answers(single, choice('c'));
    const [answer] = learner.statements as { id: string; actor: unknown }[];
    const voiding = {
      id: '00000000-0000-4000-8000-00000000000f',
      actor: answer?.actor,
      verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
      object: { objectType: 'StatementRef', id: answer?.id },
      timestamp: '2026-11-24T09:00:00Z',
    };
    const report = makeReport(course, [voiding, answer]);
    expect(report).toMatchObject({ questions: [], learners: [], totals: { answers: 0, ignored: 2 } });
  });

  it('of any content at all never breaks the page', () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), (statements) => {
        expect(makeReport(course, statements).totals.answers).toBe(0);
      }),
    );
  });
});

it('the report is the same in whatever order and however often the statements arrive', () => {
  const responses = ['a', 'b', 'c', 'd'];
  const learner = fc.record({
    answers: fc.array(fc.record({ chosen: fc.constantFrom(...responses), attempt: fc.integer({ min: 1, max: 3 }) }), {
      maxLength: 4,
    }),
    start: fc.integer({ min: 0, max: 5 }),
    end: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  });
  const statements = fc.array(learner, { minLength: 1, maxLength: 7 }).map((learners) =>
    all(
      ...learners.map(({ answers, start, end }, index) => {
        const one = new Learner(index + 1, course, start).opens();
        for (const { chosen, attempt } of answers) one.answers(single, choice(chosen), { attempt });
        return end === null ? one : one.ends(1, end);
      }),
    ),
  );
  const shuffled = statements.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.subarray(list)),
  );
  fc.assert(
    fc.property(shuffled, ([list, mixed, again]) => {
      expect(makeReport(course, [...again, ...mixed])).toEqual(makeReport(course, list));
    }),
  );
});
