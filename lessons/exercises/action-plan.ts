import type { Course, ExerciseData, Language, Lesson, Text } from '../../module/model/course.ts';
import type { RoleTracks } from './role-track.ts';

/** `lessons/exercises/action-plan.yaml` */
export interface ActionPlan extends ExerciseData {
  readonly lead: Text;
  readonly label: Text;
  readonly hint: Text;
  /** Characters of one note. */
  readonly longest: number;
  readonly tracks: RoleTracks;
}

/** A lesson and what the learner wrote at its end; an empty text where nothing. */
export interface PlanNote {
  readonly lesson: Lesson;
  /** Id of the block where it is written. */
  readonly block: string;
  readonly text: string;
}

/** The note of a lesson. Texts stand at the numbers of the lessons, which never change. */
export function noteOf(texts: readonly string[], { number }: Pick<Lesson, 'number'>): string {
  return texts[number] ?? '';
}

/** The texts with another note for one lesson. */
export function withNote(
  texts: readonly string[],
  { number }: Pick<Lesson, 'number'>,
  note: string,
): readonly string[] {
  const length = Math.max(texts.length, number + 1);
  return Array.from({ length }, (_, index) => (index === number ? note : (texts[index] ?? '')));
}

/** The notes in the order of the lessons; a lesson without a summary has none. */
export function planNotes({ lessons }: Course, texts: readonly string[]): readonly PlanNote[] {
  return lessons.flatMap((lesson) => {
    const block = lesson.blocks.find(({ kind }) => kind === 'summary');
    return block ? [{ lesson, block: block.id, text: noteOf(texts, lesson).trim() }] : [];
  });
}

/** The whole plan as text; lessons without a note are left out. */
export function actionPlanText(plan: ActionPlan, notes: readonly PlanNote[], language: Language): string {
  const written = notes.filter(({ text }) => text !== '');
  const lines = written.flatMap(({ lesson, text }) => [`${lesson.order}. ${lesson.title[language]}`, text, '']);
  return [plan.title[language], '', ...lines].join('\n');
}
