import { html, nothing, type TemplateResult } from 'lit';
import type { Course, Lesson } from '../model/course.ts';
import { inExercise } from '../model/progress.ts';
import { language } from '../ui/language.ts';
import { whereTexts } from './exercises.ts';
import type { Library } from './library.ts';
import type { LoadedReference } from './reference.ts';
import { loadPlan, trackChoice } from './role-track.ts';
import type { Sitting } from './sitting.ts';

/** The note at the end of a lesson, with its words and its element. */
export interface LoadedNote {
  show(sitting: Pick<Sitting, 'course' | 'progress' | 'place' | 'readOnly'>): TemplateResult;
}

/** Loads what a lesson ends with; null in a course without an action plan. @throws TypeError when a chunk is gone after an update, or there is no connection */
export async function loadNote(course: Course, lesson: Lesson, library: Library): Promise<LoadedNote | null> {
  const [plan] = await Promise.all([loadPlan(course, library), import('../../lessons/exercises/cso-action-note.ts')]);
  if (!plan) return null;
  const isChosenHere = plan.tracks.after === lesson.id;
  if (isChosenHere) await import('../../lessons/exercises/cso-role-track.ts');
  return {
    show: (sitting) =>
      html`<cso-action-note
          .plan=${plan}
          .lesson=${lesson}
          .work=${inExercise(sitting.progress, plan.id).work}
          .texts=${inExercise(sitting.progress, plan.id).texts}
          .language=${language()}
          .readOnly=${sitting.readOnly}
        ></cso-action-note>
        ${whereTexts(sitting, plan.id)}
        ${
          isChosenHere
            ? html`<h2>${plan.tracks.title[language()]}</h2>
                ${trackChoice(plan, sitting)}`
            : nothing
        }`,
  };
}

/** Loads the page with the whole plan. @throws RangeError in a course without one, TypeError as `loadNote` */
export async function loadPage(sitting: Sitting, library: Library): Promise<LoadedReference> {
  const { course } = sitting;
  const [plan] = await Promise.all([loadPlan(course, library), import('../../lessons/exercises/cso-action-plan.ts')]);
  if (!plan) throw new RangeError('the course has no action plan: see lessons/course.yaml');
  return {
    title: 'plan.title',
    show: () =>
      html`<cso-action-plan
          .plan=${plan}
          .course=${course}
          .texts=${inExercise(sitting.progress, plan.id).texts}
          .language=${language()}
        ></cso-action-plan>
        ${whereTexts(sitting, plan.id)}`,
  };
}
