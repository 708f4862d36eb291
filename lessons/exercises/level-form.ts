import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Language } from '../../module/model/course.ts';
import type { ChooseLevel } from './choose-level.ts';
import { chooser, fill, spoken, writtenField } from './exercise-frame.ts';
import { recommend, type FileWork, type Recommendation } from './level-rule.ts';
import { list, recommendation } from './level-views.ts';

/** What one file is worked on with. */
export interface LevelForm {
  readonly data: ChooseLevel;
  readonly work: FileWork;
  readonly language: Language;
  readonly readOnly: boolean;
  /** True when it was tried to check the file while something was missing. */
  readonly tooEarly: boolean;
  /** Saves numbers of the file from a place on. */
  readonly save: (place: number, ...values: readonly number[]) => void;
  readonly write: (text: string) => void;
}

/** The seven questions, what the rule makes of them, the level and the methods. */
export function levelForm(form: LevelForm): TemplateResult {
  const { data, work, language } = form;
  const found = recommend(data, work.answers);
  return html`${work.file.prefilled.length > 0 ? html`<p class="hint">${data.labels.prefilled[language]}</p>` : nothing}
    <div class="choosers">${data.questions.map((_, place) => questionOf(form, place))}</div>
    ${spoken(found ? fill(data.rule.result, language, { level: found.recommended.label[language] }) : '')}
    ${found ? html`${recommendation(data, found, language)} ${levelOf(form, found)}` : nothing} ${methodsOf(form)}`;
}

/** What a file still lacks before it can be checked, in words; null when nothing. */
export function lacks(data: ChooseLevel, work: FileWork, language: Language): string | null {
  const open = data.questions.filter((_, place) => !work.answers[place]).map(({ label }) => label);
  if (open.length > 0) return fill(data.incomplete.questions, language, { names: list(open, language) });
  if (work.choice === null) return data.incomplete.level[language];
  if (lacksReason(data, work)) return data.override.tooShort[language];
  const { min, max } = data.methods;
  return work.methods.length < min || work.methods.length > max ? data.incomplete.methods[language] : null;
}

/** True when the learner departs from the recommendation without a reason that fits. */
function lacksReason(data: ChooseLevel, { answers, choice, reason }: FileWork): boolean {
  if (choice === null || choice === 'accept' || choice === recommend(data, answers)?.recommended) return false;
  const { minLength, maxLength } = data.override.reason;
  const { length } = reason.trim();
  return length < minLength || length > maxLength;
}

function questionOf({ data, work, language, readOnly, tooEarly, save }: LevelForm, place: number): TemplateResult {
  const question = data.questions[place];
  if (!question) throw new RangeError(`choose-level has no question ${place}`);
  const answer = work.answers[place] ?? null;
  return chooser({
    id: `${work.file.id}-${question.id}`,
    label: `${question.label[language]}: ${question.ask[language]}`,
    about: work.file.title[language],
    options: question.options.map((option) => option[language]),
    value: answer === null ? 0 : question.options.indexOf(answer) + 1,
    missing: answer === null && tooEarly,
    errorId: `${work.file.id}-error`,
    readOnly,
    choose: (value) => save(place, value),
  });
}

function levelOf(form: LevelForm, { recommended }: Recommendation): TemplateResult {
  const { data, work, language, readOnly, tooEarly, save } = form;
  const { override, levels, questions } = data;
  const { choice, file } = work;
  const isOther = choice !== null && choice !== 'accept' && choice !== recommended;
  const rows = levels.map((level, index) =>
    level === recommended
      ? {
          value: 1,
          label: `${override.accept[language]}: ${level.label[language]}`,
          chosen: choice !== null && !isOther,
        }
      : { value: index + 2, label: `${override.change[language]}: ${level.label[language]}`, chosen: choice === level },
  );
  return html`${choices({
    name: `${file.id}-level`,
    type: 'radio',
    legend: data.labels.level[language],
    about: file.title[language],
    rows,
    readOnly,
    errorId: tooEarly && choice === null ? `${file.id}-error` : null,
    choose: (value) => save(questions.length, value),
  })}
  ${isOther ? reasonFor(form, choice.rank > recommended.rank ? 'higher' : 'lower') : nothing}`;
}

function reasonFor(
  { data, work, language, readOnly, tooEarly, write }: LevelForm,
  direction: 'higher' | 'lower',
): TemplateResult {
  const { reason, tooShort, [direction]: asks } = data.override;
  return html`<p>${asks[language]}</p>
    ${writtenField({
      id: `${work.file.id}-reason`,
      label: reason.label[language],
      value: work.reason,
      maxLength: reason.maxLength,
      rows: 2,
      wrong: tooEarly && lacksReason(data, work) ? tooShort[language] : null,
      readOnly,
      write,
    })}`;
}

function methodsOf({ data, work, language, readOnly, tooEarly, save }: LevelForm): TemplateResult {
  const { list: all, min, max } = data.methods;
  const { methods, file } = work;
  return choices({
    name: `${file.id}-methods`,
    type: 'checkbox',
    legend: data.incomplete.methods[language],
    about: file.title[language],
    rows: all.map((each, at) => ({ value: at + 1, label: each.label[language], chosen: methods.includes(each) })),
    readOnly,
    errorId: tooEarly && methods.length < min ? `${file.id}-error` : null,
    choose: (value, chosen) => {
      const others = methods.map((each) => all.indexOf(each) + 1).filter((each) => each !== value);
      // One too many pushes out the one chosen first.
      const now = (chosen ? [...others, value] : others).slice(-max);
      save(data.questions.length + 1, ...Array.from({ length: max }, (_, at) => now[at] ?? 0));
    },
  });
}

/** Options of which one or more are chosen, as rows of native radio buttons or checkboxes. */
interface Rows {
  readonly name: string;
  readonly type: 'radio' | 'checkbox';
  readonly legend: string;
  /** What the legend is about, read aloud after it. */
  readonly about: string;
  readonly rows: readonly { readonly value: number; readonly label: string; readonly chosen: boolean }[];
  readonly readOnly: boolean;
  /** Id of the line that says what is missing; null when nothing is. */
  readonly errorId: string | null;
  readonly choose: (value: number, chosen: boolean) => void;
}

function choices({ name, type, legend, about, rows, readOnly, errorId, choose }: Rows): TemplateResult {
  const change = ({ target }: Event): void => {
    const { value, checked } = target as HTMLInputElement;
    choose(Number(value), checked);
  };
  return html`<fieldset aria-describedby=${errorId ?? nothing}>
    <legend>${legend}<span class="hidden"> – ${about}</span></legend>
    <div class="answers">
      ${rows.map(
        ({ value, label, chosen }) =>
          html`<div class="answer">
            <label
              ><input
                type=${type}
                name=${name}
                value=${value}
                .checked=${live(chosen)}
                ?disabled=${readOnly}
                @change=${change}
              /><span>${label}</span></label
            >
          </div>`,
      )}
    </div>
  </fieldset>`;
}
