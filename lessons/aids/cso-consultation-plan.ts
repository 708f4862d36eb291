import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Language } from '../../module/model/course.ts';
import { checkPlan, startsOnWorkingDay } from '../exercises/plan-checks.ts';
import { earliest, latest, placed, type PlanConsultation, type PlanWork } from '../exercises/plan-consultation.ts';
import { planCalendar, planText } from '../exercises/plan-export.ts';
import { findings, numberField, planRow, planTable, type PlanView } from '../exercises/plan-views.ts';
import { spellDate } from '../exercises/plan-words.ts';
import { isDay } from '../exercises/working-days.ts';
import { save } from '../keep.ts';
import { aidFrame, draftOf, keepDraft, Keeping, matterField, type AidElement } from './aid-frame.ts';
import {
  fewestDays,
  lastDay,
  modelDraft,
  mostDays,
  named,
  rulesFor,
  withMaterial,
  type PlanAid,
  type PlanDraft,
} from './consultation-plan.ts';

/** @summary The job aid „Plán konzultace“: nine activities with dates of one's own, what the check says of them, text and calendar to keep. */
@customElement('cso-consultation-plan')
export class CsoConsultationPlan extends LitElement implements AidElement {
  @property({ attribute: false }) aid!: PlanAid;
  /** Activities, periods, calendar and checks of lesson 5. */
  @property({ attribute: false }) exercise!: PlanConsultation;
  @property({ attribute: false }) language!: Language;
  readonly #keeping = new Keeping(this);

  protected override createRenderRoot(): this {
    return this;
  }

  get #draft(): PlanDraft {
    return draftOf('consultation-plan', null) ?? modelDraft(this.exercise, today());
  }

  protected override render(): TemplateResult {
    const { aid, language } = this;
    const draft = this.#draft;
    const view = { exercise: rulesFor(this.exercise, aid, draft), language, readOnly: false };
    const { labels } = view.exercise.axis;
    const place = (index: number) => (at: { readonly first: number; readonly length: number }) =>
      this.#plan({ plan: this.#draft.work.plan.map((each, i) => (i === index ? placed(each.activity, at.first, at.length) : each)) }); // prettier-ignore
    return aidFrame(
      this,
      html`${matterField(aid.words.matter[language], draft.matter, (matter) => this.#fill({ ...this.#draft, matter }))}
        ${this.#setting(view, draft)}
        <ol class="cards plan no-print">
          ${draft.work.plan.map((each, index) => planRow(view, each, place(index)))}
        </ol>
        <h2 class="gap">${labels.plan[language]}</h2>
        ${startsOnWorkingDay(draft.work) ? planTable(view, draft.work) : nothing}
        <div class="flow no-print" aria-live="polite">
          ${findings(view, draft.work, checkPlan(view.exercise, draft.work))}
        </div>
        <p class="small muted">${aid.words.limits[language]}</p>
        ${this.#keep(view, draft)}`,
    );
  }

  #setting({ exercise, language }: PlanView, { work, days }: PlanDraft): TemplateResult {
    const { labels, offDay } = exercise.axis;
    const { words } = this.aid;
    const value = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;
    const onWorkingDay = startsOnWorkingDay(work);
    return html`<div class="plan-fields">
        <div class="chooser">
          <label for="plan-material">${labels.material[language]}</label>
          <select
            id="plan-material"
            @change=${(event: Event) => this.#plan(withMaterial(exercise, work, value(event)))}
          >
            ${exercise.materials.map(({ id, label }) => html`<option value=${id} ?selected=${id === work.material.id}>${label[language]}</option>`)}
          </select>
        </div>
        <div class="chooser">
          <label for="plan-start">${labels.start[language]}</label>
          <input
            class="field"
            id="plan-start"
            type="date"
            min=${earliest}
            max=${latest}
            .value=${live(work.start)}
            aria-invalid=${onWorkingDay ? nothing : 'true'}
            aria-describedby="plan-start-wrong"
            @change=${(event: Event) => this.#start(value(event))}
          />
        </div>
        <div class="chooser">
          ${numberField({
            ...{ id: 'plan-days', label: words.days[language], about: null, value: days, readOnly: false },
            ...{ least: 1, most: mostDays, wrong: this.#wrongDays, write: (given: number) => this.#days(given) },
          })}
        </div>
      </div>
      <p class="error-line" id="plan-start-wrong" role="alert">${onWorkingDay ? nothing : offDay[language]}</p>
      <p class="hint">${words.end[language].replace('{date}', spellDate(lastDay(this.#draft), language))}</p>`;
  }

  /** What is wrong with the number of days tried last; null when nothing. */
  #wrongDays: string | null = null;

  #days(given: number): void {
    const fits = given >= fewestDays && given <= mostDays;
    const range = this.aid.words.outOfRange[this.language];
    this.#wrongDays = fits ? null : range.replace('{least}', String(fewestDays)).replace('{most}', String(mostDays));
    if (fits) this.#fill({ ...this.#draft, days: given });
    else this.requestUpdate();
  }

  #start(start: string): void {
    if (isDay(start) && start >= earliest && start <= latest) this.#plan({ start });
    else this.requestUpdate();
  }

  #keep({ exercise, language }: PlanView, draft: PlanDraft): TemplateResult {
    const { labels } = exercise.axis;
    const work = named(draft);
    const calendar = (): void =>
      save(`${this.aid.id}.ics`, 'text/calendar', planCalendar(exercise, work, language, new Date()));
    return this.#keeping.row({
      name: this.aid.id,
      text: () => planText(exercise, work, language),
      more: html`<button class="button is-quiet" type="button" @click=${calendar}>
          ${labels.saveCalendar[language]}
        </button>
        <button class="button is-text" type="button" @click=${() => this.#fill(modelDraft(this.exercise, today()))}>
          ${this.aid.words.again[language]}
        </button>`,
    });
  }

  #plan(change: Partial<PlanWork>): void {
    const draft = this.#draft;
    this.#fill({ ...draft, work: { ...draft.work, ...change } });
  }

  #fill(draft: PlanDraft): void {
    keepDraft('consultation-plan', draft);
    this.requestUpdate();
  }
}

/** The day of the calendar where the learner is, ISO. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-consultation-plan': CsoConsultationPlan;
  }
}
