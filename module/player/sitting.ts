import type { Course, Scaled } from '../model/course.ts';
import type { Display } from '../model/display.ts';
import type { Response } from '../model/interaction.ts';
import { advance, draft, outcome, type Outcome, type Progress } from '../model/progress.ts';
import type { LearnerEvent, Mode, RecordStore, SaveState } from '../model/record-store.ts';
import { sumUp, type SaveSummary } from './save-summary.ts';

/** Time and paint, so that a test can be both. */
export interface Clock {
  now(): Date;
  /** Runs after the next paint, so that saving never delays what the learner sees. */
  afterPaint(run: () => void): void;
  /** Runs so many milliseconds later. */
  later(run: () => void, milliseconds: number): unknown;
}

/** How long a part that was read waits for the part that follows, so that turning a page is told an LMS in one commit, in milliseconds. */
const turning = 1000;

/** All that one opening begins with; `main.ts` puts it together from the opened stores. */
export interface Beginning {
  readonly course: Course;
  /** The journal first, then the LMS and the LRS. */
  readonly stores: readonly RecordStore[];
  readonly place: SaveSummary['place'];
  readonly mode: Mode;
  readonly progress: Progress;
  /** Pass mark set by the LMS; null when the course's own counts. */
  readonly masteryScore: Scaled | null;
  /** True when an earlier sitting was found. */
  readonly resumed: boolean;
  /** States the stores told while they were opening. */
  readonly states: readonly SaveState[];
}

/** Events after which a lesson may be complete or a verdict reached; `opened` mends a verdict lost in a crash. */
const causes: ReadonlySet<LearnerEvent['type']> = new Set([
  'opened',
  'block-read',
  'assessment-finished',
  'exercise-submitted',
]);

/**
 * One opening of the course, from start to close. It holds the progress, makes the next one of each event, tells every store,
 * and sums up what they say. A store that fails never stops it.
 */
export class Sitting {
  readonly course: Course;
  readonly mode: Mode;
  readonly place: SaveSummary['place'];
  readonly masteryScore: Scaled;
  #progress: Progress;
  #closing: Promise<void> | null = null;
  #queue: LearnerEvent[] = [];
  #inFlight = 0;
  #scheduled = false;
  /** Told at once: the journal and the LRS's outbox, which write down in the browser what they are told. */
  readonly #near: readonly RecordStore[];
  /** Told after the next paint. */
  readonly #far: readonly RecordStore[];
  readonly #states = new Map<SaveState['store'], SaveState>();
  readonly #listeners = new Set<() => void>();
  readonly #started: Date;

