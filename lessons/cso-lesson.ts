import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { byId, type Block, type Course, type Language, type Lesson, type LessonText } from '../module/model/course.ts';
import { inAssessment, type Progress } from '../module/model/progress.ts';
import { icon } from '../module/ui/drawings.ts';
import { tell } from '../module/ui/events.ts';
import { blocksOf, lessonOf, minutesLeft } from '../module/ui/journey.ts';
import { t } from '../module/ui/language.ts';
import type { OwnNotes } from '../module/ui/own-notes.ts';
import { lessonArt } from '../module/ui/lesson-drawings.ts';
import { wordsOf } from '../module/ui/words.ts';
import { checkedLine } from './checked-line.ts';
import './cso-own-note.ts';
import { layOutMarginNotes } from './margin-notes.ts';
import { notesOpen, openAgain, pressTerm, toggleNote } from './open-notes.ts';
import { printDetails } from './print-details.ts';
import { Stopwatch } from './stopwatch.ts';

/**
 * @summary One block of a lesson on screen: opener, heading, text, notes in the margin, the way on.
 * @fires cso-done - The learner goes on, so the block has been read.
 */
@customElement('cso-lesson')
export class CsoLesson extends LitElement {
  @property({ attribute: false }) course!: Course;
  /** Id of the block shown. */
  @property({ attribute: false }) block!: string;
  @property({ attribute: false }) text!: LessonText;
  @property({ attribute: false }) progress!: Progress;
  @property({ attribute: false }) language!: Language;
  /** What a block of kind `check` or `exercise` asks, given by the player: lessons know no questions and load no exercises. */
  @property({ attribute: false }) task: TemplateResult | null = null;

  /** The learner's own notes; null where none can be written. */
  @property({ attribute: false }) notes: OwnNotes | null = null;
  /** Where a mistake on this screen is reported; null where nobody is named. */
  @property({ attribute: false }) report: string | null = null;

