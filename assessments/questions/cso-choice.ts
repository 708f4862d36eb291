import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SingleChoice, SituationalJudgement } from '../../module/model/course.ts';
import type { Response } from '../../module/model/interaction.ts';
import { t } from '../../module/ui/language.ts';
import { points } from '../amounts.ts';
import { rightIds, verdict } from '../scoring.ts';
import type { Asked } from './asked.ts';
import { Asking, type QuestionElement } from './asking.ts';
import { chosenIn, optionRows, spokenRemarks, isChosen, type Remark } from './option-rows.ts';
import { questionForm } from './question-form.ts';

/**
 * @summary A question with one answer: single choice, true or false with a reason, a situation.
 * @fires cso-write - Something was chosen.
 * @fires cso-answer - The answer was handed in.
 */
@customElement('cso-choice')
export class CsoChoice extends LitElement implements QuestionElement {
  @property({ attribute: false }) asked!: Asked<SingleChoice | SituationalJudgement>;
  readonly #asking = new Asking(this);

  protected override createRenderRoot(): this {
    return this;
  }

  read(): Response {
    return { kind: 'choice', chosen: chosenIn(this, this.asked.question.options) };
  }

  complaint(response: Response): string | null {
    return response.kind === 'choice' && response.chosen.length === 1 ? null : t('question.missing.choice');
  }

  protected override render(): TemplateResult {
    return questionForm(this, this.#asking, {
      hint: t(`question.hint.${this.asked.question.type}`),
      detail: null,
      spoken: spokenRemarks(this.asked, (id) => this.#remark(id)),
      body: html`${optionRows(this.asked, 'radio', (id) => this.#remark(id))}`,
    });
  }

  /** Feedback of the option chosen; of every option once the right one was found or nobody will be asked again. */
  #remark(id: string): Remark | null {
    const { question, scaled, reveal, language } = this.asked;
    if (scaled === null) return null;
    const yours = isChosen(this.asked, id);
    if (!yours && !reveal && scaled < 1) return null;
    if (question.type === 'situational-judgement') {
      const earned = question.points[id] ?? 0;
      const word = verdict(earned);
      const said = { points: points(earned, language) };
      return {
        verdict: yours || word === 'right' ? word : null,
        mark: t(`question.${yours ? 'yourStep' : 'step'}.${word}`, said),
      };
    }
    const right = rightIds(question).includes(id);
    if (yours)
      return { verdict: right ? 'right' : 'not-yet', mark: t(`question.yours.${right ? 'right' : 'not-yet'}`) };
    return right ? { verdict: 'right', mark: t('question.key') } : { verdict: null, mark: null };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-choice': CsoChoice;
  }
}
