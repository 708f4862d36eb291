import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Language } from '../../module/model/course.ts';
import {
  chooser,
  fill,
  handInRow,
  outcomeView,
  stateList,
  taskIntro,
  type Level,
  type StateLine,
} from './exercise-frame.ts';
import { ExerciseWork, type ExerciseElement } from './exercise-work.ts';
import {
  judge,
  readApproaches,
  unfinished,
  type Approach,
  type Moment,
  type Organisation,
  type Story,
  type WhatIf,
} from './what-if.ts';

/**
 * Three organisations, a time and a subject for each; above them the timeline shows where they stand. Handed in, the story is
 * told as it would have gone on.
 *
 * @summary Exercise of lesson 1: what if the ministry had asked in time?
 * @fires cso-work - Something was chosen.
 * @fires cso-submit - The story is to be told.
 */
@customElement('cso-what-if')
export class CsoWhatIf extends LitElement implements ExerciseElement {
  @property({ attribute: false }) exercise!: WhatIf;
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
    const { exercise, language, work } = this;
    if (this.submitted) return this.#told(judge(exercise, work));
    return html`${taskIntro(exercise.task[language], exercise.hint[language])} ${this.#timeline()}
      <ol class="cards">
        ${exercise.organisations.map((each, index) => this.#card(each, index))}
      </ol>
      ${handInRow(this, this.#doing.tooEarly ? this.#missing() : null, () => this.#handIn())}`;
  }

  /** Where everyone stands. It only mirrors the lists below, which say the same. */
  #timeline(): TemplateResult {
    const { exercise, language } = this;
    const approaches = readApproaches(exercise, this.work);
    const there = (id: string): TemplateResult[] =>
      approaches
        .filter(({ stage }) => stage === id)
        .map(({ organisation }) => html`<b>${organisation.name[language]}</b>`);
    return html`<h3>${exercise.labels.timeline[language]}</h3>
      <ol class="timeline">
        ${exercise.stages.map(
          ({ id, label, help }) =>
            html`<li class=${there(id).length > 0 ? 'is-asked' : ''}>
              <span class="stage">${label[language]}</span>
              <span class="small muted">${help[language]}</span>
              ${there(id)}
            </li>`,
        )}
      </ol>`;
  }

  #card(organisation: Organisation, index: number): TemplateResult {
    const { exercise, language, work, readOnly } = this;
    const about = organisation.name[language];
    const approach = readApproaches(exercise, work)[index];
    const isAsked = approach?.stage !== null && approach?.stage !== 'never';
    const missing = this.#doing.tooEarly ? unfinished(exercise, work) : { when: [], topic: [] };
    const common = { about, errorId: `${exercise.id}-error`, readOnly };
    return html`<li>
      <p class="who"><b>${about}</b><span>${organisation.does[language]}</span></p>
      ${chooser({
        ...common,
        id: `${organisation.id}-when`,
        label: exercise.labels.when[language],
        options: [exercise.never, ...exercise.stages.map(({ label }) => label)].map((each) => each[language]),
        value: work[2 * index] ?? 0,
        missing: missing.when.includes(organisation),
        choose: (value) => this.#choose(2 * index, value),
      })}
      ${
        isAsked
          ? chooser({
              ...common,
              id: `${organisation.id}-topic`,
              label: exercise.labels.topic[language],
              options: exercise.topics.map(({ label }) => label[language]),
              value: work[2 * index + 1] ?? 0,
              missing: missing.topic.includes(organisation),
              choose: (value) => this.#choose(2 * index + 1, value),
            })
          : nothing
      }
    </li>`;
  }

  #choose(place: number, value: number): void {
    const { work } = this;
    this.#doing.save(
      Array.from({ length: 2 * this.exercise.organisations.length }, (_, at) =>
        at === place ? value : (work[at] ?? 0),
      ),
    );
  }

  /** What is still to be chosen, in words; null when nothing is. */
  #missing(): string | null {
    const { exercise, language } = this;
    const { when, topic } = unfinished(exercise, this.work);
    const [what, which] =
      when.length > 0 ? ([exercise.incomplete.when, when] as const) : ([exercise.incomplete.topic, topic] as const);
    return which.length === 0 ? null : fill(what, language, { names: names(which, language) });
  }

  #handIn(): void {
    this.#doing.handIn(this.#missing(), () => {
      const { outcome, scaled, path } = judge(this.exercise, this.work);
      return { outcome, scaled, path };
    });
  }

  #told(story: Story): TemplateResult {
    const { exercise, language } = this;
    const { labels, delay } = exercise;
    const before = this.#weeks(story.before);
    const text =
      story.weeks === 0
        ? fill(delay.none, language, { before })
        : fill(delay.text, language, { weeks: this.#weeks(story.weeks), before });
    const asked = readApproaches(exercise, this.work).filter(({ topic }) => topic !== null);
    return html`${outcomeView(this, this.#doing, {
      level: story.shown.level,
      title: story.shown.title[language],
      text: story.shown.text[language],
      body: html`<h3>${labels.story[language]}</h3>
        ${stateList(story.moments.map((moment) => this.#line(moment)))}
        <p><b>${text}</b></p>
        ${this.#timeline()}
        ${
          asked.length === 0
            ? nothing
            : html`<h3>${labels.asked[language]}</h3>
                <dl class="asked">${asked.map((each) => this.#answer(each))}</dl>`
        }`,
    })}`;
  }

  #line({ topic, value, text }: Moment): StateLine {
    const { language, exercise } = this;
    const level: Level = value === 1 ? 'done' : value > 0 ? 'partly' : 'not-yet';
    const state = exercise.states[({ done: 'prevented', partly: 'softened', 'not-yet': 'happened' } as const)[level]];
    return { level, name: topic.title[language], state: state[language], text: text[language] };
  }

  #answer({ organisation, topic }: Approach): TemplateResult {
    const { language } = this;
    const said = topic === null ? undefined : organisation.answers[topic];
    return html`<dt>${organisation.name[language]}</dt>
      <dd>${said?.text[language]}</dd>`;
  }

  #weeks(count: number): string {
    const { delay } = this.exercise;
    const rule = new Intl.PluralRules(this.language).select(count);
    return fill(rule === 'one' ? delay.one : rule === 'few' ? delay.few : delay.other, this.language, { count });
  }
}

function names(organisations: readonly Organisation[], language: Language): string {
  return new Intl.ListFormat(language).format(organisations.map(({ name }) => name[language]));
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-what-if': CsoWhatIf;
  }
}
