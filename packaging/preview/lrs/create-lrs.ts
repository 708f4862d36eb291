import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerAbout } from './about.ts';
import { corsHeaders, preflightHeaders } from './cors.ts';
import { credentials, isAuthorised, type Credentials } from './credentials.ts';
import { openDatabase, type Db } from './database.ts';
import { answerDocument } from './documents.ts';
import { readRequest, RequestError, type LrsAnswer, type LrsRequest } from './request.ts';
import { StatementStore } from './statement-store.ts';
import { answerStatements } from './statements.ts';

export interface Lrs {
  /** Answers one request; `path` is what stands behind the mount point, e.g. `statements`. Never rejects. */
  handle(request: IncomingMessage, response: ServerResponse, path: string): Promise<void>;
  /** Closes the database; no request may come afterwards. */
  close(): void;
  /** Deletes all statements and documents; the key pair stays. */
  clear(): void;
}

export interface LrsOptions {
  /** Folder for `lrs.db` and `lrs-key.json`; made when it is not there. */
  readonly folder: string;
  /** Origins (`https://portal.example`) allowed to call besides loopback and the LRS's own. */
  readonly origins?: readonly string[];
}

/**
 * A small LRS for the preview: xAPI 1.0.3, one key pair, one database file. It is no product and claims no conformance
 * (`/about` says so): no attachments, one authority, no scopes. Every request but `/about` and preflights needs Basic auth.
 * @throws Error when the folder cannot be used
 */
export function createLrs({ folder, origins = [] }: LrsOptions): Lrs {
  const owner = credentials(folder);
  const db = openDatabase(folder);
  // Opened anew after clear(), so that nothing remembered outlives the deleted rows.
  let store = new StatementStore(db, authority(owner));
  const answer = (request: LrsRequest): LrsAnswer => route(db, store, owner, request);
  return {
    handle: async (request, response, path) => {
      const cors = corsHeaders(request.headers.origin, request.headers.host, origins);
      const answered =
        request.method === 'OPTIONS' ? { status: 204, headers: preflightHeaders } : await safely(request, path, answer);
      send(request, response, { ...answered, headers: { ...answered.headers, ...cors } });
    },
    close: () => void db.close(),
    clear: () => {
      db.exec('BEGIN IMMEDIATE; DELETE FROM mentions; DELETE FROM statements; DELETE FROM documents; COMMIT;');
      store = new StatementStore(db, authority(owner));
    },
  };
}

/** @see xAPI 1.0.3 Data 2.4.9 Authority */
function authority(owner: Credentials): { objectType: string; account: { homePage: string; name: string } } {
  return { objectType: 'Agent', account: { homePage: 'http://localhost/preview-lrs', name: owner.key } };
}

async function safely(
  request: IncomingMessage,
  path: string,
  answer: (request: LrsRequest) => LrsAnswer,
): Promise<LrsAnswer> {
  try {
    return answer(await readRequest(request, path));
  } catch (error) {
    if (error instanceof RequestError) return refusal(error.status, error.message);
    const why = error instanceof Error ? error.message : String(error);
    console.error(`preview LRS: ${request.method ?? ''} ${path}\n  ${why}\n  Nothing of this request was stored.`);
    return refusal(500, `The preview LRS failed: ${why}. Nothing of this request was stored; send it again.`);
  }
}

function refusal(status: number, message: string): LrsAnswer {
  const login = status === 401 ? { 'WWW-Authenticate': 'Basic realm="preview LRS", charset="UTF-8"' } : {};
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...login }, body: message };
}

function route(db: Db, store: StatementStore, owner: Credentials, request: LrsRequest): LrsAnswer {
  if (request.resource === 'about') return answerAbout(request);
  if (!isAuthorised(request.headers['authorization'], owner)) {
    throw new RequestError(
      401,
      'The key is missing or not the one of this preview LRS. It lies in lrs-key.json in the data folder. (Communication 4)',
    );
  }
  checkVersion(request.headers['x-experience-api-version']);
  switch (request.resource) {
    case 'statements':
      return answerStatements(store, request);
    case 'activities/state':
      return answerDocument(db, 'state', request);
    case 'activities/profile':
      return answerDocument(db, 'activity-profile', request);
    case 'agents/profile':
      return answerDocument(db, 'agent-profile', request);
    default:
      throw new RequestError(
        404,
        `The preview LRS has no "${request.resource}". It has statements, activities/state, activities/profile, agents/profile and about.`,
      );
  }
}

/** @throws RequestError 400 @see xAPI 1.0.3 Communication 3.3 Versioning */
function checkVersion(version: string | undefined): void {
  if (version !== undefined && /^1\.0(\.\d+)?$/.test(version)) return;
  const what = version === undefined ? 'is missing' : `is "${version}"`;
  throw new RequestError(400, `Header X-Experience-API-Version ${what}. Send 1.0.3. (Communication 3.3)`);
}

function send(request: IncomingMessage, response: ServerResponse, answer: LrsAnswer): void {
  const body = Buffer.from(answer.body ?? '');
  response.writeHead(answer.status, {
    'X-Experience-API-Version': '1.0.3',
    'Cache-Control': 'no-store',
    ...answer.headers,
    ...(answer.status === 204 ? {} : { 'Content-Length': body.length }),
  });
  response.end(request.method === 'HEAD' || answer.status === 204 ? undefined : body);
}
