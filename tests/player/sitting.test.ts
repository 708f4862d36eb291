import { beforeEach, describe, expect, it } from 'vitest';
import { newProgress, type Progress } from '../../module/model/progress.ts';
import type { LearnerEvent, Opened, RecordStore, SaveState } from '../../module/model/record-store.ts';
import { judge, rebuild } from '../../module/player/interactions.ts';
import { Sitting, type Beginning, type Clock } from '../../module/player/sitting.ts';
import { oneLesson as course, questions } from '../ui/sample-course.ts';

/** A store that writes down what it is told and answers when the test says so. */
class Notebook implements RecordStore {
  readonly told: string[] = [];
  readonly progress: Progress[] = [];
  answer: () => Promise<void> = () => Promise.resolve();
  constructor(
    readonly name: RecordStore['name'],
    private readonly log: string[],
  ) {}
  open(): Promise<Opened> {
    throw new RangeError('a sitting begins with stores that are open');
  }
  record(event: LearnerEvent, progress: Progress): Promise<void> {
    this.told.push(event.type);
    this.progress.push(progress);
    this.log.push(`${this.name} ${event.type}`);
    return this.answer();
  }
  close(progress: Progress): Promise<void> {
    this.told.push('close');
    this.progress.push(progress);
    this.log.push(`${this.name} close`);
    return this.answer();
  }
}

/** Time stands still until told to pass; nothing is painted until `paint`. */
class StillClock implements Clock {
  seconds = 0;
  private waiting: (() => void)[] = [];
  now(): Date {
    return new Date(Date.UTC(2026, 10, 5, 9, 0, this.seconds));
  }
  afterPaint(run: () => void): void {
    this.waiting.push(run);
  }
  /** What runs later runs at once, unless a test holds it back. */
  later(run: () => void): void {
    if (this.held) this.held.push(run);
    else run();
  }
  held: (() => void)[] | null = null;
  /** Paints, then lets every promise settle. */
  async paint(): Promise<void> {
    this.waiting.splice(0).forEach((run) => run());
    await new Promise((settled) => setTimeout(settled));
  }
}

let log: string[];
let journal: Notebook;
let lms: Notebook;
let clock: StillClock;

beforeEach(() => {
  log = [];
  journal = new Notebook('browser-local', log);
  lms = new Notebook('scorm12', log);
  clock = new StillClock();
});

function begin(changes: Partial<Beginning> = {}): Sitting {
  const progress = newProgress('0'.repeat(32), 7);
  const fresh = {
    course,
    stores: [journal, lms],
    place: 'scorm12',
    mode: 'normal',
    progress,
    masteryScore: null,
  } as const;
  return new Sitting({ ...fresh, resumed: false, states: [], ...changes }, clock);
}

const at = new Date(Date.UTC(2026, 10, 5, 10));
const read = (block: string): LearnerEvent => ({ type: 'block-read', at, block, seconds: 1 });
const state = (store: SaveState['store'], status: SaveState['status']): SaveState => ({
  store,
  status,
  confirmed: status === 'saved' ? at : null,
  waiting: 0,
  detail: null,
});

/** Takes an attempt at the check; `right` of the two answers are right. */
function attempt(sitting: Sitting, right: number): void {
  const number = sitting.progress.assessments['first-check']?.scores.length ?? 0;
  sitting.take({ type: 'assessment-started', at, assessment: 'first-check', attempt: number + 1, drawn: [] });
  questions.forEach((question, index) => {
    const chosen = [index < right ? 'a' : 'b'];
    const given = { assessment: 'first-check', question: question.id, response: { kind: 'choice', chosen } as const };
    const detail = { ...given, position: index + 1, shown: ['b', 'a'], seconds: 3 };
    sitting.take({ type: 'answered', at, interaction: judge(course, sitting.progress, question, detail, at) });
  });
  sitting.take({
    type: 'assessment-finished',
    at,
    assessment: 'first-check',
    attempt: number + 1,
    scaled: right / 2,
    passed: right / 2 >= 0.75,
  });
}

