import { describe, expect, it } from 'vitest';
import { brokenRules } from '../../module/formats/statement-rules.ts';
import { pseudonymousActor, readEvent, registrationOf, statementOf } from '../../module/formats/statement.ts';
import { course as sample, fresh } from '../records/events.ts';
import { save, submit, withExercise } from '../support/exercise-course.ts';

const course = withExercise(sample, 3);
const make = (event: Parameters<typeof statementOf>[1]) =>
  statementOf(course, event, {
    actor: pseudonymousActor(course, fresh.pseudonym),
    registration: registrationOf(fresh.pseudonym),
    language: 'cs',
    uuid: () => '6ba7b810-9dad-41d1-80b4-00c04fd430c8',
  });

describe('the statement of an exercise', () => {
  const statement = make(submit([1, 2, 3], ['odbory', 'Změní se jim práce.']));

  it('breaks no rule of xAPI', () => {
    expect(brokenRules(statement)).toEqual([]);
  });

  it('says that it was completed, in its lesson, with score and time', () => {
    expect(statement).toMatchObject({
      verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
      object: {
        id: `${course.iri}/exercise/map`,
        definition: { type: 'http://adlnet.gov/expapi/activities/performance', name: { cs: 'Mapa', en: 'Map' } },
      },
      result: { completion: true, score: { scaled: 0.75 }, duration: 'PT1M1.5S' },
      context: { contextActivities: { parent: [{ id: `${course.iri}/lesson/why-cooperate` }] } },
    });
  });

  it('carries outcome, version and choices as ids, and nothing of what was written (requirement 33)', () => {
    expect(statement?.context?.extensions).toEqual({
      [`${course.iri}/extension/exercise-version`]: 3,
      [`${course.iri}/extension/outcome`]: 'gaps',
      [`${course.iri}/extension/path`]: ['sit-pecujeme.large.medium'],
    });
    expect(JSON.stringify(statement)).not.toContain('odbory');
    expect(JSON.stringify(statement)).not.toContain('práce');
  });

  it('is read back for the trainer', () => {
    expect(readEvent(course.iri, statement)).toMatchObject({
      verb: 'completed',
      path: 'exercise/map',
      scaled: 0.75,
      seconds: 61.5,
    });
  });

  it('is not made while the learner still works on it', () => {
    expect(make(save([1]))).toBeNull();
  });
});
