import type { Course } from '../model/course.ts';
import type { Progress } from '../model/progress.ts';
import type { LearnerEvent, Opened, RecordStore, SaveState } from '../model/record-store.ts';
import { pseudonymousActor, registrationOf, statementOf } from '../formats/statement.ts';
import type { OpenOutbox } from './delivery.ts';
import type { Environment } from './environment.ts';
import type { LrsSettings } from './lrs-settings.ts';
import type { OnOutbox, Outbox } from './outbox.ts';
import { uuid } from './random.ts';
import type { Waiting } from './statement-shelf.ts';
import { WriteAhead } from './write-ahead.ts';

const nothing: Opened = {
  mode: 'normal',
  learner: null,
  name: null,
  language: null,
  progress: null,
  masteryScore: null,
  launchData: '',
  unreadable: null,
};

/**
 * Tells an LRS what the learner did, event by event. Each statement is made and written down at once; what delivers it is its own
 * chunk, loaded after the first paint, and works after the next. @see xAPI 1.0.3
 */
export class Xapi implements RecordStore {
  readonly name = 'xapi';
  private course: Course | null = null;
  private ahead: WriteAhead | null = null;
  private outbox: Outbox | null = null;
  private loading: Promise<void> | null = null;
  /** Written down, and not handed to the outbox yet. */
  private held: Waiting[] = [];
  private scheduled = false;
  private confirmed: Date | null = null;
  private onState: (state: SaveState) => void = () => {};
  private readonly onHidden = () => {
    if (this.env.document.visibilityState !== 'hidden') return;
    this.handOver();
    void this.outbox?.flush();
  };
  private readonly onOnline = () => this.outbox?.again();

  constructor(
    private readonly env: Environment,
    private readonly settings: LrsSettings,
    private readonly openOutbox: OpenOutbox = async (parts) => (await import('./delivery.ts')).openOutbox(parts),
  ) {}

  async open(course: Course, onState: (state: SaveState) => void): Promise<Opened> {
    this.course = course;
    this.onState = onState;
    this.ahead = new WriteAhead(this.env, course.id);
    this.env.document.addEventListener('visibilitychange', this.onHidden);
    this.env.window.addEventListener('online', this.onOnline);
    this.env.afterPaint(() => void this.begin());
    return nothing;
  }

  /** Makes the statement and writes it down before it returns; an LRS that is slow to answer, or a part to load, holds up nobody. */
  async record(event: LearnerEvent, progress: Progress): Promise<void> {
    const { course, ahead, settings } = this;
    if (!course || !ahead) return;
    const statement = statementOf(course, event, {
      actor: settings.actor ?? pseudonymousActor(course, progress.pseudonym),
      registration: settings.registration ?? registrationOf(progress.pseudonym),
      language: progress.language ?? settings.language ?? course.referenceLanguage,
      uuid: () => uuid(this.env),
    });
    if (!statement) return;
    this.held.push(ahead.take(statement, settings.endpoint));
    this.schedule();
  }

  async close(_progress: Progress): Promise<void> {
    this.env.document.removeEventListener('visibilitychange', this.onHidden);
    this.env.window.removeEventListener('online', this.onOnline);
    if (!this.outbox) await this.begin();
    this.handOver();
    await this.outbox?.leave();
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    this.env.afterPaint(() => {
      this.scheduled = false;
      if (this.outbox) this.handOver();
      else void this.begin();
    });
  }

  private handOver(): void {
    const { outbox } = this;
    if (outbox) for (const each of this.held.splice(0)) void outbox.add(each);
  }

  private begin(): Promise<void> {
    this.loading ??= this.load();
    return this.loading;
  }

  private async load(): Promise<void> {
    const { course, ahead, env, settings } = this;
    if (!course || !ahead) return;
    try {
      this.outbox = await this.openOutbox({ course, ahead, env, settings, tell: this.tell });
      this.handOver();
    } catch (error) {
      this.loading = null; // the next event tries again
      const detail = `the part that speaks xAPI did not load (${error instanceof Error ? error.message : 'no reason given'})`;
      this.tell('failed', this.held.length, detail);
    }
  }

  private readonly tell: OnOutbox = (status, waiting, detail) => {
    if (status === 'saved') this.confirmed = this.env.now();
    this.onState({ store: this.name, status, confirmed: this.confirmed, waiting, detail });
  };
}
