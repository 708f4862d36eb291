import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Language } from '../../module/model/course.ts';
import { criteriaForm, modeChoice, written, type AuditForm } from './audit-form.ts';
import { compare, judge, scoreOf } from './audit-judging.ts';
import { planForm } from './audit-plan-form.ts';
import type { Improvement } from './audit-plan.ts';
import { comparison, doubtList, resultBody, scoreWords } from './audit-result.ts';
import { auditText } from './audit-sheet.ts';
import { auditSite, entrance, type Visit } from './audit-site.ts';
import type { AuditWebsite } from './audit-website.ts';
import { handInRow, outcomeView, spoken, taskIntro } from './exercise-frame.ts';
import { ExerciseWork, type ExerciseElement } from './exercise-work.ts';
import { missingInPlan, missingPoints } from './audit-missing.ts';
import { at, planned, readAudit, textAt, textsLength, workLength, type Audit } from './read-audit.ts';
import { save } from '../keep.ts';
import { searchSite } from './site-search.ts';

/**
 * Ten questions on a website, its score, and a plan of three improvements: of the learner's own authority, or of the described
 * ministry, where the points are compared with known findings before the plan.
 *
 * @summary Exercise of lesson 7: audit a website.
 * @fires cso-work - Something was chosen or written.
 * @fires cso-submit - The plan is to be judged.
 */
