import type { TemplateResult } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';
import type { Language } from '../model/course.ts';
import { inExercise, type Progress } from '../model/progress.ts';
import type { Library } from './library.ts';

/** The element of each exercise, `cso-<id>`, loaded with the first block that shows it. */
export const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'plan-consultation': () => import('../../lessons/exercises/cso-plan-consultation.ts'),
  'is-it-lobbying': () => import('../../lessons/exercises/cso-is-it-lobbying.ts'),
  'nomination-call': () => import('../../lessons/exercises/cso-nomination-call.ts'),
  'stakeholder-map': () => import('../../lessons/exercises/cso-stakeholder-map.ts'),
  'what-if': () => import('../../lessons/exercises/cso-what-if.ts'),
};

/** An exercise whose words and element are there. */
export interface LoadedExercise {
  show(progress: Progress, how: { readonly language: Language; readonly readOnly: boolean }): TemplateResult;
}

/** Loads an exercise. @throws TypeError when a chunk is gone after an update, or there is no connection */
export async function load(id: string, library: Library): Promise<LoadedExercise> {
  const element = elements[id];
  if (!element) throw new RangeError(`no element shows exercise "${id}": add it to module/player/exercises.ts`);
  const [exercise] = await Promise.all([library.exercise(id), element()]);
  const tag = unsafeStatic(`cso-${id}`);
  return {
    show(progress, { language, readOnly }) {
      const { work, texts, submitted } = inExercise(progress, id);
      return html`<${tag}
        class="exercise flow"
        .exercise=${exercise}
        .work=${work}
        .texts=${texts}
        .submitted=${submitted}
        .language=${language}
        .readOnly=${readOnly}
      ></${tag}>`;
    },
  };
}
