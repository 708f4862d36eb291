import type { LearnerEvent } from '../model/record-store.ts';
import type { CsoEvents } from '../ui/events.ts';
import type { LoadedAssessment } from './assessments.ts';
import type { Opening, Screen } from './screen.ts';
import type { Sitting } from './sitting.ts';

/** What is done with each of the eight events. */
export type Listeners = { readonly [K in keyof CsoEvents]: (event: CustomEvent<CsoEvents[K]>) => void };

/** The way from what an element tells to what the sitting takes: has it judged and followed up by the assessment on screen. */
export function learnerEvents(opening: () => Opening, screen: () => Screen): Listeners {
  /** What follows from an assessment on screen, unless nothing may be written. */
  const follow = (id: string, what: (loaded: LoadedAssessment, sitting: Sitting) => readonly LearnerEvent[]): void => {
    const { sitting } = opening();
    const shown = screen();
    const loaded = 'assessment' in shown ? shown.assessment : null;
    if (loaded?.id !== id) throw new RangeError(`"${id}" tells something, but it is not on screen`);
    if (!sitting.readOnly) what(loaded, sitting).forEach((event) => sitting.take(event));
  };
  return {
    'cso-open': ({ detail }) => {
      location.hash = `#/${detail.address}`;
    },
    'cso-begin': ({ detail: { assessment } }) =>
      follow(assessment, (loaded, { progress }) => loaded.begin(progress, new Date())),
    'cso-write': ({ detail }) => opening().sitting.write(detail.assessment, detail.question, detail.response),
    'cso-work': ({ detail }) => opening().sitting.take({ type: 'exercise-saved', at: new Date(), ...detail }),
    'cso-submit': ({ detail }) => opening().sitting.take({ type: 'exercise-submitted', at: new Date(), ...detail }),
    'cso-answer': ({ detail }) =>
      follow(detail.assessment, (loaded, { progress }) => loaded.answer(progress, detail, new Date())),
    'cso-finish': ({ detail: { assessment } }) =>
      follow(assessment, (loaded, sitting) => loaded.finish(sitting, new Date())),
    'cso-done': ({ detail: { block, seconds } }) => {
      const { sitting } = opening();
      if (!sitting.progress.done.includes(block)) sitting.take({ type: 'block-read', at: new Date(), block, seconds });
    },
  };
}
