import type { Decision, Performance } from '../model/interaction.ts';

/**
 * A path of decisions as the standards spell an interaction of type `performance`, written and read back. SCORM 1.2 has 255
 * characters for it and takes codes: the number of the step and the letter of the answer, `1.b,3.a`. SCORM 2004 and xAPI take the
 * ids themselves, `twelve-days[.]wait[,]phone-call[.]refuse`, which can be read without the release that wrote them.
 * @see SCORM 1.2 RTE 3.4.7 CMIFeedback, SCORM 2004 4th Ed. RTE 4.2.9.1 performance, xAPI 1.0.3 Data 2.4.4.1
 */

/** `cmi.interactions.n.type` of SCORM 1.2 and 2004, `interactionType` of xAPI. */
export const performanceType = 'performance';

/** Most steps of one path SCORM 2004 promises to keep. @see SCORM 2004 4th Ed. RTE 4.2.9.1 */
export const mostSteps = 250;

/** Longest name of a step or an answer SCORM 2004 promises to keep. @see SCORM 2004 4th Ed. RTE 4.1.1.7 short_identifier_type */
export const longestStepId = 250;

type Steps = Pick<Performance, 'steps'>;

/** `1.b,3.a`: numbers of steps, letters of answers. @throws RangeError when a decision is none of these steps and answers */
export function performanceCodes({ steps, taken }: Steps & Pick<Performance, 'taken'>): string {
  return taken
    .map(({ step, answer }) => {
      const at = steps.findIndex(({ id }) => id === step);
      const letter = steps[at]?.answers.indexOf(answer) ?? -1;
      if (letter < 0 || letter > 25)
        throw new RangeError(`"${step}" has no answer "${answer}" that a letter stands for`);
      return `${at + 1}.${String.fromCharCode(97 + letter)}`;
    })
    .join(',');
}

/** Reads `performanceCodes` back; null when the text is no path of these steps. */
export function readPerformanceCodes({ steps }: Steps, text: string): readonly Decision[] | null {
  if (text === '') return [];
  if (!/^\d+\.[a-z](,\d+\.[a-z])*$/.test(text)) return null;
  const taken = text.split(',').map((each) => {
    const [number, letter = ''] = each.split('.');
    const step = steps[Number(number) - 1];
    const answer = step?.answers[letter.charCodeAt(0) - 97];
    return step && answer !== undefined ? { step: step.id, answer } : null;
  });
  return taken.every((each) => each !== null) ? taken : null;
}

/** `twelve-days[.]wait[,]phone-call[.]refuse`. */
export function performancePattern(taken: readonly Decision[]): string {
  return taken.map(({ step, answer }) => `${step}[.]${answer}`).join('[,]');
}

/** Reads `performancePattern` back; null when the text is none. */
export function readPerformancePattern(text: string): readonly Decision[] | null {
  if (text === '') return [];
  const taken = text.split('[,]').map((each) => {
    const [, step = '', answer = ''] = /^([a-z0-9-]+)\[\.\]([a-z0-9-]+)$/.exec(each) ?? [];
    return step === '' ? null : { step, answer };
  });
  return taken.every((each) => each !== null) ? taken : null;
}
