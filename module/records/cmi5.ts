import type { Course, Language } from '../model/course.ts';
import type { Progress } from '../model/progress.ts';
import {
  RecordStoreError,
  type LearnerEvent,
  type Mode,
  type Opened,
  type RecordStore,
  type SaveState,
} from '../model/record-store.ts';
import type { Telling } from '../formats/statement-types.ts';
import { readLanguage } from '../formats/values.ts';
import { Cmi5Documents } from './cmi5-documents.ts';
import { fetchToken, readCmi5Launch, type Cmi5Launch, type LaunchData } from './cmi5-launch.ts';
import { Cmi5Session } from './cmi5-session.ts';
import { Cmi5Sitting, type Cmi5State } from './cmi5-sitting.ts';
import { Cmi5Status } from './cmi5-status.ts';
import type { OpenOutbox } from './delivery.ts';
import type { Environment } from './environment.ts';
import { loadOutbox } from './sending.ts';
import { readStored } from './stored-progress.ts';

/** What a test puts in the place of the browser's own. */
export interface Cmi5Around {
  readonly openOutbox: OpenOutbox;
  /** Lasts as long as the tab. */
  readonly session: () => Pick<Storage, 'getItem' | 'setItem'>;
  /** Goes to the page the LMS wants to be shown afterwards. */
  readonly leave: (address: string) => void;
}

const browser: Cmi5Around = {
  openOutbox: loadOutbox,
  session: () => window.sessionStorage,
  leave: (address) => window.location.assign(address),
};

const modes: Readonly<Record<string, Mode>> = { Browse: 'browse', Review: 'review' };

/** The LMS of an assignable unit: the learner's state as a document, the verdicts as statements. @see cmi5 8 to 11 */
export class Cmi5 implements RecordStore {
  readonly name = 'cmi5';
  private sitting: Cmi5Sitting | null = null;

  constructor(
    private readonly env: Environment,
    /** False while another tab writes: then the LMS is told nothing. */
    private readonly mayWrite: () => boolean = () => true,
    private readonly around: Cmi5Around = browser,
  ) {}

  /** Save counter of the progress the LMS was told last; 0 before the first. */
  get told(): number {
    return this.sitting?.told ?? 0;
  }

  async open(course: Course, onState: (state: SaveState) => void): Promise<Opened> {
    const { env, around } = this;
    const launch = readCmi5Launch(env.window.location.href);
    const session = new Cmi5Session(around.session, `${course.id}:${launch.fetch}`);
    const token = await this.token(launch, session);
    const status = new Cmi5Status(env, onState);
    const tell = (...[word, detail]: Parameters<typeof status.document>) => status.document(word, detail);
    const documents = new Cmi5Documents(env, launch, token, `${course.iri}/state`, tell);
    const data = readLaunchData(await documents.state('LMS.LaunchData'));
    const [preferences, own] = await Promise.all([documents.preferences(), documents.own()]);
    const state = readState(own);
    const language = languageOf(preferences);
    if (this.mayWrite()) {
      const parts = { course, env, launch, data, token, session, documents, status, language };
      this.sitting = new Cmi5Sitting(parts, state.sent, around);
    } else status.document('read-only', null);
    return {
      mode: modes[data.launchMode] ?? 'normal',
      learner: JSON.stringify([launch.actor.account, launch.registration]),
      name: null,
      language,
      masteryScore: data.masteryScore ?? null,
      launchData: data.launchParameters ?? '',
      ...(await readStored(course, state.progress, env)),
    };
  }

  async record(event: LearnerEvent, progress: Progress): Promise<void> {
    this.sitting?.record(event, progress);
  }

  /** What the learner may read; null where another tab writes. */
  async telling(): Promise<Telling | null> {
    return (await this.sitting?.telling()) ?? null;
  }

  async close(progress: Progress): Promise<void> {
    await this.sitting?.close(progress);
  }

  /** A reload finds the key where the page left it: the LMS gives it only once. @see cmi5 8.2, Best Practices 17 */
  private async token(launch: Cmi5Launch, session: Cmi5Session): Promise<string> {
    if (session.now?.ended)
      throw new RecordStoreError('This session has ended. Open the course again from the LMS.', 0);
    const token = session.now?.token ?? (await fetchToken(this.env.fetch, launch.fetch));
    session.keep({ token });
    return token;
  }
}

/** @throws RecordStoreError @see cmi5 10.2 */
function readLaunchData(found: unknown): LaunchData {
  const data = found as Partial<LaunchData> | null;
  if (!data || typeof data.contextTemplate !== 'object')
    throw new RecordStoreError(
      'The LMS holds no LMS.LaunchData for this launch. Open the course again from the LMS.',
      0,
    );
  return { ...data, contextTemplate: data.contextTemplate, launchMode: data.launchMode ?? 'Normal' };
}

/** What an earlier session left; nothing where there was none, or a document of another making. */
function readState(found: unknown): Cmi5State {
  const state = (found ?? {}) as Partial<Cmi5State>;
  return { progress: state.progress ?? '', sent: state.sent ?? [] };
}

/** The first language of the learner's preferences that the course speaks. @see cmi5 11.1 languagePreference */
function languageOf(preferences: unknown): Language | null {
  const { languagePreference } = (preferences ?? {}) as { readonly languagePreference?: unknown };
  const wanted = typeof languagePreference === 'string' ? languagePreference.split(',') : [];
  return wanted.map((tag) => readLanguage(tag.trim())).find((each) => each !== null) ?? null;
}
