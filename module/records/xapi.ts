import type { Course } from '../model/course.ts';
import type { Progress } from '../model/progress.ts';
import type { LearnerEvent, Opened, RecordStore, SaveState } from '../model/record-store.ts';
import { pseudonymousActor, registrationOf, statementOf, type StatementBase } from '../formats/statement.ts';
import type { Telling } from '../formats/statement-types.ts';
import type { OpenOutbox } from './delivery.ts';
import type { Environment } from './environment.ts';
import type { LrsSettings } from './lrs-settings.ts';
import type { OnOutbox } from './outbox.ts';
import { pseudonym, uuid } from './random.ts';
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
  lost: [],
};

/** Tells an LRS what the learner did, event by event. Each statement is made and written down at once. @see xAPI 1.0.3 */
export class Xapi implements RecordStore {
  readonly name = 'xapi';
  private course: Course | null = null;
  private sending: Sending | null = null;
  /** Whom the answers to each survey come from: somebody new at every opening, so that they lead to nobody. */
  private readonly respondents = new Map<string, string>();

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
      ...this.who(course, event, progress),
      language: progress.language ?? settings.language ?? course.referenceLanguage,
      trainingSession: settings.trainingSession ?? null,
      uuid: () => uuid(this.env),
    });
    if (statement) sending.take(statement);
  }

  /** The learner; in a survey a respondent nobody knows, without a registration. */
  private who(course: Course, event: LearnerEvent, progress: Progress): Pick<StatementBase, 'actor' | 'registration'> {
    if (event.type === 'answered' && event.interaction.use === 'survey') {
      const { assessment } = event.interaction;
      const respondent = this.respondents.get(assessment) ?? pseudonym(this.env);
      this.respondents.set(assessment, respondent);
      return { actor: pseudonymousActor(course, respondent), registration: null };
    }
    return {
      actor: this.settings.actor ?? pseudonymousActor(course, progress.pseudonym),
      registration: this.settings.registration ?? registrationOf(progress.pseudonym),
    };
  }

  /** What the learner may read; null before `open`. */
  async telling(): Promise<Telling | null> {
    return (await this.sending?.telling()) ?? null;
  }

  async close(_progress: Progress): Promise<void> {
    await this.sending?.close();
  }
}
