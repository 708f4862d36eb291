import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import ts from 'typescript';
import { contentType, send } from '../../packaging/preview/http.ts';
import { unzip } from '../../packaging/zip.ts';
import { root } from './content.ts';

/** What the LMS holds of its one learner. */
export interface Held2004 {
  readonly suspend_data?: string;
  readonly completion_status?: string;
  readonly success_status?: string;
  readonly score?: { readonly raw: string; readonly scaled: string };
  readonly interactions?: Readonly<Record<string, { readonly id: string; readonly learner_response: string }>>;
}

/** A page with scorm-again's SCORM 2004 run-time behind the strict wrapper, and a package in a frame of it. */
export interface Lms2004Page {
  readonly origin: string;
  /** Address of the page that plays the package. */
  readonly address: string;
  held: Held2004;
  /** Values the LMS refused, with their codes. */
  readonly refused: readonly string[];
  stop(): Promise<void>;
}

const page = (edition: string): string => `<!doctype html><html lang="cs"><title>LMS</title>
<script src="/scorm2004.js"></script>
<script type="module">
import { strict2004 } from '/strict.js';
const held = await (await fetch('/held')).json();
const post = (path, data) => {
  const request = new XMLHttpRequest();
  request.open('POST', path, false);
  request.send(JSON.stringify(data));
  return JSON.parse(request.responseText);
};
const httpService = { processHttpRequest: (url, data) => post('/held', data.cmi), updateSettings: () => {} };
const api = new Scorm2004API({ logLevel: 5, lmsCommitUrl: '/held', httpService });
api.loadFromJSON({ ...held, learner_id: 'u-17', learner_name: 'Nový, Jan', entry: held.suspend_data ? 'resume' : 'ab-initio' });
window.API_1484_11 = strict2004(api, { edition: '${edition}' }, ({ name, arguments: told, result, code }) => {
  if (name === 'SetValue' && String(result) !== 'true') post('/refused', told.join(' = ') + ' (' + code + ')');
});
const frame = document.createElement('iframe');
frame.src = '/content/index.html';
frame.style = 'width:739px;height:671px';
document.body.append(frame);
</script></html>`;

/** Serves a built package of SCORM 2004 inside an LMS, on a port of its own. @param held what an earlier sitting left */
export async function serveLms2004(zipFile: string, edition: '3rd' | '4th', held: Held2004 = {}): Promise<Lms2004Page> {
  const files = unzip(new Uint8Array(await readFile(zipFile)));
  const runTime = createRequire(import.meta.url)
    .resolve('scorm-again')
    .replace(/dist\/.*/, 'dist/scorm2004.min.js');
  const strict = await readFile(join(root, 'packaging/preview/strict-scorm2004.ts'), 'utf8');
  const refused: string[] = [];
  const own: Readonly<Record<string, () => Promise<string | Uint8Array>>> = {
    '/lms.html': async () => page(edition),
    '/scorm2004.js': () => readFile(runTime),
    '/strict.js': async () =>
      ts.transpileModule(strict, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } })
        .outputText,
    '/held': async () => JSON.stringify(served.held),
  };
  const answer = async (path: string, method: string, body: string, response: ServerResponse): Promise<void> => {
    if (method === 'POST' && path === '/held') served.held = JSON.parse(body) as Held2004;
    if (method === 'POST' && path === '/refused') refused.push(JSON.parse(body) as string);
    if (method === 'POST') return send(response, 200, 'application/json', '{"result":"true","errorCode":0}');
    const file = own[path] ? await own[path]() : files[path.replace('/content/', '')];
    if (file === undefined) return send(response, 404, 'text/plain', '');
    send(response, 200, contentType(path === '/held' ? '.json' : path), Buffer.from(file));
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      void answer(pathname, request.method ?? 'GET', Buffer.concat(chunks).toString(), response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const served: Lms2004Page = {
    origin,
    address: `${origin}/lms.html`,
    held,
    refused,
    stop: () => new Promise((resolve) => void (server.closeAllConnections(), server.close(() => resolve()))),
  };
  return served;
}
