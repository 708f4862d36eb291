import { html } from 'lit';
import '../../lessons/exercises/cso-invitation-scenario.ts';
import { inExercise } from '../model/progress.ts';
import { language, t } from '../ui/language.ts';
import type { Opening } from './screen.ts';
import type { LoadedReference } from './reference.ts';

/** Loads the exercise that stands apart from the lessons. @throws RangeError when the course has none, TypeError as `loadScreen` */
export async function load({ sitting, library }: Opening): Promise<LoadedReference> {
  const id = sitting.course.exercises.find(({ apart }) => apart)?.id;
  if (id === undefined) throw new RangeError('the course has no exercise that stands apart: see lessons/course.yaml');
  const [exercise, sources] = await Promise.all([library.exercise(id), import('virtual:sources')]);
  return {
    title: 'scenario.title',
    show() {
      const { work, texts, submitted } = inExercise(sitting.progress, id);
      return html`<article class="sheet flow">
        <h1 tabindex="-1">${t('scenario.title')}</h1>
        <p class="lead">${exercise.title[language()]}</p>
        ${work.length === 0 ? html`<p>${t('scenario.lead')}</p>` : ''}
        <cso-invitation-scenario
          class="exercise flow"
          .exercise=${exercise}
          .work=${work}
          .texts=${texts}
          .submitted=${submitted}
          .sources=${sources.default}
          .language=${language()}
          .readOnly=${sitting.readOnly}
        ></cso-invitation-scenario>
      </article>`;
    },
  };
}
