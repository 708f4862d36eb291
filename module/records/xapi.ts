import type { Course } from '../model/course.ts';
import type { Progress } from '../model/progress.ts';
import type { LearnerEvent, Opened, RecordStore, SaveState } from '../model/record-store.ts';
import { brokenRules } from '../formats/statement-rules.ts';
import { pseudonymousActor, registrationOf, statementOf } from '../formats/statement.ts';
import type { Environment } from './environment.ts';
import { lrsClient } from './lrs-client.ts';
import type { LrsSettings } from './lrs-settings.ts';
import { Outbox } from './outbox.ts';
import { uuid } from './random.ts';
import { openShelf, type Shelf } from './statement-shelf.ts';

/** Tells an LRS what the learner did, event by event. @see xAPI 1.0.3 */
export class Xapi implements RecordStore {
  readonly name = 'xapi';
  private course: Course | null = null;
  private outbox: Outbox | null = null;
  private confirmed: Date | null = null;
  private readonly onHidden = () => {
    if (this.env.document.visibilityState === 'hidden') void this.outbox?.flush();
  };
  private readonly onOnline = () => this.outbox?.again();

  constructor(
    private readonly env: Environment,
    private readonly settings: LrsSettings,
    /** Where statements wait; IndexedDB of the browser unless a test brings its own. */
    private readonly shelf: (course: string) => Promise<Shelf> = openShelf,
  ) {}

  async open(course: Course, onState: (state: SaveState) => void): Promise<Opened> {
    this.course = course;
    const { env, settings } = this;
    const tell = (status: SaveState['status'], waiting: number, detail: string | null) => {
      if (status === 'saved') this.confirmed = env.now();
      onState({ store: this.name, status, confirmed: this.confirmed, waiting, detail });
    };
    const shelf = await this.shelf(course.id).catch(() => null); // told in every state: "the browser forbids storage"
    this.outbox = new Outbox({ shelf, send: lrsClient(settings, env), endpoint: settings.endpoint, env, tell });
    env.document.addEventListener('visibilitychange', this.onHidden);
    env.window.addEventListener('online', this.onOnline);
    await this.outbox.resume();
    const nobody = { learner: null, name: null, language: null, progress: null, masteryScore: null, unreadable: null };
    return { mode: 'normal', launchData: '', ...nobody };
  }

  /** Makes the statement, stores it and sends it, all begun before the first await; settles when it is stored. */
  async record(event: LearnerEvent, progress: Progress): Promise<void> {
    const { course, outbox, settings } = this;
    if (!course || !outbox) return;
    const statement = statementOf(course, event, {
      actor: settings.actor ?? pseudonymousActor(course, progress.pseudonym),
      registration: settings.registration ?? registrationOf(progress.pseudonym),
      language: progress.language ?? settings.language ?? course.referenceLanguage,
      uuid: () => uuid(this.env),
    });
    if (!statement) return;
    const broken = brokenRules(statement);
    await (broken.length === 0 ? outbox.add(statement) : outbox.setAside(statement, broken.join(' | ')));
  }

  async close(_progress: Progress): Promise<void> {
    this.env.document.removeEventListener('visibilitychange', this.onHidden);
    this.env.window.removeEventListener('online', this.onOnline);
    await this.outbox?.flush();
  }
}
