import { RecordStoreError } from '../model/record-store.ts';
import type { Environment, WindowLike } from './environment.ts';

/** The parameters of a Tin Can launch as they stood in the address. */
export interface Launch {
  readonly endpoint: string;
  readonly auth: string | null;
  readonly actor: string | null;
  readonly registration: string | null;
}

/** How long `config.json` may hold up the opening, in milliseconds. */
const patience = 5000;

/** Takes a Tin Can launch out of the address bar at once: its key must reach no history and no referrer. Null when there is none. */
export function takeLaunch(window: WindowLike): Launch | null {
  const address = new URL(window.location.href);
  const take = (name: string): string | null => {
    const value = address.searchParams.get(name);
    address.searchParams.delete(name);
    return value;
  };
  // With an address to fetch a key from it is a launch of cmi5, which stays where it is: a reload needs it again.
  if (!address.searchParams.get('endpoint') || address.searchParams.has('fetch')) return null;
  const launch = {
    endpoint: take('endpoint') ?? '',
    auth: take('auth'),
    actor: take('actor'),
    registration: take('registration'),
  };
  take('activity_id');
  window.history.replaceState(window.history.state, '', address.href);
  return launch;
}

/** The text of `config.json` beside `index.html`, or of the page where it holds the settings itself; empty when there is no such file. @throws RecordStoreError when the server refuses, TypeError or DOMException without an answer */
export async function fetchConfig(env: Pick<Environment, 'document' | 'fetch' | 'settings'>): Promise<string> {
  const held = env.settings();
  if (held !== null) return held;
  const address = new URL('config.json', env.document.baseURI).href;
  const response = await env.fetch(address, { cache: 'no-cache', signal: AbortSignal.timeout(patience) });
  if (response.status === 404) return '';
  if (!response.ok) {
    throw new RecordStoreError(`config.json cannot be read: the server answers ${response.status}.`, response.status);
  }
  return response.text();
}

/** True when there is something to read: as shipped, `config.json` is an empty object. */
export function isConfigured(launch: Launch | null, launchData: string, config: string): boolean {
  return launch !== null || launchData.trim().startsWith('{') || !/^\s*(\{\s*\})?\s*$/.test(config);
}
