import { html, nothing, type TemplateResult } from 'lit';
import { answer } from './answer-row.ts';
import { written, type AuditForm } from './audit-form.ts';
import type { Improvement } from './audit-plan.ts';
import { chooser, fill } from './exercise-frame.ts';
import { at, planned, textAt, type Planned } from './read-audit.ts';

/** Improvements to choose three of, and by each that is chosen who makes it and by when. */
export function planForm(form: AuditForm, toggle: (improvement: Improvement) => void): TemplateResult {
  const { exercise, audit, language } = form;
  const { plan, sheet } = exercise;
  const gaps = audit.offered.filter(({ wins }) => wins > 0).length;
  return html`<h3 class="plan-of-three" tabindex="-1">${sheet.sections.improvements[language]}</h3>
    ${gaps < planned ? html`<p>${plan.fewGaps[language]}</p>` : nothing}
    <fieldset>
      <legend>${plan.ask[language]}</legend>
      <ul class="cards cases">
        ${audit.offered.map((improvement) => html`<li>${row(form, improvement, toggle)}</li>`)}
      </ul>
    </fieldset>`;
}

function row(form: AuditForm, improvement: Improvement, toggle: (each: Improvement) => void): TemplateResult {
  const { audit, language, readOnly } = form;
  const chosen = audit.plan.find((each) => each.improvement.number === improvement.number);
  return html`${answer({
    ...{ name: 'improvement', type: 'checkbox', value: improvement.id, readOnly, checked: chosen !== undefined },
    words: html`${improvementWords(form, improvement)} ${hoursWords(form, improvement)}`,
    choose: () => toggle(improvement),
  })}
  ${chosen ? html`<div class="choosers">${ownerField(form, chosen)} ${dueField(form, chosen, language)}</div>` : nothing}`;
}

/** „kontakt: K podatelně doplňte útvar …“; a temptation says all in its label. */
export function improvementWords(
  { language }: Pick<AuditForm, 'language'>,
  { label, text, criterion }: Improvement,
): TemplateResult {
  return criterion ? html`<b>${label[language]}</b>: ${text[language]}` : html`${text[language]}.`;
}

function hoursWords({ exercise, language }: AuditForm, { hours }: Improvement): TemplateResult | typeof nothing {
  if (hours === null) return nothing;
  return html`(${fill(exercise.plan.hoursLabel, language, { hours })})`;
}

function ownerField(form: AuditForm, { improvement, slot }: Planned): TemplateResult {
  const { exercise, audit, work, language, readOnly, choose } = form;
  const { owner, people } = exercise.plan;
  const id = `${improvement.id}-owner`;
  if (audit.mode === 'own') return written(form, { id, place: textAt.owner(slot), ...owner, wrong: null });
  return chooser({
    ...{ id, label: owner.label[language], about: improvement.label[language], readOnly },
    options: people.map(({ label }) => label[language]),
    ...{ value: work[at.owner(slot)] ?? 0, missing: false, errorId: `${exercise.id}-error` },
    choose: (value) => choose(at.owner(slot), value),
  });
}

function dueField(
  form: AuditForm,
  { improvement, slot, due }: Planned,
  language: AuditForm['language'],
): TemplateResult {
  const { exercise, audit, work, readOnly, tooEarly, choose } = form;
  const { date } = exercise.plan;
  const place = at.due(audit.mode, slot);
  return chooser({
    ...{ id: `${improvement.id}-due`, label: date.label[language], about: improvement.label[language], readOnly },
    options: date.options.map(({ label }) => label[language]),
    ...{ value: work[place] ?? 0, missing: tooEarly && due === null, errorId: `${exercise.id}-error` },
    choose: (value) => choose(place, value),
  });
}
