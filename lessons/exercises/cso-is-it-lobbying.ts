import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Language } from '../../module/model/course.ts';
import { chooser, fill, handInRow, outcomeView, taskIntro, type Level } from './exercise-frame.ts';
import { ExerciseWork, type ExerciseElement } from './exercise-work.ts';
import { caseFacts, changedCase, judgedCase, procedureChoice } from './lobbying-case.ts';
import {
  at,
  isChecked,
  judge,
  placingValue,
  readSorted,
  returning,
  unsorted,
  type IsItLobbying,
  type LobbyingCase,
  type PlaceId,
  type Sorted,
} from './is-it-lobbying.ts';

/**
 * Six cases, each with four circumstances, to be sorted and to be given a procedure. Checked, every case says what decided it, and
 * those sorted wrongly come back with one circumstance changed; then the exercise can be handed in.
 *
 * @summary Exercise of lesson 3: is it lobbying?
 * @fires cso-work - Something was chosen, or the first round was checked.
 * @fires cso-submit - Both rounds are done.
 */
@customElement('cso-is-it-lobbying')
export class CsoIsItLobbying extends LitElement implements ExerciseElement {
  @property({ attribute: false }) exercise!: IsItLobbying;
  @property({ attribute: false }) work: readonly number[] = [];
  @property({ attribute: false }) texts: readonly string[] = [];
  @property({ attribute: false }) submitted = false;
  @property({ attribute: false }) language: Language = 'cs';
  @property({ attribute: false }) readOnly = false;
  readonly #doing = new ExerciseWork(this);

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    return isChecked(this.exercise, this.work) ? this.#checked() : this.#firstRound();
  }

  #firstRound(): TemplateResult {
    const { exercise, language, work, readOnly } = this;
    const missing = this.#doing.tooEarly ? this.#unsorted() : null;
    return html`${taskIntro(exercise.task[language], exercise.hint[language])}
      <p class="hint">${exercise.confirmation.text[language]}</p>
      <dl class="scales">
        ${exercise.places.map(
          ({ label, help }) =>
            html`<dt>${label[language]}</dt>
              <dd>${help[language]}</dd>`,
        )}
      </dl>
      <ol class="cards is-numbered cases">
        ${readSorted(exercise, work).map((each, index) => this.#card(each, index))}
      </ol>
      <p class="error-line" id="${exercise.id}-error" role="alert">${missing ?? nothing}</p>
      ${readOnly ? nothing : html`<p class="actions"><button class="button" type="button" @click=${() => this.#check()}>${exercise.labels.check[language]}</button></p>`}`;
  }

  #card(sorted: Sorted, index: number): TemplateResult {
    const { exercise, language, readOnly } = this;
    const { case: each, place, procedure } = sorted;
    return html`<li>
      <div class="who">
        <h3>${each.title[language]}</h3>
        <p>${each.text[language]}</p>
      </div>
      ${caseFacts(exercise, each, language, false)} ${this.#chooser(each, at.place(index), place === null)}
      ${procedureChoice({
        each,
        label: exercise.procedureLabel[language],
        language,
        readOnly,
        chosen: procedure,
        errorId: this.#doing.tooEarly && !procedure ? `${exercise.id}-error` : null,
        choose: (value) => this.#choose(at.procedure(index), value),
      })}
    </li>`;
  }

  /** The list of places for a case; where in `work` it stands tells the rounds apart. */
  #chooser(each: LobbyingCase, where: number, isOpen: boolean): TemplateResult {
    const { exercise, language, work, readOnly } = this;
    return chooser({
      id: `${each.id}-${where > at.checked(exercise) ? 'again' : 'place'}`,
      label: exercise.labels.place[language],
      about: each.title[language],
      options: exercise.places.map(({ label }) => label[language]),
      value: work[where] ?? 0,
      missing: this.#doing.tooEarly && isOpen,
      errorId: `${exercise.id}-error`,
      readOnly,
      choose: (value) => this.#choose(where, value),
    });
  }

  /** What came of the first round, and the second: to be sorted, or handed in. */
  #checked(): TemplateResult {
    const { exercise, language, work, submitted } = this;
    const { shown, sorted, right, safe } = judge(exercise, work);
    return html`${outcomeView(this, this.#doing, {
      level: shown.level,
      title: shown.title[language],
      text: fill(shown.text, language, { right, safe }),
      isHandedIn: submitted,
      body: html`<ul class="states">
          ${sorted.map((each) => judgedCase(exercise, each, this.#level(each.case, each.place), language))}
        </ul>
        ${submitted ? this.#secondJudged() : nothing}
        <p class="hint">${exercise.confirmation.text[language]}</p>`,
    })}
    ${submitted ? nothing : this.#secondRound()}`;
  }

  #secondRound(): TemplateResult {
    const { exercise, language, work, readOnly } = this;
    const back = returning(exercise, work);
    const isChallenge = back.every(({ place, case: each }) => place === each.key);
    const { label, intro, whenAllRight } = exercise.secondRound;
    const cases = names(
      back.map((each) => each.case),
      language,
    );
    return html`<h2 class="task" tabindex="-1">${label[language]}</h2>
      <p>${fill(isChallenge ? whenAllRight.intro : intro, language, { cases })}</p>
      <ol class="cards cases">
        ${back.map(
          (sorted) =>
            html`<li>
              <div class="who">
                <h3>${sorted.case.title[language]}</h3>
                <p>${sorted.case.text[language]}</p>
              </div>
              ${caseFacts(exercise, sorted.case, language, true)}
              ${this.#chooser(sorted.case, at.again(exercise, exercise.cases.indexOf(sorted.case)), sorted.again === null)}
            </li>`,
        )}
      </ol>
      ${handInRow(this, this.#doing.tooEarly ? this.#missing() : null, () => this.#handIn())}
      ${
        readOnly
          ? nothing
          : html`<p class="actions">
              <button class="button is-quiet" type="button" @click=${() => this.#restart()}>
                ${exercise.labels.restart[language]}
              </button>
            </p>`
      }`;
  }

  #secondJudged(): TemplateResult {
    const { exercise, language, work } = this;
    return html`<h3>${exercise.secondRound.label[language]}</h3>
      <ul class="states">
        ${returning(exercise, work).map((each) =>
          changedCase(exercise, each, this.#level(each.case.change, each.again), language),
        )}
      </ul>`;
  }

  #level(judged: { readonly key: PlaceId }, place: PlaceId | null): Level {
    const value = placingValue(this.exercise, judged, place);
    return value === 1 ? 'done' : value > 0 ? 'partly' : 'not-yet';
  }

  #choose(place: number, value: number): void {
    const { exercise, work } = this;
    const length = at.again(exercise, exercise.cases.length);
    this.#doing.save(Array.from({ length }, (_, each) => (each === place ? value : (work[each] ?? 0))));
  }

  /** Shows what came of the first round, or says what it still lacks. */
  #check(): void {
    this.#doing.tooEarly = this.#unsorted() !== null;
    if (this.#doing.tooEarly) return this.requestUpdate();
    this.#doing.focus('h2.outcome');
    this.#choose(at.checked(this.exercise), 1);
  }

  #restart(): void {
    this.#doing.tooEarly = false;
    this.#doing.focus('h2.task');
    this.#doing.save([]);
  }

  #unsorted(): string | null {
    return this.#complaint(unsorted(this.exercise, this.work));
  }

  /** What is still to be sorted in the second round, in words; null when nothing is. */
  #missing(): string | null {
    return this.#complaint(
      returning(this.exercise, this.work).flatMap(({ again, case: each }) => (again ? [] : [each])),
    );
  }

  #complaint(cases: readonly LobbyingCase[]): string | null {
    const { exercise, language } = this;
    return cases.length === 0 ? null : fill(exercise.notes.incomplete, language, { names: names(cases, language) });
  }

  #handIn(): void {
    this.#doing.handIn(this.#missing(), () => {
      const { outcome, scaled, path } = judge(this.exercise, this.work);
      return { outcome, scaled, path };
    });
  }
}

function names(cases: readonly LobbyingCase[], language: Language): string {
  return new Intl.ListFormat(language).format(cases.map(({ title }) => title[language]));
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-is-it-lobbying': CsoIsItLobbying;
  }
}
