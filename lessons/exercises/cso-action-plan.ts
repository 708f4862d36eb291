import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Course, Language } from '../../module/model/course.ts';
import { t } from '../../module/ui/language.ts';
import { Keeping } from '../aids/aid-frame.ts';
import { actionPlanText, planNotes, type ActionPlan, type PlanNote } from './action-plan.ts';

/** @summary The action plan: what the learner wrote at the end of each lesson, on one page to print and to keep. */
@customElement('cso-action-plan')
export class CsoActionPlan extends LitElement {
  @property({ attribute: false }) plan!: ActionPlan;
  @property({ attribute: false }) course!: Course;
  /** The notes of all lessons. */
  @property({ attribute: false }) texts: readonly string[] = [];
  @property({ attribute: false }) language!: Language;
  readonly #keeping = new Keeping(this, 'plan.kept');

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const { plan, course, texts, language } = this;
    const notes = planNotes(course, texts);
    const written = notes.some(({ text }) => text !== '');
    const kept = { name: plan.id, text: () => actionPlanText(plan, notes, language) };
    return html`<div class="sheet aid">
      <h1 tabindex="-1">${t('plan.title')}</h1>
      <p class="lead">${plan.lead[language]}</p>
      ${written ? nothing : html`<p class="gap">${t('plan.none')}</p>`}
      <ol class="aids">
        ${notes.map((note) => this.#note(note))}
      </ol>
      ${written ? this.#keeping.row(kept) : nothing}
    </div>`;
  }

  #note({ lesson, block, text }: PlanNote): TemplateResult {
    const title = t('contents.lesson', { number: lesson.order, title: lesson.title[this.language] });
    return html`<li class=${text === '' ? 'no-print' : ''}>
      <h2 class="as-h3"><a href="#/${block}">${title}</a></h2>
      <p class=${text === '' ? 'muted' : 'as-written'}>${text === '' ? t('plan.empty') : text}</p>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-action-plan': CsoActionPlan;
  }
}
