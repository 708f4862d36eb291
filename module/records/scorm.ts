import type { Course, Scaled } from '../model/course.ts';
import type { Interaction } from '../model/interaction.ts';
import { outcome, type Outcome, type Progress } from '../model/progress.ts';
import type { LearnerEvent, Mode, Opened, PathTold, RecordStore, SaveState } from '../model/record-store.ts';
import { pack, withoutRoom } from '../formats/suspend-data.ts';
import { learnerName, readLanguage } from '../formats/values.ts';
import { CallLog } from './call-log.ts';
import { Commits } from './commits.ts';
import type { Dialect } from './dialect.ts';
import type { Environment } from './environment.ts';
import { awaitApi, type Scorm12Api } from './find-api.ts';
import { LmsCalls, refusal } from './lms-calls.ts';
import { readStored } from './stored-progress.ts';

/** Sets one element; false when the LMS refused it. */
export type SetElement = (element: string, value: string) => boolean;

/** The interactions of one course in one LMS. */
export interface Interactions {
  declareSlowly(): void;
  write(interaction: Interaction): void;
  writePath(path: PathTold): void;
}

/** How a version of SCORM finds its LMS, names its elements and tells what was reached. */
export interface ScormVersion extends Dialect {
  /** As messages name it. */
  readonly standard: string;
  find(start: unknown): Scorm12Api | null;
  readonly elements: Readonly<
    Record<'mode' | 'learner' | 'name' | 'language' | 'mark' | 'exit' | 'location' | 'sessionTime', string>
  >;
  /** Each status and its words in order; what an LMS holds is never taken back: only a later word replaces an earlier one. The first begins as `incomplete`. */
  readonly ranks: Readonly<Record<string, readonly string[]>>;
  readMark(text: string): Scaled | null;
  /** Length of a sitting, from seconds. */
  span(seconds: number): string;
  interactions(course: Course, set: SetElement, env: Pick<Environment, 'now' | 'afterPaint'>): Interactions;
  /** Sets scores and raises statuses; the words of one `raise` follow each other, as far as the LMS takes them. */
  tell(reached: Outcome, set: SetElement, raise: (status: string, ...words: readonly string[]) => void): void;
}

/** Keeps the learner's work in an LMS that speaks a version of SCORM. */
export class ScormStore implements RecordStore {
  readonly name: Dialect['store'];
  private sitting: ScormSitting | null = null;

  constructor(
    private readonly version: ScormVersion,
    private readonly env: Environment,
    /** False while another tab writes: then the LMS is asked, and told nothing, not even that the sitting ends. */
    private readonly mayWrite: () => boolean = () => true,
    /** Takes down the last calls. */
    private readonly log: CallLog = new CallLog(),
  ) {
    this.name = version.store;
  }

  /** Save counter of the progress the LMS was told last; 0 before the first. */
  get told(): number {
    return this.sitting?.told ?? 0;
  }

  /** @throws RecordStoreError when there is no LMS, or it refuses to begin */
  async open(course: Course, onState: (state: SaveState) => void): Promise<Opened> {
    const { version, env, mayWrite } = this;
    const api = await awaitApi(env, version.find, version.standard);
    this.sitting = new ScormSitting(version, course, new LmsCalls(api, this.log), env, onState, mayWrite);
    return this.sitting.begin();
  }

  async record(event: LearnerEvent, progress: Progress): Promise<void> {
    this.sitting?.record(event, progress);
  }

  async close(progress: Progress): Promise<void> {
    this.sitting?.close(progress);
  }
}

/** One sitting in an LMS that answered. */
class ScormSitting {
  private readonly commits: Commits;
  private readonly interactions: Interactions;
  private readonly started: number;
  /** The statuses the LMS had at the launch. */
  private readonly begun = new Map<string, string>();
  private mode: Mode = 'normal';
  private masteryScore: Scaled | null = null;
  private newest: Progress | null = null;
  private ended = false;
  told = 0;
  private readonly set: SetElement = (element, value) => this.commits.set(element, value);

  constructor(
    private readonly version: ScormVersion,
    private readonly course: Course,
    private readonly lms: LmsCalls,
    private readonly env: Environment,
    onState: (state: SaveState) => void,
    private readonly mayWrite: () => boolean,
  ) {
    this.started = env.now().getTime();
    this.commits = new Commits(lms, env, onState, version, mayWrite);
    this.commits.setAgain = () => this.newest && this.write(this.newest);
    this.interactions = version.interactions(course, this.set, env);
  }

