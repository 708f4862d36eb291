import { html, type TemplateResult } from 'lit';
import type { Question } from '../../module/model/course.ts';
import type { Asked } from './asked.ts';
import './cso-choice.ts';
import './cso-choices.ts';
import './cso-likert.ts';
import './cso-matching.ts';
import './cso-ordering.ts';
import './cso-reflection.ts';
import './cso-short-answer.ts';

/** Selects any element that asks a question. */
export const questionTags =
  'cso-choice, cso-choices, cso-likert, cso-matching, cso-ordering, cso-reflection, cso-short-answer';

/** The element that asks a question of this type. */
export function questionElement(asked: Asked): TemplateResult {
  const { type } = asked.question;
  switch (type) {
    case 'single-choice':
    case 'true-false-reason':
    case 'situational-judgement':
      return html`<cso-choice .asked=${asked as Asked<Question & { type: typeof type }>}></cso-choice>`;
    case 'multiple-choice':
      return html`<cso-choices .asked=${asked as Asked<Question & { type: typeof type }>}></cso-choices>`;
    case 'matching':
      return html`<cso-matching .asked=${asked as Asked<Question & { type: typeof type }>}></cso-matching>`;
    case 'ordering':
      return html`<cso-ordering .asked=${asked as Asked<Question & { type: typeof type }>}></cso-ordering>`;
    case 'numeric':
    case 'fill-in':
      return html`<cso-short-answer .asked=${asked as Asked<Question & { type: typeof type }>}></cso-short-answer>`;
    case 'likert':
      return html`<cso-likert .asked=${asked as Asked<Question & { type: typeof type }>}></cso-likert>`;
    case 'reflection':
      return html`<cso-reflection .asked=${asked as Asked<Question & { type: typeof type }>}></cso-reflection>`;
  }
}
