import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Language, Text } from '../../module/model/course.ts';
import { handInRow, spoken, taskIntro } from './exercise-frame.ts';
import { ExerciseWork, type ExerciseElement } from './exercise-work.ts';
import { checkPlan, faults, startsOnWorkingDay, type Checked } from './plan-checks.ts';
import {
  dateOf,
  earliest,
  inPlan,
  latest,
  placed,
  readWork,
  writeWork,
  type Placed,
  type PlanConsultation,
  type PlanWork,
} from './plan-consultation.ts';
import { changed, dateEnd, judgePlan, mostFrom } from './plan-judging.ts';
import { planSetting, saidOfDate } from './plan-setting.ts';
import { findings, numberField, planOutcome, planRow } from './plan-views.ts';
import { spell, type Values } from './plan-words.ts';
import { isDay } from './working-days.ts';

/**
 * @summary The exercise of lesson 5: nine activities on an axis of sixty working days, its check, one date and one piece of news.
 * @fires cso-work - Something of the plan was changed, checked or answered.
 * @fires cso-submit - The plan was handed in.
 */
@customElement('cso-plan-consultation')
export class CsoPlanConsultation extends LitElement implements ExerciseElement {
  @property({ attribute: false }) exercise!: PlanConsultation;
  @property({ attribute: false }) work: readonly number[] = [];
  @property({ attribute: false }) texts: readonly string[] = [];
  @property({ attribute: false }) submitted = false;
  @property({ attribute: false }) language: Language = 'cs';
  @property({ attribute: false }) readOnly = false;
  readonly #doing = new ExerciseWork(this);
  /** Where the focus goes with the next render. */
  #focus: string | null = null;
  /** What is wrong with the date in the field; null before it is tried. */
  #dateWrong: Text | null = null;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const { exercise, language } = this;
    const work = readWork(exercise, this.work);
    if (this.submitted) return planOutcome(this, this.#doing, work);
    const checked = work.checked ? checkPlan(exercise, work) : null;
    const whole = checked?.errors.length === 0;
    const ended = whole && dateEnd(exercise, work) !== null;
    return html`${taskIntro(exercise.task[language], exercise.hint[language])}
      ${planSetting(this, work, (day) => this.#start(work, day))}
      <ol class="cards plan">
        ${work.plan.map((each, index) => planRow(this, each, (place) => this.#place(work, index, place)))}
      </ol>
      ${this.#checkRow(work)} ${checked ? findings(this, work, checked) : nothing}
      ${whole ? this.#dateQuestion(work) : nothing} ${ended ? this.#news(work, checked) : nothing}`;
  }

  protected override updated(): void {
    const target = this.#focus === null ? null : this.querySelector<HTMLElement>(this.#focus);
    if (!target) return;
    this.#focus = null;
    target.focus();
  }