  readonly #watch = new Stopwatch();
  // In the next frame: laying out changes the height that is observed, which inside the observer is an error of the page.
  readonly #resize = new ResizeObserver(() => requestAnimationFrame(() => this.#layOut()));
  /** Notes that were open before the language changed. */
  #open: readonly string[] = [];
  #printed: (() => void) | null = null;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#printed = printDetails(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#printed?.();
    this.#watch.stop();
    this.#resize.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#open = changed.has('text') && !changed.has('block') ? notesOpen(this) : [];
  }

  protected override updated(changed: PropertyValues<this>): void {
    openAgain(this, this.#open);
    if (changed.has('block')) this.#watch.start();
    const sheet = this.querySelector('article');
    this.#resize.disconnect();
    if (sheet) this.#resize.observe(sheet);
    this.#layOut();
  }

  protected override render(): TemplateResult {
    const lesson = lessonOf(this.course, this.block);
    const block = byId(lesson.blocks, this.block);
    const art = block === lesson.blocks[0] ? lessonArt(lesson.order, true) : null;
    return html`${art === null ? nothing : html`<div class="opener">${unsafeHTML(art)}</div>`}
      <div class="lesson-grid">${this.#rail(lesson)} ${keyed(block.id, this.#article(lesson, block))}</div>`;
  }

  /** Anew for each block, so that no open note and no pressed button of one is found in the next. */
  #article(lesson: Lesson, block: Block): TemplateResult {
    const asking = block.assessment !== null && inAssessment(this.progress, block.assessment).running;
    return html`<article class="sheet flow" @click=${this.#toggleNote} @keydown=${pressTerm}>
      ${this.#header(lesson, block)} ${asking ? nothing : unsafeHTML(this.text.blocks[block.id] ?? '')}
      ${this.task ?? nothing} ${this.#ownNote(block)}
      ${checkedLine({ checked: this.course.checked, report: this.report, language: this.language })}
      ${this.#turn(lesson, block)}
    </article>`;
  }

  /** A summary has the note of the action plan; one of one's own that stands there from before stays in sight. */
  #ownNote({ id, kind }: Block): TemplateResult | typeof nothing {
    if (!this.notes || (kind === 'summary' && this.notes.all[id] === undefined)) return nothing;
    return html`<cso-own-note .notes=${this.notes} .block=${id} .language=${this.language}></cso-own-note>`;
  }

  #header(lesson: Lesson, block: Block): TemplateResult {
    const { of } = wordsOf(t, this.language);
    const part = t('lesson.part', { part: lesson.blocks.indexOf(block) + 1, of: of(lesson.blocks.length) });
    const lead = block === lesson.blocks[0] ? html`<p class="lead">${this.text.lead}</p>` : nothing;
    return html`<header>
        <p class="eyebrow">
          <b>${t('lesson.number', { number: lesson.order })}</b> · ${lesson.title[this.language]} · ${part}
        </p>
        <h1 tabindex="-1">${block.title[this.language]}</h1>
      </header>
      ${lead}`;
  }

  #rail(lesson: Lesson): TemplateResult {
    const item = (block: Block) => {
      const done = this.progress.done.includes(block.id);
      return html`<li>
        <a href="#/${block.id}" aria-current=${block.id === this.block ? 'step' : nothing}>
          ${done ? unsafeHTML(icon('tick')) : nothing}<span>${block.title[this.language]}</span>${done ? html`<span class="hidden"> ${t('contents.doneHidden')}</span>` : nothing}
        </a>
      </li>`;
    };
    return html`<nav class="rail" aria-label=${t('lesson.rail')}>
      <p class="eyebrow">${t('lesson.number', { number: lesson.order })}<br /><b>${lesson.title[this.language]}</b></p>
      <ol>
        ${lesson.blocks.map(item)}
      </ol>
    </nav>`;
  }

  #turn(lesson: Lesson, block: Block): TemplateResult {
    const blocks = blocksOf(this.course);
    const place = blocks.indexOf(block);
    const [before, after] = [blocks[place - 1], blocks[place + 1]];
    const open = isTask(block) && !this.progress.done.includes(block.id);
    const left = minutesLeft(lesson.blocks.slice(lesson.blocks.indexOf(block) + 1), this.progress);
    const on = open ? t(block.kind === 'check' ? 'lesson.later' : 'lesson.exerciseLater') : this.#onward(lesson, after);
    return html`<nav class="turn" aria-label=${t('lesson.turn')}>
      <a class="button is-text" href="#/${before?.id ?? 'contents'}">
        ${unsafeHTML(icon('back'))}${t(before ? 'lesson.back' : 'lesson.backContents')}
      </a>
      <span class="left">
        ${left > 0 ? t('lesson.left', { time: wordsOf(t, this.language).time(left) }) : t('lesson.last')}
      </span>
      <a class="button ${open ? 'is-quiet' : ''}" href="#/${after?.id ?? 'end'}" @click=${open ? nothing : this.#done}>
        ${on}${unsafeHTML(icon('forward'))}
      </a>
    </nav>`;
  }

  #onward(lesson: Lesson, after: Block | undefined): string {
    if (!after) return t('lesson.end');
    if (lesson.blocks.includes(after)) return t('lesson.forward');
    return t('lesson.nextLesson', { number: lessonOf(this.course, after.id).order });
  }

  readonly #done = (): void => {
    if (!isTask(byId(blocksOf(this.course), this.block)))
      tell(this, 'cso-done', { block: this.block, seconds: this.#watch.seconds });
  };

  /** Terms and citations open their note, and close it again. */
  readonly #toggleNote = (event: Event): void => {
    if (toggleNote(this, event)) this.#layOut();
  };

  #layOut(): void {
    const sheet = this.querySelector('article');
    if (sheet) layOutMarginNotes(sheet);
  }
}

/** True where reading is not enough: the block is done by answering or by handing in. */
function isTask({ kind }: Block): boolean {
  return kind === 'check' || kind === 'exercise';
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-lesson': CsoLesson;
  }
}
