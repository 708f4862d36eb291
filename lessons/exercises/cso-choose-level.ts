import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Language } from '../../module/model/course.ts';
import type { ChooseLevel } from './choose-level.ts';
import { fill, handInRow, outcomeView, taskIntro } from './exercise-frame.ts';
import { ExerciseWork, type ExerciseElement } from './exercise-work.ts';
import { isComplete, judge, judgeFile } from './level-judging.ts';
import { lacks, levelForm } from './level-form.ts';
import { placesPerFile, readFiles, type FileWork } from './level-rule.ts';
import { fileOutcome } from './level-views.ts';

/**
 * Four files in any order: seven answers, the level the rule recommends or another with a reason, one or two methods. Each file
 * checked tells what came of it; when enough of them are, the exercise can be handed in.
 *
 * @summary Exercise of lesson 4: choose the level of participation.
 * @fires cso-work - Something was chosen or written, or a file was checked.
 * @fires cso-submit - Enough files were checked and the exercise is handed in.
 */
@customElement('cso-choose-level')
export class CsoChooseLevel extends LitElement implements ExerciseElement {
  @property({ attribute: false }) exercise!: ChooseLevel;
  @property({ attribute: false }) work: readonly number[] = [];
  @property({ attribute: false }) texts: readonly string[] = [];
  @property({ attribute: false }) submitted = false;
  @property({ attribute: false }) language: Language = 'cs';
  @property({ attribute: false }) readOnly = false;
  readonly #doing = new ExerciseWork(this);
  /** Ids of the files of which it was tried to see what came, while something was missing. */
  #tooEarly: readonly string[] = [];

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const { exercise, language } = this;
    if (this.submitted) return this.#outcome();
    return html`${taskIntro(exercise.task[language], exercise.hint[language])}
    ${this.#files().map((each, index) => this.#file(each, index))}
    ${handInRow(this, this.#doing.tooEarly ? this.#missing() : null, () => this.#handIn())}`;
  }

  #files(): readonly FileWork[] {
    return readFiles(this.exercise, this.work, this.texts);
  }

  /** A file: folded away until the learner begins with it, the first one open. */
  #file(each: FileWork, index: number): TemplateResult {
    const { exercise, language } = this;
    const { file, checked } = each;
    const size = placesPerFile(exercise);
    const isTouched = this.work.slice(index * size, (index + 1) * size).some((value) => value > 0);
    return html`<details class="file" ?open=${index === 0 || isTouched}>
      <summary>
        ${file.title[language]}${checked ? html` <span class="state">– ${exercise.labels.checked[language]}</span>` : nothing}
      </summary>
      <div class="flow">
        <h3 id="${file.id}-title" tabindex="-1">${file.question[language]}</h3>
        ${file.remark ? html`<p class="hint">${file.remark[language]}</p>` : nothing}
        <ul class="bullets">
          ${file.facts.map((fact) => html`<li>${fact[language]}</li>`)}
        </ul>
        ${checked ? this.#checked(each, index) : this.#open(each, index)}
      </div>
    </details>`;
  }

  #checked(each: FileWork, index: number): TemplateResult {
    const { exercise, language, readOnly } = this;
    return html`<h3 id="${each.file.id}-came" tabindex="-1">${exercise.labels.came[language]}</h3>
      ${fileOutcome(exercise, judgeFile(exercise, each), language)}
      ${
        readOnly
          ? nothing
          : html`<p class="actions">
              <button class="button is-quiet" type="button" @click=${() => this.#again(each, index)}>
                ${exercise.labels.again[language]}<span class="hidden"> – ${each.file.title[language]}</span>
              </button>
            </p>`
      }`;
  }

  #open(each: FileWork, index: number): TemplateResult {
    const { exercise, language, readOnly } = this;
    const { file } = each;
    const form = {
      ...{ data: exercise, work: each, language, readOnly },
      tooEarly: this.#tooEarly.includes(file.id),
      save: (place: number, ...values: readonly number[]) => this.#save(index, place, ...values),
      write: (text: string) => this.#write(index, text),
    };
    return html`${levelForm(form)}
      <p class="error-line" id="${file.id}-error" role="alert">
        ${form.tooEarly ? (lacks(exercise, each, language) ?? nothing) : nothing}
      </p>
      ${
        readOnly
          ? nothing
          : html`<p class="actions">
              <button class="button" type="button" @click=${() => this.#check(each, index)}>
                ${exercise.labels.check[language]}<span class="hidden"> – ${file.title[language]}</span>
              </button>
            </p>`
      }`;
  }

  #outcome(): TemplateResult {
    const { exercise, language, work, texts } = this;
    const { shown, files, counts } = judge(exercise, work, texts);
    return outcomeView(this, this.#doing, {
      level: shown.level,
      title: shown.title[language],
      text: fill(shown.text, language, { ...counts, count: files.length }),
      body: html`${files.map((each) => fileOutcome(exercise, each, language))}`,
    });
  }

  /** Saves the numbers of a file that begin at a place, or with none of them the whole as it is. */
  #save(index: number, place: number, ...values: readonly number[]): void {
    const each = placesPerFile(this.exercise);
    const first = index * each + place;
    const work = Array.from({ length: each * this.exercise.cases.length }, (_, at) => this.work[at] ?? 0);
    work.splice(first, values.length, ...values);
    this.#doing.save(work);
  }

  #write(index: number, text: string): void {
    const texts = this.exercise.cases.map((_, at) => (at === index ? text : (this.texts[at] ?? '')));
    this.#doing.save(this.work, texts);
  }

  /** Shows what came of a file, or says what is still missing in it. */
  #check(each: FileWork, index: number): void {
    const { id } = each.file;
    const isEarly = lacks(this.exercise, each, this.language) !== null;
    this.#tooEarly = [...this.#tooEarly.filter((other) => other !== id), ...(isEarly ? [id] : [])];
    if (isEarly) return this.requestUpdate();
    this.#doing.focus(`#${id}-came`);
    // Answers given in advance become the learner's own when they are checked.
    const answers = this.exercise.questions.map(({ options }, place) => {
      const answer = each.answers[place];
      return answer ? options.indexOf(answer) + 1 : 0;
    });
    const size = placesPerFile(this.exercise);
    const rest = this.work.slice(index * size + answers.length, (index + 1) * size - 1);
    this.#save(index, 0, ...answers, ...rest, 1);
  }

  #again({ file }: FileWork, index: number): void {
    this.#doing.focus(`#${file.id}-title`);
    this.#save(index, placesPerFile(this.exercise) - 1, 0);
  }

  #missing(): string | null {
    const { exercise, language } = this;
    return isComplete(exercise, this.#files()) ? null : exercise.incomplete.files[language];
  }

  #handIn(): void {
    this.#doing.handIn(this.#missing(), () => {
      const { outcome, scaled, path } = judge(this.exercise, this.work, this.texts);
      return { outcome, scaled, path };
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-choose-level': CsoChooseLevel;
  }
}
