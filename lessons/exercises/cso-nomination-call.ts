import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Language } from '../../module/model/course.ts';
import { callPart, partId, type Editor } from './call-editor.ts';
import { invitationBody, invitationFields } from './call-invitation.ts';
import { endingText, publishedBody } from './call-published.ts';
import { check, judge, shownAt } from './call-rules.ts';
import { fill, handInRow, outcomeView, spoken, taskIntro } from './exercise-frame.ts';
import { ExerciseWork, type ExerciseElement } from './exercise-work.ts';
import { invite } from './invitation.ts';
import type { NominationCall, Part, Rule } from './nomination-call.ts';
import { invitationPlace, readCall, stepPlace, textPlace, workLength } from './read-call.ts';

/**
 * A call part by part, with a check by rules as often as wanted; handed in, who applied and how it ended. Then, for those who
 * like, the invitation to the first meeting.
 *
 * @summary Exercise of lesson 6: write a nomination call.
 * @fires cso-work - Something was chosen or written.
 * @fires cso-submit - The call is published, or the invitation sent.
 */
@customElement('cso-nomination-call')
export class CsoNominationCall extends LitElement implements ExerciseElement {
  @property({ attribute: false }) exercise!: NominationCall;
  @property({ attribute: false }) work: readonly number[] = [];
  @property({ attribute: false }) texts: readonly string[] = [];
  @property({ attribute: false }) submitted = false;
  @property({ attribute: false }) language: Language = 'cs';
  @property({ attribute: false }) readOnly = false;
  /** True once the call was checked; from then on its findings follow every change. */
  @state() private isChecked = false;
  readonly #doing = new ExerciseWork(this);

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const isInvitation = this.work[stepPlace] === 1;
    if (this.submitted) return isInvitation ? this.#invited() : this.#published();
    return isInvitation ? this.#inviting() : this.#editing();
  }

  #editing(): TemplateResult {
    const { exercise, language, work, readOnly } = this;
    const { labels } = exercise;
    const call = readCall(exercise, work, this.texts);
    const held = this.isChecked ? check(exercise, call) : null;
    const editor: Editor = {
      ...{ exercise, call, work, held, language, readOnly, texts: this.texts },
      choose: (place, value) => this.#choose(place, value),
      write: (place, text) => this.#write(place, text),
    };
    return html`${taskIntro(exercise.task[language], exercise.hint[language])}
      <aside class="note" aria-labelledby="${exercise.id}-brief">
        <h3 id="${exercise.id}-brief">${labels.brief[language]}</h3>
        <p><b>${labels.track[language]}:</b> ${call.track.body[language]}</p>
        <p>${call.track.brief[language]}</p>
        <p>${exercise.briefShared[language]}</p>
        <p class="hint">${exercise.caution[language]}</p>
      </aside>
      ${exercise.parts.map((part) => callPart(editor, part))} ${this.#checkRow(held)}
      ${handInRow(this, this.#doing.tooEarly ? this.#tooLong() : null, () => this.#handIn(this.#tooLong()))}`;
  }

  /** The button that checks, and after it what was found and where. */
  #checkRow(held: readonly Rule[] | null): TemplateResult {
    const { exercise, language } = this;
    const { labels, findings } = exercise;
    const parts = exercise.parts.filter(({ id }) => held && shownAt(id, held).length > 0);
    const count = parts.reduce((sum, { id }) => sum + shownAt(id, held ?? []).length, 0);
    const words = held === null ? '' : count === 0 ? findings.none[language] : fill(labels.found, language, { count });
    return html`${spoken(words)}
      <p class="actions">
        <button class="button is-quiet" type="button" @click=${this.#check}>${labels.check[language]}</button>
      </p>
      ${
        held === null
          ? nothing
          : html`<section class="call-check">
              <h3 tabindex="-1">${fill(labels.found, language, { count })}</h3>
              ${
                count === 0
                  ? html`<p>${findings.none[language]}</p>`
                  : html`<ul class="found">
                      ${parts.map((part) => this.#goTo(part))}
                    </ul>`
              }
              <p class="hint">${findings.limits[language]}</p>
            </section>`
      }`;
  }

  #goTo({ id, label }: Part): TemplateResult {
    const go = (): void =>
      this.querySelector<HTMLElement>(`#${partId(this, id)} :is(input, select, textarea)`)?.focus();
    return html`<li><button class="button is-quiet" type="button" @click=${go}>${label[this.language]}</button></li>`;
  }

  readonly #check = async (): Promise<void> => {
    this.isChecked = true;
    await this.updateComplete;
    this.querySelector<HTMLElement>('.call-check h3')?.focus();
  };

  #published(): TemplateResult {
    const { exercise, language, readOnly } = this;
    const { labels, outcome } = exercise;
    const published = judge(exercise, this.work, this.texts);
    return outcomeView(this, this.#doing, {
      level: published.ending.level,
      title: fill(outcome.applied, language, { applied: published.applied, total: exercise.candidates.length }),
      text: endingText(exercise, published, language),
      body: html`${publishedBody(exercise, published, language)}
        <p class="actions">
          <button class="button is-quiet" type="button" @click=${() => print()}>${labels.print[language]}</button>
          ${
            readOnly
              ? nothing
              : html`<button class="button is-quiet" type="button" @click=${this.#toInvitation}>
                  ${labels.toInvitation[language]}
                </button>`
          }
        </p>`,
    });
  }

  #inviting(): TemplateResult {
    const { exercise, language } = this;
    return html`${taskIntro(exercise.invitation.title[language], exercise.invitation.task[language])}
    ${invitationFields(this, (place, value) => this.#choose(place, value))}
    ${handInRow(this, null, () => this.#handIn(null))} ${this.#backRow()}`;
  }

  #invited(): TemplateResult {
    const { exercise, language } = this;
    const { labels, invitation } = exercise;
    const reactions = invite(invitation, this.work.slice(invitationPlace(exercise)));
    const came = reactions.filter(({ isGood }) => isGood).length;
    const isFull = came === reactions.length;
    return outcomeView(this, this.#doing, {
      level: isFull ? 'done' : came > 0 ? 'partly' : 'not-yet',
      title: fill(labels.came, language, { came, total: reactions.length }),
      text: invitation.outcome[isFull ? 'full' : 'some'][language],
      body: html`${invitationBody(this)} ${this.#backRow()}`,
    });
  }

  #backRow(): TemplateResult | typeof nothing {
    if (this.readOnly) return nothing;
    return html`<p class="actions">
      <button class="button is-quiet" type="button" @click=${this.#toCall}>
        ${this.exercise.labels.back[this.language]}
      </button>
    </p>`;
  }

  readonly #toInvitation = (): void => {
    this.work = this.#with(stepPlace, 1);
    this.#doing.edit();
  };

  /** The call was published before the invitation could be written: it is shown as it was. */
  readonly #toCall = (): void => {
    this.work = this.#with(stepPlace, 0);
    this.#handIn(null);
  };

  #handIn(missing: string | null): void {
    this.#doing.handIn(missing, () => {
      const { outcome, scaled, path } = judge(this.exercise, this.work, this.texts);
      return { outcome, scaled, path };
    });
  }

  /** The parts that are too long to be handed in, in words; null when none is. */
  #tooLong(): string | null {
    const { exercise, language } = this;
    const long = exercise.parts.filter((part) => {
      const longest = part.kind === 'weighted' ? part.own.maxLength : 'maxLength' in part ? part.maxLength : Infinity;
      return (this.texts[textPlace(exercise, part.id)] ?? '').trim().length > longest;
    });
    if (long.length === 0) return null;
    const parts = new Intl.ListFormat(language).format(long.map(({ label }) => label[language]));
    return fill(exercise.labels.tooLong, language, { parts });
  }

  #with(place: number, value: number): readonly number[] {
    return Array.from({ length: workLength(this.exercise) }, (_, at) => (at === place ? value : (this.work[at] ?? 0)));
  }

  #choose(place: number, value: number): void {
    this.#doing.save(this.#with(place, value));
  }

  #write(place: number, text: string): void {
    const written = this.exercise.parts.filter(({ id }) => textPlace(this.exercise, id) >= 0);
    this.#doing.save(
      this.#with(-1, 0),
      written.map((_, at) => (at === place ? text : (this.texts[at] ?? ''))),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-nomination-call': CsoNominationCall;
  }
}
