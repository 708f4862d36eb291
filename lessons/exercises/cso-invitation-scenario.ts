import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { CitedSource, Language } from '../../module/model/course.ts';
import { outcomeView, spoken, taskIntro } from './exercise-frame.ts';
import { ExerciseWork, type ExerciseElement } from './exercise-work.ts';
import { judge, type InvitationScenario } from './invitation-scenario.ts';
import type { Option } from './scenario-data.ts';
import { readPlayed, work, type Played, type Step } from './scenario-path.ts';
import { changesInWords, pathSoFar, replayView, sceneSources, sceneText, stateView } from './scenario-views.ts';

/**
 * A whole consultation as one path of decisions. At each scene one option is chosen for good; what followed is told, and what an
 * earlier choice causes comes back later. At the end the path is told again with all its consequences.
 *
 * @summary The scenario beside the lessons.
 * @fires cso-work - An option was marked or decided, a scene left behind, or the path begun anew.
 * @fires cso-submit - The path has ended.
 */
@customElement('cso-invitation-scenario')
export class CsoInvitationScenario extends LitElement implements ExerciseElement {
  @property({ attribute: false }) exercise!: InvitationScenario;
  @property({ attribute: false }) work: readonly number[] = [];
  @property({ attribute: false }) texts: readonly string[] = [];
  @property({ attribute: false }) submitted = false;
  @property({ attribute: false }) language: Language = 'cs';
  @property({ attribute: false }) readOnly = false;
  /** The sources scenes may rest on. */
  @property({ attribute: false }) sources: readonly CitedSource[] = [];
  /** What is read aloud: what followed from the last decision. */
  @state() private said = '';
  @state() private missing = false;
  readonly #doing = new ExerciseWork(this);

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    return html`${this.#content()} ${spoken(this.said)}`;
  }

  #content(): TemplateResult {
    if (this.work.length === 0) return this.#intro();
    const played = readPlayed(this.exercise, this.work);
    if (this.submitted && !played.here) return this.#ended(played);
    return played.decided ? this.#followed(played, played.decided) : this.#toDecide(played);
  }

  #intro(): TemplateResult {
    const { exercise, language, readOnly } = this;
    return html`${taskIntro(exercise.task[language], exercise.hint[language])}
      <dl class="scales">
        ${exercise.state.variables.map(
          ({ label, help }) =>
            html`<dt>${label[language]}</dt>
              <dd>${help[language]}</dd>`,
        )}
      </dl>
      ${readOnly ? nothing : this.#button(exercise.labels.start[language], () => this.#begin(0))}`;
  }

  #toDecide(played: Played): TemplateResult {
    const { exercise, language, readOnly } = this;
    const { here, steps } = played;
    if (!here) throw new RangeError('the path has ended: hand it in');
    return html`${this.#heading(steps.length, here.node.title[language])} ${stateView(exercise, here.state, language)}
      ${sceneText(exercise, here, language)}
      <fieldset class="answers" aria-describedby="${exercise.id}-error">
        <legend class="hidden">${here.node.title[language]}</legend>
        ${here.node.options.map((option, index) => this.#option(played, option, index + 1))}
      </fieldset>
      <p class="error-line" id="${exercise.id}-error" role="alert">
        ${this.missing ? exercise.labels.missing[language] : nothing}
      </p>
      ${readOnly ? nothing : this.#button(exercise.labels.decide[language], () => this.#decide(played))}
      ${pathSoFar(exercise, steps, language)}`;
  }

  #option(played: Played, { id, label }: Option, place: number): TemplateResult {
    const { exercise, language, readOnly } = this;
    return html`<div class="answer">
      <label>
        <input
          type="radio"
          name="${exercise.id}-${played.here?.node.id}"
          value=${id}
          .checked=${live(played.marked === place)}
          ?disabled=${readOnly}
          @change=${() => this.#mark(played, place)}
        /><span>${label[language]}</span>
      </label>
    </div>`;
  }

  /** The scene just decided, and what followed at once. */
  #followed(played: Played, { scene, option, state: after }: Step): TemplateResult {
    const { exercise, language, readOnly, sources } = this;
    const { labels } = exercise;
    const changed = changesInWords(exercise, option.changes, language);
    const label = played.here ? labels.on : labels.end;
    return html`${this.#heading(played.steps.length - 1, scene.node.title[language])}
      ${sceneText(exercise, scene, language)}
      <p><b>${labels.decided[language]}</b> ${option.label[language]}</p>
      <section class="what-followed flow">
        <h3 class="followed" tabindex="-1">${labels.followed[language]}</h3>
        <p>${option.now[language]}</p>
        ${changed === '' ? nothing : html`<p class="changed">${changed}</p>`} ${stateView(exercise, after, language)}
      </section>
      ${sceneSources(scene, sources, language)}
      ${readOnly ? nothing : this.#button(label[language], () => this.#leave(played))}
      ${pathSoFar(exercise, played.steps.slice(0, -1), language)}`;
  }

  #ended({ steps, before }: Played): TemplateResult {
    const { exercise, language, readOnly } = this;
    const { ending } = judge(exercise, this.work);
    const last = steps.at(-1);
    return outcomeView(this, this.#doing, {
      level: ending.level,
      title: ending.title[language],
      text: ending.text[language],
      // The way back begins the path anew and so has its own words.
      isHandedIn: false,
      body: html`${last ? stateView(exercise, last.state, language) : nothing}
        <p>${ending.advice[language]}</p>
        ${replayView(exercise, steps, language)}
        <p>${exercise.replay.again[language]}</p>
        ${readOnly ? nothing : this.#button(exercise.labels.again[language], () => this.#begin(before + 1))}`,
    });
  }

  #heading(step: number, title: string): TemplateResult {
    return html`<h2 class="task" tabindex="-1" data-step=${step}>${step + 1}. ${title}</h2>`;
  }

  #button(label: string, press: () => void): TemplateResult {
    return html`<p class="actions"><button class="button" type="button" @click=${press}>${label}</button></p>`;
  }

  #begin(before: number): void {
    this.#go(work.start(before), 'h2.task[data-step="0"]');
  }

  #mark(played: Played, place: number): void {
    this.missing = false;
    this.#doing.save(work.mark(played, place));
  }

  #decide(played: Played): void {
    const option = played.here?.node.options[played.marked - 1];
    this.missing = !option;
    if (!option) return;
    this.#go(work.decide(played, played.marked), 'h3.followed');
    const changed = changesInWords(this.exercise, option.changes, this.language);
    this.said = [option.now[this.language], changed].filter(Boolean).join(' ');
  }

  #leave(played: Played): void {
    this.said = '';
    if (played.here) return this.#go(work.leave(played), `h2.task[data-step="${played.steps.length}"]`);
    this.#doing.handIn(null, () => judge(this.exercise, this.work));
  }

  #go(done: readonly number[], heading: string): void {
    this.said = '';
    this.#doing.focus(heading);
    this.#doing.save(done);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-invitation-scenario': CsoInvitationScenario;
  }
}
