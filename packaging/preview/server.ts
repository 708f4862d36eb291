import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { CommandError } from '../command-error.ts';
import { isAllowedHost, isAllowedOrigin } from './hosts.ts';
import { HttpError, send, sendJson } from './http.ts';
import { Cmi5Door } from './cmi5/door.ts';
import { Attempts } from './lms/attempts.ts';
import type { Package } from './lms/open-package.ts';
import { serveContent, serveLms } from './lms/routes.ts';
import type { Lms } from './lms/routes.ts';
import { createLrs, credentials } from './lrs/index.ts';
import type { Lrs } from './lrs/index.ts';
import { listPackages } from '../list-packages.ts';
import { serveFile } from './serve-folder.ts';

export interface PreviewOptions {
  /** Folder with everything built: `authors/`, `packages/`, `preview/`, `report/`. */
  readonly dist: string;
  /** Folder for what learners do; made when missing. */
  readonly data: string;
  /** Host names answered besides the loopback ones. Empty unless a test plays an intranet. */
  readonly hosts: readonly string[];
}

/** Everything `npm start` serves. While it is being built it answers with a page that says so. */
export class Preview {
  readonly #options: PreviewOptions;
  readonly #attempts: Attempts;
  readonly #lrs: Lrs;
  readonly #cmi5 = new Cmi5Door();
  readonly #server: Server;
  #package: Package | null = null;

  /** @throws CommandError when the data folder cannot be used */
  constructor(options: PreviewOptions) {
    this.#options = options;
    this.#attempts = new Attempts(options.data);
    this.#lrs = createLrs({ folder: options.data });
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  /** Binds to loopback alone. Port 0 takes any free one. @returns the port @throws the socket's own error, e.g. EADDRINUSE */
  listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', () => {
        this.#server.off('error', reject);
        const address = this.#server.address();
        resolve(typeof address === 'object' && address ? address.port : port);
      });
    });
  }

  /** Opens the doors: from now on this package is played. */
  play(opened: Package): void {
    this.#package = opened;
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
    this.#attempts.close();
    this.#lrs.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const path = new URL(request.url ?? '/', 'http://preview').pathname;
      if (!isAllowedHost(request.headers.host, this.#options.hosts)) {
        throw new HttpError(421, 'this preview answers under 127.0.0.1 and localhost only (ALLOW_HOST=name adds one)');
      }
      if (path.startsWith('/lrs/')) return await this.#lrs.handle(request, response, path.slice('/lrs/'.length));
      if (path.startsWith('/cmi5/') && this.#package) {
        const { sha, launch } = this.#package;
        return await this.#cmi5.handle(request, response, path, `/content/${sha}/${launch}`);
      }
      if (request.method !== 'GET' && !isAllowedOrigin(request.headers.origin, request.headers.host)) {
        throw new HttpError(403, `a page at ${request.headers.origin} may not change anything here`);
      }
      if (!(await this.#serve(request, response, path))) throw new HttpError(404, `there is nothing at ${path}`);
    } catch (error) {
      this.#refuse(request, response, error);
    }
  }

  async #serve(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> {
    const { dist, data } = this.#options;
    if (!this.#package) return waiting(response);
    const launchData = (origin: string): string =>
      JSON.stringify({ lrs: { endpoint: `${origin}/lrs/`, auth: credentials(data).auth } });
    const lms: Lms = { attempts: this.#attempts, package: this.#package, launchData };
    if (await serveLms(lms, request, response, path)) return true;
    if (request.method === 'POST' && path === '/api/clear') return this.#clear(response);
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    if (serveContent(lms, response, path)) return true;
    if (path === '/api/packages') return (sendJson(response, 200, await listPackages(join(dist, 'packages'))), true);
    if (path === '/results/config.json')
      return (sendJson(response, 200, { lrs: { endpoint: '/lrs/', auth: credentials(data).auth } }), true);
    if (path.startsWith('/packages/'))
      return serveFile(response, join(dist, 'packages'), path.slice('/packages'.length));
    if (path.startsWith('/authors/')) return serveFile(response, join(dist, 'authors'), path.slice('/authors'.length));
    if (path.startsWith('/results/')) return serveFile(response, join(dist, 'report'), path.slice('/results'.length));
    return serveFile(response, join(dist, 'preview'), path);
  }

  #clear(response: ServerResponse): boolean {
    this.#attempts.clear();
    this.#lrs.clear();
    this.#cmi5.clear();
    sendJson(response, 200, { cleared: true });
    return true;
  }

  #refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    const expected = error instanceof HttpError;
    if (!expected) console.error(`${request.method} ${request.url}`, error);
    if (response.headersSent) return void response.destroy();
    const message =
      expected || error instanceof CommandError ? error.message : 'the preview failed; its terminal says why';
    sendJson(response, expected ? error.status : 500, { error: message });
  }
}

function waiting(response: ServerResponse): boolean {
  const page = `<!doctype html><html lang="cs"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="1"><title>Náhled se sestavuje</title>
<p>Náhled se sestavuje, stránka se za chvíli otevře sama.</p>
<p lang="en">The preview is being built; this page opens by itself.</p></html>`;
  send(response, 503, 'text/html; charset=utf-8', page, { 'retry-after': '1' });
  return true;
}
