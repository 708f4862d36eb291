import { describe, expect, it } from 'vitest';
import type { LmsApi, Strictness } from '../../packaging/preview/strict-scorm12.ts';
import { Lms } from '../records/lms.ts';

function launch(strictness: Strictness, lms = new Lms()): LmsApi {
  const api = lms.launch(strictness);
  expect(api.LMSInitialize('')).toBe('true');
  api.LMSSetValue('cmi.interactions.0.id', 'q1');
  api.LMSSetValue('cmi.interactions.0.type', 'choice');
  api.LMSSetValue('cmi.interactions.1.id', 'q2');
  api.LMSSetValue('cmi.interactions.1.type', 'matching');
  return api;
}

/** What a set brings: the error code, 0 when the value was taken. */
function codeOf(api: LmsApi, element: string, value: unknown): number {
  const result = api.LMSSetValue(element, value as string);
  const code = Number(api.LMSGetLastError());
  expect(result).toBe(code === 0 ? 'true' : 'false');
  return code;
}

const response = 'cmi.interactions.0.student_response';

describe('the strict LMS', () => {
  it.each<[string, string, string, number, number]>([
    ['4,096 characters of suspend data', 'cmi.suspend_data', 'x'.repeat(4096), 0, 0],
    ['4,097 characters of suspend data', 'cmi.suspend_data', 'x'.repeat(4097), 405, 405],
    ['a readable response', response, 'b – výzva', 405, 0],
    ['a response of 256 characters', response, 'x'.repeat(256), 405, 405],
    ['a response in codes', response, 'a,b', 0, 0],
    ['a pair for a matching', 'cmi.interactions.1.student_response', '1.a,2.b', 0, 0],
    ['a word for a matching', 'cmi.interactions.1.student_response', 'foo', 405, 0],
    ['a readable right answer', 'cmi.interactions.0.correct_responses.0.pattern', 'a – ano', 405, 0],
    ['the result word of SCORM 2004', 'cmi.interactions.0.result', 'incorrect', 405, 405],
    ['the result wrong', 'cmi.interactions.0.result', 'wrong', 0, 0],
    ['a result with a comma', 'cmi.interactions.0.result', '0,5', 405, 405],
    ['the exit normal', 'cmi.core.exit', 'normal', 405, 405],
    ['the exit suspend', 'cmi.core.exit', 'suspend', 0, 0],
    ['an id with a space', 'cmi.interactions.2.id', 'otázka 1', 405, 405],
    ['a location of 256 characters', 'cmi.core.lesson_location', 'x'.repeat(256), 405, 405],
    ['a score with a comma', 'cmi.core.score.raw', '8,5', 405, 405],
    ['an unknown status', 'cmi.core.lesson_status', 'done', 405, 405],
  ])('answers %s by the standard and as Moodle does', (_what, element, value, spec, moodle) => {
    expect(codeOf(launch({ responses: 'spec' }), element, value)).toBe(spec);
    expect(codeOf(launch({ responses: 'moodle' }), element, value)).toBe(moodle);
  });

  it.each([85, true, null, undefined])('refuses a value that is no string (%j) with 201', (value) => {
    expect(codeOf(launch({ responses: 'moodle' }), 'cmi.core.score.raw', value)).toBe(201);
  });

  it('refuses every call before LMSInitialize and after LMSFinish with 301', () => {
    const before = new Lms().launch({ responses: 'moodle' });
    expect([before.LMSSetValue('cmi.core.exit', 'suspend'), before.LMSGetLastError()]).toEqual(['false', '301']);
    const after = launch({ responses: 'moodle' });
    expect(after.LMSFinish('')).toBe('true');
    for (const call of [
      () => after.LMSCommit(''),
      () => after.LMSFinish(''),
      () => after.LMSSetValue('cmi.core.exit', ''),
    ]) {
      expect([call(), after.LMSGetLastError()]).toEqual(['false', '301']);
    }
    expect([after.LMSGetValue('cmi.core.exit'), after.LMSGetLastError()]).toEqual(['', '301']);
  });

  it('judges by its own mastery score at the end, where it is told to', () => {
    const lms = Object.assign(new Lms(), { masteryScore: '80' });
    const api = launch({ responses: 'moodle', rejudges: true }, lms);
    api.LMSSetValue('cmi.core.score.raw', '50');
    api.LMSSetValue('cmi.core.lesson_status', 'passed');
    api.LMSFinish('');
    expect(lms.cmi?.core.lesson_status).toBe('failed');
  });
});

describe('the hostile LMS', () => {
  it('says yes and stores nothing', () => {
    const lms = new Lms();
    expect(launch({ responses: 'moodle', hostile: { forgets: true } }, lms).LMSCommit('')).toBe('true');
    expect(lms.cmi).toBeNull();
  });

  it('forgets the login at a given call', () => {
    const api = launch({ responses: 'moodle', hostile: { expiresAtCall: 7 } });
    expect(api.LMSCommit('')).toBe('true');
    expect([api.LMSCommit(''), api.LMSGetLastError()]).toEqual(['false', '101']);
  });

  it('cuts without a word', () => {
    const lms = new Lms();
    const api = launch({ responses: 'moodle', hostile: { cutsAt: 255 } }, lms);
    expect(api.LMSSetValue('cmi.suspend_data', 'x'.repeat(300))).toBe('true');
    api.LMSCommit('');
    expect(lms.cmi?.suspend_data).toHaveLength(255);
  });

  it('keeps the page waiting', () => {
    const api = launch({ responses: 'moodle', hostile: { lag: 30 } });
    const start = Date.now();
    api.LMSCommit('');
    expect(Date.now() - start).toBeGreaterThanOrEqual(29);
  });
});
