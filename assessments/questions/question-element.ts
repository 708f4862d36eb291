import { html, type TemplateResult } from 'lit';
import type { Question } from '../../module/model/course.ts';
import type { Asked } from './asked.ts';
import './cso-choice.ts';
import './cso-choices.ts';
import './cso-matching.ts';

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
  }
}
