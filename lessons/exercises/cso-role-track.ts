import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Language, Text } from '../../module/model/course.ts';
import { tell } from '../../module/ui/events.ts';
import type { ActionPlan } from './action-plan.ts';
import { answer } from './answer-row.ts';
import { spoken } from './exercise-frame.ts';

/**
 * @summary The work a learner does, by which the examples of later exercises are chosen. Nothing needs it, nothing is judged by it.
 * @fires cso-work - A track was chosen, or none.
 */
@customElement('cso-role-track')
export class CsoRoleTrack extends LitElement {
  @property({ attribute: false }) plan!: ActionPlan;
  /** What the action plan keeps: the choice, and the notes, which stay as they are. */
  @property({ attribute: false }) work: readonly number[] = [];
  @property({ attribute: false }) texts: readonly string[] = [];
  @property({ attribute: false }) language!: Language;
  @property({ attribute: false }) readOnly = false;
  @state() private isSaved = false;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const { plan, language } = this;
    const { tracks } = plan;
    return html`<p>${tracks.lead[language]}</p>
      <fieldset>
        <legend>${tracks.ask[language]}</legend>
        <div class="answers">
          ${tracks.choices.map((each, index) => this.#choice(each.id, each, index + 1))}
          ${this.#choice('none', tracks.none, 0)}
        </div>
      </fieldset>
      <p class="hint">${tracks.kept[language]}</p>
      ${spoken(this.isSaved ? tracks.saved[language] : '')}`;
  }

  #choice(id: string, { label, about }: Readonly<Record<'label' | 'about', Text>>, value: number): TemplateResult {
    const { plan, texts, language, readOnly } = this;
    return answer({
      ...{ name: 'role-track', type: 'radio', value: id, readOnly, checked: (this.work[0] ?? 0) === value },
      choose: () => {
        this.isSaved = true;
        tell(this, 'cso-work', { exercise: plan.id, work: [value], texts });
      },
      words: html`<b>${label[language]}</b><br />${about[language]}`,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-role-track': CsoRoleTrack;
  }
}