@customElement('cso-audit-website')
export class CsoAuditWebsite extends LitElement implements ExerciseElement {
  @property({ attribute: false }) exercise!: AuditWebsite;
  @property({ attribute: false }) work: readonly number[] = [];
  @property({ attribute: false }) texts: readonly string[] = [];
  @property({ attribute: false }) submitted = false;
  @property({ attribute: false }) language: Language = 'cs';
  @property({ attribute: false }) readOnly = false;
  @state() private visit: Visit | null = null;
  /** What is said of a choice that cannot be made, read aloud. */
  @state() private news = '';
  readonly #doing = new ExerciseWork(this);

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    return this.submitted ? this.#judged() : this.#open();
  }

  #open(): TemplateResult {
    const { exercise, language } = this;
    const audit = readAudit(exercise, this.work, this.texts);
    const host = { exercise, work: this.work, language, readOnly: this.readOnly, choose: this.#choose };
    return html`${taskIntro(exercise.task[language], exercise.hint[language])} ${modeChoice(host)}
    ${audit ? html`${this.#begin()} ${this.#auditing(audit)}` : nothing} ${spoken(this.news)}`;
  }

  /** Where to begin by the learner's work; its criteria come first. */
  #begin(): TemplateResult | typeof nothing {
    const track = this.exercise.tracks[(this.work[at.track] ?? 0) - 1];
    return track ? html`<p>${track.text[this.language]}</p>` : nothing;
  }

  #auditing(audit: Audit): TemplateResult {
    const form = this.#form(audit);
    const { exercise, language } = this;
    const isRating = audit.step === 'rating' || audit.step === 'adjusting';
    const ministry = audit.mode === 'ministry';
    const { site } = exercise.sheet.fields;
    return html`${
      ministry
        ? html`<p>${exercise.site.introduction[language]}</p>
            ${this.#site()}`
        : html`${written(form, { id: `${exercise.id}-site`, place: textAt.site, ...site, wrong: null })}
            <p class="hint">${exercise.sheet.privacy[language]}</p>`
    }
    ${isRating || !ministry ? criteriaForm(form) : nothing}
    ${isRating ? this.#countRow(audit) : this.#planning(audit, form)}`;
  }

  #site(): TemplateResult {
    const { exercise } = this;
    const visit = this.visit ?? entrance(exercise);
    return auditSite(exercise, visit, {
      go: (page, clicks) => {
        this.visit = { ...visit, page, clicks };
        this.#doing.focus('h3.site-page');
      },
      search: (asked) => {
        this.visit = { ...visit, results: searchSite(exercise, asked) };
      },
    });
  }

  /** The button that counts or compares, and what is still missing before it can. */
  #countRow(audit: Audit): TemplateResult {
    const { exercise, language } = this;
    const missing = this.#doing.tooEarly ? missingPoints(exercise, audit, language) : null;
    const label = exercise.labels[audit.mode === 'own' ? 'count' : 'compare'];
    return html`<p class="error-line" id="${exercise.id}-error" role="alert">${missing ?? nothing}</p>
      ${
        this.readOnly
          ? nothing
          : html`<p class="actions">
              <button class="button" type="button" @click=${() => this.#count(audit)}>${label[language]}</button>
            </p>`
      }`;
  }

  #count(audit: Audit): void {
    this.#doing.tooEarly = missingPoints(this.exercise, audit, this.language) !== null;
    if (this.#doing.tooEarly) return this.requestUpdate();
    this.#doing.focus('h3.counted');
    this.#choose(at.step(audit.mode), audit.step === 'adjusting' ? 3 : 1);
  }

  #planning(audit: Audit, form: AuditForm): TemplateResult {
    const { exercise, language } = this;
    const missing = missingPoints(exercise, audit, language) ?? missingInPlan(exercise, audit, language);
    return html`${audit.mode === 'own' ? this.#counted(audit) : this.#compared(audit)}
    ${planForm(form, (each) => this.#toggle(audit, each))}
    ${handInRow(this, this.#doing.tooEarly ? missing : null, () => this.#handIn(missing))}`;
  }

  #counted(audit: Audit): TemplateResult {
    const { exercise, language } = this;
    return html`<h3 class="counted" tabindex="-1">${exercise.sheet.sections.score[language]}</h3>
      ${scoreWords(exercise, scoreOf(exercise, audit), language)} ${doubtList(exercise, audit, language)}`;
  }

  #compared(audit: Audit): TemplateResult {
    const { exercise, language } = this;
    const adjust = (): void => {
      this.#doing.focus('h3.criteria');
      this.#choose(at.step('ministry'), 2);
    };
    return html`<h3 class="counted" tabindex="-1">${exercise.labels.comparison[language]}</h3>
      ${comparison(exercise, compare(exercise, audit), language)}
      ${
        audit.step === 'adjusted' || this.readOnly
          ? nothing
          : html`<p class="actions">
              <button class="button is-quiet" type="button" @click=${adjust}>
                ${exercise.comparison.revise[language]}
              </button>
            </p>`
      }`;
  }

  #judged(): TemplateResult {
    const { exercise, language } = this;
    const judged = judge(exercise, this.work, this.texts);
    const { shown } = judged;
    const keep = (): void => save(`${exercise.id}.txt`, 'text/plain', auditText(exercise, judged, language));
    return outcomeView(this, this.#doing, {
      level: shown.level,
      title: shown.title[language],
      text: shown.text[language],
      body: html`${resultBody(exercise, judged, language)}
        <p class="actions">
          <button class="button is-quiet" type="button" @click=${() => print()}>
            ${exercise.labels.print[language]}
          </button>
          <button class="button is-quiet" type="button" @click=${keep}>${exercise.labels.save[language]}</button>
        </p>`,
    });
  }

  #form(audit: Audit): AuditForm {
    const { exercise, work, texts, language, readOnly } = this;
    const tooEarly = this.#doing.tooEarly;
    return { exercise, audit, work, texts, language, readOnly, tooEarly, choose: this.#choose, write: this.#write };
  }

  /** Takes an improvement into the plan, or out of it with its owner and its date; a fourth one waits for a free place. */
  #toggle({ mode, plan }: Audit, { number }: Improvement): void {
    const held = plan.find(({ improvement }) => improvement.number === number);
    const taken = plan.map(({ slot }) => slot);
    const slot = held?.slot ?? Array.from({ length: planned }, (_, each) => each).find((each) => !taken.includes(each));
    this.news = slot === undefined ? this.exercise.incomplete.tooMany[this.language] : '';
    if (slot === undefined) return this.requestUpdate();
    const owner = mode === 'ministry' ? { [at.owner(slot)]: 0 } : {};
    const work = this.#with({ [at.chosen(mode, slot)]: held ? 0 : number, [at.due(mode, slot)]: 0, ...owner });
    this.#doing.save(work, mode === 'own' ? this.#withText(textAt.owner(slot), '') : this.texts);
  }

  #handIn(missing: string | null): void {
    this.#doing.handIn(missing, () => {
      const { outcome, scaled, path } = judge(this.exercise, this.work, this.texts);
      return { outcome, scaled, path };
    });
  }

  readonly #choose = (place: number, value: number): void => this.#doing.save(this.#with({ [place]: value }));

  readonly #write = (place: number, text: string): void => this.#doing.save(this.work, this.#withText(place, text));

  #with(changed: Readonly<Record<number, number>>): readonly number[] {
    return Array.from({ length: workLength }, (_, place) => changed[place] ?? this.work[place] ?? 0);
  }

  #withText(place: number, text: string): readonly string[] {
    return Array.from({ length: textsLength }, (_, each) => (each === place ? text : (this.texts[each] ?? '')));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-audit-website': CsoAuditWebsite;
  }
}
