import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenRules } from '../../module/formats/statement-rules.ts';
import {
  pseudonymousActor,
  readAnswer,
  readEvent,
  readPerformance,
  registrationOf,
  statementOf,
} from '../../module/formats/statement.ts';
import { course as sample, fresh } from '../records/events.ts';
import { submit, withExercise } from '../support/exercise-course.ts';
import { handedIn, withScenario } from '../support/scenario-course.ts';
import '../support/property-runs.ts';

const course = withScenario(withExercise(sample));
const id = '6ba7b810-9dad-41d1-80b4-00c04fd430c8';
const make = (event: Parameters<typeof statementOf>[1]) =>
  statementOf(course, event, {
    actor: pseudonymousActor(course, fresh.pseudonym),
    registration: registrationOf(fresh.pseudonym),
    language: 'cs',
    uuid: () => id,
  });

describe('the statement of a path of decisions', () => {
  const statement = make(handedIn());

  it.each(['1.0.3', '2.0.0'] as const)('breaks no rule of xAPI %s', (version) => {
    expect(brokenRules(statement, version)).toEqual([]);
  });

  it('is about a cmi.interaction of type performance with its steps, and no right answer (xAPI 1.0.3 Data 2.4.4.1)', () => {
    expect(statement?.object).toEqual({
      objectType: 'Activity',
      id: `${course.iri}/exercise/days`,
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        name: { cs: 'Days (cs)', en: 'Days' },
        interactionType: 'performance',
        steps: [
          { id: 'first-day', description: { cs: 'First day (cs)', en: 'First day' } },
          { id: 'whom', description: { cs: 'Whom (cs)', en: 'Whom' } },
        ],
      },
    });
  });

  it('says what was decided, how it ended and that it stands in no lesson', () => {
    expect(statement).toMatchObject({
      verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
      result: {
        completion: true,
        score: { scaled: 0.25 },
        response: 'first-day[.]wait[,]whom[.]nobody',
        duration: 'PT1M1.5S',
      },
      context: {
        contextActivities: { parent: [{ objectType: 'Activity', id: course.iri }] },
        extensions: {
          [`${course.iri}/extension/exercise-version`]: 2,
          [`${course.iri}/extension/outcome`]: 'conflict',
          [`${course.iri}/extension/first`]: true,
        },
      },
    });
    expect(statement?.result?.success).toBeUndefined();
  });

  it('is read back as it was, also as JSON an LRS gave back', () => {
    const { performance, outcome, scaled, exercise } = handedIn();
    for (const told of [statement, JSON.parse(JSON.stringify(statement)) as unknown])
      expect(readPerformance(told)).toEqual({
        ...{ id, exercise, outcome, scaled, taken: performance?.taken, first: true, version: 2, seconds: 61.5 },
        learner: `${course.iri}|${fresh.pseudonym}`,
        registration: registrationOf(fresh.pseudonym),
        at: new Date('2026-11-24T09:00:00Z'),
      });
    expect(readPerformance(make(handedIn({ first: false })))?.first).toBe(false);
  });

  it('is an event for the report, never an answer', () => {
    expect(readAnswer(statement)).toBeNull();
    expect(readEvent(course.iri, statement)).toMatchObject({ verb: 'completed', path: 'exercise/days', scaled: 0.25 });
  });

  it('brings every path back as it was decided', () => {
    const name = fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9})?$/);
    const paths = fc.array(fc.record({ step: name, answer: name }), { maxLength: 20 });
    fc.assert(
      fc.property(paths, (taken) => {
        expect(readPerformance(make(handedIn({ taken })))?.taken).toEqual(taken);
      }),
    );
  });
});

describe('what is no path of decisions', () => {
  it.each([
    ['another exercise', make(submit([1]))],
    ['nothing', null],
    ['another response', { ...make(handedIn()), result: { response: 'first-day.wait' } }],
    ['nobody', { ...make(handedIn()), actor: {} }],
    ['another object', { ...make(handedIn()), object: { id: 'https://elsewhere.invalid' } }],
  ])('is not read as one: %s', (_, statement) => expect(readPerformance(statement)).toBeNull());
});
