import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Language } from '../../module/model/course.ts';
import type { ChooseLevel, LevelQuestion } from '../exercises/choose-level.ts';
import { aidFrame, draftOf, keepDraft, Keeping, matterField, type AidElement } from './aid-frame.ts';
import {
  advise,
  answersOf,
  levelText,
  raisesOf,
  whyOf,
  type LevelAdvice,
  type LevelAid,
  type LevelDraft,
} from './level-of-participation.ts';

const empty: LevelDraft = { matter: '', answers: {} };

/** @summary The job aid „Volba úrovně participace“: seven questions, a level, the reason for it and the methods that keep its promise. */
@customElement('cso-level-of-participation')
export class CsoLevelOfParticipation extends LitElement implements AidElement {
  @property({ attribute: false }) aid!: LevelAid;
  /** The questions and the rule of lesson 4. */
  @property({ attribute: false }) exercise!: ChooseLevel;
  @property({ attribute: false }) language!: Language;
  @state() private draft: LevelDraft = draftOf('level-of-participation', empty);
  readonly #keeping = new Keeping(this);

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const { aid, exercise, language, draft } = this;
    const advice = advise(exercise, draft);
    const text = (): string => levelText(aid, exercise, draft, language);
    const more = html`<button class="button is-text" type="button" @click=${() => this.#fill(empty)}>
      ${aid.words.again[language]}
    </button>`;
    return aidFrame(
      this,
      html`${matterField(aid.words.matter[language], draft.matter, (matter) => this.#fill({ ...this.draft, matter }))}
        ${(['keep', 'need'] as const).map(
          (side) =>
            html`<h2 class="as-h3 gap">${exercise.sides[side][language]}</h2>
              <div class="fill">
                ${exercise.questions.filter((each) => each.side === side).map((each) => this.#question(each))}
              </div>`,
        )}
        <section class="made gap" aria-live="polite">${advice ? this.#advice(advice) : this.#toGo()}</section>
        <p class="small muted">${aid.words.limits[language]}</p>
        ${this.#keeping.row({ name: aid.id, text, more })}`,
    );
  }

  #question({ id, ask, options }: LevelQuestion): TemplateResult {
    const { language, draft } = this;
    const answer = (event: Event): void =>
      this.#fill({
        ...this.draft,
        answers: { ...this.draft.answers, [id]: (event.target as HTMLInputElement).value },
      });
    return html`<fieldset class="one-of">
      <legend>${ask[language]}</legend>
      ${options.map(
        (each) =>
          html`<label
            ><input
              type="radio"
              name="level-${id}"
              value=${each.id}
              .checked=${draft.answers[id] === each.id}
              @change=${answer}
            /><span>${each[language]}</span></label
          >`,
      )}
    </fieldset>`;
  }

  #toGo(): TemplateResult {
    const { aid, exercise, language, draft } = this;
    const done = answersOf(exercise, draft).filter((each) => each !== null).length;
    return html`<p>
      ${aid.words.toGo[language].replace('{done}', String(done)).replace('{of}', String(exercise.questions.length))}
    </p>`;
  }

  #advice(advice: LevelAdvice): TemplateResult {
    const { exercise, language } = this;
    const { words } = this.aid;
    const raises = raisesOf(advice);
    const list = (lines: readonly string[]) => html`<ul class="list">${lines.map((each) => html`<li>${each}</li>`)}</ul>`; // prettier-ignore
    return html`<h2>${exercise.rule.result[language].replace('{level}', advice.recommended.label[language])}</h2>
      <h3>${words.why[language]}</h3>
      <p>${whyOf(exercise, advice, language)}</p>
      <h3>${words.promise[language]}</h3>
      <p>${advice.recommended.promise[language]}</p>
      ${
        raises.length === 0
          ? nothing
          : html`<h3>${words.raise[language]}</h3>
              ${list(raises.map((each) => each[language]))}`
      }
      <h3>${words.methods[language]}</h3>
      ${list(advice.methods.map(({ label }) => label[language]))}`;
  }

  #fill(draft: LevelDraft): void {
    this.draft = draft;
    keepDraft('level-of-participation', draft);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-level-of-participation': CsoLevelOfParticipation;
  }
}
