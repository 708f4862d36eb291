import type { Text } from '../../module/model/course.ts';

/** Where the statements lie. */
export interface LrsAddress {
  /** Absolute, with a slash at the end. */
  readonly endpoint: string;
  /** Value of the `Authorization` header. */
  readonly auth: string;
}

/** Why nothing could be read: nobody there, the key refused, another refusal, or an answer that is no answer of an LRS. */
export type LrsTrouble = 'off' | 'unauthorised' | 'refused' | 'unreadable';

export class LrsReadError extends Error {
  override readonly name = 'LrsReadError';
  constructor(
    readonly trouble: LrsTrouble,
    /** What came back, for a technician. */
    detail: string,
  ) {
    super(detail);
  }
}

/**
 * All statements about a course, page by page; `onProgress` hears how many have come. The filter asks the LRS for the
 * course and everything that names it as a related activity.
 * @throws LrsReadError
 * @see xAPI 1.0.3 Communication 2.1.3, Data 2.5
 */
export async function readStatements(
  lrs: LrsAddress,
  course: string,
  onProgress: (count: number) => void,
): Promise<readonly unknown[]> {
  const query = new URLSearchParams({ activity: course, related_activities: 'true', ascending: 'true' });
  const all: unknown[] = [];
  const visited = new Set<string>();
  let next: string | null = new URL(`statements?${query.toString()}`, lrs.endpoint).href;
  while (next !== null) {
    visited.add(next);
    const page: Page = await readPage(lrs, next);
    all.push(...page.statements);
    onProgress(all.length);
    next = page.more === '' ? null : new URL(page.more, lrs.endpoint).href;
    if (next !== null && visited.has(next)) throw new LrsReadError('unreadable', `"more" leads in a circle: ${next}`);
    if (next !== null && new URL(next).origin !== new URL(lrs.endpoint).origin) {
      throw new LrsReadError('unreadable', `"more" leads to another server, which must not get the key: ${next}`);
    }
  }
  return all;
}

interface Page {
  readonly statements: readonly unknown[];
  readonly more: string;
}

async function readPage(lrs: LrsAddress, address: string): Promise<Page> {
  const answer = await ask(address, { Authorization: lrs.auth, 'X-Experience-API-Version': '1.0.3' });
  if (answer.status === 401 || answer.status === 403) throw new LrsReadError('unauthorised', `HTTP ${answer.status}`);
  const text = await answer.text();
  if (!answer.ok) throw new LrsReadError('refused', `HTTP ${answer.status} ${text.slice(0, 300)}`);
  const { statements, more } = (parse(text) ?? {}) as { statements?: unknown; more?: unknown };
  if (!Array.isArray(statements)) throw new LrsReadError('unreadable', `${address}: ${text.slice(0, 100)}`);
  return { statements, more: typeof more === 'string' ? more : '' };
}

async function ask(address: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  try {
    // Without credentials a 401 comes back to us; with them the browser would open its own login window first.
    return await fetch(address, { headers, credentials: 'omit', cache: 'no-store' });
  } catch (error) {
    throw new LrsReadError('off', `${address}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Extension of `/about` by which the preview's LRS says what it is for. */
export const purposeExtension = 'http://localhost/preview-lrs/purpose';

/** What the LRS says of its purpose: a text from the preview's LRS, null from any other. @throws LrsReadError when nobody is there */
export async function readPurpose(lrs: LrsAddress): Promise<Text | null> {
  const answer = await ask(new URL('about', lrs.endpoint).href, { 'X-Experience-API-Version': '1.0.3' });
  const about = answer.ok ? (parse(await answer.text()) as { extensions?: Record<string, unknown> } | null) : null;
  const purpose = about?.extensions?.[purposeExtension] as Partial<Text> | undefined;
  return purpose && typeof purpose.cs === 'string' && typeof purpose.en === 'string'
    ? { cs: purpose.cs, en: purpose.en }
    : null;
}
