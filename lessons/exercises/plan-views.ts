import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Text } from '../../module/model/course.ts';
import { save } from '../keep.ts';
import { outcomeView, stateList, type Level, type StateLine } from './exercise-frame.ts';
import type { ExerciseElement, ExerciseWork } from './exercise-work.ts';
import { checkPlan, type Checked, type Finding } from './plan-checks.ts';
import {
  constant,
  inPlan,
  placed,
  reserveOf,
  type Consequence,
  type Placed,
  type PlanConsultation,
  type PlanWork,
} from './plan-consultation.ts';
import { planCalendar, planText, rows } from './plan-export.ts';
import { consequences, outcomeOf, type Followed } from './plan-judging.ts';
import { capital, spell, spellDate, spellDays, type Values } from './plan-words.ts';

/** The element, as far as its views need it. */
export type PlanElement = ExerciseElement & { readonly exercise: PlanConsultation };

/** What shows a plan, in the exercise or in the job aid. */
export type PlanView = Pick<PlanElement, 'exercise' | 'language' | 'readOnly'>;

export interface NumberField {
  readonly id: string;
  readonly label: string;
  /** Whose field it is, read after the label; null where the label says it. */
  readonly about: string | null;
  /** 0 below `least` is shown as an empty field. */
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly wrong: string | null;
  readonly readOnly: boolean;
  readonly write: (value: number) => void;
}

/** A whole number the learner writes or turns with the arrow keys. */
export function numberField(parts: NumberField): TemplateResult {
  const { id, label, about, value, least, most, wrong, readOnly, write } = parts;
  const change = (event: Event): void => {
    const given = Math.trunc(Number((event.target as HTMLInputElement).value));
    write(Number.isSafeInteger(given) && given >= least ? Math.min(given, longest) : 0);
  };
  return html`<label for=${id}
      >${label}${about === null ? nothing : html`<span class="hidden"> – ${about}</span>`}</label
    >
    <input
      class="field is-number"
      type="number"
      inputmode="numeric"
      id=${id}
      name=${id}
      min=${least}
      max=${most}
      step="1"
      .value=${live(value === 0 && least > 0 ? '' : String(value))}
      ?readonly=${readOnly}
      aria-invalid=${wrong === null ? nothing : 'true'}
      aria-describedby=${wrong === null ? nothing : `${id}-wrong`}
      @change=${change}
    />
    ${wrong === null ? nothing : html`<span class="error-line" id="${id}-wrong">${wrong}</span>`}`;
}

/** More is no plan for sixty days, and would only take room in what the LMS keeps. */
const longest = 255;

/** One activity: what it is, its first day and length, its last day, and the bar that mirrors them. */
export function planRow(
  { exercise, language, readOnly }: PlanView,
  { activity, first, length, last }: Placed,
  place: (place: { readonly first: number; readonly length: number }) => void,
): TemplateResult {
  const { labels, days } = exercise.axis;
  const common = { about: activity.label[language], least: 1, most: days, wrong: null, readOnly };
  const lastDay = spell(exercise, labels.day, language, { day: last });
  return html`<li>
    <p class="who"><b>${activity.number}. ${activity.label[language]}</b><span>${activity.does[language]}</span></p>
    <div class="span">
      <div class="chooser">
        ${numberField({
          ...{ ...common, id: `${activity.id}-first`, label: labels.first[language], value: first },
          write: (value) => place({ first: value, length }),
        })}
      </div>
      <div class="chooser">
        ${numberField({
          ...{ ...common, id: `${activity.id}-length`, label: labels.length[language], value: length },
          write: (value) => place({ first, length: value }),
        })}
      </div>
      <output for="${activity.id}-first ${activity.id}-length"
        >${first === 0 ? nothing : html`${labels.last[language]}: <b>${lastDay}</b>`}</output
      >
    </div>
    ${bar(days, first, length)}
  </li>`;
}

/** The axis with one activity. It mirrors the fields, so nobody needs to see it. */
function bar(days: number, first: number, length: number): TemplateResult {
  return html`<svg class="plan-axis" viewBox="0 0 ${days} 4" preserveAspectRatio="none" aria-hidden="true">
    <rect class="days" x="0" y="1.5" width=${days} height="1"></rect>
    <rect
      class=${first === 0 ? 'none' : 'taken'}
      x=${Math.max(0, first - 1)}
      y="0"
      width=${first === 0 ? 0 : length}
      height="4"
    ></rect>
  </svg>`;
}

