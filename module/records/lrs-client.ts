import XAPI, { type Statement as XapiStatement } from '@xapi/xapi';
import type { Statement } from '../formats/statement-types.ts';
import type { Environment } from './environment.ts';
import { keepaliveQuota } from './keepalive.ts';
import type { LrsSettings } from './lrs-settings.ts';

type Adapter = Exclude<NonNullable<ConstructorParameters<typeof XAPI>[0]['adapter']>, string>;

/** How long an LRS may take to answer, in milliseconds. */
const timeout = 15_000;

/** An LRS said no. Holds what the library would lose: the status, and when to come back. */
export class LrsError extends Error {
  override readonly name = 'LrsError';
  constructor(
    readonly status: number,
    message: string,
    /** Seconds the LRS asks to be left alone; null when it does not say. */
    readonly retryAfter: number | null,
  ) {
    super(message);
  }
}

/** Sends statements in one request, begun before the first await. @throws LrsError when the LRS refuses, TypeError or DOMException without an answer */
export type SendStatements = (statements: readonly Statement[], stop?: AbortSignal) => Promise<void>;

/** The way to one LRS: `@xapi/xapi` over our own fetch, which keeps the status and outlives the page. @see xAPI 1.0.3 Communication 2.1.2 */
export function lrsClient(settings: LrsSettings, env: Pick<Environment, 'fetch' | 'now'>): SendStatements {
  /** Stops the request that is being begun; the library has no way to hand it through. */
  let stopping: AbortSignal | null = null;
  const adapter: Adapter = async ({ url, method, headers, data }) => {
    const body = typeof data === 'string' ? data : JSON.stringify(data);
    const signal = either(AbortSignal.timeout(timeout), stopping);
    const keepalive = new TextEncoder().encode(body).length < keepaliveQuota;
    const response = await env.fetch(url, {
      method,
      body,
      keepalive,
      signal,
      headers: asText(headers, settings.auth),
      credentials: 'omit',
    });
    const text = await response.text();
    if (!response.ok) throw new LrsError(response.status, text.slice(0, 300), retryAfter(response, env.now()));
    // An LRS answers a POST with the ids; nothing here needs them, so that an odd answer is no error.
    return { data: text as never, headers: Object.fromEntries(response.headers), status: response.status };
  };
  const xapi = new XAPI({
    endpoint: settings.endpoint,
    version: '1.0.3',
    adapter,
    ...(settings.auth ? { auth: settings.auth } : {}),
  });
  return async (statements, stop) => {
    stopping = stop ?? null;
    // The library's types are mutable where ours are readonly; it writes nothing into them.
    await xapi.sendStatements({ statements: statements as unknown as XapiStatement[] });
  };
}

/** Ends with the first of two signals; `AbortSignal.any` is younger than the oldest browsers here. */
function either(one: AbortSignal, other: AbortSignal | null): AbortSignal {
  if (!other) return one;
  const both = new AbortController();
  for (const each of [one, other]) {
    if (each.aborted) both.abort(each.reason);
    each.addEventListener('abort', () => both.abort(each.reason), { once: true });
  }
  return both.signal;
}

/** The headers as they go out; without a key of ours the library would send an empty one. */
function asText(headers: Record<string, unknown> | undefined, auth: string | null): Record<string, string> {
  const given = Object.entries(headers ?? {}).filter(
    ([name, value]) => value !== undefined && (auth !== null || name !== 'Authorization'),
  );
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}

/** Seconds from the header, which holds seconds or a date. @see RFC 9110 10.2.3 */
function retryAfter(response: Response, now: Date): number | null {
  const text = response.headers.get('retry-after');
  if (text === null) return null;
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - now.getTime()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}
