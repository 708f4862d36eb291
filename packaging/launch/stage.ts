import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import ts from 'typescript';
import { Cmi5Lms } from '../preview/cmi5/cmi5-lms.ts';
import type { Registration } from '../preview/cmi5/session.ts';
import { contentType, send } from '../preview/http.ts';
import type { ScormKind } from '../xsd.ts';
import type { Files } from '../zip.ts';

/** A package as it is launched. */
export interface Launched {
  readonly kind: ScormKind | 'cmi5';
  readonly files: Files;
  /** Address of the first page inside the package, with its parameters. */
  readonly launch: string;
}

/** What an LMS holds of a learner between two launches: the data model of SCORM, or the documents of cmi5 by state id. `{}` at the first one. */
export type Held = Readonly<Record<string, unknown>>;

/** An LMS of one learner and one package, on a port of its own of this machine. */
export interface Stage {
  readonly origin: string;
  /** The page that shows the package in a frame and offers it the run-time. */
  readonly address: string;
  /** The cmi5 LMS with its one learner; null where the package is launched by SCORM. */
  readonly cmi5: Enrolled | null;
  close(): Promise<void>;
}

interface Enrolled {
  readonly lms: Cmi5Lms;
  readonly registration: Registration;
}

type Answer = readonly [type: string, body: string | Uint8Array];

/** Opens the LMS: scorm-again behind the strict wrapper, or the strict cmi5 LMS. @param held what an earlier sitting left */
export async function openStage({ kind, files, launch }: Launched, held: Held = {}): Promise<Stage> {
  const cmi5 = kind === 'cmi5' ? enrolled(held) : null;
  const own = kind === 'cmi5' ? {} : await runTime(kind, launch, held);
  const server = createServer((request, response) => void answer(request, response));
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://lms');
    if (cmi5 && pathname.startsWith('/cmi5/')) return cmi5.lms.handle(request, response, request.url ?? '/');
    const inside = decodeURIComponent(pathname.replace(/^\/content\//, ''));
    const found = own[pathname] ?? (inside in files ? [contentType(inside), files[inside] as Uint8Array] : undefined);
    if (found) send(response, 200, found[0], found[1]);
    else send(response, 404, 'text/plain', '');
  };
  const origin = await listening(server);
  if (cmi5) Object.assign(own, framed(cmi5, origin, launch));
  return {
    origin,
    address: `${origin}/lms.html`,
    cmi5,
    close: () => new Promise((resolve) => void (server.closeAllConnections(), server.close(() => resolve()))),
  };
}

function listening(server: Server): Promise<string> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
  );
}

/** As tall and wide as the frame of an LMS on a desktop was measured. */
const frame = (address: string): string => `const frame = document.createElement('iframe');
frame.src = ${JSON.stringify(address)};
frame.style.width = '739px';
frame.style.height = '671px';
document.body.append(frame);`;

const page = (scripts: string): Answer => [
  contentType('.html'),
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>LMS</title><body>${scripts}</body></html>`,
];

/** `window.calls` is every call with its answer, `window.kept` the data model as it was last committed. */
const lms12 = (held: Held, launch: string): string => `import { strict } from '/strict.js';
window.calls = [];
const httpService = { processHttpRequest: (_, { cmi }) => ((window.kept = cmi), { result: 'true', errorCode: 0 }), updateSettings() {} };
const api = new Scorm12API({ logLevel: 5, autocommit: false, lmsCommitUrl: '/commit', httpService });
const held = ${JSON.stringify(held)};
const core = { student_id: 'u-17', student_name: 'Nový, Jan', lesson_mode: 'normal', credit: 'credit' };
api.loadFromJSON({ ...held, core: { ...core, ...held.core, entry: held.suspend_data ? 'resume' : 'ab-initio' } });
window.API = strict(api, { responses: 'moodle' }, (call) => window.calls.push(call));
${frame(`/content/${launch}`)}`;

const lms2004 = (
  held: Held,
  launch: string,
  edition: '3rd' | '4th',
): string => `import { strict2004 } from '/strict.js';
window.calls = [];
const httpService = { processHttpRequest: (_, { cmi }) => ((window.kept = cmi), { result: 'true', errorCode: 0 }), updateSettings() {} };
const api = new Scorm2004API({ logLevel: 5, autocommit: false, lmsCommitUrl: '/commit', httpService });
const held = ${JSON.stringify(held)};
api.loadFromJSON({ ...held, learner_id: 'u-17', learner_name: 'Nový, Jan', entry: held.suspend_data ? 'resume' : 'ab-initio' });
window.API_1484_11 = strict2004(api, { edition: '${edition}' }, (call) => window.calls.push(call));
${frame(`/content/${launch}`)}`;

async function runTime(kind: ScormKind, launch: string, held: Held): Promise<Record<string, Answer>> {
  const is12 = kind === 'scorm12';
  const again = createRequire(import.meta.url)
    .resolve('scorm-again')
    .replace(/dist\/.*/, `dist/${is12 ? 'scorm12' : 'scorm2004'}.min.js`);
  const strict = join(import.meta.dirname, '../preview', is12 ? 'strict-scorm12.ts' : 'strict-scorm2004.ts');
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const script = contentType('.js');
  const edition = kind === 'scorm2004-3rd' ? '3rd' : '4th';
  return {
    '/lms.html': page('<script src="/run-time.js"></script><script type="module" src="/lms.js"></script>'),
    '/run-time.js': [script, await readFile(again)],
    '/strict.js': [script, ts.transpileModule(await readFile(strict, 'utf8'), { compilerOptions }).outputText],
    '/lms.js': [script, is12 ? lms12(held, launch) : lms2004(held, launch, edition)],
  };
}

function enrolled(held: Held): Enrolled {
  const lms = new Cmi5Lms('');
  const registration = lms.enrol('https://lms.example.invalid/activity');
  lms.leave(registration, held);
  return { lms, registration };
}

function framed({ lms, registration }: Enrolled, origin: string, launch: string): Record<string, Answer> {
  lms.address = `${origin}/cmi5/`;
  const { query } = lms.launch(registration, { returnURL: `${origin}/returned` });
  const address = `/content/${launch}${launch.includes('?') ? '&' : '?'}${query}`;
  return {
    '/lms.html': page('<script type="module" src="/lms.js"></script>'),
    '/lms.js': [contentType('.js'), frame(address)],
  };
}
