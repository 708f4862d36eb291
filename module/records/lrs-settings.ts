import type { Language } from '../model/course.ts';
import { RecordStoreError, type ConfigProblem } from '../model/record-store.ts';
import type { Actor } from '../formats/statement-types.ts';
import type { Launch } from './lrs-found.ts';

/** Where statements go and as whom. */
export interface LrsSettings {
  /** Absolute address ending in a slash; `statements` lies under it. */
  readonly endpoint: string;
  /** The whole Authorization header, e.g. `Basic …`; null where the LRS needs none. */
  readonly auth: string | null;
  /** From the launch; null when the learner's pseudonym is to be the actor. */
  readonly actor: Actor | null;
  /** From the launch; null when it is made of the pseudonym. */
  readonly registration: string | null;
  /** Code of the training session, which a trainer tells results apart by; null or absent where nobody named one. */
  readonly trainingSession?: string | null;
  /** Language the LMS prefers, for a learner who chose none. */
  readonly language?: Language | null;
}

/** What an administrator may write into `config.json` beside `index.html`. */
export interface Config {
  readonly lrs: LrsSettings | null;
  /** Where a learner finds help, in words. */
  readonly contact: string | null;
  /** What the office calls its LMS. */
  readonly lms: string | null;
  /** Who runs the module and answers for its accessibility, in words. */
  readonly operator?: string | null;
  /** Where to turn when the operator does not answer, in words. */
  readonly enforcement?: string | null;
  /** What is wrong in the file; it does not count, the rest does. */
  readonly problems?: readonly ConfigProblem[];
}

/** Where settings may stand, as found: the parameters of a Tin Can launch, the LMS's launch data, the text of `config.json`. */
export interface Found {
  readonly launch: Launch | null;
  readonly launchData: string;
  readonly config: string;
}

/**
 * Reads the settings; the LRS is the first of launch, launch data and `config.json`. What is wrong is told in words, naming the
 * place and what to do, and the rest still counts.
 */
export function readSettings({ launch, launchData, config }: Found, tell: (problem: string) => void): Config {
  const attempt = <T>(read: () => T): T | null => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof RecordStoreError)) throw error;
      tell(error.message);
      return null;
    }
  };
  const file = readConfig(config, attempt);
  const first =
    (launch && attempt(() => settingsFromLaunch(launch))) ?? attempt(() => settingsFromLaunchData(launchData));
  const { trainingSession, ...rest } = file;
  const lrs = first ?? file.lrs;
  return { ...rest, lrs: lrs && { ...lrs, ...(trainingSession ? { trainingSession } : {}) } };
}

type Attempt = <T>(read: () => T) => T | null;

/** Reads a Tin Can launch. @throws RecordStoreError */
function settingsFromLaunch({ endpoint, auth, actor, registration }: Launch): LrsSettings {
  const where = 'the address of the course';
  return {
    endpoint: readEndpoint(endpoint, where),
    auth: auth || null,
    actor: actor ? readActor(actor, where) : null,
    registration: registration || null,
  };
}

/** Reads `{"lrs":{"endpoint":"…","auth":"…"}}` from an LMS's launch data; other launch data is nobody's error. @throws RecordStoreError */
function settingsFromLaunchData(text: string): LrsSettings | null {
  if (!text.trim().startsWith('{')) return null;
  return readLrs(readJson(text, 'the launch data of the LMS'), 'the launch data of the LMS');
}

/** What stands in `config.json` as a text. */
const texts = ['contact', 'lms', 'operator', 'enforcement', 'trainingSession'] as const;

/** Reads the text of `config.json`, and names what in it does not count. */
function readConfig(text: string, attempt: Attempt): Config & { readonly trainingSession: string | null } {
  const json = attempt(() => readJson(text, 'config.json'));
  const given = json ?? {};
  const lrs = attempt(() => ({ read: readLrs(given, 'config.json') }));
  const known: readonly string[] = ['lrs', ...texts];
  const problems: readonly ConfigProblem[] = [
    ...(json ? [] : [{ what: 'json', key: '' } as const]),
    ...(lrs ? [] : [{ what: 'lrs', key: 'lrs' } as const]),
    ...Object.keys(given)
      .filter((key) => !known.includes(key))
      .map((key) => ({ what: 'unknown', key }) as const),
    ...texts.filter((key) => !isText(given[key])).map((key) => ({ what: 'text', key }) as const),
  ];
  const [contact, lms, operator, enforcement, trainingSession] = texts.map((key) => textOrNull(given[key]));
  return {
    lrs: lrs?.read ?? null,
    contact: contact ?? null,
    lms: lms ?? null,
    operator: operator ?? null,
    enforcement: enforcement ?? null,
    trainingSession: trainingSession ?? null,
    problems,
  };
}

type Json = Readonly<Record<string, unknown>>;

function readJson(text: string, where: string): Json {
  if (text.trim() === '') return {};
  const found = parse(text, where);
  if (isObject(found)) return found;
  throw new RecordStoreError(`${where} holds no object. Write {"lrs":{"endpoint":"…","auth":"…"}} or {}.`);
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason';
    throw new RecordStoreError(`${where} is not JSON (${reason}). Write {"lrs":{"endpoint":"…","auth":"…"}} or {}.`);
  }
}

function readLrs(config: Json, where: string): LrsSettings | null {
  const { lrs } = config;
  if (lrs === undefined || lrs === null) return null;
  const { endpoint, auth } = isObject(lrs) ? lrs : {};
  if (typeof endpoint !== 'string' || endpoint === '') {
    throw new RecordStoreError(
      `${where}: "lrs" has no "endpoint". Write its address, e.g. "https://lrs.example.cz/xapi/".`,
    );
  }
  if (auth !== undefined && (typeof auth !== 'string' || !/^\w+ \S+/.test(auth))) {
    throw new RecordStoreError(`${where}: "auth" is not an Authorization header. Write e.g. "Basic a2V5OnNlY3JldA==".`);
  }
  return { endpoint: readEndpoint(endpoint, where), auth: auth ?? null, actor: null, registration: null };
}

function readEndpoint(text: string, where: string): string {
  if (!/^https?:\/\/[^/]+/.test(text)) {
    throw new RecordStoreError(`${where}: "${text}" is not the address of an LRS. It begins with https:// or http://.`);
  }
  return text.endsWith('/') ? text : `${text}/`;
}

/** An actor as of xAPI 1.0, or of 0.9 with its lists: `account:[{accountServiceHomePage, accountName}]`, `mbox:[…]`. Names are dropped. */
function readActor(text: string, where: string): Actor {
  const given = parse(text, where);
  const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
  const actor = isObject(given) ? given : {};
  const account = first(actor.account);
  if (isObject(account)) {
    const homePage = account.homePage ?? account.accountServiceHomePage;
    const name = account.name ?? account.accountName;
    if (typeof homePage === 'string' && typeof name === 'string')
      return { objectType: 'Agent', account: { homePage, name } };
  }
  for (const key of ['mbox', 'mbox_sha1sum', 'openid'] as const) {
    const value = first(actor[key]);
    if (typeof value === 'string') return { objectType: 'Agent', [key]: value };
  }
  throw new RecordStoreError(`${where}: "actor" names nobody. It needs an account, mbox, mbox_sha1sum or openid.`);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text, or nothing. */
function isText(value: unknown): boolean {
  return value === undefined || value === null || typeof value === 'string';
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
