import { describe, expect, it } from 'vitest';
import type { SaveState, SaveStatus } from '../../module/model/record-store.ts';
import { sumUp } from '../../module/player/save-summary.ts';

const at = new Date(Date.UTC(2026, 10, 5, 9, 42));
const state = (store: SaveState['store'], status: SaveStatus, waiting = 0): SaveState => ({
  store,
  status,
  confirmed: status === 'saved' ? at : null,
  waiting,
  detail: null,
});

describe('what the masthead says about saving (requirement 19)', () => {
  it.each<[journal: SaveStatus, lms: SaveStatus, word: string]>([
    ['saved', 'saved', 'saved'],
    ['saved', 'sending', 'saved'],
    ['saved', 'unconfirmed', 'saved'],
    ['saved', 'offline', 'offline'],
    ['saved', 'failed', 'failed'],
    ['saved', 'expired', 'expired'],
    ['failed', 'saved', 'sent'],
    ['failed', 'sending', 'sending'],
    ['failed', 'unconfirmed', 'sent'],
    ['failed', 'offline', 'lost'],
    ['failed', 'failed', 'lost'],
    ['absent', 'unconfirmed', 'sent'],
    ['absent', 'failed', 'lost'],
    ['sending', 'saved', 'sent'],
    ['unconfirmed', 'dirty', 'sending'],
    ['unconfirmed', 'closed', 'sent'],
    ['clean', 'clean', 'sending'],
    ['clean', 'failed', 'failed'],
    ['saved', 'dirty', 'saved'],
    ['closed', 'closed', 'saved'],
    ['closed', 'failed', 'failed'],
    ['read-only', 'saved', 'elsewhere'],
    ['saved', 'read-only', 'elsewhere'],
  ])('journal %s, LMS %s: %s', (journal, lms, word) => {
    const states = [state('browser-local', journal), state('scorm12', lms)];
    expect(sumUp({ mode: 'normal', place: 'scorm12', states, queued: 0 }).word).toBe(word);
  });

  it.each<[journal: SaveStatus, word: string]>([
    ['saved', 'here'],
    ['sending', 'sending'],
    ['failed', 'lost'],
    ['read-only', 'elsewhere'],
  ])('without an LMS, journal %s: %s', (journal, word) => {
    const states = [state('browser-local', journal), state('scorm12', 'absent')];
    expect(sumUp({ mode: 'normal', place: 'browser-local', states, queued: 0 }).word).toBe(word);
  });

  it('never says „Uloženo“ of answers that the journal does not hold', () => {
    const statuses: readonly SaveStatus[] = [
      'saved',
      'sending',
      'unconfirmed',
      'offline',
      'failed',
      'expired',
      'absent',
      'clean',
      'dirty',
      'closed',
    ];
    for (const journal of ['failed', 'absent', 'sending', 'offline', 'clean', 'dirty', 'unconfirmed'] as const) {
      for (const lms of statuses) {
        const states = [state('browser-local', journal), state('scorm12', lms)];
        expect(['saved', 'here']).not.toContain(sumUp({ mode: 'normal', place: 'scorm12', states, queued: 0 }).word);
      }
    }
  });

  it('keeps its word whatever the LRS does', () => {
    const states = [state('browser-local', 'saved'), state('scorm12', 'saved'), state('xapi', 'failed', 12)];
    expect(sumUp({ mode: 'normal', place: 'scorm12', states, queued: 0 })).toMatchObject({ word: 'saved', waiting: 0 });
  });

  it.each(['browse', 'review'] as const)('says %s when the LMS opened the course so', (mode) => {
    expect(sumUp({ mode, place: 'scorm12', states: [state('scorm12', 'read-only')], queued: 0 }).word).toBe(mode);
  });
});

describe('a confirmed result (requirement 27)', () => {
  const states = [state('browser-local', 'saved'), state('scorm12', 'saved')];
  it('needs a confirmation by the LMS', () => {
    expect(sumUp({ mode: 'normal', place: 'scorm12', states, queued: 0 })).toMatchObject({ confirmed: true, at });
  });
  it('stays confirmed when the sitting has ended with everything confirmed', () => {
    const ended = [state('browser-local', 'closed'), { ...state('scorm12', 'closed'), confirmed: at }];
    expect(sumUp({ mode: 'normal', place: 'scorm12', states: ended, queued: 0 }).confirmed).toBe(true);
  });
  it('is none while an event still waits to be told', () => {
    expect(sumUp({ mode: 'normal', place: 'scorm12', states, queued: 1 }).confirmed).toBe(false);
  });
  it.each<SaveStatus>(['unconfirmed', 'sending', 'offline', 'failed'])('is none while the LMS is %s', (status) => {
    const doubtful = [state('browser-local', 'saved'), state('scorm12', status)];
    expect(sumUp({ mode: 'normal', place: 'scorm12', states: doubtful, queued: 0 }).confirmed).toBe(false);
  });
  it('is none without an LMS', () => {
    expect(sumUp({ mode: 'normal', place: 'browser-local', states, queued: 0 }).confirmed).toBe(false);
  });
});
