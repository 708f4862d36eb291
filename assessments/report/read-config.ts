import type { LrsAddress } from './read-lrs.ts';

/**
 * Reads `config.json` beside the page: `{"lrs":{"endpoint":"…","auth":"Basic …"}}`, the endpoint absolute or relative to the
 * page. Null when there is no such file, or no LRS in it.
 * @throws Error when the file is there but cannot be understood
 */
export async function readConfig(page: string): Promise<LrsAddress | null> {
  const answer = await fetch(new URL('config.json', page), { cache: 'no-store' });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`config.json: HTTP ${answer.status}. Make the file readable.`);
  const config = (await answer.json()) as { lrs?: { endpoint?: unknown; auth?: unknown } } | null;
  const { endpoint, auth } = config?.lrs ?? {};
  if (typeof endpoint !== 'string' || typeof auth !== 'string' || endpoint === '') return null;
  const absolute = new URL(endpoint, page).href;
  return { endpoint: absolute.endsWith('/') ? absolute : `${absolute}/`, auth };
}
