import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Language, Lesson } from '../../module/model/course.ts';
import { tell } from '../../module/ui/events.ts';
import { t } from '../../module/ui/language.ts';
import { noteOf, withNote, type ActionPlan } from './action-plan.ts';
import { writtenField } from './exercise-frame.ts';

/**
 * @summary „Co udělám ve svém útvaru“: the note at the end of a lesson, and the way to the plan that collects them.
 * @fires cso-work - Something was written.
 */
@customElement('cso-action-note')
export class CsoActionNote extends LitElement {
  @property({ attribute: false }) plan!: ActionPlan;
  @property({ attribute: false }) lesson!: Lesson;
  /** The role track, which stays as it is. */
  @property({ attribute: false }) work: readonly number[] = [];
  /** The notes of all lessons. */
  @property({ attribute: false }) texts: readonly string[] = [];
  @property({ attribute: false }) language!: Language;
  @property({ attribute: false }) readOnly = false;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const { plan, lesson, texts, language, readOnly } = this;
    const write = (note: string): void =>
      tell(this, 'cso-work', { exercise: plan.id, work: this.work, texts: withNote(this.texts, lesson, note) });
    return html`${writtenField({
        ...{ id: 'action-note', label: plan.label[language], value: noteOf(texts, lesson), maxLength: plan.longest },
        ...{ rows: 3, wrong: null, readOnly, write },
      })}
      <p class="hint no-print">${plan.hint[language]} <a href="#/plan">${t('plan.title')}</a></p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-action-note': CsoActionNote;
  }
}
