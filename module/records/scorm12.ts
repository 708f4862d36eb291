import type { Course, Scaled } from '../model/course.ts';
import { outcome, type Progress } from '../model/progress.ts';
import type { LearnerEvent, Mode, Opened, RecordStore, SaveState } from '../model/record-store.ts';
import { pack, unpack, withoutRoom } from '../formats/suspend-data.ts';
import { learnerName, rawScore, readLanguage, readRawScore, timespan } from '../formats/values.ts';
import type { Environment } from './environment.ts';
import { awaitApi, findApi } from './find-api.ts';
import { LmsCalls, refusal } from './lms-calls.ts';
import { CallLog } from './call-log.ts';
import { Commits } from './commits.ts';
import type { Dialect } from './dialect.ts';
import { respell, tellsLess } from './same-meaning.ts';
import { Scorm12Interactions } from './scorm12-interactions.ts';

const core = 'cmi.core.';
/** What an LMS holds is never taken back: only a later word of this list replaces an earlier one. */
const ranks = ['incomplete', 'failed', 'completed', 'passed'];
const status = `${core}lesson_status`;
const dialect: Dialect = {
  store: 'scorm12',
  essential: /^cmi\.(suspend_data|core\.(lesson_status|score\.raw))$/,
  status,
  respell,
  tellsLess,
};

/** Keeps the learner's work in an LMS that speaks SCORM 1.2. @see SCORM 1.2 RTE 3 */
export class Scorm12 implements RecordStore {
  readonly name = 'scorm12';
  private sitting: Sitting12 | null = null;

  constructor(
    private readonly env: Environment,
    /** False while another tab writes: then the LMS is asked, and told nothing, not even that the sitting ends. */
    private readonly mayWrite: () => boolean = () => true,
    /** Takes down the last calls. */
    private readonly log: CallLog = new CallLog(),
  ) {}

  /** Save counter of the progress the LMS was told last; 0 before the first. */
  get told(): number {
    return this.sitting?.told ?? 0;
  }

  /** @throws RecordStoreError when there is no LMS, or it refuses to begin */
  async open(course: Course, onState: (state: SaveState) => void): Promise<Opened> {
    const api = await awaitApi(this.env, findApi, 'SCORM 1.2');
    this.sitting = new Sitting12(course, new LmsCalls(api, this.log), this.env, onState, this.mayWrite);
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
class Sitting12 {
  private readonly commits: Commits;
  private readonly interactions: Scorm12Interactions;
  private readonly started: number;
  private mode: Mode = 'normal';
  private masteryScore: Scaled | null = null;
  /** Lesson status the LMS had at the launch. */
  private begun = '';
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
    this.interactions = new Scorm12Interactions(course, (element, value) => this.commits.set(element, value), env);
  }

  begin(): Opened {
    const begun = this.lms.initialize();
    this.begun = this.lms.get(status);
    // After a reload inside the frame the LMS says it has begun already; it works all the same.
    if (begun.ok === false && this.begun === '') throw refusal(begun);
    this.mode = modeOf(this.lms.get(`${core}lesson_mode`));
    this.masteryScore = readRawScore(this.lms.get('cmi.student_data.mastery_score'));
    if (this.mode === 'normal' && this.mayWrite()) this.claim();
    else if (this.mode !== 'normal') this.commits.bar(`the LMS opened the course for ${this.mode}`);
    return {
      mode: this.mode,
      learner: this.lms.get(`${core}student_id`) || null,
      name: learnerName(this.lms.get(`${core}student_name`)),
      language: readLanguage(this.lms.get('cmi.student_preference.language')),
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

  /** Total time is kept only by LMSFinish, and LMSFinish is called exactly once. */
  close(progress: Progress): void {
    if (this.ended || !this.mayWrite()) return;
    this.ended = true;
    if (this.mode === 'normal') {
      this.write(progress);
      this.commits.set(`${core}session_time`, timespan((this.env.now().getTime() - this.started) / 1000));
    }
    this.commits.finish(this.mode === 'normal');
  }

  /** Without a status an LMS takes a finished course for completed; without `suspend` some wipe what an interrupted one left. */
  private claim(): void {
    this.raise('incomplete');
    this.commits.set(`${core}exit`, 'suspend');
    this.interactions.declareSlowly();
  }

  /** Sets everything a progress means; what the LMS has taken already costs no call. */
  private write(progress: Progress): void {
    this.newest = progress;
    this.raise('incomplete');
    this.commits.set(`${core}exit`, 'suspend');
    if (this.commits.set('cmi.suspend_data', pack(this.course, progress, withoutRoom(this.course, progress))))
      this.told = progress.save;
    if (progress.position !== null) this.commits.set(`${core}lesson_location`, progress.position);
    const { scaled, success } = outcome(this.course, progress, this.masteryScore ?? undefined);
    if (scaled !== null) {
      this.commits.set(`${core}score.min`, '0');
      this.commits.set(`${core}score.max`, '100');
      this.commits.set(`${core}score.raw`, rawScore(scaled));
    }
    // One word must tell two facts: `completed` is committed before `passed`, so that both kinds of completion rule see theirs.
    if (success === 'passed') this.raise('completed', 'passed');
    else if (success === 'failed') this.raise('failed');
  }

  private raise(...words: readonly string[]): void {
    for (const word of words) {
      if (this.rank >= ranks.indexOf(word)) continue;
      if (!this.commits.set(status, word)) return;
      if (word === 'completed') this.commits.commit();
    }
  }

  /** Place of the highest status the LMS holds: of the launch, or taken since. */
  private get rank(): number {
    return Math.max(ranks.indexOf(this.begun), ranks.indexOf(this.commits.taken(status) ?? ''));
  }
}

/** Unknown or empty is `normal`: an LMS that says nothing still wants the result. @see SCORM 1.2 RTE 3.4.4 lesson_mode */
export function modeOf(text: string): Mode {
  return text === 'browse' || text === 'review' ? text : 'normal';
}
