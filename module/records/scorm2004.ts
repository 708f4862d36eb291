import type { Course, Scaled } from '../model/course.ts';
import { outcome, type Progress } from '../model/progress.ts';
import type { LearnerEvent, Mode, Opened, RecordStore, SaveState } from '../model/record-store.ts';
import { pack, unpack, withoutRoom } from '../formats/suspend-data.ts';
import { duration, learnerName, rawScore, readLanguage } from '../formats/values.ts';
import { readScaled, scaledScore } from '../formats/values2004.ts';
import type { CallLog } from './call-log.ts';
import { Commits } from './commits.ts';
import type { Dialect } from './dialect.ts';
import type { Environment } from './environment.ts';
import { awaitApi } from './find-api.ts';
import { find2004 } from './find-api2004.ts';
import { LmsCalls, refusal } from './lms-calls.ts';
import { respell, tellsLess } from './same-meaning.ts';
import { modeOf } from './scorm12.ts';
import { Scorm2004Interactions } from './scorm2004-interactions.ts';

const completion = 'cmi.completion_status';
const success = 'cmi.success_status';
/** What an LMS holds is never taken back: only a later word of its list replaces an earlier one. */
const ranks: Readonly<Record<string, readonly string[]>> = {
  [completion]: ['incomplete', 'completed'],
  [success]: ['failed', 'passed'],
};
const dialect: Dialect = {
  store: 'scorm2004',
  essential: /^cmi\.(suspend_data|completion_status|success_status|score\.(raw|scaled))$/,
  status: null,
  respell,
  tellsLess,
};

/** Keeps the learner's work in an LMS that speaks SCORM 2004, 3rd or 4th edition. @see SCORM 2004 4th Ed. RTE 4 */
export class Scorm2004 implements RecordStore {
  readonly name = 'scorm2004';
  private sitting: Sitting2004 | null = null;

  constructor(
    private readonly env: Environment,
    /** False while another tab writes: then the LMS is asked, and told nothing, not even that the sitting ends. */
    private readonly mayWrite: () => boolean = () => true,
    /** Takes down the last calls. */
    private readonly log: CallLog | null = null,
  ) {}

  /** Save counter of the progress the LMS was told last; 0 before the first. */
  get told(): number {
    return this.sitting?.told ?? 0;
  }

  /** @throws RecordStoreError when there is no LMS, or it refuses to begin */
  async open(course: Course, onState: (state: SaveState) => void): Promise<Opened> {
    const api = await awaitApi(this.env, find2004, 'SCORM 2004');
    this.sitting = new Sitting2004(course, new LmsCalls(api, this.log ?? undefined), this.env, onState, this.mayWrite);
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
class Sitting2004 {
  private readonly commits: Commits;
  private readonly interactions: Scorm2004Interactions;
  private readonly started: number;
  /** The two statuses the LMS had at the launch. */
  private readonly begun = new Map<string, string>();
  private mode: Mode = 'normal';
  private masteryScore: Scaled | null = null;
  private newest: Progress | null = null;
  private ended = false;
  told = 0;

  constructor(
    private readonly course: Course,
    private readonly lms: LmsCalls,
    private readonly env: Environment,
    onState: (state: SaveState) => void,
    private readonly mayWrite: () => boolean,
  ) {
    this.started = env.now().getTime();
    this.commits = new Commits(lms, env, onState, dialect, mayWrite);
    this.commits.setAgain = () => this.newest && this.write(this.newest);
    this.interactions = new Scorm2004Interactions(course, (element, value) => this.commits.set(element, value), env);
  }

  begin(): Opened {
    const begun = this.lms.initialize();
    for (const status of [completion, success]) this.begun.set(status, this.lms.get(status));
    // After a reload inside the frame the LMS says it has begun already; it works all the same.
    if (begun.ok === false && this.begun.get(completion) === '') throw refusal(begun);
    this.mode = modeOf(this.lms.get('cmi.mode'));
    this.masteryScore = readScaled(this.lms.get('cmi.scaled_passing_score'));
    if (this.mode === 'normal' && this.mayWrite()) this.claim();
    else if (this.mode !== 'normal') this.commits.bar(`the LMS opened the course for ${this.mode}`);
    return {
      mode: this.mode,
      learner: this.lms.get('cmi.learner_id') || null,
      name: learnerName(this.lms.get('cmi.learner_name')),
      language: readLanguage(this.lms.get('cmi.learner_preference.language')),
      masteryScore: this.masteryScore,
      launchData: this.lms.get('cmi.launch_data'),
      ...unpack(this.course, this.lms.get('cmi.suspend_data')),
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

  /** Total time is kept only by Terminate, and Terminate is called exactly once. */
  close(progress: Progress): void {
    if (this.ended || !this.mayWrite()) return;
    this.ended = true;
    if (this.mode === 'normal') {
      this.write(progress);
      this.commits.set('cmi.session_time', duration((this.env.now().getTime() - this.started) / 1000));
    }
    this.commits.finish(this.mode === 'normal');
  }

  /** Without `suspend` set early some LMSs wipe what an interrupted sitting left. */
  private claim(): void {
    this.raise(completion, 'incomplete');
    this.commits.set('cmi.exit', 'suspend');
    this.interactions.declareSlowly();
  }

  /** Sets everything a progress means; what the LMS has taken already costs no call. */
  private write(progress: Progress): void {
    this.newest = progress;
    this.raise(completion, 'incomplete');
    this.commits.set('cmi.exit', 'suspend');
    if (this.commits.set('cmi.suspend_data', pack(this.course, progress, withoutRoom(this.course, progress))))
      this.told = progress.save;
    if (progress.position !== null) this.commits.set('cmi.location', progress.position);
    const reached = outcome(this.course, progress, this.masteryScore ?? undefined);
    this.commits.set('cmi.progress_measure', scaledScore(reached.progress));
    if (reached.scaled !== null) this.score(reached.scaled);
    this.raise(completion, reached.completion);
    if (reached.success !== 'unknown') this.raise(success, reached.success);
  }

  /** A scaled score alone is graded 0 by some LMSs, a raw one alone by others. */
  private score(scaled: Scaled): void {
    this.commits.set('cmi.score.min', '0');
    this.commits.set('cmi.score.max', '100');
    this.commits.set('cmi.score.raw', rawScore(scaled));
    this.commits.set('cmi.score.scaled', scaledScore(scaled));
  }

  private raise(status: string, word: string): void {
    const words = ranks[status] as readonly string[];
    const held = [this.begun.get(status) ?? '', this.commits.taken(status) ?? ''].map((each) => words.indexOf(each));
    if (Math.max(...held) < words.indexOf(word)) this.commits.set(status, word);
  }
}
