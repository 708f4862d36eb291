import { html, nothing, type TemplateResult } from 'lit';
import type { ActionPlan } from '../../lessons/exercises/action-plan.ts';
import { followTrack, hasTracks, trackOf } from '../../lessons/exercises/role-track.ts';
import type { Course, ExerciseData } from '../model/course.ts';
import { inExercise } from '../model/progress.ts';
import { language, t } from '../ui/language.ts';
import type { Library } from './library.ts';
import type { LoadedReference } from './reference.ts';
import type { Sitting } from './sitting.ts';

type Kept = Pick<Sitting, 'progress' | 'readOnly'>;

/** The words of the action plan; null in a course without one. @throws TypeError when the chunk is gone after an update, or there is no connection */
export async function loadPlan({ exercises }: Course, library: Library): Promise<ActionPlan | null> {
  const found = exercises.find(({ plan }) => plan);
  return found ? ((await library.exercise(found.id)) as ActionPlan) : null;
}

/** The choice of the track, under a heading of the place where it stands. */
export function trackChoice(plan: ActionPlan, { progress, readOnly }: Kept): TemplateResult {
  const { work, texts } = inExercise(progress, plan.id);
  return html`<cso-role-track
    class="flow"
    .plan=${plan}
    .work=${work}
    .texts=${texts}
    .language=${language()}
    .readOnly=${readOnly}
  ></cso-role-track>`;
}

/** Loads the page where the track can be changed at any time. @throws RangeError in a course without an action plan, TypeError as `loadPlan` */
export async function loadPage(sitting: Sitting, library: Library): Promise<LoadedReference> {
  const [plan] = await Promise.all([
    loadPlan(sitting.course, library),
    import('../../lessons/exercises/cso-role-track.ts'),
  ]);
  if (!plan) throw new RangeError('the course has no action plan, which keeps the track: see lessons/course.yaml');
  const { title } = plan.tracks;
  return {
    title,
    show: () =>
      html`<div class="sheet flow">
        <h1 tabindex="-1">${title[language()]}</h1>
        ${trackChoice(plan, sitting)}
      </div>`,
  };
}

/** What an exercise takes of the track: its example, and the line that says so. */
export interface Example {
  /** `work` with the example in it. */
  readonly work: (kept: Kept) => readonly number[];
  readonly line: (kept: Kept) => TemplateResult | typeof nothing;
}

/** The example of an exercise; it stays as handed in, whatever is chosen later. @throws TypeError as `loadPlan` */
export async function loadExample(exercise: ExerciseData, course: Course, library: Library): Promise<Example> {
  const plan = hasTracks(exercise.id) ? await loadPlan(course, library) : null;
  const chosen = ({ progress }: Kept) => (plan ? trackOf(plan.tracks, inExercise(progress, plan.id).work) : null);
  return {
    work: (kept) => {
      const { work, submitted } = inExercise(kept.progress, exercise.id);
      return submitted ? work : followTrack(exercise, work, chosen(kept)?.id ?? null);
    },
    line: (kept) => {
      if (!plan || inExercise(kept.progress, exercise.id).submitted) return nothing;
      const track = chosen(kept);
      const says = track ? t('exercise.example', { track: track.name[language()] }) : t('exercise.noExample');
      const link = html`<a href="#/tracks">${t(track ? 'exercise.otherExample' : 'exercise.chooseExample')}</a>`;
      return html`<p class="hint">${says} ${link}</p>`;
    },
  };
}
