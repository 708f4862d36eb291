import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { breaches, remember } from './rules.ts';
import { newSession, type Cmi5Options, type Registration, type Session, type Statement } from './session.ts';

/** What the LMS answers. */
interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

const headers = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'authorization, content-type, x-experience-api-version',
  'Access-Control-Allow-Methods': 'GET, POST, PUT, OPTIONS',
  'Cache-Control': 'no-store',
  'X-Experience-API-Version': '1.0.3',
};

/**
 * A strict LMS for one assignable unit, for the preview and the tests alone: it refuses with 403 whatever breaks a rule of cmi5,
 * and names the rule. Keeps everything in memory.
 */
export class Cmi5Lms {
  /** Everything that broke a rule, in the order in which it came. */
  readonly violations: string[] = [];
  /** Statements taken, by id, in the order in which they came. */
  readonly statements = new Map<string, Statement>();
  /** `languagePreference` and `audioPreference`; a number is the status of an LMS that shows none. */
  preferences: Readonly<Record<string, string>> | number = 404;
  private readonly sessions = new Map<string, Session>();
  private readonly documents = new Map<string, unknown>();

  /** @param address where `handle` is reached, with a slash at its end */
  constructor(public address: string) {}

  enrol(activityId: string): Registration {
    const account = { homePage: 'https://lms.example.invalid', name: randomUUID() };
    return { id: randomUUID(), actor: { objectType: 'Agent', account }, activityId, verbs: new Set() };
  }

  /** Opens the unit: gives back what stands behind the question mark of its address, in an order nobody may count on. @see cmi5 8.1 */
  launch(registration: Registration, options: Cmi5Options = {}): { readonly session: Session; readonly query: string } {
    const session = newSession(registration, options);
    this.sessions.set(session.id, session);
    const query = new URLSearchParams({
      registration: registration.id,
      fetch: `${this.address}fetch/${session.id}`,
      activityId: registration.activityId,
      endpoint: `${this.address}xapi/`,
      actor: JSON.stringify(registration.actor),
    });
    return { session, query: query.toString() };
  }

  /** What an earlier session left, by state id. */
  leave({ id, activityId }: Registration, documents: Readonly<Record<string, unknown>>): void {
    for (const [stateId, document] of Object.entries(documents))
      this.documents.set(`${id} ${activityId} ${stateId}`, document);
  }

  /** The documents of state a registration has now, by state id. */
  left({ id, activityId }: Registration): Readonly<Record<string, unknown>> {
    const prefix = `${id} ${activityId} `;
    const own = [...this.documents].filter(([key]) => key.startsWith(prefix));
    return Object.fromEntries(own.map(([key, document]) => [key.slice(prefix.length), document]));
  }

  /** Answers one request; `path` is what stands behind the address. */
  async handle(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { status, body } = this.answer(request, new URL(path, this.address), Buffer.concat(parts).toString('utf8'));
    response.writeHead(status, { ...headers, 'Content-Type': 'application/json' });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  }

  private answer({ method = 'GET', headers: sent }: IncomingMessage, url: URL, text: string): Answer {
    if (method === 'OPTIONS') return { status: 204 };
    const [, resource = ''] = /\/(fetch\/.+|xapi\/.+)$/.exec(url.pathname) ?? [];
    if (resource.startsWith('fetch/')) return this.fetch(method, resource.slice('fetch/'.length));
    const session = [...this.sessions.values()].find(({ token }) => sent.authorization === `Basic ${token}`);
    if (!session) return { status: 401 };
    switch (`${method} ${resource}`) {
      case 'GET xapi/activities/state':
      case 'PUT xapi/activities/state':
        return this.state(session, method, url.searchParams, text);
      case 'GET xapi/agents/profile':
        if (url.searchParams.get('agent') !== JSON.stringify(session.registration.actor))
          return this.refuse('11.0.0.0-1 the agent is the actor of the launch');
        session.readPreferences = true;
        return typeof this.preferences === 'number'
          ? { status: this.preferences }
          : { status: 200, body: this.preferences };
      case 'POST xapi/statements':
        return this.take(session, JSON.parse(text) as Statement[]);
      default:
        return { status: 404 };
    }
  }

  /** @see cmi5 8.2 */
  private fetch(method: string, id: string): Answer {
    const session = this.sessions.get(id);
    if (!session || method !== 'POST') return this.refuse(`8.2.1.0-2 the key is fetched by POST, not ${method}`);
    if (session.fetched) {
      this.violations.push('8.2.3.0-1 the key is fetched once in a session');
      return { status: 200, body: { 'error-code': '1', 'error-text': 'The key has been given already.' } };
    }
    session.fetched = true;
    return { status: 200, body: { 'auth-token': session.token } };
  }

  private state(session: Session, method: string, query: URLSearchParams, text: string): Answer {
    const { registration } = session;
    const stateId = query.get('stateId') ?? '';
    const agent = JSON.stringify(registration.actor);
    if (query.get('registration') !== registration.id)
      return this.refuse('8.1.4.0-3 a document belongs to the registration of the launch');
    if (query.get('agent') !== agent) return this.refuse('8.1.3.0-3 the agent is the actor of the launch');
    if (stateId === 'LMS.LaunchData') {
      if (method !== 'GET') return this.refuse('10.2.1.0-5 a unit never writes LMS.LaunchData');
      if (query.get('activityId') !== registration.activityId) return { status: 404 };
      session.readLaunchData = true;
      return { status: 200, body: session.launchData };
    }
    const key = `${registration.id} ${query.get('activityId') ?? ''} ${stateId}`;
    if (method === 'GET')
      return this.documents.has(key) ? { status: 200, body: this.documents.get(key) } : { status: 404 };
    this.documents.set(key, JSON.parse(text));
    return { status: 204 };
  }

  /** One after the other, up to the first that breaks a rule; what is known already is taken for sent again. */
  private take(session: Session, statements: readonly Statement[]): Answer {
    for (const statement of statements.filter(({ id }) => !this.statements.has(String(id)))) {
      const broken = breaches(session, statement);
      if (broken.length > 0) return this.refuse(...broken);
      this.statements.set(String(statement.id), statement);
      remember(session, statement);
    }
    return { status: 200, body: statements.map(({ id }) => id) };
  }

  private refuse(...broken: readonly string[]): Answer {
    this.violations.push(...broken);
    return { status: 403, body: broken.join(' | ') };
  }
}
