import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { score } from '../../assessments/scoring.ts';
import { brokenRules } from '../../module/formats/statement-rules.ts';
import { pseudonymousActor, readAnswer, registrationOf, statementOf } from '../../module/formats/statement.ts';
import type { Course, Question } from '../../module/model/course.ts';
import type { Interaction, Response } from '../../module/model/interaction.ts';
import {
  assessment,
  course as small,
  everyType,
  fillIn,
  likert,
  numeric,
  ordering,
  reflection,
} from '../assessments/bank.ts';
import { responsesTo } from './arbitrary-response.ts';
import '../support/property-runs.ts';

const course: Course = { ...small, questions: everyType };
const pseudonym = '0123456789abcdef0123456789abcdef';
const base = {
  actor: pseudonymousActor(course, pseudonym),
  registration: registrationOf(pseudonym),
  language: 'cs',
  uuid: () => '6ba7b810-9dad-41d1-80b4-00c04fd430c8',
} as const;

function answerOf(question: Question, response: Response) {
  const interaction: Interaction = {
    question,
    assessment: assessment.id,
    use: 'practice',
    attempt: 1,
    first: true,
    position: 1,
    shown: question.options,
    response,
    scaled: score(question, response),
    at: new Date('2026-11-23T08:05:07Z'),
    seconds: 4.5,
  };
  return statementOf(course, { type: 'answered', at: interaction.at, interaction }, base);
}

const write = (text: string, shared = true): Response => ({ kind: 'text', text, shared });

describe('an answer as a statement', () => {
  it.each([
    [ordering, { kind: 'ordering', order: [...'dbca'] }, 'sequencing', ['d[,]b[,]c[,]a'], 'd[,]b[,]c[,]a', 1],
    [numeric, write('88.5'), 'numeric', ['87[:]89'], '88.5', 1],
    [
      fillIn,
      write('partnerství, ale jiné'),
      'fill-in',
      ['{case_matters=false}OGP', '{case_matters=false}Partnerství pro otevřené vládnutí'],
      'partnerství, ale jiné',
      0,
    ],
  ] as const)('tells type, key, response and score ($2)', (question, response, type, pattern, text, scaled) => {
    const statement = answerOf(question, response);
    expect(statement?.object.definition).toMatchObject({ interactionType: type, correctResponsesPattern: pattern });
    expect(statement?.result).toMatchObject({ response: text, success: scaled === 1, score: { scaled } });
    expect(brokenRules(statement)).toEqual([]);
    expect(readAnswer(statement)).toMatchObject({ response, scaled });
  });

  it('lists the steps of an ordering as choices and the points of a scale as its scale (xAPI 1.0.3 Data 2.4.4.1)', () => {
    const ids = (list: readonly { readonly id: string }[] | undefined) => list?.map(({ id }) => id);
    const steps = answerOf(ordering, { kind: 'ordering', order: [...'abcd'] })?.object.definition;
    const scale = answerOf(likert, { kind: 'choice', chosen: ['b'] })?.object.definition;
    expect([ids(steps?.choices), ids(scale?.scale), scale?.choices]).toEqual([[...'abcd'], [...'abcde'], undefined]);
  });

  it.each([
    [likert, { kind: 'choice', chosen: ['b'] }],
    [reflection, write('Zeptám se dřív.')],
  ] as const)('has neither score nor success nor key where nothing is judged', (question, response) => {
    const statement = answerOf(question, response);
    expect(statement?.result).not.toHaveProperty('score');
    expect(statement?.result).not.toHaveProperty('success');
    expect(statement?.object.definition).not.toHaveProperty('correctResponsesPattern');
    expect(brokenRules(statement)).toEqual([]);
    expect(readAnswer(statement)).toMatchObject({ response, scaled: null });
  });

  it('holds no word of a reflection the learner did not agree to share', () => {
    const statement = answerOf(reflection, write('Tajemství', false));
    expect(JSON.stringify(statement)).not.toContain('Tajemství');
    expect(statement?.result).toEqual({ duration: 'PT4.5S' });
    expect(brokenRules(statement)).toEqual([]);
    expect(readAnswer(statement)?.response).toEqual(write('', false));
  });

  it('is not read as an answer where a judged one has no score, or an unjudged one has', () => {
    const without = { ...answerOf(numeric, write('88')), result: { response: '88' } };
    const withScore = { ...answerOf(reflection, write('Ano.')), result: { response: 'Ano.', score: { scaled: 1 } } };
    expect([readAnswer(without), readAnswer(withScore)]).toEqual([null, null]);
  });

  it('breaks no rule and comes back as it was, whatever was answered', () => {
    const any = fc
      .constantFrom(...everyType)
      .chain((question) => fc.tuple(fc.constant(question), responsesTo(question)));
    fc.assert(
      fc.property(any, ([question, response]) => {
        const statement = answerOf(question, response);
        expect(brokenRules(statement)).toEqual([]);
        const shared = response.kind !== 'text' || response.shared;
        expect(readAnswer(statement)?.response).toEqual(shared ? response : write('', false));
        expect(readAnswer(statement)?.scaled).toBe(score(question, response));
      }),
    );
  });
});
