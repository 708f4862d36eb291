import type { Language } from '../model/course.ts';
import { RecordStoreError } from '../model/record-store.ts';
import type { Actor } from '../formats/statement-types.ts';
import type { Environment, WindowLike } from './environment.ts';

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
}

export const emptyConfig: Config = { lrs: null, contact: null, lms: null };

/** How long `config.json` may hold up the opening, in milliseconds. */
const patience = 5000;
const parameters = ['endpoint', 'auth', 'actor', 'registration', 'activity_id'];

/** Reads a Tin Can launch and removes it from the address bar at once: the key must reach no history and no referrer. @throws RecordStoreError */
export function settingsFromAddress(window: WindowLike): LrsSettings | null {
  const address = new URL(window.location.href);
  const given = (name: string) => address.searchParams.get(name);
  const [endpoint, auth, actor, registration] = parameters.map(given);
  if (!endpoint) return null;
  for (const name of parameters) address.searchParams.delete(name);
  window.history.replaceState(window.history.state, '', address.href);
  const where = 'the address of the course';
  return {
    endpoint: readEndpoint(endpoint, where),
    auth: auth || null,
    actor: actor ? readActor(actor, where) : null,
    registration: registration || null,
  };
}

/** Reads `{"lrs":{"endpoint":"…","auth":"…"}}` from an LMS's launch data; other launch data is nobody's error. @throws RecordStoreError */
export function settingsFromLaunchData(text: string): LrsSettings | null {
  if (!text.trim().startsWith('{')) return null;
  return readLrs(readJson(text, 'the launch data of the LMS'), 'the launch data of the LMS');
}

/** Reads `config.json` beside `index.html`; a missing file is an empty one. @throws RecordStoreError naming the file and what to do */
export async function readConfig(env: Pick<Environment, 'document' | 'fetch'>): Promise<Config> {
  const response = await env.fetch(new URL('config.json', env.document.baseURI).href, {
    cache: 'no-cache',
    signal: AbortSignal.timeout(patience),
  });
  if (response.status === 404) return emptyConfig;
  if (!response.ok)
    throw new RecordStoreError(`config.json cannot be read: the server answers ${response.status}.`, response.status);
  const config = readJson(await response.text(), 'config.json');
  return { lrs: readLrs(config, 'config.json'), contact: textOrNull(config.contact), lms: textOrNull(config.lms) };
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

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
