import { createHash } from 'node:crypto';
import { agentKey, agentParameter } from './agents.ts';
import type { Db } from './database.ts';
import { isObject, parseJson } from './json.ts';
import { instant, need, onlyParameters, RequestError, type LrsAnswer, type LrsRequest } from './request.ts';
import { json } from './statements.ts';

/** The three document resources. @see xAPI 1.0.3 Communication 2.3, 2.6, 2.7 */
export type DocumentKind = 'state' | 'activity-profile' | 'agent-profile';

interface Place {
  readonly kind: DocumentKind;
  readonly activity: string;
  readonly agent: string;
  readonly registration: string;
}

interface Document {
  readonly type: string;
  readonly etag: string;
  readonly updated: string;
  readonly content: Buffer;
}

const known: Record<DocumentKind, readonly string[]> = {
  state: ['activityId', 'agent', 'registration', 'stateId', 'since'],
  'activity-profile': ['activityId', 'profileId', 'since'],
  'agent-profile': ['agent', 'profileId', 'since'],
};

/** Answers a request on one of the document resources. @see xAPI 1.0.3 Communication 2.2 */
export function answerDocument(db: Db, kind: DocumentKind, request: LrsRequest): LrsAnswer {
  const { query, method } = request;
  onlyParameters(query, known[kind]);
  const place: Place = {
    kind,
    activity: kind === 'agent-profile' ? '' : need(query, 'activityId'),
    agent: kind === 'activity-profile' ? '' : (agentKey(agentParameter(need(query, 'agent'))) ?? ''),
    registration: query.get('registration') ?? '',
  };
  const id = query.get(kind === 'state' ? 'stateId' : 'profileId');
  if (id === null && method === 'GET') return json(200, ids(db, place, query));
  if (id === null && method === 'DELETE' && kind === 'state') return deleteAll(db, place);
  const name = need(query, kind === 'state' ? 'stateId' : 'profileId');
  const found = read(db, place, name);
  switch (method) {
    case 'GET':
      if (!found) throw new RequestError(404, `No document "${name}" is here.`);
      return {
        status: 200,
        headers: {
          'Content-Type': found.type,
          ETag: found.etag,
          'Last-Modified': new Date(found.updated).toUTCString(),
        },
        body: found.content,
      };
    case 'PUT':
    case 'POST':
      checkConcurrency(request, kind, found);
      write(db, place, name, method === 'PUT' ? sentDocument(request) : merged(found, sentDocument(request)));
      return { status: 204 };
    case 'DELETE':
      checkConcurrency(request, 'state', found);
      db.prepare(`DELETE FROM documents WHERE ${where} AND id = ?`).run(...key(place), name);
      return { status: 204 };
    default:
      throw new RequestError(405, `Documents take GET, PUT, POST and DELETE, not ${method}. (Communication 2.2)`);
  }
}

const where = 'kind = ? AND activity = ? AND agent = ? AND registration = ?';
const key = (place: Place): string[] => [place.kind, place.activity, place.agent, place.registration];

function ids(db: Db, place: Place, query: URLSearchParams): string[] {
  // Without a registration the states of every registration are listed. @see xAPI 1.0.3 Communication 2.3
  const anyRegistration = place.kind === 'state' && place.registration === '';
  const rows = db
    .prepare(
      `SELECT DISTINCT id FROM documents WHERE kind = ? AND activity = ? AND agent = ? AND (registration = ? OR ?) AND updated > ? ORDER BY id`,
    )
    .all(...key(place), anyRegistration ? 1 : 0, instant(query, 'since') ?? '');
  return (rows as { id: string }[]).map((row) => row.id);
}

function deleteAll(db: Db, place: Place): LrsAnswer {
  const anyRegistration = place.registration === '' ? 1 : 0;
  db.prepare('DELETE FROM documents WHERE kind = ? AND activity = ? AND agent = ? AND (registration = ? OR ?)').run(
    ...key(place),
    anyRegistration,
  );
  return { status: 204 };
}

function read(db: Db, place: Place, id: string): Document | null {
  const row = db
    .prepare(`SELECT type, etag, updated, content FROM documents WHERE ${where} AND id = ?`)
    .get(...key(place), id);
  if (!row) return null;
  const document = row as Document;
  return { ...document, content: Buffer.from(document.content) };
}

function write(db: Db, place: Place, id: string, document: Pick<Document, 'type' | 'content'>): void {
  const etag = `"${createHash('sha1').update(document.content).digest('hex')}"`;
  db.prepare(
    'INSERT OR REPLACE INTO documents (kind, activity, agent, registration, id, type, etag, updated, content) VALUES (?,?,?,?,?,?,?,?,?)',
  ).run(...key(place), id, document.type, etag, new Date().toISOString(), document.content);
}

function sentDocument(request: LrsRequest): Pick<Document, 'type' | 'content'> {
  const type = request.headers['content-type'] ?? 'application/octet-stream';
  if (isJson(type) && parseJson(request.body.toString('utf8')) === undefined) {
    throw new RequestError(
      400,
      'Content-Type says application/json, the body is no JSON. Correct one of them. (Communication 2.2)',
    );
  }
  return { type, content: request.body };
}

const isJson = (type: string): boolean => type.split(';')[0]?.trim().toLowerCase() === 'application/json';

/** A POST on a JSON document replaces its top properties one by one. @see xAPI 1.0.3 Communication 2.2 JSON Procedure */
function merged(found: Document | null, sent: Pick<Document, 'type' | 'content'>): Pick<Document, 'type' | 'content'> {
  if (!found) return sent;
  const was = isJson(found.type) ? parseJson(found.content.toString('utf8')) : undefined;
  const now = isJson(sent.type) ? parseJson(sent.content.toString('utf8')) : undefined;
  if (!isObject(was) || !isObject(now)) {
    throw new RequestError(
      400,
      'POST merges JSON objects only: the stored and the sent document have to be application/json objects. Use PUT to replace. (Communication 2.2)',
    );
  }
  return { type: 'application/json', content: Buffer.from(JSON.stringify({ ...was, ...now })) };
}

/** @throws RequestError 412 or 409 @see xAPI 1.0.3 Communication 3.1 Concurrency */
function checkConcurrency(request: LrsRequest, kind: DocumentKind, found: Document | null): void {
  const match = request.headers['if-match'];
  const noneMatch = request.headers['if-none-match'];
  const names = (header: string): boolean =>
    found !== null && header.split(',').some((tag) => tag.trim() === '*' || tag.trim() === found.etag);
  if (match !== undefined && !names(match)) {
    throw new RequestError(
      412,
      `If-Match is ${match}, the document here is ${found?.etag ?? 'not there'}. Read it again before changing it. (Communication 3.1)`,
    );
  }
  if (noneMatch !== undefined && names(noneMatch))
    throw new RequestError(
      412,
      `If-None-Match is ${noneMatch}, the document here is ${found?.etag}. (Communication 3.1)`,
    );
  const blind = match === undefined && noneMatch === undefined;
  if (blind && found && kind !== 'state' && request.method === 'PUT') {
    throw new RequestError(
      409,
      'A profile is already here. Read it and send If-Match with its ETag, so that nothing is overwritten unseen. (Communication 3.1)',
    );
  }
}
