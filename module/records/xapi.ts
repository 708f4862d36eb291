import type { Course } from '../model/course.ts';
import type { Progress } from '../model/progress.ts';
import type { LearnerEvent, Opened, RecordStore, SaveState } from '../model/record-store.ts';
import { pseudonymousActor, registrationOf, statementOf } from '../formats/statement.ts';
import type { OpenOutbox } from './delivery.ts';
import type { Environment } from './environment.ts';
import type { LrsSettings } from './lrs-settings.ts';
import type { OnOutbox } from './outbox.ts';
import { uuid } from './random.ts';
import { loadOutbox, Sending } from './sending.ts';
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

/** Tells an LRS what the learner did, event by event. Each statement is made and written down at once. @see xAPI 1.0.3 */
export class Xapi implements RecordStore {
  readonly name = 'xapi';
  private course: Course | null = null;
  private sending: Sending | null = null;

  constructor(
    private readonly env: Environment,
    private readonly settings: LrsSettings,
    private readonly openOutbox: OpenOutbox = loadOutbox,
  ) {}

  async open(course: Course, onState: (state: SaveState) => void): Promise<Opened> {
    const { env, settings } = this;
    let confirmed: Date | null = null;
    const tell: OnOutbox = (status, waiting, detail) => {
      if (status === 'saved') confirmed = env.now();
      onState({ store: this.name, status, confirmed, waiting, detail });
    };
    this.course = course;
    const ahead = new WriteAhead(env, course.id);
    this.sending = new Sending({ name: course.id, ahead, env, settings, tell }, this.openOutbox);
    return nothing;
  }

  async record(event: LearnerEvent, progress: Progress): Promise<void> {
    const { course, sending, settings } = this;
    if (!course || !sending) return;
    const statement = statementOf(course, event, {
      actor: settings.actor ?? pseudonymousActor(course, progress.pseudonym),
      registration: settings.registration ?? registrationOf(progress.pseudonym),
      language: progress.language ?? settings.language ?? course.referenceLanguage,
      uuid: () => uuid(this.env),
    });
    if (statement) sending.take(statement);
  }

  async close(_progress: Progress): Promise<void> {
    await this.sending?.close();
  }
}
