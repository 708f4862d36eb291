import { describe, expect, test } from 'vitest';
import { dataModel, hundredths, isStored, lessonMode, timespan } from '../../packaging/preview/lms/run-time.ts';
import type { Cmi, Kept } from '../../packaging/preview/lms/run-time.ts';

const cmi = (status: string, exit = ''): Cmi => ({
  core: {
    lesson_status: status,
    exit,
    session_time: '0000:00:10.00',
    score: { raw: '' },
    lesson_location: 'why-cooperate/story',
  },
  interactions: {},
  suspend_data: '1abc',
});
const kept = (state: Cmi | null, spent = 0): Kept => ({
  learner: { id: 'l1', name: 'Nováková, Jana' },
  cmi: state,
  hundredths: spent,
});
const core = (state: Cmi | null, mode: 'normal' | 'browse' = 'normal') => dataModel(kept(state, 6_001), mode, '').core;

describe('what a module finds at LMSInitialize (SCORM 1.2 RTE 3.4.4)', () => {
  test.each([
    ['ab-initio at the first launch', null, 'ab-initio'],
    ['resume after a session that ended with suspend', cmi('incomplete', 'suspend'), 'resume'],
    ['nothing after a session that ended without', cmi('completed', ''), ''],
  ])('entry is %s', (_name, state, entry) => {
    expect(core(state)).toMatchObject({ entry });
  });

  test('what it wrote last time comes back, its exit and session time do not', () => {
    const model = dataModel(kept(cmi('incomplete', 'suspend')), 'normal', '');
    expect(model).toMatchObject({
      suspend_data: '1abc',
      core: { lesson_location: 'why-cooperate/story', exit: '', session_time: '' },
    });
  });

  test('the LMS says who the learner is, how long they were here, and that the result counts', () => {
    expect(core(null)).toMatchObject({
      student_id: 'l1',
      student_name: 'Nováková, Jana',
      total_time: '0000:01:00.01',
      credit: 'credit',
      lesson_mode: 'normal',
    });
  });

  test('in browse mode nothing counts', () => {
    expect(core(null, 'browse')).toMatchObject({ credit: 'no-credit', lesson_mode: 'browse' });
  });

  test('launch data is handed over as it is', () => {
    expect(dataModel(kept(null), 'normal', '{"lrs":{}}')).toMatchObject({ launch_data: '{"lrs":{}}' });
  });
});

describe('the two personalities', () => {
  test.each(['passed', 'completed', 'failed'])(
    'as Moodle does, a %s attempt opens in review mode (rule 9)',
    (status) => {
      expect(lessonMode('normal', 'moodle', cmi(status))).toBe('review');
      expect(lessonMode('normal', 'spec', cmi(status))).toBe('normal');
    },
  );

  test('an attempt in progress opens as asked', () => {
    expect(lessonMode('normal', 'moodle', cmi('incomplete'))).toBe('normal');
    expect(lessonMode('browse', 'moodle', cmi('passed'))).toBe('browse');
  });

  test('Moodle stores what a browse sends, a strict LMS does not', () => {
    expect(isStored('browse', 'moodle')).toBe(true);
    expect(isStored('review', 'spec')).toBe(false);
    expect(isStored('normal', 'spec')).toBe(true);
  });
});

test.each([
  ['0000:00:00.00', 0],
  ['00:00:10', 1_000],
  ['0001:02:03.4', 372_340],
  ['0100:00:00.05', 36_000_005],
  ['', 0],
  ['soon', 0],
])('the time %s is %i hundredths of a second', (span, value) => {
  expect(hundredths(span)).toBe(value);
});

test.each([0, 1, 99, 6_000, 372_345, 36_000_005])('%i hundredths written and read back are the same', (value) => {
  expect(hundredths(timespan(value))).toBe(value);
});