describe('one opening of the course', () => {
  it('tells the LMS of a part read together with the part that follows, or a second later where none does', async () => {
    const sitting = begin();
    await clock.paint();
    lms.told.length = 0;
    clock.held = [];
    sitting.take({ type: 'block-read', at: clock.now(), block: 'lesson/story', seconds: 5 });
    await clock.paint();
    expect([journal.told.at(-1), lms.told]).toEqual(['block-read', []]);
    sitting.take({ type: 'block-opened', at: clock.now(), block: 'lesson/check' });
    await clock.paint();
    expect(lms.told).toEqual(['block-read', 'block-opened']);
    expect(lms.progress.at(-2)).toBe(lms.progress.at(-1));
    clock.held.splice(0).forEach((run) => run());
    await clock.paint();
    expect(lms.told).toHaveLength(2);
    sitting.take({ type: 'block-read', at: clock.now(), block: 'lesson/check', seconds: 5 });
    clock.held.splice(0).forEach((run) => run());
    await clock.paint();
    expect(lms.told).toContain('block-read');
    expect(lms.told.length).toBeGreaterThan(2);
  });

  it('writes the journal at once and tells the LMS after the next paint', async () => {
    const sitting = begin();
    sitting.take(read('first/story'));
    expect(log).toEqual(['browser-local opened', 'browser-local block-read']);
    await clock.paint();
    expect(lms.told).toEqual(['opened', 'block-read']);
  });

  it('gives the LMS the newest progress with every event, so that one commit is enough', async () => {
    const sitting = begin();
    sitting.take(read('first/story'));
    await clock.paint();
    expect(lms.progress.map((each) => each.done)).toEqual([['first/story'], ['first/story']]);
  });

  it('has one telling on its way at a time and sends what came meanwhile afterwards', async () => {
    let confirm = (): void => {};
    lms.answer = () => new Promise((resolve) => (confirm = resolve));
    const sitting = begin();
    await clock.paint();
    sitting.take(read('first/story'));
    await clock.paint();
    expect(lms.told).toEqual(['opened']);
    confirm();
    await clock.paint();
    await clock.paint();
    expect(lms.told).toEqual(['opened', 'block-read']);
  });

  it('tells the stores without waiting for a paint when the document is hidden', () => {
    const sitting = begin();
    sitting.take(read('first/story'));
    sitting.flush();
    expect(lms.told).toEqual(['opened', 'block-read']);
  });

  it('closes every store once, after the last event, within one task', () => {
    const sitting = begin();
    clock.seconds = 30;
    void sitting.close();
    void sitting.close();
    expect(log).toEqual([
      'browser-local opened',
      'browser-local closed',
      'scorm12 opened',
      'scorm12 closed',
      'browser-local close',
      'scorm12 close',
    ]);
    sitting.take(read('first/story'));
    expect(sitting.progress.done).toEqual([]);
  });

  it('keeps a choice not handed in in the journal at once and gives it to the LMS with the next event, without a commit of its own', async () => {
    const sitting = begin();
    await clock.paint();
    for (const chosen of ['a', 'b', 'a'])
      sitting.write('first-check', 'q1-first', { kind: 'choice', chosen: [chosen] });
    await clock.paint();
    expect(journal.told).toEqual(['opened', 'drafted', 'drafted', 'drafted']);
    expect(lms.told).toEqual(['opened']);
    sitting.take(read('first/story'));
    await clock.paint();
    expect(lms.told).toEqual(['opened', 'block-read']);
    expect(lms.progress.at(-1)?.assessments['first-check']?.drafts['q1-first']).toEqual({
      kind: 'choice',
      chosen: ['a'],
    });
  });

  it('keeps how the learner wants the module shown with the progress, and nothing of it while nothing may be written', () => {
    const display = { theme: 'dark', size: 'large', spacing: 'normal', motion: 'auto' } as const;
    const sitting = begin();
    sitting.show(display);
    expect(journal.progress.at(-1)?.display).toEqual(display);
    sitting.flush();
    expect(lms.progress.at(-1)?.display).toEqual(display);
    const review = begin({ mode: 'review' });
    review.show(display);
    expect(review.progress.display).toBeUndefined();
  });

  it('gives the LMS a choice not handed in after the paint where there is no journal', async () => {
    const sitting = begin({ stores: [lms] });
    sitting.write('first-check', 'q1-first', { kind: 'choice', chosen: ['b'] });
    await clock.paint();
    expect(lms.told).toEqual(['opened']);
    expect(lms.progress.at(-1)?.assessments['first-check']?.drafts).toEqual({
      'q1-first': { kind: 'choice', chosen: ['b'] },
    });
  });

  it('gives the LMS a choice not handed in when the document is hidden', () => {
    const sitting = begin();
    sitting.write('first-check', 'q1-first', { kind: 'choice', chosen: ['b'] });
    sitting.flush();
    expect(lms.told).toEqual(['opened']);
    expect(lms.progress.at(-1)?.assessments['first-check']?.drafts).toEqual({
      'q1-first': { kind: 'choice', chosen: ['b'] },
    });
  });

  it('goes on when a store throws, and says so', async () => {
    lms.answer = () => Promise.reject(new Error('LMSCommit answered false'));
    const sitting = begin();
    sitting.hear(state('browser-local', 'saved'));
    await clock.paint();
    sitting.take(read('first/story'));
    expect(sitting.progress.done).toEqual(['first/story']);
    expect(sitting.summary.word).toBe('failed');
    expect(sitting.summary.places.find((each) => each.store === 'scorm12')?.detail).toBe('LMSCommit answered false');
  });

  it('gives the LMS the whole progress again when asked to try again', async () => {
    const sitting = begin();
    sitting.take(read('first/story'));
    await clock.paint();
    sitting.retry();
    expect(lms.told.at(-1)).toBe('drafted');
    expect(lms.progress.at(-1)?.done).toEqual(['first/story']);
  });
});

