import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLrs, credentials, type Lrs } from '../../packaging/preview/lrs/index.ts';

export interface ServedLrs {
  readonly lrs: Lrs;
  readonly folder: string;
  /** Mount point, e.g. `http://127.0.0.1:40123/lrs/`. */
  readonly endpoint: string;
  /** Sends a request with key and version header unless others are given; `null` leaves a header out. */
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string | null>): Promise<Response>;
  stop(): Promise<void>;
}

/** The real preview LRS behind a real server on loopback, in a folder of its own unless one is given. */
export async function serveLrs(given?: string, origins: readonly string[] = []): Promise<ServedLrs> {
  const folder = given ?? mkdtempSync(join(tmpdir(), 'lrs-'));
  const lrs = createLrs({ folder, origins });
  const server = createServer(
    (request, response) => void lrs.handle(request, response, (request.url ?? '').slice('/lrs/'.length)),
  );
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/lrs/`;
  const { auth } = credentials(folder);
  return {
    lrs,
    folder,
    endpoint,
    ask: (method, path, body, headers = {}) => {
      const all = {
        Authorization: auth,
        'X-Experience-API-Version': '1.0.3',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      };
      const sent = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
      const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
      return fetch(endpoint + path, {
        method,
        headers: Object.fromEntries(sent),
        ...(text === undefined ? {} : { body: text }),
      });
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      lrs.close();
      if (given === undefined) rmSync(folder, { recursive: true });
    },
  };
}

export interface PlainStatement {
  readonly id?: string;
  readonly [key: string]: unknown;
}

/** A small valid statement; the parts given replace its own. */
export function statement(parts: Record<string, unknown> = {}): PlainStatement {
  return {
    actor: agent('p-1'),
    verb: { id: 'http://adlnet.gov/expapi/verbs/experienced', display: { cs: 'prošel(a)', en: 'experienced' } },
    object: { objectType: 'Activity', id: 'https://course.example/block' },
    ...parts,
  };
}

/** An agent known by an opaque account. */
export function agent(name: string): Record<string, unknown> {
  return { objectType: 'Agent', account: { homePage: 'https://lms.example', name } };
}

/** The n-th of a row of valid version 4 UUIDs. */
export function uuid(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}
