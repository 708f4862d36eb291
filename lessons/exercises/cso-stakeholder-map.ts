import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Language, Text } from '../../module/model/course.ts';
import { chairSign } from '../../module/ui/drawings.ts';
import { chooser, fill, handInRow, outcomeView, spoken, taskIntro, writtenField } from './exercise-frame.ts';
import { ExerciseWork, type ExerciseElement } from './exercise-work.ts';
import { list, mapFeedback, ownWords, placedWords } from './map-feedback.ts';
import { mapPlane } from './map-plane.ts';
import {
  axes,
  draftTexts,
  judge,
  ownNames,
  perActor,
  readActors,
  recognise,
  refusal,
  unplaced,
  type Actor,
  type Axis,
  type Placed,
  type StakeholderMap,
} from './stakeholder-map.ts';

/**
 * Ten cards and the groups the learner adds, each with two lists and a mark; the table top below mirrors them.
 *
 * @summary Exercise of lesson 2: the stakeholder map of the carers' concept.
 * @fires cso-work - Something was chosen or written.
 * @fires cso-submit - The map is to be judged.
 */
@customElement('cso-stakeholder-map')
export class CsoStakeholderMap extends LitElement implements ExerciseElement {
  @property({ attribute: false }) exercise!: StakeholderMap;
  @property({ attribute: false }) work: readonly number[] = [];
  @property({ attribute: false }) texts: readonly string[] = [];
  @property({ attribute: false }) submitted = false;
  @property({ attribute: false }) language: Language = 'cs';
  @property({ attribute: false }) readOnly = false;
  /** What is wrong with the group being added; null while nothing is, or nothing was tried. */
  @state() private wrong: { readonly at: 'name' | 'affected'; readonly text: Text } | null = null;
  /** What has just happened to a group, read aloud. */
  @state() private news = '';
  #focus: string | null = null;
  readonly #doing = new ExerciseWork(this);

  protected override createRenderRoot(): this {
    return this;
  }

  protected override updated(_: PropertyValues): void {
    if (this.#focus === null) return;
    const field = this.querySelector<HTMLElement>(this.#focus);
    if (field) this.#focus = null;
    field?.focus();
  }

  get #actors(): readonly Actor[] {
    return readActors(this.exercise, this.work, this.texts);
  }

  protected override render(): TemplateResult {
    return this.submitted ? this.#judged() : this.#open();
  }

  #open(): TemplateResult {
    const { exercise, language } = this;
    const actors = this.#actors;
    const missing = this.#doing.tooEarly ? this.#missing(actors) : null;
    return html`${taskIntro(exercise.task[language], exercise.hint[language])}
      <dl class="scales">
        ${axes.map(
          (axis) =>
            html`<dt>${exercise.scales[axis].label[language]}</dt>
              <dd>${exercise.scales[axis].help[language]}</dd>`,
        )}
      </dl>
      <h3>${exercise.labels.cards[language]}</h3>
      <ol class="cards is-numbered">
        ${actors.map((actor, index) => this.#card(actor, index))}
      </ol>
      ${this.#addVoice()}
      <h3>${exercise.labels.map[language]}</h3>
      ${mapPlane(exercise, actors, language)} ${handInRow(this, missing, () => this.#handIn(actors))}
      ${spoken(this.news)}`;
  }

