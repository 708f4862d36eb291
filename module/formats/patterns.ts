import type { Language, Question, QuestionType } from '../model/course.ts';
import { isEmpty, responseKind, type Response } from '../model/interaction.ts';
import { rightResponses } from './values.ts';

/**
 * Responses as SCORM 2004 and xAPI spell them alike: with the delimiters `[,]`, `[.]` and `[:]`.
 * @see SCORM 2004 4th Ed. RTE 4.1.1.6 and 4.2.9, xAPI 1.0.3 Data 2.4.4.1 response patterns
 */

/** The longest text SCORM 2004 promises to keep of a description and of a fill-in. @see SCORM 2004 RTE 4.2.9.1 */
export const longestDescription = 250;

/** How many right patterns SCORM 2004 promises to keep of a fill-in. @see SCORM 2004 RTE 4.2.9.1 correct_responses */
export const mostPatterns = 5;

const interactionTypes = {
  'single-choice': 'choice',
  'multiple-choice': 'choice',
  'true-false-reason': 'choice',
  'situational-judgement': 'choice',
  matching: 'matching',
  ordering: 'sequencing',
  numeric: 'numeric',
  'fill-in': 'fill-in',
  likert: 'likert',
  reflection: 'long-fill-in',
} as const satisfies Record<QuestionType, string>;

/** `cmi.interactions.n.type` of SCORM 2004, `interactionType` of xAPI. */
export type InteractionType = (typeof interactionTypes)[QuestionType];

export function interactionType(type: QuestionType): InteractionType {
  return interactionTypes[type];
}

/** The kind of response an interaction of this type holds; null for a type the course does not use. */
export function kindOf(interaction: unknown): Response['kind'] | null {
  const type = (Object.keys(interactionTypes) as QuestionType[]).find((each) => interactionTypes[each] === interaction);
  return type ? responseKind(type) : null;
}

/** `a[,]b`, `1[.]b[,]2[.]a`, `12.5`, or the text itself. What is not shared is never spelt: an empty text. */
export function delimited(response: Response): string {
  switch (response.kind) {
    case 'choice':
      return response.chosen.join('[,]');
    case 'ordering':
      return response.order.join('[,]');
    case 'matching':
      return Object.entries(response.pairs)
        .map(([item, target]) => `${item}[.]${target}`)
        .join('[,]');
    case 'text':
      return response.shared ? response.text : '';
  }
}

/** Reads `delimited` back. What stands in a text is left as it is, commas and brackets too. */
export function readDelimited(kind: Response['kind'], text: string): Response {
  const parts = text === '' ? [] : text.split('[,]');
  switch (kind) {
    case 'choice':
      return { kind, chosen: parts };
    case 'ordering':
      return { kind, order: parts };
    case 'matching':
      return { kind, pairs: Object.fromEntries(parts.map((part) => part.split('[.]') as [string, string])) };
    case 'text':
      return { kind, text, shared: true };
  }
}

/** Every fully right response as a pattern; none where nothing is scored. Several patterns are alternatives. */
export function rightPatterns(question: Question): readonly string[] {
  if (question.type === 'numeric') {
    const { correct, tolerance } = question;
    return [tolerance === 0 ? `${correct}` : `${sum(correct, -tolerance)}[:]${sum(correct, tolerance)}`];
  }
  if (question.type === 'fill-in') return question.accepted.map((each) => `{case_matters=false}${each}`);
  return rightResponses(question)
    .filter((response) => !isEmpty(response))
    .map(delimited);
}

/** The sum without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
function sum(one: number, other: number): number {
  return Number((one + other).toFixed(6));
}

/** `cmi.interactions.n.description`: the stem, or its short form. The build refuses a longer one. @see SCORM 2004 RTE 4.2.9.1 */
export function description({ stem, summary }: Question, language: Language): string {
  return (summary ?? stem)[language];
}
