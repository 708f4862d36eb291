import { assessmentScore, inAssessment } from '../model/progress.ts';
import type { CsoEvents } from '../ui/events.ts';
import { blocksOf } from '../ui/journey.ts';
import type { Opening, Screen } from './screen.ts';

/** What is done with each of the eight events. */
export type Listeners = { readonly [K in keyof CsoEvents]: (event: CustomEvent<CsoEvents[K]>) => void };

/** The way from what an element tells to what the sitting takes: finds the question, has it judged, names the attempt. */
export function learnerEvents(opening: () => Opening, screen: () => Screen): Listeners {
  const nextAttempt = (assessment: string) => inAssessment(opening().sitting.progress, assessment).scores.length + 1;
  return {
    'cso-open': ({ detail }) => {
      location.hash = `#/${detail.address}`;
    },
    'cso-begin': ({ detail: { assessment } }) => {
      const { sitting } = opening();
      if (sitting.readOnly) return;
      sitting.take({ type: 'assessment-started', at: new Date(), assessment, attempt: nextAttempt(assessment) });
    },
    'cso-write': ({ detail }) => opening().sitting.write(detail.assessment, detail.question, detail.response),
    'cso-work': ({ detail }) => opening().sitting.take({ type: 'exercise-saved', at: new Date(), ...detail }),
    'cso-submit': ({ detail }) => opening().sitting.take({ type: 'exercise-submitted', at: new Date(), ...detail }),
    'cso-answer': ({ detail }) => {
      const { sitting, library } = opening();
      if (sitting.readOnly) return;
      const shown = screen();
      if (shown.name !== 'block' || !shown.judge)
        throw new RangeError(`"${detail.question}" was answered, but nothing on screen asks it`);
      const { judge } = shown;
      const at = new Date();
      const interaction = judge(sitting.course, sitting.progress, library.question(detail.question), detail, at);
      sitting.take({ type: 'answered', at, interaction });
    },
    'cso-finish': ({ detail: { assessment } }) => {
      const { sitting } = opening();
      if (sitting.readOnly) return;
      const { course, progress, masteryScore } = sitting;
      const at = new Date();
      const scaled = assessmentScore(course, progress, assessment);
      const [attempt, passed] = [nextAttempt(assessment), scaled >= masteryScore];
      sitting.take({ type: 'assessment-finished', at, assessment, attempt, scaled, passed });
      const block = blocksOf(course).find((each) => each.assessment === assessment);
      // The time was spent on the answers, each of which carries its own.
      if (block && !progress.done.includes(block.id))
        sitting.take({ type: 'block-read', at, block: block.id, seconds: 0 });
    },
    'cso-done': ({ detail: { block, seconds } }) => {
      const { sitting } = opening();
      if (!sitting.progress.done.includes(block)) sitting.take({ type: 'block-read', at: new Date(), block, seconds });
    },
  };
}