  constructor(
    beginning: Beginning,
    private readonly clock: Clock,
  ) {
    this.course = beginning.course;
    this.mode = beginning.mode;
    this.place = beginning.place;
    this.masteryScore = beginning.masteryScore ?? beginning.course.masteryScore;
    this.#progress = beginning.progress;
    this.#near = beginning.stores.filter(({ name }) => name === 'browser-local' || name === 'xapi');
    this.#far = beginning.stores.filter((store) => !this.#near.includes(store));
    beginning.states.forEach((state) => this.#states.set(state.store, state));
    this.#started = clock.now();
    this.take({ type: 'opened', at: this.#started, resumed: beginning.resumed });
  }

  get progress(): Progress {
    return this.#progress;
  }

  get outcome(): Outcome {
    return outcome(this.course, this.#progress, this.masteryScore);
  }

  get closed(): boolean {
    return this.#closing !== null;
  }

  /** True when answers would not be kept: browse, review, another tab writes, or the sitting is over. */
  get readOnly(): boolean {
    return this.closed || this.mode !== 'normal' || this.summary.word === 'elsewhere';
  }

  get summary(): SaveSummary {
    const queued = this.#queue.length + this.#inFlight;
    return sumUp({ mode: this.mode, place: this.place, states: [...this.#states.values()], queued });
  }

  /** Calls back after every change of progress or of saving. Gives back what stops it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Hears where a store's work stands. */
  hear(state: SaveState): void {
    this.#states.set(state.store, state);
    this.#tell();
  }

  /** Something happened: the next progress, the near stores at once, the others after the next paint; then what follows from it. */
  take(event: LearnerEvent): void {
    if (this.closed) return;
    const before = this.#progress;
    this.#progress = advance(this.course, before, event);
    this.#keep(event);
    if (!this.readOnly && causes.has(event.type)) this.#consequences(before).forEach((each) => this.take(each));
    this.#tell();
  }

  /** Keeps a response that was chosen and not handed in. */
  write(assessment: string, question: string, response: Response): void {
    if (this.readOnly) return;
    this.#progress = draft(this.#progress, assessment, question, response);
    this.#keep({ type: 'drafted', at: this.clock.now() });
    this.#tell();
  }

  /** Keeps how the learner wants the module shown, so that it looks the same at another computer. */
  show(display: Display): void {
    if (this.readOnly) return;
    this.#progress = { ...this.#progress, display, save: this.#progress.save + 1 };
    this.#keep({ type: 'drafted', at: this.clock.now() });
    this.#tell();
  }

  /** Tells the stores now what still waits for the next paint: the document is being hidden, or the learner asked for it. */
  flush(): void {
    const queued = this.#queue.splice(0);
    if (queued.length === 0) return;
    // A choice not handed in goes with the progress of any other event: a commit of its own would hold the page twice as long.
    const others = queued.filter(({ type }) => type !== 'drafted');
    const events = others.length > 0 ? others : queued;
    this.#inFlight++;
    // The newest progress goes with every event, so that a store which keeps a state finds nothing left to send after the first.
    const sent = this.#far.flatMap((store) =>
      events.map((event) => this.#try(store, () => store.record(event, this.#progress))),
    );
    void Promise.all(sent).then(() => {
      this.#inFlight--;
      if (this.#queue.length > 0) this.#schedule();
      this.#tell();
    });
  }

  /** Tries to save again; every store is given the whole progress. */
  retry(): void {
    if (this.readOnly) return;
    this.#keep({ type: 'drafted', at: this.clock.now() });
    this.flush();
    this.#tell();
  }

  /** Ends the sitting: everything told, every store closed, once. The calls are made before the first await. */
  close(): Promise<void> {
    if (this.#closing) return this.#closing;
    const at = this.clock.now();
    this.take({ type: 'closed', at, seconds: (at.getTime() - this.#started.getTime()) / 1000 });
    this.flush();
    const closed = [...this.#near, ...this.#far].map((store) => this.#try(store, () => store.close(this.#progress)));
    this.#closing = Promise.all(closed).then(() => this.#tell());
    this.#tell();
    return this.#closing;
  }

  #keep(event: LearnerEvent): void {
    if (this.readOnly) return;
    for (const store of this.#near) void this.#try(store, () => store.record(event, this.#progress));
    const isDraft = event.type === 'drafted' || event.type === 'exercise-saved';
    if (!isDraft || !this.#queue.some(({ type }) => type === event.type)) this.#queue.push(event);
    // A choice not handed in is safe in the journal; the LMS hears of it with the next event, not at every click.
    const isSafe = this.#near.some(({ name }) => name === 'browser-local');
    if (isSafe && event.type === 'block-read') this.clock.later(() => this.#schedule(), turning);
    else if (!isSafe || !isDraft) this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.clock.afterPaint(() => {
      this.#scheduled = false;
      if (this.#inFlight === 0) this.flush();
    });
  }

  /** Makes a store's calls now; what it throws or rejects becomes a state the learner can see. */
  async #try(store: RecordStore, call: () => Promise<void>): Promise<void> {
    try {
      await call();
    } catch (error) {
      const before = this.#states.get(store.name);
      const detail = error instanceof Error ? error.message : String(error);
      this.hear({
        store: store.name,
        status: 'failed',
        confirmed: before?.confirmed ?? null,
        waiting: before?.waiting ?? 0,
        detail,
      });
    }
  }

  /** What follows from the last event: lessons completed, and each verdict when it is reached for the first time. */
  #consequences(before: Progress): readonly LearnerEvent[] {
    const { course } = this;
    const now = this.#progress;
    const at = this.clock.now();
    const done = (progress: Progress, blocks: readonly { readonly id: string }[]) =>
      blocks.every(({ id }) => progress.done.includes(id));
    const lessons = course.lessons
      .filter(({ blocks }) => done(now, blocks) && !done(before, blocks))
      .map((lesson): LearnerEvent => ({ type: 'lesson-completed', at, lesson: lesson.id }));
    const was = outcome(course, before, this.masteryScore);
    const { completion, success, scaled } = this.outcome;
    const verdicts: LearnerEvent[] = [];
    if (completion === 'completed' && !now.reached.includes('completed'))
      verdicts.push({ type: 'completed', at, scaled });
    if (success === 'passed' && !now.reached.includes('passed')) verdicts.push({ type: 'passed', at, scaled });
    if (success === 'failed' && was.success !== 'failed') verdicts.push({ type: 'failed', at, scaled });
    return [...lessons, ...verdicts];
  }

  #tell(): void {
    this.#listeners.forEach((listener) => listener());
  }
}
