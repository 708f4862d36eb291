import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson } from '../http.ts';
import { Cmi5Lms } from './cmi5-lms.ts';
import type { Cmi5Options, Registration } from './session.ts';

const activityId = 'https://preview.invalid/cmi5/activity';
const modes = ['Normal', 'Browse', 'Review'] as const;

/**
 * The strict cmi5 LMS as a third way into the module: `/cmi5/launch` opens it, `/cmi5/record` tells what it took and what it
 * refused. One learner, kept until the preview stops.
 */
export class Cmi5Door {
  #lms = new Cmi5Lms('');
  #registration: Registration = this.#lms.enrol(activityId);

  /** @param page path of the course's first page */
  async handle(request: IncomingMessage, response: ServerResponse, path: string, page: string): Promise<void> {
    const origin = `http://${request.headers.host}`;
    this.#lms.address = `${origin}/cmi5/`;
    if (request.method === 'GET' && path === '/cmi5/launch') return this.#launch(request, response, origin, page);
    if (request.method === 'GET' && path === '/cmi5/record')
      return sendJson(response, 200, {
        violations: this.#lms.violations,
        statements: [...this.#lms.statements.values()],
      });
    return this.#lms.handle(request, response, request.url ?? path);
  }

  clear(): void {
    this.#lms = new Cmi5Lms('');
    this.#registration = this.#lms.enrol(activityId);
  }

  #launch(request: IncomingMessage, response: ServerResponse, origin: string, page: string): void {
    const asked = new URL(request.url ?? '/', origin).searchParams.get('mode');
    const launchMode = modes.find((mode) => mode === asked) ?? 'Normal';
    const options: Cmi5Options = { launchMode, returnURL: `${origin}/` };
    const { query } = this.#lms.launch(this.#registration, options);
    response.writeHead(302, { location: `${page}?${query}`, 'cache-control': 'no-store' });
    response.end();
  }
}
