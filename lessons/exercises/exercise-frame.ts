import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Language, Text } from '../../module/model/course.ts';
import { chairSign } from '../../module/ui/drawings.ts';
import { t } from '../../module/ui/language.ts';
import type { ExerciseElement, ExerciseWork } from './exercise-work.ts';

/** How far the learner got: the place at the table is taken, half taken, or still empty. Words beside it say the same. */
export type Level = 'done' | 'partly' | 'not-yet';

const signs = { done: 'taken', partly: 'half', 'not-yet': 'empty' } as const;

/** What is shown after handing in. */
export interface OutcomeParts {
  readonly level: Level;
  readonly title: string;
  /** Read aloud after the title. */
  readonly text: string;
  /** What else follows from what the learner did. */
  readonly body: TemplateResult | typeof nothing;
  /** False while a further round is still to be done: then nothing leads back yet. */
  readonly isHandedIn?: boolean;
}

/** The heading of the task, what to do and a hint. */
export function taskIntro(task: string, hint: string): TemplateResult {
  return html`<h2 class="task" tabindex="-1">${t('exercise.task')}</h2>
    <p>${task}</p>
    <p class="hint">${hint}</p>`;
}

/** What came of the learner's work, and the way back to it. */
export function outcomeView(host: ExerciseElement, doing: ExerciseWork, parts: OutcomeParts): TemplateResult {
  return html`<section class="came-of-it flow" aria-labelledby="${host.exercise.id}-outcome">
    <div class="verdict">
      ${unsafeHTML(chairSign(signs[parts.level]))}
      <h2 class="outcome" id="${host.exercise.id}-outcome" tabindex="-1">${parts.title}</h2>
    </div>
    <p>${parts.text}</p>
    ${parts.body}
    ${
      host.readOnly || parts.isHandedIn === false
        ? nothing
        : html`<p class="actions">
            <button class="button is-quiet" type="button" @click=${doing.edit}>${t('exercise.again')}</button>
          </p>`
    }
  </section>`;
}

/** The button that hands in, and what is missing before it can. `id` of the line is `<exercise>-error`. */
export function handInRow(host: ExerciseElement, missing: string | null, handIn: () => void): TemplateResult {
  return html`<p class="error-line" id="${host.exercise.id}-error" role="alert">${missing ?? nothing}</p>
    ${host.readOnly ? nothing : html`<p class="actions"><button class="button" type="button" @click=${handIn}>${t('exercise.handIn')}</button></p>`}`;
}

/** Reads aloud what has just changed. Render it always, so that the change is noticed. */
export function spoken(words: string): TemplateResult {
  return html`<p class="hidden" role="status">${words}</p>`;
}

/** A choice out of a few in a native list; its place in `options`, from 1, is what `work` holds, 0 is none yet. */
export interface Chooser {
  readonly id: string;
  /** Shown above the list. */
  readonly label: string;
  /** What the label is about, where it alone does not say it: read aloud after it. */
  readonly about: string;
  readonly options: readonly string[];
  readonly value: number;
  /** True when it was tried to hand in without it. */
  readonly missing: boolean;
  /** Id of the line that says what is missing. */
  readonly errorId: string;
  readonly readOnly: boolean;
  readonly choose: (value: number) => void;
}

export function chooser(parts: Chooser): TemplateResult {
  const { id, label, about, options, value, missing, errorId, readOnly, choose } = parts;
  const change = (event: Event): void => choose(Number((event.target as HTMLSelectElement).value));
  return html`<div class="chooser">
    <label for=${id}>${label}<span class="hidden"> – ${about}</span></label>
    <select
      id=${id}
      name=${id}
      ?disabled=${readOnly}
      aria-invalid=${missing ? 'true' : nothing}
      aria-describedby=${missing ? errorId : nothing}
      .value=${live(String(value))}
      @change=${change}
    >
      <option value="0" ?selected=${value === 0}>${t('question.choose')}</option>
      ${options.map((each, at) => html`<option value=${at + 1} ?selected=${value === at + 1}>${each}</option>`)}
    </select>
  </div>`;
}

/** One line of what came of the work: a place taken, half taken or empty, and the same in words. */
export interface StateLine {
  readonly level: Level;
  readonly name: string;
  readonly state: string;
  /** What it means for the learner; null where the state says all. */
  readonly text: string | null;
}

export function stateList(lines: readonly StateLine[]): TemplateResult {
  return html`<ul class="states">
    ${lines.map(
      ({ level, name, state, text }) =>
        html`<li class="is-${level}">
          ${unsafeHTML(chairSign(signs[level]))}<b>${name}</b><span class="state">${state}</span>
          ${text === null ? nothing : html`<p>${text}</p>`}
        </li>`,
    )}
  </ul>`;
}

/** A field in which the learner writes, and how much room is left. Longer than fits stays there, so that nothing is cut. */
export interface WrittenField {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  /** Lines shown; one makes it a line. */
  readonly rows: number;
  /** What is wrong with it; null when nothing, or while the learner has not tried to hand in. */
  readonly wrong: string | null;
  readonly readOnly: boolean;
  readonly write: (text: string) => void;
}

export function writtenField({
  id,
  label,
  value,
  maxLength,
  rows,
  wrong,
  readOnly,
  write,
}: WrittenField): TemplateResult {
  const left = maxLength - value.trim().length;
  const input = (event: Event): void => write((event.target as HTMLInputElement | HTMLTextAreaElement).value);
  const described = `${id}-room${wrong === null ? '' : ` ${id}-wrong`}`;
  const invalid = wrong === null ? nothing : 'true';
  return html`<div class="own-text">
    <label for=${id}>${label}</label>
    ${
      rows === 1
        ? html`<input
            class="field"
            id=${id}
            name=${id}
            type="text"
            autocomplete="off"
            .value=${live(value)}
            ?readonly=${readOnly}
            aria-invalid=${invalid}
            aria-describedby=${described}
            @input=${input}
          />`
        : html`<textarea
            class="field"
            id=${id}
            name=${id}
            rows=${rows}
            .value=${live(value)}
            ?readonly=${readOnly}
            aria-invalid=${invalid}
            aria-describedby=${described}
            @input=${input}
          ></textarea>`
    }
    <span class="hint no-print" id="${id}-room"
      >${left >= 0 ? t('question.room', { count: left }) : t('question.missing.shorter', { count: -left })}</span
    >
    ${wrong === null ? nothing : html`<span class="error-line" id="${id}-wrong">${wrong}</span>`}
  </div>`;
}

/** Puts values in the place of `{name}` in a text of an exercise; a value that ends with a dot ends the sentence too. @throws RangeError when the text names what is not given */
export function fill(text: Text, language: Language, values: Readonly<Record<string, string | number>>): string {
  return text[language].replace(/\{(\w+)\}(\.?)/g, (_, name: string, dot: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`a text asks for {${name}}, which the exercise does not fill in`);
    return String(value).endsWith('.') ? String(value) : `${value}${dot}`;
  });
}