  #card(actor: Actor, index: number): TemplateResult {
    const { exercise, language, readOnly } = this;
    const { card, id, marked } = actor;
    const about = actor.name[language];
    return html`<li id="actor-${id}">
      <div class="who">
        <b>${about}</b>
        ${
          card
            ? html`<span>${card.kind[language]}</span>
                <p>${card.does[language]}</p>
                <p><b class="small">${exercise.labels.file[language]}:</b> ${card.file[language]}</p>`
            : html`<p class="own-words">${this.#affected(index)}</p>`
        }
      </div>
      ${axes.map((axis, at) => this.#chooser(actor, axis, index * perActor + at))}
      <label class="spoke">
        <input
          type="checkbox"
          name="${id}-spoken"
          .checked=${live(marked)}
          ?disabled=${readOnly}
          @change=${(event: Event) => this.#set(index * perActor + axes.length, (event.target as HTMLInputElement).checked ? 1 : 0)}
        />
        <span>${exercise.spokenTo.label[language]}<span class="hidden"> – ${about}</span></span>
      </label>
      ${
        card || readOnly
          ? nothing
          : html`<button class="button is-text" type="button" @click=${() => this.#remove(index)}>
              ${exercise.labels.remove[language]}<span class="hidden"> – ${about}</span>
            </button>`
      }
    </li>`;
  }

  #chooser({ id, name, place }: Actor, axis: Axis, at: number): TemplateResult {
    const { exercise, language, readOnly } = this;
    return chooser({
      id: `${id}-${axis}`,
      label: exercise.scales[axis].label[language],
      about: name[language],
      options: exercise.scales.levels.map((each) => each[language]),
      value: this.work[at] ?? 0,
      missing: this.#doing.tooEarly && place[axis] === null,
      errorId: `${exercise.id}-error`,
      readOnly,
      choose: (value) => this.#set(at, value),
    });
  }

  /** The empty chair: who is missing, and why. */
  #addVoice(): TemplateResult {
    const { exercise, language, readOnly } = this;
    const { fields, add } = exercise.ownGroup;
    const field = (at: 'name' | 'affected', index: number, rows: number): TemplateResult =>
      writtenField({
        id: `own-${at}`,
        label: fields[at].label[language],
        value: this.texts[index] ?? '',
        maxLength: fields[at].maxLength,
        rows,
        wrong: this.wrong?.at === at ? this.wrong.text[language] : null,
        readOnly,
        write: (text) => this.#write(index, text),
      });
    return html`<section class="add-voice">
      ${unsafeHTML(chairSign('empty'))}
      <div>
        ${field('name', 0, 1)} ${field('affected', 1, 3)}
        ${readOnly ? nothing : html`<p class="actions"><button class="button is-quiet" type="button" @click=${this.#add}>${add[language]}</button></p>`}
      </div>
    </section>`;
  }

  #set(place: number, value: number): void {
    const length = Math.max(this.work.length, this.#actors.length * perActor);
    this.#doing.save(Array.from({ length }, (_, at) => (at === place ? value : (this.work[at] ?? 0))));
  }

  #write(place: number, text: string): void {
    this.wrong = null;
    const length = Math.max(this.texts.length, draftTexts);
    this.#doing.save(
      this.work,
      Array.from({ length }, (_, at) => (at === place ? text : (this.texts[at] ?? ''))),
    );
  }

  readonly #add = (): void => {
    const [name = '', affected = '', ...groups] = this.texts;
    this.wrong = this.#complaint(name.trim(), affected.trim());
    if (this.wrong) {
      this.news = '';
      this.#focus = `#own-${this.wrong.at}`;
      return;
    }
    const added = { name: { cs: name.trim(), en: name.trim() }, group: recognise(this.exercise, name) };
    this.news = ownWords(this.exercise, added, this.language);
    this.#focus = `#own-${ownNames(this.texts).length + 1}-${axes[0]}`;
    this.#doing.save(this.work, ['', '', ...groups, name.trim(), affected.trim()]);
  };

  #complaint(name: string, affected: string): typeof this.wrong {
    const { ownGroup } = this.exercise;
    const { fields, incomplete, most } = ownGroup;
    const fits = (text: string, { minLength, maxLength }: { minLength: number; maxLength: number }) =>
      text.length >= minLength && text.length <= maxLength;
    if (ownNames(this.texts).length >= most) return { at: 'name', text: incomplete.full };
    if (!fits(name, fields.name)) return { at: 'name', text: incomplete.name };
    const refused = refusal(this.exercise, name);
    if (refused) return { at: 'name', text: refused };
    return fits(affected, fields.affected) ? null : { at: 'affected', text: incomplete.affected };
  }

  #remove(index: number): void {
    const text = draftTexts + 2 * (index - this.exercise.cards.length);
    this.news = '';
    this.#focus = '#own-name';
    this.#doing.save(
      this.work.filter((_, at) => Math.floor(at / perActor) !== index),
      this.texts.filter((_, at) => at !== text && at !== text + 1),
    );
  }

  #missing(actors: readonly Actor[]): string | null {
    const { incomplete } = this.exercise;
    const left = unplaced(actors).map(({ name }) => name[this.language]);
    const lines = [
      left.length > 0 ? fill(incomplete.unplaced, this.language, { names: list(left, this.language) }) : null,
      actors.some(({ card }) => !card) ? null : incomplete.noOwnGroup[this.language],
    ].filter((line) => line !== null);
    return lines.length > 0 ? lines.join(' ') : null;
  }

  #handIn(actors: readonly Actor[]): void {
    this.#doing.handIn(this.#missing(actors), () => {
      const { outcome, scaled, path } = judge(this.exercise, this.work, this.texts);
      return { outcome, scaled, path };
    });
  }

  #judged(): TemplateResult {
    const { exercise, language } = this;
    const judged = judge(exercise, this.work, this.texts);
    const covered = exercise.numbers[judged.covered]?.[language] ?? '';
    return html`${outcomeView(this, this.#doing, {
      level: judged.shown.level,
      title: fill(judged.shown.title, language, { covered }),
      text: judged.shown.text[language],
      body: html`${mapFeedback(exercise, judged, language)}
        <h3>${exercise.labels.map[language]}</h3>
        ${mapPlane(exercise, judged.placed, language)}
        <ol class="list">
          ${judged.placed.map((actor, index) => this.#placed(actor, index))}
        </ol>`,
    })}`;
  }

  /** What the learner did, in words. */
  #placed({ card, name, place, marked, approach }: Placed, index: number): TemplateResult {
    const { exercise, language } = this;
    const { influence, impact } = place;
    if (influence === null || impact === null) return html``;
    const what = [approach.label[language], marked ? exercise.labels.spoken[language] : null]
      .filter(Boolean)
      .join(', ');
    return html`<li>
      ${placedWords(exercise, name, { influence, impact }, language)} <span class="muted">(${what})</span>
      ${card ? nothing : html`<p class="own-words">${this.#affected(index)}</p>`}
    </li>`;
  }

  /** How the concept affects a group the learner added, in their words. */
  #affected(index: number): string {
    return this.texts[draftTexts + 1 + 2 * (index - this.exercise.cards.length)] ?? '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-stakeholder-map': CsoStakeholderMap;
  }
}