  async begin(): Promise<Opened> {
    const { lms, version } = this;
    const { elements } = version;
    const begun = lms.initialize();
    for (const status of Object.keys(version.ranks)) this.begun.set(status, lms.get(status));
    // After a reload inside the frame the LMS says it has begun already; it works all the same.
    if (begun.ok === false && this.begun.get(this.first) === '') throw refusal(begun);
    this.mode = modeOf(lms.get(elements.mode));
    this.masteryScore = version.readMark(lms.get(elements.mark));
    if (this.mode === 'normal' && this.mayWrite()) this.claim();
    else if (this.mode !== 'normal') this.commits.bar(`the LMS opened the course for ${this.mode}`);
    return {
      mode: this.mode,
      learner: lms.get(elements.learner) || null,
      name: learnerName(lms.get(elements.name)),
      language: readLanguage(lms.get(elements.language)),
      masteryScore: this.masteryScore,
      launchData: lms.get('cmi.launch_data'),
      ...(await readStored(this.course, lms.get('cmi.suspend_data'), this.env)),
    };
  }

  record(event: LearnerEvent, progress: Progress): void {
    if (this.mode !== 'normal' || this.ended || !this.mayWrite()) return;
    if (event.type === 'answered') this.interactions.write(event.interaction);
    if (event.type === 'exercise-submitted') this.interactions.writePath(event);
    if (event.type === 'restored') {
      event.interactions.forEach((each) => this.interactions.write(each));
      event.paths?.forEach((each) => this.interactions.writePath(each));
    }
    this.write(progress);
    this.commits.commit();
  }

  /** Total time is kept only by the call that ends the conversation, and that is made exactly once. */
  close(progress: Progress): void {
    if (this.ended || !this.mayWrite()) return;
    this.ended = true;
    if (this.mode === 'normal') {
      this.write(progress);
      const seconds = (this.env.now().getTime() - this.started) / 1000;
      this.set(this.version.elements.sessionTime, this.version.span(seconds));
    }
    this.commits.finish(this.mode === 'normal');
  }

  private get first(): string {
    return Object.keys(this.version.ranks)[0] as string;
  }

  private claim(): void {
    this.begunAndSuspended();
    this.interactions.declareSlowly();
  }

  /** Without a status an LMS takes a finished course for completed; without `suspend` some wipe what an interrupted one left. */
  private begunAndSuspended(): void {
    this.raise(this.first, 'incomplete');
    this.set(this.version.elements.exit, 'suspend');
  }

  /** Sets everything a progress means; what the LMS has taken already costs no call. */
  private write(progress: Progress): void {
    const { course, version } = this;
    this.newest = progress;
    this.begunAndSuspended();
    if (this.set('cmi.suspend_data', pack(course, progress, withoutRoom(course, progress)))) this.told = progress.save;
    if (progress.position !== null) this.set(version.elements.location, progress.position);
    const reached = outcome(course, progress, this.masteryScore ?? undefined);
    version.tell(reached, this.set, (status, ...words) => this.raise(status, ...words));
  }

  private raise(status: string, ...words: readonly string[]): void {
    for (const word of words) {
      if (this.rank(status) >= this.place(status, word)) continue;
      if (!this.set(status, word)) return;
      // One word must tell two facts: `completed` is committed before `passed`, so that both kinds of completion rule see theirs.
      if (status === this.version.status && word === 'completed') this.commits.commit();
    }
  }

  /** Place of the highest word the LMS holds for a status: of the launch, or taken since. */
  private rank(status: string): number {
    return Math.max(
      this.place(status, this.begun.get(status) ?? ''),
      this.place(status, this.commits.taken(status) ?? ''),
    );
  }

  private place(status: string, word: string): number {
    return this.version.ranks[status]?.indexOf(word) ?? -1;
  }
}

/** Unknown or empty is `normal`: an LMS that says nothing still wants the result. @see SCORM 1.2 RTE 3.4.4 lesson_mode, SCORM 2004 4th Ed. RTE 4.2.15 */
function modeOf(text: string): Mode {
  return text === 'browse' || text === 'review' ? text : 'normal';
}
