import type { Course, Language } from '../model/course.ts';
import type { Telling } from '../formats/statement-types.ts';
import { inAssessment, outcome, withTextsOf, type Progress } from '../model/progress.ts';
import {
  RecordStoreError,
  type LmsCall,
  type Opened,
  type RecordStore,
  type SaveState,
} from '../model/record-store.ts';
import { BrowserLocal } from './browser-local.ts';
import { CallLog } from './call-log.ts';
import type { Cmi5 } from './cmi5.ts';
import { browserEnvironment, type Environment } from './environment.ts';
import { fetchConfig, isConfigured, takeLaunch, type Launch } from './lrs-found.ts';
import type { Config, LrsSettings } from './lrs-settings.ts';
import { onlyTab } from './only-tab.ts';
import { Scorm12 } from './scorm12.ts';
import type { ScormStore } from './scorm.ts';
import type { Xapi } from './xapi.ts';

/** The opened stores of one sitting and what they know together. */
export interface Records {
  /** In the order in which events are told: the journal, the LMS if there is one, the LRS if one is configured. */
  readonly stores: readonly RecordStore[];
  /** Learner, mode, language and the newest progress. */
  readonly opened: Opened;
  /** True when the LMS had less than the journal: its interactions must be restored (event `restored`). */
  readonly stale: boolean;
  /** Where the result goes: to the LMS, or no further than this browser. */
  readonly place: 'scorm12' | 'scorm2004' | 'cmi5' | 'browser-local';
  /** The last calls to the LMS, the newest last; grows as they are made. */
  readonly calls: readonly LmsCall[];
  /** Tells apart learners who share this browser; holds no name. Null in an LMS that names nobody. */
  readonly owner: string | null;
  /** What an administrator wrote into `config.json` for the screens; null where nothing. */
  readonly settings: Omit<Config, 'lrs'>;
}

/** What the learner may read of the statements about them; null where none are made. @throws TypeError when the part is gone after an update */
export async function tellingOf(stores: readonly RecordStore[]): Promise<Telling | null> {
  const speaks = (store: RecordStore): store is Cmi5 | Xapi => store.name === 'cmi5' || store.name === 'xapi';
  return (await stores.find(speaks)?.telling()) ?? null;
}

type OnState = (state: SaveState) => void;

/** Finds and opens every place that keeps what the learner does. Never rejects for a place: what fails is told through `onState`. */
export async function openRecords(
  course: Course,
  onState: OnState,
  env: Environment = browserEnvironment(),
): Promise<Records> {
  const launch = takeLaunch(env.window);
  let onLost = () => {};
  const log = new CallLog();
  const right = onlyTab(course.id, env, () => onLost());
  const [lms, text, only] = await Promise.all([
    right.then(({ held }) => openLms(course, onState, env, held, log)),
    openConfig(onState, env),
    right,
  ]);
  const { lrs, ...settings } = await openSettings(launch, lms?.opened.launchData ?? '', text, onState);
  // In an LMS that names nobody the journal's owner is told by pseudonym alone.
  const learner = lms ? (lms.opened.learner ?? 'unnamed') : null;
  const journal = new BrowserLocal(env, course.id, learner, only.held, lms ? null : journalOfTab(env, course.id));
  if (lms) journalOfTab(env, course.id, journal.key);
  const owner = lms && lms.opened.learner === null ? null : journal.key;
  const told = { calls: log.calls, settings, owner };
  onLost = () => journal.yield();
  if (lms && lms.opened.mode !== 'normal') {
    const { progress } = await journal.open(course, () => {});
    if (progress && progress.pseudonym === lms.opened.progress?.pseudonym) journal.prove('given-back');
    // Nothing new is told, but statements that an earlier sitting could not send still are: an attempt once passed opens for review only.
    const late = lrs && only.held() ? [await openXapi(course, onState, env, lrs, lms.opened.language)] : [];
    only.release();
    return { stores: [lms.store, ...late], opened: lms.opened, stale: false, place: lms.store.name, ...told };
  }
  const local = await journal.open(course, onState);
  if (lms && lms.opened.unreadable !== null) journal.putAside(lms.opened.unreadable);
  if (lms) lms.onSaved(() => journal.prove('confirmed', lms.store.told));
  const newest = lms ? await newer(course, lms.opened, local, journal) : { opened: local, stale: false };
  const stores: RecordStore[] = [journal, ...(lms ? [lms.store] : [])];
  if (lrs && only.held()) stores.push(await openXapi(course, onState, env, lrs, newest.opened.language));
  return { stores, ...newest, place: lms?.store.name ?? 'browser-local', ...told };
}

/**
 * The journal this tab last wrote to within an LMS. A pop-up loaded anew after LMSFinish is answered by the LMS no more: it goes on in the same
 * journal, and the next launch brings what it holds. With `key` it is remembered; null where there is none, or the browser keeps nothing.
 */
function journalOfTab(env: Environment, course: string, key?: string): string | null {
  try {
    if (key !== undefined) env.session().setItem(`${course}:journal`, key);
    return env.session().getItem(`${course}:journal`);
  } catch {
    return null; // without storage there is no journal to go on with either
  }
}

interface OpenLms {
  readonly store: ScormStore | Cmi5;
  readonly opened: Opened;
  /** Called whenever the LMS confirms a save. */
  onSaved(run: () => void): void;
}

