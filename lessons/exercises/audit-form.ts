import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../module/model/course.ts';
import type { AuditWebsite, Criterion } from './audit-website.ts';
import { answer } from './answer-row.ts';
import { writtenField } from './exercise-frame.ts';
import { at, textAt, type Audit, type Rated } from './read-audit.ts';

/** What every part of the form needs. */
export interface AuditForm {
  readonly exercise: AuditWebsite;
  readonly audit: Audit;
  readonly work: readonly number[];
  readonly texts: readonly string[];
  readonly language: Language;
  readonly readOnly: boolean;
  /** True once the learner tried to go on and something was missing. */
  readonly tooEarly: boolean;
  readonly choose: (place: number, value: number) => void;
  readonly write: (place: number, text: string) => void;
}

type Host = Pick<AuditForm, 'exercise' | 'work' | 'language' | 'readOnly' | 'choose'>;

/** Which website is audited. */
export function modeChoice({ exercise, work, language, readOnly, choose }: Host): TemplateResult {
  return html`<fieldset>
    <legend>${exercise.labels.mode[language]}</legend>
    <div class="answers">
      ${exercise.modes.map(({ id, label, about }, index) =>
        answer({
          ...{ name: `${exercise.id}-mode`, type: 'radio', value: id, readOnly },
          ...{ checked: work[at.mode] === index + 1, choose: () => choose(at.mode, index + 1) },
          words: html`<b>${label[language]}</b><br />${about[language]}`,
        }),
      )}
    </div>
  </fieldset>`;
}

/** The ten questions, those of the track first. */
export function criteriaForm(form: AuditForm): TemplateResult {
  const { exercise, audit, work, language } = form;
  const first = exercise.tracks[(work[at.track] ?? 0) - 1]?.first ?? [];
  const rank = ({ criterion }: Rated): number => (first.includes(criterion.id) ? 0 : 1);
  return html`<h3 class="criteria" tabindex="-1">${exercise.labels.criteria[language]}</h3>
    <dl class="scales">
      ${exercise.scale.map(
        ({ label, help }) =>
          html`<dt>${label[language]}</dt>
            <dd>${help[language]}</dd>`,
      )}
    </dl>
    <ol class="cards cases">
      ${[...audit.rated].sort((a, b) => rank(a) - rank(b)).map((rated) => html`<li>${criterionForm(form, rated)}</li>`)}
    </ol>`;
}

function criterionForm(form: AuditForm, rated: Rated): TemplateResult {
  const { exercise, audit, language, readOnly, tooEarly } = form;
  const { criterion, index, points } = rated;
  const { id, number, ask, where, note, basis } = criterion;
  const place = audit.step === 'adjusting' ? at.again(index) : at.points(audit.mode, index);
  const wrong = tooEarly && points === null;
  return html`<fieldset aria-describedby="${id}-where${wrong ? ` ${exercise.id}-error` : ''}">
      <legend>${number}. ${ask[language]}</legend>
      <p class="hint" id="${id}-where">
        <b>${exercise.labels.where[language]}:</b> ${where[language]} <b>${exercise.labels[basis][language]}.</b>
        ${note ? note[language] : nothing}
      </p>
      <div class="answers">
        ${exercise.scale.map((step) =>
          answer({
            ...{ name: `${id}-points`, type: 'radio', value: step.points, readOnly, checked: points === step.points },
            words: html`<b>${step.label[language]}</b>${meaning(criterion, step.points, language)}`,
            choose: () => form.choose(place, step.points === 'n' ? 4 : step.points + 1),
          }),
        )}
      </div>
    </fieldset>
    ${points === 'n' ? reasonField(form, rated) : nothing} ${audit.mode === 'own' ? placeField(form, rated) : nothing}`;
}

function meaning({ levels }: Criterion, points: 0 | 1 | 2 | 'n', language: Language): string {
  return points === 'n' ? '' : `: ${levels[points][language]}`;
}

function reasonField(form: AuditForm, { criterion, index, reason }: Rated): TemplateResult {
  const { exercise, audit, language, tooEarly } = form;
  const names = criterion.label[language];
  const missing = exercise.incomplete.reason[language].replace('{names}', names);
  return written(form, {
    id: `${criterion.id}-reason`,
    place: textAt.reason(audit.mode, index),
    ...exercise.sheet.fields.reason,
    wrong: tooEarly && reason === '' ? missing : null,
  });
}

function placeField(form: AuditForm, { criterion, index }: Rated): TemplateResult {
  const { place } = form.exercise.sheet.fields;
  return written(form, { id: `${criterion.id}-place`, place: textAt.place(index), ...place, wrong: null });
}

export interface Written {
  readonly id: string;
  readonly place: number;
  readonly label: { readonly [L in Language]: string };
  readonly maxLength: number;
  readonly wrong: string | null;
}

/** A line the learner writes, kept at its place in `texts`. */
export function written(form: AuditForm, { id, place, label, maxLength, wrong }: Written): TemplateResult {
  const { language, readOnly, texts, write } = form;
  return writtenField({
    ...{ id, label: label[language], value: texts[place] ?? '', maxLength, rows: 1, wrong, readOnly },
    write: (text) => write(place, text),
  });
}
