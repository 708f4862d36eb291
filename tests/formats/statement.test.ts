import { describe, expect, it } from 'vitest';
import { learnerOf } from '../../module/formats/answer-statement.ts';
import { brokenRules } from '../../module/formats/statement-rules.ts';
import {
  pseudonymousActor,
  readAnswer,
  readEvent,
  registrationOf,
  statementOf,
  type StatementBase,
} from '../../module/formats/statement.ts';
import type { LearnerEvent } from '../../module/model/record-store.ts';
import { bank } from '../assessments/bank.ts';
import { answer, attempt, course, fresh, interaction, opened, readAll, right } from '../records/events.ts';

const id = '6ba7b810-9dad-41d1-80b4-00c04fd430c8';
const base: StatementBase = {
  actor: pseudonymousActor(course, fresh.pseudonym),
  registration: registrationOf(fresh.pseudonym),
  language: 'cs',
  uuid: () => id,
};
const make = (event: LearnerEvent) => statementOf(course, event, base);
const at = new Date('2026-11-23T08:05:07Z');

const everyEvent: readonly LearnerEvent[] = [
  opened,
  { ...opened, resumed: true } as LearnerEvent,
  ...readAll,
  ...attempt(1, 0.8),
  { type: 'lesson-completed', at, lesson: 'why-cooperate' },
  { type: 'completed', at, scaled: null },
  { type: 'passed', at, scaled: 0.8 },
  { type: 'failed', at, scaled: 0 },
  { type: 'closed', at, seconds: 61.5 },
];

describe('a statement', () => {
  it.each(everyEvent.map((event, index) => [index, event.type, event] as const))(
    'breaks no rule of xAPI (%i: %s)',
    (_index, _type, event) => {
      const statement = make(event);
      expect(statement).not.toBeNull();
      expect(brokenRules(statement)).toEqual([]);
      expect(brokenRules(statement, '2.0.0')).toEqual([]);
    },
  );

  it.each([
    { type: 'block-opened', at, block: 'why-cooperate/story' },
    { type: 'drafted', at },
    { type: 'restored', at, interactions: [] },
    { type: 'language-changed', at, language: 'en' },
  ] as const)('is not made of $type', (event) => {
    expect(make(event)).toBeNull();
  });

  it('names the learner by an opaque account alone (xAPI 1.0.3 Data 2.4.2.4)', () => {
    expect(make(opened)?.actor).toEqual({
      objectType: 'Agent',
      account: { homePage: course.iri, name: fresh.pseudonym },
    });
  });

  it('carries every text of the question in Czech and English', () => {
    for (const [question, response, scaled] of right) {
      const definition = make(answer(question, response, scaled))?.object.definition;
      const lists = [definition?.choices, definition?.source, definition?.target].filter((each) => each !== undefined);
      expect(lists.flat().every((each) => each.description.cs && each.description.en)).toBe(true);
      expect(definition?.description).toEqual(question.stem);
    }
  });

  it.each([
    ['single-choice', ['c']],
    ['multiple-choice', ['a[,]b[,]c']],
    ['true-false-reason', ['a']],
    ['situational-judgement', ['b']],
    ['matching', ['1[.]a[,]2[.]b[,]3[.]c[,]4[.]d']],
  ])('of a %s tells the right answer as %j', (type, pattern) => {
    const [question, response, scaled] = right.find(([each]) => each.type === type) as (typeof right)[number];
    expect(make(answer(question, response, scaled))?.object.definition?.correctResponsesPattern).toEqual(pattern);
  });

  it('puts an answer under its assessment, its attempt and the course', () => {
    const [question, response] = right[0] as (typeof right)[number];
    const activities = make(answer(question, response, 1, 2))?.context.contextActivities;
    expect(activities?.parent?.map((each) => each.id)).toEqual([`${course.iri}/assessment/why-cooperate-check`]);
    expect(activities?.grouping?.map((each) => each.id)).toEqual([
      `${course.iri}/assessment/why-cooperate-check/attempt/2`,
      course.iri,
    ]);
  });

  it('has the registration of its pseudonym, a UUID of version 4', () => {
    expect(registrationOf('f'.repeat(32))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
    expect(registrationOf(fresh.pseudonym)).toBe('01234567-89ab-4def-8123-456789abcdef');
  });
});

describe('reading back', () => {
  it.each(bank.map((question, index) => [question.type, index] as const))(
    'gives an answer to a %s as it was given',
    (_type, index) => {
      const [question, response] = right[index] as (typeof right)[number];
      const given = interaction(question, response, 0.5, 2);
      const through: unknown = JSON.parse(JSON.stringify(make({ type: 'answered', at: given.at, interaction: given })));
      expect(readAnswer(through)).toEqual({
        id,
        learner: `${course.iri}|${fresh.pseudonym}`,
        registration: base.registration,
        question: question.id,
        version: question.version,
        assessment: given.assessment,
        use: given.use,
        attempt: 2,
        first: false,
        position: given.position,
        shown: question.options,
        response,
        scaled: 0.5,
        at: given.at,
        seconds: 12.35,
        language: 'cs',
        revision: course.version,
      });
    },
  );

  it('gives an empty answer as one', () => {
    const [question] = right[1] as (typeof right)[number];
    expect(readAnswer(make(answer(question, { kind: 'choice', chosen: [] }, 0)))?.response).toEqual({
      kind: 'choice',
      chosen: [],
    });
  });

  it('gives the score of an attempt and the time on a block', () => {
    const finished = attempt(3, 0.6).at(-1) as LearnerEvent;
    expect(readEvent(course.iri, make(finished))).toMatchObject({
      verb: 'scored',
      path: 'assessment/why-cooperate-check',
      attempt: 3,
      scaled: 0.6,
      success: false,
    });
    expect(readEvent(course.iri, make(readAll[0] as LearnerEvent))).toMatchObject({
      verb: 'experienced',
      path: 'block/why-cooperate/story',
      seconds: 30,
      scaled: null,
    });
  });

  it.each([
    null,
    7,
    'text',
    [],
    {},
    { verb: null },
    { verb: { id: 'http://adlnet.gov/expapi/verbs/answered' }, object: 1 },
  ])('of something foreign (%j) is null and throws nothing', (foreign) => {
    expect([readAnswer(foreign), readEvent(course.iri, foreign)]).toEqual([null, null]);
  });

  it('does not take a statement of another course', () => {
    expect(readEvent('https://other.invalid', make(opened))).toBeNull();
    expect(readEvent('https://course.inval', make(opened))).toBeNull();
  });

  it.each([
    [{ account: { homePage: 'https://x.cz', name: 'p' } }, 'https://x.cz|p'],
    [{ mbox: 'mailto:a@b.cz' }, 'mailto:a@b.cz'],
    [{ name: 'Jana' }, null],
  ])('knows the learner %j as %s', (actor, learner) => {
    expect(learnerOf(actor)).toBe(learner);
  });
});
