import type { IncomingMessage } from 'node:http';
import { isObject, parseJson, type JsonObject } from './json.ts';

/** Largest body the preview LRS takes, in bytes. */
const largestBody = 8 * 1024 * 1024;

/** One request with the alternate request syntax already undone. */
export interface LrsRequest {
  /** Upper case; `HEAD` arrives as `GET` (the body is dropped when answering). */
  readonly method: string;
  /** Path below the mount point without slashes around it, e.g. `statements` or `activities/state`. */
  readonly resource: string;
  readonly query: URLSearchParams;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Mount point as the client sees it, with a slash at the end, e.g. `/lrs/`. */
  readonly mount: string;
}

export interface LrsAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** The request cannot be answered as it is. The message goes to the client as it stands: what is wrong, where, what to do. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  constructor(
    /** HTTP status. @see xAPI 1.0.3 Communication 3.2 */
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Reads a request and its whole body. @throws RequestError 413 when the body is too large, 400 when it cannot be understood */
export async function readRequest(request: IncomingMessage, path: string): Promise<LrsRequest> {
  const url = new URL(request.url ?? '/', 'http://lrs.invalid');
  const resource = (path.split('?')[0] ?? '').replace(/^\/+|\/+$/g, '');
  const at = url.pathname.lastIndexOf(resource);
  const mount = at > 0 ? url.pathname.slice(0, at) : '/';
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) headers[name] = String(value);
  const body = await readBody(request);
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
  const plain = { method, resource, query: url.searchParams, headers, body, mount };
  return method === 'POST' && url.searchParams.has('method') ? undoAlternateSyntax(plain) : plain;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= largestBody) chunks.push(chunk);
  }
  if (size > largestBody) {
    throw new RequestError(
      413,
      `The body has ${size} bytes, the preview LRS takes ${largestBody}. Send smaller batches.`,
    );
  }
  return Buffer.concat(chunks);
}

/** Headers a client may put into the form. @see xAPI 1.0.3 Communication 1.3 */
const formHeaders = [
  'authorization',
  'x-experience-api-version',
  'content-type',
  'if-match',
  'if-none-match',
  'accept-language',
];

/** Turns `POST …?method=PUT` with a form into the request it stands for. @see xAPI 1.0.3 Communication 1.3 Alternate Request Syntax */
function undoAlternateSyntax(request: LrsRequest): LrsRequest {
  if ([...request.query.keys()].length > 1) {
    throw new RequestError(
      400,
      'With "method" in the address no other parameter may stand there. Put the others into the form. (Communication 1.3)',
    );
  }
  const method = (request.query.get('method') ?? '').toUpperCase();
  if (!['GET', 'PUT', 'POST', 'DELETE', 'HEAD'].includes(method)) {
    throw new RequestError(
      400,
      `"method=${method}" is no method of xAPI. Use GET, PUT, POST or DELETE. (Communication 1.3)`,
    );
  }
  const form = new URLSearchParams(request.body.toString('utf8'));
  const headers: Record<string, string> = { ...request.headers, 'content-type': 'application/json' };
  const query = new URLSearchParams();
  for (const [name, value] of form) {
    if (formHeaders.includes(name.toLowerCase())) headers[name.toLowerCase()] = value;
    else if (name !== 'content' && name.toLowerCase() !== 'content-length') query.append(name, value);
  }
  const body = Buffer.from(form.get('content') ?? '', 'utf8');
  return { ...request, method: method === 'HEAD' ? 'GET' : method, query, headers, body };
}

/** A parameter that has to be there. @throws RequestError 400 */
export function need(query: URLSearchParams, name: string): string {
  const value = query.get(name);
  if (value === null || value === '')
    throw new RequestError(400, `Parameter "${name}" is missing. Add it to the address.`);
  return value;
}

/** Refuses parameters the resource does not know. @throws RequestError 400 @see xAPI 1.0.3 Communication 3.2 */
export function onlyParameters(query: URLSearchParams, known: readonly string[]): void {
  for (const name of new Set(query.keys())) {
    if (!known.includes(name)) {
      throw new RequestError(
        400,
        `Parameter "${name}" is not known here. Known are ${known.join(', ')}; upper and lower case matter. (Communication 3.2)`,
      );
    }
    if (query.getAll(name).length > 1)
      throw new RequestError(400, `Parameter "${name}" stands there twice. Leave one.`);
  }
}

/** A point in time given as a parameter, in UTC with milliseconds. @throws RequestError 400 */
export function instant(query: URLSearchParams, name: string): string | null {
  const value = query.get(name);
  if (value === null) return null;
  const date = new Date(value);
  if (!/^\d{4}-\d{2}-\d{2}T/.test(value) || Number.isNaN(date.getTime())) {
    throw new RequestError(
      400,
      `Parameter "${name}" is "${value}", which is no ISO 8601 timestamp. Write e.g. 2026-11-24T08:00:00Z. (Data 4.5)`,
    );
  }
  return date.toISOString();
}

/** A JSON object given as a parameter. @throws RequestError 400 */
export function objectParameter(name: string, value: string): JsonObject {
  const parsed = parseJson(value);
  if (!isObject(parsed)) throw new RequestError(400, `Parameter "${name}" is not a JSON object: ${value.slice(0, 80)}`);
  return parsed;
}
