import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MultipleChoice } from '../../module/model/course.ts';
import type { Response } from '../../module/model/interaction.ts';
import { t } from '../../module/ui/language.ts';
import { partOf } from '../amounts.ts';
import type { Asked } from './asked.ts';
import { Asking, type QuestionElement } from './asking.ts';
import { chosenIn, isChosen, optionRows, spokenRemarks, type Remark } from './option-rows.ts';
import { questionForm } from './question-form.ts';

/**
 * @summary A question with several answers; how many is said before and while choosing.
 * @fires cso-write - The choice changed.
 * @fires cso-answer - The answer was handed in.
 */
@customElement('cso-choices')
export class CsoChoices extends LitElement implements QuestionElement {
  @property({ attribute: false }) asked!: Asked<MultipleChoice>;
  readonly #asking = new Asking(this);

  protected override createRenderRoot(): this {
    return this;
  }

  read(): Response {
    return { kind: 'choice', chosen: chosenIn(this, this.asked.question.options) };
  }

  complaint(response: Response): string | null {
    const wanted = this.asked.question.correct.length;
    const chosen = response.kind === 'choice' ? response.chosen.length : 0;
    return chosen === wanted ? null : t('question.missing.choices', { wanted, chosen });
  }

  protected override render(): TemplateResult {
    const { question, response, language } = this.asked;
    const chosen = response?.kind === 'choice' ? response.chosen : [];
    const right = question.correct.filter((id) => chosen.includes(id)).length;
    const wanted = question.correct.length;
    return questionForm(this, this.#asking, {
      hint: t('question.hint.multiple-choice', { chosen: partOf(chosen.length, wanted, language) }),
      detail: t('question.rightChosen', { chosen: partOf(right, wanted, language) }),
      spoken: spokenRemarks(this.asked, (id) => this.#remark(id)),
      body: html`${optionRows(this.asked, 'checkbox', (id) => this.#remark(id))}`,
    });
  }

  /** Feedback of the options chosen; of every option once all were right or nobody will be asked again. */
  #remark(id: string): Remark | null {
    const { question, scaled, reveal } = this.asked;
    if (scaled === null) return null;
    const right = question.correct.includes(id);
    if (isChosen(this.asked, id)) {
      const word = right ? 'right' : 'not-yet';
      return { verdict: word, mark: t(`question.yours.${word}`) };
    }
    if (!reveal && scaled < 1) return null;
    return right ? { verdict: 'right', mark: t('question.key') } : { verdict: null, mark: null };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-choices': CsoChoices;
  }
}
