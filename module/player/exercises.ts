import { nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import { sourceLine } from '../../lessons/source-line.ts';
import { withoutRoom } from '../formats/suspend-data.ts';
import type { Course, ExerciseData } from '../model/course.ts';
import { inExercise } from '../model/progress.ts';
import { icon } from '../ui/drawings.ts';
import { language, t } from '../ui/language.ts';
import type { Library } from './library.ts';
import { loadExample } from './role-track.ts';
import type { Sitting } from './sitting.ts';

/** The element of each exercise, `cso-<id>`, loaded with the first block that shows it. */
export const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'audit-website': () => import('../../lessons/exercises/cso-audit-website.ts'),
  'plan-consultation': () => import('../../lessons/exercises/cso-plan-consultation.ts'),
  'choose-level': () => import('../../lessons/exercises/cso-choose-level.ts'),
  'is-it-lobbying': () => import('../../lessons/exercises/cso-is-it-lobbying.ts'),
  'nomination-call': () => import('../../lessons/exercises/cso-nomination-call.ts'),
  'stakeholder-map': () => import('../../lessons/exercises/cso-stakeholder-map.ts'),
  'what-if': () => import('../../lessons/exercises/cso-what-if.ts'),
};

/** An exercise whose words and element are there. */
export interface LoadedExercise {
  show(sitting: Pick<Sitting, 'course' | 'progress' | 'place' | 'readOnly'>): TemplateResult;
}

/** Loads an exercise. @throws TypeError when a chunk is gone after an update, or there is no connection */
export async function load(id: string, course: Course, library: Library): Promise<LoadedExercise> {
  const element = elements[id];
  if (!element) throw new RangeError(`no element shows exercise "${id}": add it to module/player/exercises.ts`);
  const [exercise] = await Promise.all([library.exercise(id), element()]);
  const example = await loadExample(exercise, course, library);
  const tag = unsafeStatic(`cso-${id}`);
  return {
    show({ progress, place, readOnly }) {
      const { texts, submitted } = inExercise(progress, id);
      return html`${example.line({ progress, readOnly })} <${tag}
        class="exercise flow"
        .exercise=${exercise}
        .work=${example.work({ progress, readOnly })}
        .texts=${texts}
        .submitted=${submitted}
        .language=${language()}
        .readOnly=${readOnly}
      ></${tag}> ${whereTexts({ course, progress, place }, id)} ${restsOn(exercise)}`;
    },
  };
}

/** The sources the exercise names. */
function restsOn({ restsOn: sources = [] }: ExerciseData): TemplateResult | typeof nothing {
  if (sources.length === 0) return nothing;
  return html`<details class="rests-on">
    <summary>${t('exercise.sources')}</summary>
    <ul class="list">
      ${sources.map((source) => html`<li>${sourceLine(source, language())}</li>`)}
    </ul>
  </details>`;
}

/** Says where what the learner wrote lies when it does not lie in the LMS. */
export function whereTexts(
  { course, progress, place }: Pick<Sitting, 'course' | 'progress' | 'place'>,
  id: string,
): TemplateResult | typeof nothing {
  if (place !== 'browser-local' && withoutRoom(course, progress).includes(id)) return notice('noRoom');
  return inExercise(progress, id).elsewhere ? notice('elsewhere') : nothing;
}

/** On paper it is safe anyhow. */
function notice(what: 'noRoom' | 'elsewhere'): TemplateResult {
  return html`<div class="notice is-wait">
    ${unsafeHTML(icon('clock'))}
    <div>
      <b>${t(`exercise.${what}.title`)}</b>
      <p>${t(`exercise.${what}.text`)}</p>
      <p class="actions">
        <button class="button is-quiet" type="button" @click=${() => window.print()}>${t('exercise.print')}</button>
      </p>
    </div>
  </div>`;
}