/** What the check found, at most so many of each kind; the heading takes the focus. */
export function findings(host: PlanView, work: PlanWork, checked: Checked): TemplateResult {
  const { exercise, language } = host;
  const { labels } = exercise.axis;
  const reserve = { days: { days: reserveOf(exercise, work.plan) } };
  return html`<h3 class="plan-found" tabindex="-1">${labels.found[language]}</h3>
    ${checked.errors.length === 0 ? html`<p>${spell(exercise, labels.fits, language, reserve)}</p>` : nothing}
    ${findingList(host, labels.errors, checked.errors, 'not-yet')}
    ${findingList(host, labels.warnings, checked.warnings, 'partly')}`;
}

function findingList(
  { exercise, language }: PlanView,
  state: Text,
  found: readonly Finding[],
  level: Level,
): TemplateResult | typeof nothing {
  if (found.length === 0) return nothing;
  const words = (texts: readonly Text[], values: Values) =>
    texts.map((each) => spell(exercise, each, language, values)).join(' ');
  return stateList(
    found.slice(0, exercise.checks.shown).map(({ activity, texts, values }) => ({
      ...{ level, state: state[language], text: words(texts, values) },
      name: (activity?.label ?? exercise.axis.labels.plan)[language],
    })),
  );
}

/** What came of the plan: the outcome, the news, the plan with its dates, what is left to consider, the model, and the ways to keep it. */
export function planOutcome(host: PlanElement, doing: ExerciseWork, work: PlanWork): TemplateResult {
  const { exercise, language } = host;
  const { labels } = exercise.axis;
  const checked = checkPlan(exercise, work);
  const { level, title, text } = outcomeOf(exercise, work, checked);
  return outcomeView(host, doing, {
    level,
    title: title[language],
    text: text[language],
    body: html`<h3>${labels.consequences[language]}</h3>
      ${stateList(consequences(exercise, work).map((each) => newsLine(host, work, each)))}
      <h3>${labels.plan[language]}</h3>
      ${planTable(host, work)}
      <p>${spell(exercise, exercise.export.reserve, language, { days: { days: reserveOf(exercise, work.plan) } })}</p>
      ${findingList(host, labels.warnings, checked.warnings, 'partly')} ${keep(host, work)}
      <h3>${exercise.model.title[language]}</h3>
      <p>${exercise.model.text[language]}</p>
      ${planTable(host, modelWork(exercise, work))}`,
  });
}

const levels: Readonly<Record<Consequence['kind'], Level>> = {
  good: 'done',
  bearable: 'done',
  costly: 'partly',
  broken: 'not-yet',
};

function newsLine({ exercise, language }: PlanElement, work: PlanWork, followed: Followed): StateLine {
  const { consequence, taken, leaves } = followed;
  const source = exercise.news.sources.find(({ id }) => id === consequence.when.taken);
  const period = { days: constant(exercise, work.material.period) };
  return {
    level: levels[consequence.kind],
    name: capital(source?.label[language] ?? ''),
    state: spellDays(exercise, taken, language),
    text: spell(exercise, consequence.text, language, { taken: { days: taken }, leaves: { days: leaves }, period }),
  };
}

/** Each activity with its dates. */
export function planTable({ exercise, language }: PlanView, work: PlanWork): TemplateResult {
  const { labels } = exercise.axis;
  return html`<table class="plan-table">
    <thead>
      <tr>
        <th scope="col">${labels.activity[language]}</th>
        <th scope="col">${labels.dates[language]}</th>
      </tr>
    </thead>
    <tbody>
      ${rows(work).map(
        ({ label, firstDate, lastDate, length }) =>
          html`<tr>
            <th scope="row">${label[language]}</th>
            <td>
              <span class="nowrap">${spellDate(firstDate, language)}</span> –
              <span class="nowrap">${spellDate(lastDate, language)}</span> (${spellDays(exercise, length, language)})
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The plan of the model answer, on the calendar the exercise offers. */
function modelWork(exercise: PlanConsultation, work: PlanWork): PlanWork {
  const plan = exercise.model.plan.map(({ activity, first, length }) =>
    placed(inPlan(work.plan, activity).activity, first, length),
  );
  return { ...work, start: exercise.axis.start, plan };
}

function keep({ exercise, language }: PlanElement, work: PlanWork): TemplateResult {
  const { labels } = exercise.axis;
  const text = () => save(`${exercise.id}.txt`, 'text/plain', planText(exercise, work, language));
  const calendar = () =>
    save(`${exercise.id}.ics`, 'text/calendar', planCalendar(exercise, work, language, new Date()));
  return html`<p class="actions">
    <button class="button is-quiet" type="button" @click=${calendar}>${labels.saveCalendar[language]}</button>
    <button class="button is-quiet" type="button" @click=${text}>${labels.saveText[language]}</button>
    <button class="button is-quiet" type="button" @click=${() => window.print()}>${labels.print[language]}</button>
  </p>`;
}
