import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Language, Text } from '../../module/model/course.ts';
import { startsOnWorkingDay } from './plan-checks.ts';
import {
  constant,
  dateOf,
  earliest,
  inPlan,
  latest,
  type PlanConsultation,
  type PlanWork,
} from './plan-consultation.ts';
import { dateEnd, lastDate, slipOf } from './plan-judging.ts';
import type { PlanElement } from './plan-views.ts';
import { capital, spell, spellDays } from './plan-words.ts';
import { holidaysBetween } from './working-days.ts';

/** What is planned, when it begins, and how long its comment period is. @param change is given another first day (ISO) */
export function planSetting(host: PlanElement, work: PlanWork, change: (day: string) => void): TemplateResult {
  const { exercise, language, readOnly } = host;
  const { labels, days, offDay } = exercise.axis;
  const { material } = work;
  return html`<p><b>${labels.material[language]}:</b> ${material.label[language]}</p>
    <div class="plan-fields">
      <div class="chooser">
        <label for="plan-start">${labels.start[language]}</label>
        ${startField(work, readOnly, change)}
      </div>
    </div>
    <p class="error-line" id="plan-start-wrong" role="alert">
      ${startsOnWorkingDay(work) ? nothing : offDay[language]}
    </p>
    <p>
      ${material.story[language]} ${material.goal[language]}: ${spell(exercise, labels.day, language, { day: days })}.
    </p>
    <p class="hint">${period(exercise, work, language)}</p>`;
}

function startField(work: PlanWork, readOnly: boolean, change: (day: string) => void): TemplateResult {
  return html`<input
    class="field"
    id="plan-start"
    name="plan-start"
    type="date"
    min=${earliest}
    max=${latest}
    .value=${live(work.start)}
    ?readonly=${readOnly}
    aria-invalid=${startsOnWorkingDay(work) ? nothing : 'true'}
    aria-describedby="plan-start-wrong"
    @change=${(event: Event) => change((event.target as HTMLInputElement).value)}
  />`;
}

/** How long the comment period of the material is. */
function period(exercise: PlanConsultation, { material }: PlanWork, language: Language): string {
  const label = exercise.constants.find(({ id }) => id === material.period)?.label[language] ?? '';
  return `${capital(label)}: ${spellDays(exercise, constant(exercise, material.period), language)}.`;
}

/** What is said of the last date tried; `wrong` is what is wrong with the field itself. Empty before the first try. */
export function saidOfDate(exercise: PlanConsultation, work: PlanWork, language: Language, wrong: Text | null): string {
  const { dateQuestion, calendar } = exercise;
  const tried = work.tries.at(-1);
  if (wrong) return wrong[language];
  if (tried === undefined) return '';
  const end = dateEnd(exercise, work);
  if (end === 'first' || end === 'second') return dateQuestion.right[language];
  const [first, last] = [dateOf(work, inPlan(work.plan, dateQuestion.activity).first), lastDate(exercise, work)];
  const found = holidaysBetween(first, last).map((each) => calendar.holidays[each]);
  const holidays = found.length === 0 ? dateQuestion.noHolidays : found;
  const slip = slipOf(exercise, work, tried);
  const why = dateQuestion.wrong
    .filter(({ when }) => when === slip)
    .map(({ text }) => spell(exercise, text, language, { holidays }));
  const given = spell(exercise, dateQuestion.given, language, { lastDate: { date: last }, holidays });
  return [...why, ...(end === 'given' ? [given] : [])].join(' ');
}
