import { RecordStoreError } from '../model/record-store.ts';
import type { ContextTemplate } from '../formats/cmi5-statement.ts';
import type { Actor } from '../formats/statement-types.ts';

/** What an LMS puts into the address of an assignable unit. @see cmi5 8.1 */
export interface Cmi5Launch {
  readonly endpoint: string;
  /** Where the key of this session can be fetched, once. */
  readonly fetch: string;
  /** Used as it came: an LMS compares it whole. @see cmi5 8.1.3.0 */
  readonly actor: Actor;
  readonly registration: string;
  readonly activityId: string;
}

/** What an LMS says about this launch. @see cmi5 10.2 */
export interface LaunchData {
  readonly contextTemplate: ContextTemplate;
  readonly launchMode: string;
  readonly masteryScore?: number;
  readonly launchParameters?: string;
  readonly returnURL?: string;
}

const parameters = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'] as const;

/** Reads the launch out of an address. @throws RecordStoreError that names what is missing @see cmi5 8.1 */
export function readCmi5Launch(href: string): Cmi5Launch {
  const { searchParams } = new URL(href);
  const missing = parameters.filter((name) => !searchParams.get(name));
  if (missing.length > 0) throw wrong(`has no ${missing.join(', ')}`);
  const of = (name: (typeof parameters)[number]): string => searchParams.get(name) as string;
  const endpoint = of('endpoint');
  return {
    endpoint: endpoint.endsWith('/') ? endpoint : `${endpoint}/`,
    fetch: of('fetch'),
    actor: readActor(of('actor')),
    registration: of('registration'),
    activityId: of('activityId'),
  };
}

function readActor(text: string): Actor {
  try {
    const actor = JSON.parse(text) as Actor;
    if (actor.account) return actor;
  } catch {
    // said below, as for an actor of another kind
  }
  throw wrong('has an actor that is no account');
}

function wrong(what: string): RecordStoreError {
  return new RecordStoreError(`The address by which the LMS opened the course ${what}. Open it again from the LMS.`, 0);
}

/** Asks for the key of this session; an LMS gives it once. @throws RecordStoreError @see cmi5 8.2 */
export async function fetchToken(send: typeof fetch, address: string): Promise<string> {
  const response = await send(address, { method: 'POST' });
  const answer = (await response.json().catch(() => ({}))) as Readonly<Record<string, unknown>>;
  const token = answer['auth-token'];
  if (response.ok && typeof token === 'string') return token;
  const code = Number(answer['error-code'] ?? response.status);
  const why = String(answer['error-text'] ?? `status ${response.status}`);
  throw new RecordStoreError(
    `The LMS gives no key for this session: ${code} ${why.replace(/\.$/, '')}. Open the course again from the LMS.`,
    code,
  );
}
