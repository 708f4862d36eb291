import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Statement } from '../../module/formats/statement-types.ts';
import type { Shelf, Waiting } from '../../module/records/statement-shelf.ts';

/** One request as it came. */
export interface Request {
  readonly headers: IncomingMessage['headers'];
  readonly statements: readonly Statement[];
  readonly bytes: number;
}

/** How an LRS answers one request: a status with headers, by hanging up, or by hanging up once it has stored everything. */
export type Answer =
  { readonly status: number; readonly headers?: Record<string, string> } | 'hangs up' | 'stores and hangs up';

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, content-type, x-experience-api-version',
  'access-control-allow-methods': 'POST',
  'access-control-max-age': '0',
};

/** A small real server on loopback that keeps statements by id and answers as it is told. */
export class TestLrs {
  readonly requests: Request[] = [];
  readonly kept = new Map<string, Statement>();
  /** Answers to the next requests; after them it behaves. */
  answers: Answer[] = [];
  /** Decides by content; null leaves it to `answers`. */
  judge: (statements: readonly Statement[]) => Answer | null = () => null;
  /** How long a browser of another origin waits for leave to send, in milliseconds. */
  preflight = 0;
  private readonly server: Server = createServer((request, response) => void this.handle(request, response));

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/xapi/`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  get ids(): readonly string[] {
    return [...this.kept.keys()];
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(cors)) response.setHeader(name, value);
    if (request.method === 'OPTIONS') return void setTimeout(() => response.writeHead(204).end(), this.preflight);
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString('utf8');
    const statements = JSON.parse(text) as Statement[];
    this.requests.push({ headers: request.headers, statements, bytes: Buffer.byteLength(text) });
    const answer = this.judge(statements) ?? this.answers.shift() ?? { status: 200 };
    const stores = answer === 'stores and hangs up' || (answer !== 'hangs up' && answer.status < 300);
    if (stores) for (const each of statements) if (!this.kept.has(each.id)) this.kept.set(each.id, each);
    if (typeof answer === 'string') return void request.socket.destroy();
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(answer.status < 300 ? JSON.stringify(statements.map((each) => each.id)) : 'no');
  }
}

/** A shelf that outlives an outbox, as IndexedDB does. */
export class TestShelf implements Shelf {
  readonly held = new Map<string, Waiting>();
  puts = 0;

  async put(waiting: Waiting): Promise<void> {
    this.puts++;
    this.held.set(waiting.id, structuredClone(waiting));
  }

  async remove(ids: readonly string[]): Promise<void> {
    ids.forEach((id) => this.held.delete(id));
  }

  async all(): Promise<readonly Waiting[]> {
    return [...this.held.values()].sort((one, other) => one.order - other.order);
  }

  close(): void {}
}
