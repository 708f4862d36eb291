import { describe, expect, it } from 'vitest';
import {
  actionPlanText,
  noteOf,
  planNotes,
  withNote,
  type ActionPlan,
} from '../../../lessons/exercises/action-plan.ts';
import { pack } from '../../../module/formats/suspend-data.ts';
import { unpack } from '../../../module/formats/unpack.ts';
import { advance, inExercise, newProgress } from '../../../module/model/progress.ts';
import { course } from '../../support/content.ts';
import { readExercise } from '../../support/exercise.ts';

const plan = await readExercise<ActionPlan>('action-plan');
const [first, second] = course.lessons;
if (!first || !second) throw new RangeError('these tests need a course of two lessons');

describe('the action plan', () => {
  it('keeps one note for each lesson, whichever is written first', () => {
    const later = withNote([], second, 'druhá');
    const both = withNote(later, first, 'první');
    expect([noteOf(both, first), noteOf(both, second)]).toEqual(['první', 'druhá']);
    expect(noteOf(withNote(both, second, ''), first)).toBe('první');
    expect(noteOf([], second)).toBe('');
  });

  it('collects the notes of all lessons in the order of the course', () => {
    const notes = planNotes(course, withNote([], second, '  Zavolám síti.\n'));
    expect(notes.map(({ lesson }) => lesson.id)).toEqual(course.lessons.map(({ id }) => id));
    expect(notes[1]?.text).toBe('Zavolám síti.');
    for (const { block } of notes) expect(block).toMatch(/\/summary$/);
  });

  it.each(['cs', 'en'] as const)(
    'is kept as text with what was written, each note under its lesson (%s)',
    (language) => {
      const text = actionPlanText(plan, planNotes(course, withNote([], second, 'Zavolám síti.')), language);
      expect(text).toBe(`${plan.title[language]}\n\n2. ${second.title[language]}\nZavolám síti.\n`);
    },
  );

  it('goes into what the LMS keeps and comes back, and is never handed in', () => {
    const texts = withNote(withNote([], first, 'Do konce týdne zavolám.'), second, 'Příště');
    const event = { type: 'exercise-saved', at: new Date(), exercise: plan.id, work: [], texts } as const;
    const progress = advance(course, newProgress('0'.repeat(32), 1), event);
    const back = unpack(course, pack(course, progress)).progress;
    expect(inExercise(back!, plan.id)).toEqual({ work: [], texts, submitted: false });
    expect(back?.done).toEqual([]);
  });

  it('is needed for nothing: no block asks for it', () => {
    expect(course.exercises.filter((each) => each.plan).map(({ id }) => id)).toEqual([plan.id]);
    expect(course.lessons.flatMap(({ blocks }) => blocks).filter(({ exercise }) => exercise === plan.id)).toEqual([]);
  });
});
