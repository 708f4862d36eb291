import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Language } from '../../module/model/course.ts';
import type { Score } from '../exercises/audit-judging.ts';
import type { AuditWebsite, Criterion } from '../exercises/audit-website.ts';
import { aidFrame, draftOf, keepDraft, Keeping, matterField, type AidElement } from './aid-frame.ts';
import {
  auditScore,
  auditText,
  fixesOf,
  ratedIn,
  scoreWords,
  type AuditAid,
  type AuditDraft,
} from './website-audit.ts';

const empty: AuditDraft = { page: '', points: {} };

/** @summary The job aid „Audit webu“: ten questions about a website, a score and what to repair. */
@customElement('cso-website-audit')
export class CsoWebsiteAudit extends LitElement implements AidElement {
  @property({ attribute: false }) aid!: AuditAid;
  /** The criteria and the bands of lesson 7. */
  @property({ attribute: false }) exercise!: AuditWebsite;
  @property({ attribute: false }) language!: Language;
  @state() private draft: AuditDraft = draftOf('website-audit', empty);
  readonly #keeping = new Keeping(this);

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const { aid, exercise, language, draft } = this;
    const score = auditScore(exercise, draft);
    const text = (): string => auditText(aid, exercise, draft, language);
    const more = html`<button class="button is-text" type="button" @click=${() => this.#fill(empty)}>
      ${aid.words.again[language]}
    </button>`;
    return aidFrame(
      this,
      html`${matterField(aid.words.page[language], draft.page, (page) => this.#fill({ ...this.draft, page }))}
        <div class="fill">${exercise.criteria.map((each) => this.#criterion(each))}</div>
        <section class="made gap" aria-live="polite">${score ? this.#result(score) : this.#toGo()}</section>
        ${this.#keeping.row({ name: aid.id, text, more })}`,
    );
  }

  #criterion({ id, number, ask, where, levels }: Criterion): TemplateResult {
    const { exercise, language, draft } = this;
    return html`<fieldset class="one-of" aria-describedby="audit-${id}-where">
      <legend>${number}. ${ask[language]}</legend>
      <p class="hint no-print" id="audit-${id}-where">${where[language]}</p>
      ${exercise.scale.map(
        ({ points, label }) =>
          html`<label
            ><input
              type="radio"
              name="audit-${id}"
              .checked=${draft.points[id] === points}
              @change=${() => this.#fill({ ...this.draft, points: { ...this.draft.points, [id]: points } })}
            /><span
              >${label[language]}${points === 'n' ? nothing : html`<span class="no-print">: ${levels[points][language]}</span>`}</span
            ></label
          >`,
      )}
    </fieldset>`;
  }

  #toGo(): TemplateResult {
    const { aid, exercise, language, draft } = this;
    const done = String(ratedIn(exercise, draft));
    return html`<p>
      ${aid.words.toGo[language].replace('{done}', done).replace('{of}', String(exercise.criteria.length))}
    </p>`;
  }

  #result(score: Score): TemplateResult {
    const { aid, exercise, language } = this;
    const fixes = fixesOf(exercise, this.draft);
    return html`<h2>${aid.words.result[language]}</h2>
      ${scoreWords(exercise, score, language).map((each) => html`<p>${each}</p>`)}
      <h3>${aid.words.fixes[language]}</h3>
      ${
        fixes.length === 0
          ? html`<p>${aid.words.allGood[language]}</p>`
          : html`<ul class="list">
              ${fixes.map(({ fix }) => html`<li>${fix[language]}</li>`)}
            </ul>`
      }`;
  }

  #fill(draft: AuditDraft): void {
    this.draft = draft;
    keepDraft('website-audit', draft);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-website-audit': CsoWebsiteAudit;
  }
}