  #checkRow(work: PlanWork): TemplateResult {
    const { exercise, language, readOnly } = this;
    return readOnly
      ? html``
      : html`<p class="actions">
          <button class="button is-quiet" type="button" @click=${() => this.#check(work)}>
            ${exercise.axis.labels.check[language]}
          </button>
        </p>`;
  }

  /** The date in the invitation: asked until it is right or given. What was found about the last try stands below. */
  #dateQuestion(work: PlanWork): TemplateResult {
    const { exercise, language, readOnly } = this;
    const { dateQuestion, axis } = exercise;
    const { first, length } = inPlan(work.plan, dateQuestion.activity);
    const ask = { firstDate: { date: dateOf(work, first) }, days: { days: length } };
    const said = saidOfDate(exercise, work, language, this.#dateWrong);
    return html`<h3>${axis.labels.answer[language]}</h3>
      <p>${this.#say(dateQuestion.ask, ask)}</p>
      ${
        dateEnd(exercise, work) !== null || readOnly
          ? nothing
          : html`<div class="plan-fields">
              <div class="chooser">
                <label for="plan-date">${axis.labels.answer[language]}</label>
                <input
                  class="field"
                  id="plan-date"
                  name="plan-date"
                  type="date"
                  min=${earliest}
                  max=${latest}
                  aria-describedby="plan-date-said"
                />
              </div>
              <button class="button is-quiet" type="button" @click=${() => this.#tryDate(work)}>
                ${axis.labels.tryDate[language]}
              </button>
            </div>`
      }
      <p id="plan-date-said" class="on-date" tabindex="-1" role="status">${said}</p>`;
  }

  /** The news, and where its days come from. Below it the plan is handed in. */
  #news(work: PlanWork, checked: Checked): TemplateResult {
    const { exercise, language, readOnly } = this;
    const { news } = exercise;
    const sum = this.#say(news.sum, { sum: work.taken.reduce((a, b) => a + b, 0), total: news.days });
    const missing = this.#doing.tooEarly ? this.#missing(work, checked) : null;
    return html`<h3>${news.title[language]}</h3>
      <p>${news.text[language]}</p>
      <fieldset class="plan-fields">
        <legend class="hidden">${news.title[language]}</legend>
        ${news.sources.map((source, index) => {
          const most = mostFrom(exercise, work, source);
          const tooMuch = (work.taken[index] ?? 0) > most;
          return html`<div class="chooser">
            ${numberField({
              id: `news-${source.id}`,
              label: source.label[language],
              about: null,
              value: work.taken[index] ?? 0,
              least: 0,
              most,
              wrong: tooMuch ? this.#say(news.tooMuch, { days: { days: most } }) : null,
              readOnly,
              write: (days) =>
                this.#save({ ...work, taken: work.taken.map((each, at) => (at === index ? days : each)) }),
            })}
          </div>`;
        })}
      </fieldset>
      <p class="hint" aria-hidden="true">${sum}</p>
      ${spoken(sum)} ${handInRow(this, missing, () => this.#handIn(work, checked))}`;
  }

  #missing(work: PlanWork, { errors }: Checked): string | null {
    const { exercise } = this;
    const { news } = exercise;
    if (errors.length > 0) return exercise.axis.notChecked[this.language];
    const over = news.sources.find((source, index) => (work.taken[index] ?? 0) > mostFrom(exercise, work, source));
    if (over) return this.#say(news.tooMuch, { days: { days: mostFrom(exercise, work, over) } });
    const sum = work.taken.reduce((a, b) => a + b, 0);
    return sum === news.days ? null : this.#say(news.sum, { sum, total: news.days });
  }

  #handIn(work: PlanWork, checked: Checked): void {
    this.#doing.handIn(this.#missing(work, checked), () => judgePlan(this.exercise, work));
  }

  #check(work: PlanWork): void {
    if (!startsOnWorkingDay(work)) {
      this.querySelector<HTMLElement>('#plan-start')?.focus();
      return;
    }
    const checked = checkPlan(this.exercise, work);
    const whole = work.plan.every(({ first }) => first > 0);
    const firstFaults = work.firstFaults ?? (whole ? faults(this.exercise, work, checked) : null);
    this.#focus = '.plan-found';
    this.#save({ ...work, checked: true, firstFaults });
    this.requestUpdate();
  }

  #tryDate(work: PlanWork): void {
    const tried = this.querySelector<HTMLInputElement>('#plan-date')?.value ?? '';
    const fits = isDay(tried) && tried >= earliest && tried <= latest;
    this.#dateWrong = fits ? null : this.exercise.dateQuestion.noDate;
    this.#focus = fits ? '#plan-date-said' : '#plan-date';
    if (fits) this.#save({ ...work, tries: [...work.tries, tried] });
    this.requestUpdate();
  }

  #place(work: PlanWork, index: number, place: Pick<Placed, 'first' | 'length'>): void {
    const plan = work.plan.map((each, at) => (at === index ? placed(each.activity, place.first, place.length) : each));
    this.#change(work, { plan });
  }

  #start(work: PlanWork, start: string): void {
    if (isDay(start) && start >= earliest && start <= latest) this.#change(work, { start });
    else this.requestUpdate();
  }

  #change(work: PlanWork, change: Partial<PlanWork>): void {
    this.#dateWrong = null;
    this.#save(changed(this.exercise, work, change));
  }

  #save(work: PlanWork): void {
    this.#doing.save(writeWork(this.exercise, work));
  }

  #say(text: Text, values: Values): string {
    return spell(this.exercise, text, this.language, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-plan-consultation': CsoPlanConsultation;
  }
}
