import { describe, expect, it } from 'vitest';
import { newProgress } from '../../module/model/progress.ts';
import type { LearnerEvent, RecordStore } from '../../module/model/record-store.ts';
import { Sitting } from '../../module/player/sitting.ts';
import { save, submit, withExercise } from '../support/exercise-course.ts';
import { oneLesson } from '../ui/sample-course.ts';

/** A sitting, what its journal and its LMS were told, and the paint the LMS waits for. */
function begin(mode: 'normal' | 'review' = 'normal') {
  const told: Record<'browser-local' | 'scorm12', string[]> = { 'browser-local': [], scorm12: [] };
  const store = (name: keyof typeof told): RecordStore => ({
    name,
    open: () => Promise.reject(new RangeError('is open')),
    record: (event: LearnerEvent) => Promise.resolve(void told[name].push(event.type)),
    close: () => Promise.resolve(),
  });
  let waiting: (() => void)[] = [];
  const paint = async (): Promise<void> => {
    const runs = waiting;
    waiting = [];
    runs.forEach((run) => run());
    await new Promise((settled) => setTimeout(settled));
  };
  const sitting = new Sitting(
    {
      course: withExercise(oneLesson),
      stores: [store('browser-local'), store('scorm12')],
      place: 'scorm12',
      mode,
      progress: newProgress('0'.repeat(32), 7),
      masteryScore: null,
      resumed: false,
      states: [],
    },
    { now: () => new Date(), afterPaint: (run) => void waiting.push(run), later: (run) => run() },
  );
  return { sitting, told, paint };
}

describe('an exercise in a sitting', () => {
  it('is kept in the journal at every change and told to the LMS with the next event', async () => {
    const { sitting, told, paint } = begin();
    await paint();
    sitting.take(save([1]));
    sitting.take(save([1, 2]));
    await paint();
    expect(told).toEqual({ 'browser-local': ['opened', 'exercise-saved', 'exercise-saved'], scorm12: ['opened'] });
    sitting.take(submit([1, 2]));
    await paint();
    expect(told.scorm12).toEqual(['opened', 'exercise-saved', 'exercise-submitted']);
  });

  it('handed in last completes its lesson and the course', () => {
    const { sitting, told } = begin();
    for (const block of ['story', 'check', 'summary'])
      sitting.take({ type: 'block-read', at: new Date(), block: `first/${block}`, seconds: 1 });
    expect(sitting.outcome.completion).toBe('incomplete');
    sitting.take(submit([1]));
    expect(told['browser-local'].slice(-3)).toEqual(['exercise-submitted', 'lesson-completed', 'completed']);
  });
});
