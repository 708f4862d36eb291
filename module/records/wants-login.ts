import type { Environment } from './environment.ts';

/** How long the answer may take, in milliseconds. */
const patience = 5000;

/**
 * True when the server that gave this package now wants a login: it answers the package's own `config.json` with a redirect, a page, or 401
 * or 403. False when it gives the file or does not answer; then nothing is known about the login, for some servers give files to anybody.
 */
export async function wantsLogin({ document, fetch }: Pick<Environment, 'document' | 'fetch'>): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(patience);
    const answer = await fetch(new URL('config.json', document.baseURI).href, {
      cache: 'no-store',
      redirect: 'manual',
      signal,
    });
    if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) return true;
    return answer.ok && (await answer.text()).trimStart().startsWith('<');
  } catch {
    return false; // no answer: the save status says that the LMS does not answer
  }
}