describe('the verdicts', () => {
  it('says that a lesson, the course and the pass are reached, each once', async () => {
    const sitting = begin();
    attempt(sitting, 2);
    for (const block of ['first/story', 'first/check', 'first/summary']) sitting.take(read(block));
    sitting.take(read('first/summary'));
    await clock.paint();
    const verdicts = lms.told.filter((type) => ['lesson-completed', 'completed', 'passed', 'failed'].includes(type));
    expect(verdicts).toEqual(['lesson-completed', 'completed', 'passed']);
    expect(sitting.progress.reached).toEqual(['completed', 'passed']);
  });

  it('says nothing again in a later sitting', async () => {
    const before = begin();
    attempt(before, 2);
    for (const block of ['first/story', 'first/check', 'first/summary']) before.take(read(block));
    await clock.paint();
    lms.told.length = 0;
    begin({ progress: before.progress, resumed: true });
    await clock.paint();
    expect(lms.told).toEqual(['opened']);
  });

  it('mends a verdict that was lost between two sittings', async () => {
    const before = begin();
    attempt(before, 2);
    for (const block of ['first/story', 'first/check', 'first/summary']) before.take(read(block));
    await clock.paint();
    lms.told.length = 0;
    begin({ progress: { ...before.progress, reached: ['completed'] }, resumed: true });
    await clock.paint();
    expect(lms.told).toEqual(['opened', 'passed']);
  });

  it('says failed only after the last attempt, once', async () => {
    const sitting = begin();
    attempt(sitting, 1);
    await clock.paint();
    expect(lms.told).not.toContain('failed');
    attempt(sitting, 0);
    sitting.take(read('first/story'));
    await clock.paint();
    expect(lms.told.filter((type) => type === 'failed')).toHaveLength(1);
    expect(sitting.outcome).toMatchObject({ success: 'failed', scaled: 0.5 });
  });

  it('passes by the mark of the LMS where it sets one', () => {
    const sitting = begin({ masteryScore: 0.5 });
    attempt(sitting, 1);
    for (const block of ['first/story', 'first/check', 'first/summary']) sitting.take(read(block));
    expect(sitting.outcome.success).toBe('passed');
  });
});

describe('a sitting that may not write', () => {
  it.each(['browse', 'review'] as const)('tells no store anything in %s', async (mode) => {
    const sitting = begin({ mode });
    sitting.take(read('first/story'));
    sitting.write('first-check', 'q1-first', { kind: 'choice', chosen: ['a'] });
    await clock.paint();
    await sitting.close();
    expect(log).toEqual(['browser-local close', 'scorm12 close']);
  });

  it('tells no store anything while another tab writes', async () => {
    const sitting = begin({ states: [state('browser-local', 'read-only')] });
    sitting.take(read('first/story'));
    await clock.paint();
    expect(log).toEqual([]);
    expect(sitting.readOnly).toBe(true);
  });
});

describe('interactions the LMS has lost', () => {
  it('are rebuilt from the journal in the order asked, with the attempt they belong to', () => {
    const sitting = begin();
    attempt(sitting, 1);
    const rebuilt = rebuild(course, sitting.progress, questions, at);
    expect(rebuilt.map(({ question, scaled, attempt, position }) => [question.id, scaled, attempt, position])).toEqual([
      ['q1-first', 1, 1, 1],
      ['q2-first', 0, 1, 2],
    ]);
  });

  it('are none where nothing was answered', () => {
    expect(rebuild(course, begin().progress, questions, at)).toEqual([]);
  });
});
