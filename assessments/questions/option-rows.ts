import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import {
  byId,
  type MultipleChoice,
  type Option,
  type SingleChoice,
  type SituationalJudgement,
} from '../../module/model/course.ts';
import type { Verdict } from '../scoring.ts';
import type { Asked } from './asked.ts';

type Choice = Asked<SingleChoice | MultipleChoice | SituationalJudgement>;

/** What is said of an option, beside its feedback, once the answer is judged. */
export interface Remark {
  /** How the row looks; null where the option is neither right nor chosen. */
  readonly verdict: Verdict | null;
  /** A few words in bold, e.g. „Vaše odpověď je správně“; null when the feedback says enough. */
  readonly mark: string | null;
}

/** Looks up what is said of an option; null when nothing may be given away. */
type Remarks = (id: string) => Remark | null;

/** The options in the order shown: each row is the label of a native radio or checkbox, its feedback stands below it. */
export function optionRows(asked: Choice, type: 'radio' | 'checkbox', remarks: Remarks): TemplateResult {
  const { choices } = asked.question;
  return html`<div class="answers">
    ${asked.shown.map((id) => optionRow(asked, type, byId(choices, id), remarks(id)))}
  </div>`;
}

function optionRow(asked: Choice, type: string, option: Option, remark: Remark | null): TemplateResult {
  const { question, language, scaled, readOnly } = asked;
  const why = `${question.id}-why-${option.id}`;
  return html`<div
    class="answer ${scaled === null ? '' : 'is-judged'} ${remark ? `is-${remark.verdict ?? 'rest'}` : ''}"
  >
    <label>
      <input
        type=${type}
        name=${question.id}
        value=${option.id}
        .checked=${live(isChosen(asked, option.id))}
        ?disabled=${scaled !== null || readOnly}
        aria-describedby=${remark ? why : nothing}
      />
      <span>${option.text[language]}</span>
    </label>
    ${
      remark
        ? html`<div class="why" id=${why}>
            ${remark.mark === null ? nothing : html`<p class="mark">${remark.mark}</p>`}
            <p>${option.feedback[language]}</p>
          </div>`
        : nothing
    }
  </div>`;
}

/** Feedback of the options chosen, as it is read aloud. */
export function spokenRemarks(asked: Choice, remarks: Remarks): string {
  return asked.question.choices
    .filter((option) => isChosen(asked, option.id))
    .map(
      (option) =>
        `${option.text[asked.language]}: ${remarks(option.id)?.mark ?? ''}. ${option.feedback[asked.language]}`,
    )
    .join(' ');
}

/** True when the response holds the option. */
export function isChosen({ response }: Asked, id: string): boolean {
  return response?.kind === 'choice' && response.chosen.includes(id);
}

/** Ids chosen in the inputs now, in authored order. */
export function chosenIn(host: HTMLElement, options: readonly string[]): readonly string[] {
  const chosen = [...host.querySelectorAll<HTMLInputElement>('input:checked')].map((input) => input.value);
  return options.filter((id) => chosen.includes(id));
}
