import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import {
  byId,
  questionsAsked,
  type Block,
  type Course,
  type Language,
  type Lesson,
  type Scaled,
} from '../module/model/course.ts';
import { inExercise, outcome, type Progress } from '../module/model/progress.ts';
import { chairSign, icon, seatsArt } from '../module/ui/drawings.ts';
import {
  blocksOf,
  finalStandsApart,
  isLessonDone,
  minutesLeft,
  pointsIn,
  resumeBlock,
  seats,
  seatsStandFor,
  withoutTest,
} from '../module/ui/journey.ts';
import { onward } from '../module/ui/first-page.ts';
import { t } from '../module/ui/language.ts';
import { kindIcon } from '../module/ui/kind-icons.ts';
import { lessonArt } from '../module/ui/lesson-drawings.ts';
import { needed } from '../module/ui/needed.ts';
import { wordsOf, type Words } from '../module/ui/words.ts';

/** How long the path of decisions takes: some 2,000 words and fifteen decisions. */
const minutesOfScenario = 15;

/** @summary The contents: the table in words, what is still needed, every lesson with its state and its parts. */
@customElement('cso-contents')
export class CsoContents extends LitElement {
  @property({ attribute: false }) course!: Course;
  @property({ attribute: false }) progress!: Progress;
  @property({ attribute: false }) language!: Language;
  @property({ attribute: false }) masteryScore!: Scaled;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<div class="sheet is-wide">
      <h1 tabindex="-1">${t('contents.title')}</h1>
      ${this.#more()} ${this.#tally()} ${this.#needs()}
      <ol class="lessons">
        ${this.#standing('pre-test')} ${this.course.lessons.map((lesson) => this.#lesson(lesson))} ${this.#scenario()}
        ${finalStandsApart(this.course) ? this.#test() : nothing} ${this.#standing('post-test')}
      </ol>
    </div>`;
  }

  /** The way to the pages beside the lessons. */
  #more(): TemplateResult {
    return html`<nav class="more" aria-label=${t('contents.more')}>
      <a href="#/search">${t('search.title')}</a>
      ${this.#plan()}
      <a href="#/aids">${t('aids.title')}</a>
      <a href="#/glossary">${t('glossary.title')}</a>
      <a href="#/sources">${t('sources.title')}</a>
      <a href="#/notes">${t('notes.title')}</a>
      <a href="#/settings">${t('settings.title')}</a>
      <a href="#/accessibility">${t('accessibility.title')}</a>
    </nav>`;
  }

  #plan(): TemplateResult | typeof nothing {
    const hasPlan = this.course.exercises.some(({ plan }) => plan);
    if (!hasPlan) return nothing;
    return html`<a href="#/plan">${t('plan.title')}</a> <a href="#/tracks">${t('contents.tracks')}</a>`;
  }

  get #words(): Words {
    return wordsOf(t, this.language);
  }

  #tally(): TemplateResult {
    const places = seats(this.course, this.progress);
    const done = places.filter((seat) => seat.state === 'done').length;
    const of = this.#words.of(places.length);
    const { done: parts, total } = withoutTest(places);
    const ofParts = this.#words.of(total);
    const left = minutesLeft(blocksOf(this.course), this.progress);
    const full = done === places.length;
    return html`<div class="tally">
      ${unsafeHTML(seatsArt(places))}
      <div>
        <b>${full ? t('contents.full') : t('contents.seats', { count: done, of })}</b>
        <p class="muted">
          ${parts > 0 ? `${t(`tally.${seatsStandFor(this.course)}`, { count: parts, of: ofParts })}. ` : nothing}
          ${left > 0 ? t('tally.left', { time: this.#words.time(left) }) : nothing}
        </p>
      </div>
    </div>`;
  }

  #needs(): TemplateResult {
    const { success } = outcome(this.course, this.progress, this.masteryScore);
    const mark = this.#words.percent(this.masteryScore);
    const needs = needed(this.course, this.progress, this.masteryScore, t, this.#words);
    const end = html`<p><a href="#/end">${t('contents.end')}</a></p>`;
    if (success === 'failed')
      return html`<div class="needs flow">
        <p>${t('contents.failed', { mark })}</p>
        ${end}
      </div>`;
    if (needs.length === 0)
      return html`<div class="needs flow">
        <p>${t('contents.nothing')}</p>
        ${end}
      </div>`;
    return html`<div class="needs">
      <h2 class="as-h3">${t('contents.needed')}</h2>
      <ul class="list">
        ${needs.map((need) => html`<li><a href="#/${need.address}">${need.words}</a></li>`)}
      </ul>
      <p class="actions">${unsafeHTML(onward(this.course, t, this.progress))}</p>
    </div>`;
  }

  #lesson(lesson: Lesson): TemplateResult {
    const here = lesson.blocks.includes(resumeBlock(this.course, this.progress));
    const begun = lesson.blocks.some((block) => this.progress.done.includes(block.id));
    const state = isLessonDone(lesson, this.progress)
      ? 'done'
      : begun || (here && this.progress.position !== null)
        ? 'now'
        : 'todo';
    const sign = { done: 'taken', now: 'half', todo: 'open' } as const;
    const title = t('contents.lesson', { number: lesson.order, title: lesson.title[this.language] });
    return html`<li>
      ${unsafeHTML(lessonArt(lesson.order) ?? '')}
      <div>
        <h2 class="title"><a href="#/${resumeIn(lesson, this.progress)}">${title}</a></h2>
        <p class="meta">${[this.#time(lesson), ...this.#scores(lesson)].join(' · ')}</p>
      </div>
      <p class="state is-${state}">${unsafeHTML(chairSign(sign[state]))}${t(`contents.${state}`)}</p>
      ${here || this.course.lessons.length === 1 ? this.#parts(lesson) : nothing}
    </li>`;
  }

  /** How long a lesson takes, and its exercise beside it, so that both can be planned. */
  #time({ blocks, minutes }: Lesson): string {
    const exercise = blocks.reduce((sum, block) => sum + (block.kind === 'exercise' ? block.minutes : 0), 0);
    const { time } = this.#words;
    if (exercise === 0) return time(minutes);
    return t('contents.time', { lesson: time(minutes - exercise), exercise: time(exercise) });
  }

  /** The final test, which stands in no lesson. */
  #test(): TemplateResult {
    const { course, progress } = this;
    const assessment = byId(course.assessments, course.finalAssessment);
    const { completion, success } = outcome(course, progress, this.masteryScore);
    const isOpen = completion === 'completed';
    const begun = progress.assessments[assessment.id] !== undefined;
    const state = success === 'passed' ? 'done' : begun ? 'now' : isOpen ? 'todo' : 'locked';
    const count = { questions: questionsAsked(assessment), attempts: course.attempts };
    const meta = t('contents.test', {
      questions: t('count.questions', { count: count.questions }),
      attempts: t('count.attempts', { count: count.attempts }),
    });
    return this.#plain(
      'test',
      assessment.title[this.language],
      `${meta}. ${isOpen ? '' : t('contents.testLocked')}`,
      state,
    );
  }

  /** The exercise that stands apart from the lessons, where there is one. */
  #scenario(): TemplateResult | typeof nothing {
    const found = this.course.exercises.find(({ apart }) => apart);
    if (!found) return nothing;
    const { submitted, work } = inExercise(this.progress, found.id);
    const about = t('scenario.about', { time: this.#words.time(minutesOfScenario) });
    return this.#plain('scenario', t('scenario.title'), about, submitted ? 'done' : work.length > 0 ? 'now' : 'todo');
  }

  /** A form before or after the course, only where it is offered. */
  #standing(address: 'pre-test' | 'post-test'): TemplateResult | typeof nothing {
    const { preTest, postTest } = this.course;
    if (address === 'pre-test' ? !preTest : !postTest) return nothing;
    return this.#plain(address, t(`contents.${address}`), t('contents.aside'), null);
  }

  #plain(
    address: string,
    title: string,
    meta: string,
    state: 'done' | 'now' | 'todo' | 'locked' | null,
  ): TemplateResult {
    const sign = { done: 'taken', now: 'half', todo: 'open', locked: 'open' } as const;
    return html`<li class="is-plain">
      <div>
        <h2 class="title"><a href="#/${address}">${title}</a></h2>
        <p class="meta">${meta}</p>
      </div>
      ${
        state === null
          ? nothing
          : html`<p class="state is-${state}">${unsafeHTML(chairSign(sign[state]))}${t(`contents.${state}`)}</p>`
      }
    </li>`;
  }

  #scores(lesson: Lesson): readonly string[] {
    return lesson.blocks.flatMap(({ assessment }) => {
      const points = assessment === null ? null : pointsIn(this.course, this.progress, assessment);
      if (points === null) return [];
      const total = questionsAsked(byId(this.course.assessments, assessment ?? ''));
      return [t('contents.score', { points: this.#words.number(points), of: this.#words.of(total) })];
    });
  }

  #parts(lesson: Lesson): TemplateResult {
    const part = (block: Block) => {
      const done = this.progress.done.includes(block.id);
      const here = block.id === this.progress.position;
      return html`<li>
        ${unsafeHTML(done ? icon('tick') : icon('todo', 'is-todo'))}
        <a href="#/${block.id}" aria-current=${here ? 'step' : nothing}>${block.title[this.language]}</a>
        <span class="minutes">${this.#kind(block)}${this.#words.time(block.minutes)}</span>
        ${done ? html`<span class="hidden">${t('contents.doneHidden')}</span>` : nothing}
      </li>`;
    };
    return html`<ol class="sections">
      ${lesson.blocks.map(part)}
    </ol>`;
  }

  /** What the part is, where it is more than reading: the words make room on a phone, the drawing stays. */
  #kind({ kind }: Block): TemplateResult | typeof nothing {
    if (kind === 'reading' || kind === 'summary') return nothing;
    return html`${unsafeHTML(kindIcon(kind))} <span class="wide-only">${t(`contents.kinds.${kind}`)}, </span>`;
  }
}

/** Where a lesson opens: where the learner stopped in it, else its first part to do, else its first. */
function resumeIn(lesson: Lesson, progress: Progress): string {
  const open = lesson.blocks.filter((block) => !progress.done.includes(block.id));
  const block = open.find((each) => each.id === progress.position) ?? open[0] ?? lesson.blocks[0];
  return block?.id ?? 'contents';
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-contents': CsoContents;
  }
}
