import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import { HttpError, contentType, readJson, send, sendJson } from '../http.ts';
import type { Attempts } from './attempts.ts';
import type { Package } from './open-package.ts';
import { cmiSchema, modes } from './run-time.ts';

/** Rules under which the package has to run in any LMS: nothing inline, nothing from elsewhere. */
const contentPolicy = "default-src 'self'; frame-ancestors 'self'; base-uri 'self'; form-action 'none'";

const newLearner = v.object({ name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(255)) });
const newAttempt = v.object({ learner: v.string() });
const newSession = v.object({
  mode: v.optional(v.picklist(modes), 'normal'),
  personality: v.optional(v.picklist(['spec', 'moodle']), 'moodle'),
});
const newCommit = v.object({ cmi: cmiSchema, last: v.boolean() });

export interface Lms {
  readonly attempts: Attempts;
  readonly package: Package;
  /** What the LMS hands the module at launch, made for the address under which it was asked. */
  readonly launchData: (origin: string) => string;
}

/** Serves the package from memory under `/content/<sha>/`. Answers false when the path is another's. */
export function serveContent(lms: Lms, response: ServerResponse, path: string): boolean {
  const prefix = `/content/${lms.package.sha}/`;
  if (!path.startsWith(prefix)) return false;
  const inside = decodeURIComponent(path.slice(prefix.length));
  const bytes = lms.package.files[inside];
  if (!bytes) throw new HttpError(404, `the package holds no "${inside}"`);
  send(response, 200, contentType(inside), bytes, { 'content-security-policy': contentPolicy });
  return true;
}

/** The LMS's own interface under `/lms/api/`. Answers false when the path is another's. */
export async function serveLms(
  lms: Lms,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<boolean> {
  const match = /^\/lms\/api\/([a-z]+)(?:\/([\w-]+)(?:\/([a-z]+))?)?$/.exec(path);
  if (!match) return false;
  const [, collection = '', id, part] = match;
  const key = `${request.method} ${collection}${id ? '/*' : ''}${part ? `/${part}` : ''}`;
  const route = routes[key];
  if (!route) throw new HttpError(404, `there is no ${request.method} ${path}`);
  const [status, body] = await route(lms, request, id ?? '');
  sendJson(response, status, body);
  return true;
}

type Route = (lms: Lms, request: IncomingMessage, id: string) => Promise<readonly [number, unknown]>;

const routes: Readonly<Record<string, Route>> = {
  'GET package': async (lms) => {
    const { sha, file, title, version, launch } = lms.package;
    return [200, { sha, file, title, version, launch: `/content/${sha}/${launch}` }];
  },
  'GET learners': async (lms) => [200, lms.attempts.learners()],
  'POST learners': async (lms, request) => [201, lms.attempts.addLearner((await body(newLearner, request)).name)],
  'GET attempts': async (lms) => [200, lms.attempts.list()],
  'POST attempts': async (lms, request) => [201, lms.attempts.addAttempt((await body(newAttempt, request)).learner)],
  'GET attempts/*': async (lms, _request, id) => [200, lms.attempts.find(id)],
  'POST attempts/*/sessions': async (lms, request, id) => {
    const { mode, personality } = await body(newSession, request);
    const launchData = lms.launchData(`http://${request.headers.host}`);
    return [201, lms.attempts.openSession(id, mode, personality, launchData)];
  },
  'POST sessions/*/commit': async (lms, request, id) => {
    const { cmi, last } = await body(newCommit, request);
    lms.attempts.commit(id, cmi, last, new Date().toISOString());
    return [200, { result: 'true', errorCode: 0 }];
  },
};

async function body<T extends v.GenericSchema>(schema: T, request: IncomingMessage): Promise<v.InferOutput<T>> {
  const parsed = v.safeParse(schema, await readJson(request));
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  throw new HttpError(400, `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`);
}