async function openLms(
  course: Course,
  onState: OnState,
  env: Environment,
  mayWrite: () => boolean,
  log: CallLog,
): Promise<OpenLms | null> {
  let saved = () => {};
  const listen = (state: SaveState) => {
    if (state.status === 'saved') saved();
    onState(state);
  };
  const name = kindOf(env);
  try {
    const store =
      name === 'scorm12'
        ? new Scorm12(env, mayWrite, log)
        : name === 'cmi5'
          ? await cmi5(env, mayWrite)
          : await scorm2004(env, mayWrite, log);
    return { store, opened: await store.open(course, listen), onSaved: (run) => void (saved = run) };
  } catch (error) {
    if (!(error instanceof RecordStoreError)) throw error;
    const status = error.code === null ? 'absent' : 'failed';
    onState({ store: name, status, confirmed: null, waiting: 0, detail: error.message });
    return null;
  }
}

/** A launch of cmi5 tells itself by its address, whatever the package. @see cmi5 8.1 */
function kindOf(env: Environment): 'scorm12' | 'scorm2004' | 'cmi5' {
  if (/[?&]fetch=/.test(env.window.location.href)) return 'cmi5';
  return env.lms() === 'scorm2004' ? 'scorm2004' : 'scorm12';
}

/** Its own part: a package of SCORM 1.2 never loads it. */
async function scorm2004(env: Environment, mayWrite: () => boolean, log: CallLog): Promise<ScormStore> {
  const { Scorm2004 } = await part('SCORM 2004', () => import('./scorm2004.ts'));
  return new Scorm2004(env, mayWrite, log);
}

/** Its own part: only a launch of cmi5 loads it. */
async function cmi5(env: Environment, mayWrite: () => boolean): Promise<Cmi5> {
  const { Cmi5 } = await part('cmi5', () => import('./cmi5.ts'));
  return new Cmi5(env, mayWrite);
}

/** @throws RecordStoreError where a part does not load */
async function part<T>(speaks: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RecordStoreError(`The part that speaks ${speaks} did not load (${reason}). Open the course again.`, 0);
  }
}

/**
 * The newer of what the LMS and the journal hold, by save counter, never by a clock. Another pseudonym is another attempt, and
 * the LMS's is the one that counts; so is an empty LMS that once proved it kept the old one.
 */
async function newer(
  course: Course,
  opened: Opened,
  local: Opened,
  journal: BrowserLocal,
): Promise<Pick<Records, 'opened' | 'stale'>> {
  const there = opened.progress;
  const here = local.progress;
  const isWhole = opened.unreadable === null;
  if (
    !here ||
    (there
      ? there.pseudonym !== here.pseudonym && ![opened, local].some(({ lost }) => lost.includes('beginning'))
      : opened.learner === null || (opened.unreadable === null && anotherAttempt(course, here, journal)))
  ) {
    journal.restart();
    if (there) journal.keep(there);
    if (there && isWhole) journal.prove('given-back');
    return { opened, stale: false };
  }
  if (there && (!isWhole || local.unreadable !== null)) {
    const { mended } = await import('./mended.ts');
    const found = mended(course, opened, local);
    if (found.progress) journal.keep(found.progress);
    return { opened: { ...opened, ...found }, stale: true };
  }
  if (there) journal.prove('given-back');
  if (there && there.save >= here.save) {
    const progress = withTextsOf(here, there);
    // What the LMS gave back once it may still lose.
    if (there.save > here.save) journal.keep(progress);
    return { opened: { ...opened, progress }, stale: false };
  }
  return { opened: { ...opened, progress: here, unreadable: null }, stale: true };
}

/** An LMS that holds nothing either lost it, or has begun another attempt: it gave the old one back once, or confirmed that it failed. */
function anotherAttempt(course: Course, here: Progress, journal: BrowserLocal): boolean {
  if (journal.kept === 'given-back') return true;
  return (
    journal.kept === 'confirmed' &&
    outcome(course, here).success === 'failed' &&
    !inAssessment(here, course.finalAssessment).running
  );
}

async function openConfig(onState: OnState, env: Environment): Promise<string> {
  try {
    return await fetchConfig(env);
  } catch (error) {
    // Without an answer (offline, a file opened from disk) nothing is known to be wrong: there is simply no LRS this time.
    const wrong = error instanceof RecordStoreError;
    tellXapi(wrong ? 'failed' : 'absent', wrong ? error.message : 'config.json cannot be reached', onState);
    return '';
  }
}

/** What reads and checks settings, and the way to an LRS, are loaded only where there are some: most packages are never configured. */
async function openSettings(
  launch: Launch | null,
  launchData: string,
  config: string,
  onState: OnState,
): Promise<Config> {
  const none = { lrs: null, contact: null, lms: null };
  if (!isConfigured(launch, launchData, config)) return none;
  try {
    const [{ readSettings }] = await Promise.all([import('./lrs-settings.ts'), xapi()]);
    return readSettings({ launch, launchData, config }, (problem) => tellXapi('failed', problem, onState));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    tellXapi('failed', `the part that reads the settings did not load (${reason})`, onState);
    return none;
  }
}

const xapi = () => import('./xapi.ts');

async function openXapi(
  course: Course,
  onState: OnState,
  env: Environment,
  lrs: LrsSettings,
  language: Language | null,
): Promise<Xapi> {
  const { Xapi } = await xapi();
  const store = new Xapi(env, { ...lrs, language });
  await store.open(course, onState);
  return store;
}

function tellXapi(status: 'failed' | 'absent', detail: string, onState: OnState): void {
  onState({ store: 'xapi', status, confirmed: null, waiting: 0, detail });
}
