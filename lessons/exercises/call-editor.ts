import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Language } from '../../module/model/course.ts';
import { shownAt } from './call-rules.ts';
import { fill, writtenField } from './exercise-frame.ts';
import type { Call, ChosenPart, NominationCall, Option, Part, Rule, WeightedPart } from './nomination-call.ts';
import { placeOf, textPlace } from './read-call.ts';

/** What the fields of the call need to know, and whom they tell. */
export interface Editor {
  readonly exercise: NominationCall;
  readonly call: Call;
  readonly work: readonly number[];
  readonly texts: readonly string[];
  readonly language: Language;
  readonly readOnly: boolean;
  /** The rules that hold; null while the call has not been checked. */
  readonly held: readonly Rule[] | null;
  readonly choose: (place: number, value: number) => void;
  readonly write: (place: number, text: string) => void;
}

/** Id of the fields of a part, to go there. */
export function partId({ exercise }: Pick<Editor, 'exercise'>, part: string): string {
  return `${exercise.id}-${part}`;
}

/** A part of the call: its fields, and below them what the check said. */
export function callPart(editor: Editor, part: Part): TemplateResult {
  const id = partId(editor, part.id);
  const findings = editor.held && shownAt(part.id, editor.held);
  return html`<fieldset
    class="call-part ${findings === null ? '' : findings.length > 0 ? 'is-found' : 'is-good'}"
    id=${id}
    aria-describedby=${findings === null ? nothing : `${id}-check`}
  >
    <legend>${part.label[editor.language]}</legend>
    ${fieldsOf(editor, part)}${findings === null ? nothing : checked(editor, part, findings)}
  </fieldset>`;
}

function fieldsOf(editor: Editor, part: Part): TemplateResult {
  if (part.kind === 'weighted') return weights(editor, part);
  if ('options' in part) return options(editor, part);
  return written(editor, part.id, part.ask[editor.language], part.maxLength, part.kind === 'text' ? 4 : 1);
}

function written(editor: Editor, part: string, label: string, maxLength: number, rows: number): TemplateResult {
  const place = textPlace(editor.exercise, part);
  return writtenField({
    ...{ id: `${partId(editor, part)}-text`, label, maxLength, rows, readOnly: editor.readOnly, wrong: null },
    value: editor.texts[place] ?? '',
    write: (text) => editor.write(place, text),
  });
}

function options(editor: Editor, part: ChosenPart): TemplateResult {
  const { exercise, work, choose } = editor;
  const place = placeOf(exercise, part.id);
  const isOne = part.kind === 'one';
  const change = (at: number): void => choose(place, isOne ? at + 1 : (work[place] ?? 0) ^ (1 << at));
  return html`<div class="answers">
    ${part.options.map((each, at) => row(editor, part, each, () => change(at), isOne ? 'radio' : 'checkbox'))}
  </div>`;
}

function row(editor: Editor, part: Part, option: Option, change: () => void, type: string): TemplateResult {
  const { call, language, readOnly } = editor;
  return html`<div class="answer">
    <label
      ><input
        type=${type}
        name=${partId(editor, part.id)}
        value=${option.id}
        .checked=${live(call.chosen[part.id]?.includes(option.id) ?? false)}
        ?disabled=${readOnly}
        @change=${change}
      /><span>${option[language]}</span></label
    >
  </div>`;
}

function weights(editor: Editor, part: WeightedPart): TemplateResult {
  const { exercise, language, call } = editor;
  const place = placeOf(exercise, part.id);
  const sum = Object.values(call.weights).reduce((total, each) => total + each, 0);
  return html`<p class="hint">${part.ask[language]}</p>
    <div class="weights">${part.options.map((each, at) => weight(editor, part, each[language], place + at))}</div>
    ${written(editor, part.id, part.own.label[language], part.own.maxLength, 1)}
    ${weight(editor, part, exercise.labels.ownPoints[language], place + part.options.length)}
    <p class="sum"><b>${fill(exercise.labels.sum, language, { sum, points: part.points })}</b></p>`;
}

function weight(editor: Editor, part: WeightedPart, label: string, place: number): TemplateResult {
  const { exercise, language, work, readOnly, choose } = editor;
  const value = work[place] ?? 0;
  const id = `${partId(editor, part.id)}-${place}`;
  const steps = Array.from({ length: part.points / part.step }, (_, at) => at + 1);
  return html`<div class="weight ${value > 0 ? 'is-used' : ''}">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      name=${id}
      ?disabled=${readOnly}
      .value=${live(String(value))}
      @change=${(event: Event) => choose(place, Number((event.target as HTMLSelectElement).value))}
    >
      <option value="0" ?selected=${value === 0}>${exercise.labels.unused[language]}</option>
      ${steps.map(
        (each) =>
          html`<option value=${each} ?selected=${value === each}>
            ${fill(exercise.labels.points, language, { count: each * part.step })}
          </option>`,
      )}
    </select>
  </div>`;
}

function checked(editor: Editor, part: Part, findings: readonly Rule[]): TemplateResult {
  const { exercise, language } = editor;
  return html`<ul class="findings" id="${partId(editor, part.id)}-check">
    ${
      findings.length === 0
        ? html`<li class="is-good">${part.good[language]}</li>`
        : findings.map((each) => html`<li><b>${exercise.findings[each.kind][language]}</b> ${each[language]}</li>`)
    }
  </ul>`;
}
