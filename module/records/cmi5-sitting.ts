import type { Course, Language } from '../model/course.ts';
import type { Progress } from '../model/progress.ts';
import type { LearnerEvent } from '../model/record-store.ts';
import { cmi5Statement, sessionIdExtension, stamped, type Cmi5Verb } from '../formats/cmi5-statement.ts';
import { statementOf } from '../formats/statement.ts';
import type { Statement, Telling } from '../formats/statement-types.ts';
import { pack } from '../formats/suspend-data.ts';
import type { Cmi5Around } from './cmi5.ts';
import type { Cmi5Documents } from './cmi5-documents.ts';
import type { Cmi5Launch, LaunchData } from './cmi5-launch.ts';
import type { Cmi5Session } from './cmi5-session.ts';
import type { Cmi5Status } from './cmi5-status.ts';
import type { Environment } from './environment.ts';
import { uuid } from './random.ts';
import { Sending } from './sending.ts';
import type { Waiting } from './statement-shelf.ts';
import { WriteAhead } from './write-ahead.ts';

/** What the course keeps in the LMS over the sessions of a registration. */
export interface Cmi5State {
  /** Packed progress. */
  readonly progress: string;
  /** Verbs sent, each once in a registration. @see cmi5 9.3.3, 9.3.4 */
  readonly sent: readonly string[];
}

/** What a session has to work with. */
export interface Cmi5Parts {
  readonly course: Course;
  readonly env: Environment;
  readonly launch: Cmi5Launch;
  readonly data: LaunchData;
  readonly token: string;
  readonly session: Cmi5Session;
  readonly documents: Cmi5Documents;
  readonly status: Cmi5Status;
  readonly language: Language | null;
}

/** One session with the LMS, from `initialized` to `terminated`. @see cmi5 9.3 */
export class Cmi5Sitting {
  told = 0;
  private readonly sending: Sending;
  private leaving = false;
  private readonly onLeaving = () => void (this.leaving = true);

  constructor(
    private readonly parts: Cmi5Parts,
    private sent: readonly string[],
    private readonly around: Cmi5Around,
  ) {
    const { course, env, launch, data, token, session, status } = parts;
    const name = `${course.id}:${launch.registration}`;
    const settings = {
      endpoint: launch.endpoint,
      auth: `Basic ${token}`,
      actor: launch.actor,
      registration: launch.registration,
    };
    const stamp = (statement: Statement) => stamped(data.contextTemplate, statement);
    const ahead = new WriteAhead(env, name);
    const takeUp = (left: readonly Waiting[]) => this.takeUp(left);
    this.sending = new Sending(
      { name, ahead, env, settings, tell: status.statements, takeUp, stamp },
      around.openOutbox,
    );
    // Heard before the module closes its stores: a reload is no end of the session.
    env.window.addEventListener('pagehide', this.onLeaving);
    if (session.now?.started) return;
    session.keep({ started: env.now().toISOString() });
    this.define('initialized', env.now(), null);
  }

  record(event: LearnerEvent, progress: Progress): void {
    const { course, launch, env } = this.parts;
    switch (event.type) {
      case 'opened':
      case 'closed':
        break; // the session is opened and closed by cmi5's own rules
      case 'completed':
      case 'passed':
      case 'failed':
        this.judge(event.type, event.at, event.scaled);
        break;
      default: {
        const language = this.language(progress);
        const base = { actor: launch.actor, registration: launch.registration, language, uuid: () => uuid(env) };
        const statement = statementOf(course, event, base);
        if (statement) this.sending.take(statement);
      }
    }
    this.save(progress);
  }

  telling(): Promise<Telling> {
    return this.sending.telling();
  }

  /** A page that goes ends nothing, since it may only be reloading; leaving by the course's own button does. @see cmi5 9.3.8, 10.2.6 returnURL */
  async close(progress: Progress): Promise<void> {
    const { env, session, data } = this.parts;
    const normal = data.launchMode === 'Normal';
    if (this.leaving) {
      if (normal) this.save(progress);
      return this.sending.close();
    }
    env.window.removeEventListener('pagehide', this.onLeaving);
    const saved = normal ? this.save(progress) : Promise.resolve();
    this.define('terminated', env.now(), null);
    session.keep({ ended: true });
    await Promise.all([saved, this.sending.close()]);
    if (data.returnURL) this.around.leave(data.returnURL);
  }

  /** Each verdict once in a registration, one of passed and failed in a session, and none that the pass mark denies. @see cmi5 9.3.3 to 9.3.6 */
  private judge(verb: 'completed' | 'passed' | 'failed', at: Date, scaled: number | null): void {
    const { session, data } = this.parts;
    if (this.sent.includes(verb) && verb !== 'failed') return;
    if (verb !== 'completed') {
      const mark = data.masteryScore;
      if (session.now?.judged || this.sent.includes('passed')) return;
      if (mark !== undefined && scaled !== null && scaled >= mark !== (verb === 'passed')) return;
      session.keep({ judged: true });
    }
    this.sent = [...new Set([...this.sent, verb])];
    this.define(verb, at, scaled);
  }

  private define(verb: Cmi5Verb, at: Date, scaled: number | null): void {
    const { course, launch, data, env, session } = this.parts;
    const started = new Date(session.now?.started ?? at);
    const base = {
      ...launch,
      language: this.language(null),
      revision: course.version,
      sessionId: this.sessionId,
      masteryScore: data.masteryScore ?? null,
      uuid: () => uuid(env),
    };
    const seconds = Math.max(0, (at.getTime() - started.getTime()) / 1000);
    this.sending.take(cmi5Statement({ verb, at, seconds, scaled }, base));
  }

  private save(progress: Progress): Promise<void> {
    this.told = progress.save;
    return this.parts.documents.save({ progress: pack(this.parts.course, progress), sent: this.sent });
  }

  /** What earlier sessions left goes behind this one's `initialized`; their own beginning and end are past. @see cmi5 9.3.2 */
  private takeUp(left: readonly Waiting[]): readonly Waiting[] {
    const opens = ({ statement: { verb, context } }: Waiting): boolean =>
      verb.id.endsWith('/initialized') && context.extensions?.[sessionIdExtension] === this.sessionId;
    const border = ({ statement: { verb } }: Waiting): boolean => /\/(initialized|terminated)$/.test(verb.id);
    return [...left.filter(opens), ...left.filter((each) => !border(each))];
  }

  private get sessionId(): unknown {
    return this.parts.data.contextTemplate.extensions?.[sessionIdExtension] ?? null;
  }

  private language(progress: Progress | null): Language {
    return progress?.language ?? this.parts.language ?? this.parts.course.referenceLanguage;
  }
}
