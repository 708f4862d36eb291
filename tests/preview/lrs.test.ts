import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLrs, credentials } from '../../packaging/preview/lrs/index.ts';
import { agent, serveLrs, statement, uuid, type ServedLrs } from './lrs-on-loopback.ts';

let lrs: ServedLrs;
beforeEach(async () => {
  lrs = await serveLrs(undefined, ['https://portal.example']);
});
afterEach(() => lrs.stop());

describe('the key', () => {
  it.each([
    ['without a key', null],
    ['with a wrong key', `Basic ${Buffer.from('a:b').toString('base64')}`],
  ])('no request is answered %s (Communication 4)', async (_what, authorization) => {
    for (const [method, path, body] of [
      ['GET', 'statements', undefined],
      ['POST', 'statements', statement()],
      ['GET', 'activities/state', undefined],
    ] as const) {
      const answer = await lrs.ask(method, path, body, { Authorization: authorization });
      expect([answer.status, answer.headers.get('WWW-Authenticate')]).toEqual([
        401,
        'Basic realm="preview LRS", charset="UTF-8"',
      ]);
    }
  });

  it('is made once per folder and kept, readable by its owner alone', () => {
    expect(credentials(lrs.folder)).toEqual(credentials(lrs.folder));
    expect(statSync(join(lrs.folder, 'lrs-key.json')).mode & 0o077).toBe(0);
    const other = mkdtempSync(join(tmpdir(), 'lrs-'));
    expect(credentials(other).secret).not.toBe(credentials(lrs.folder).secret);
    rmSync(other, { recursive: true });
  });
});

describe('the version', () => {
  it.each([
    ['1.0.3', 200],
    ['1.0', 200],
    ['1.0.9', 200],
    ['0.95', 400],
    ['1.1.0', 400],
    ['2.0.0', 400],
    [null, 400],
  ])('%s in the header is answered with %s (Communication 3.3)', async (version, status) => {
    const answer = await lrs.ask('GET', 'statements', undefined, { 'X-Experience-API-Version': version });
    expect([answer.status, answer.headers.get('X-Experience-API-Version')]).toEqual([status, '1.0.3']);
  });

  it('and what the LRS is for can be read without key or version (Communication 2.8)', async () => {
    const answer = await fetch(`${lrs.endpoint}about`);
    const about = (await answer.json()) as { version: string[]; extensions: Record<string, { en: string }> };
    expect(about.version).toContain('1.0.3');
    expect(Object.values(about.extensions)[0]?.en).toMatch(/^An LRS for previewing .* does not claim conformance\./);
  });
});

describe('another origin', () => {
  const preflight = (origin: string): Promise<Response> =>
    fetch(`${lrs.endpoint}statements`, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,x-experience-api-version',
      },
    });

  it.each([
    'http://localhost:4173',
    'http://127.0.0.1:8080',
    'http://[::1]:4173',
    'http://lms.localhost:4173',
    'https://portal.example',
  ])('%s may call', async (origin) => {
    const answer = await preflight(origin);
    expect([answer.status, answer.headers.get('Access-Control-Allow-Origin')]).toEqual([204, origin]);
    expect(answer.headers.get('Access-Control-Allow-Headers')).toMatch(/Authorization.*X-Experience-API-Version/);
    const read = await lrs.ask('GET', 'statements', undefined, { Origin: origin });
    expect(read.headers.get('Access-Control-Allow-Origin')).toBe(origin);
  });

  it.each(['https://evil.example', 'http://127.0.0.1.evil.example', 'http://localhost.evil.example', 'null'])(
    '%s may not',
    async (origin) => {
      expect((await preflight(origin)).headers.get('Access-Control-Allow-Origin')).toBeNull();
    },
  );
});

it('the alternate request syntax is understood (Communication 1.3)', async () => {
  const { auth } = credentials(lrs.folder);
  const form = new URLSearchParams({
    statementId: uuid(1),
    Authorization: auth,
    'X-Experience-API-Version': '1.0.3',
    content: JSON.stringify(statement()),
  });
  const answer = await fetch(`${lrs.endpoint}statements?method=PUT`, { method: 'POST', body: form });
  expect(answer.status).toBe(204);
  expect((await lrs.ask('GET', `statements?statementId=${uuid(1)}`)).status).toBe(200);
});

it('HEAD is answered as GET without a body (Communication 1.1)', async () => {
  const answer = await lrs.ask('HEAD', 'statements');
  expect([answer.status, await answer.text()]).toEqual([200, '']);
});

it('a body that is too large is refused in words (Communication 3.2)', async () => {
  const answer = await lrs.ask('POST', 'statements', 'x'.repeat(9 * 1024 * 1024));
  expect([answer.status, await answer.text()]).toEqual([
    413,
    'The body has 9437184 bytes, the preview LRS takes 8388608. Send smaller batches.',
  ]);
});

it('an unknown resource is answered with the known ones', async () => {
  const answer = await lrs.ask('GET', 'statement');
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('It has statements, activities/state');
});

it('after clearing nothing is left but the key', async () => {
  const key = credentials(lrs.folder);
  await lrs.ask('POST', 'statements', statement({ id: uuid(1) }));
  await lrs.ask(
    'PUT',
    `activities/state?activityId=https://course.example/&agent=${encodeURIComponent(JSON.stringify(agent('p-1')))}&stateId=a`,
    {},
  );
  lrs.lrs.clear();
  expect(await (await lrs.ask('GET', 'statements')).json()).toEqual({ statements: [], more: '' });
  expect((await lrs.ask('POST', 'statements', statement({ id: uuid(1), actor: agent('p-2') }))).status).toBe(200);
  expect(credentials(lrs.folder)).toEqual(key);
});

it('a file that is no database is named, with what to do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lrs-'));
  writeFileSync(join(folder, 'lrs.db'), 'this is no database, '.repeat(100));
  expect(() => createLrs({ folder })).toThrow(
    new RegExp(
      `^${join(folder, 'lrs.db')}\\n  the preview LRS cannot open its database: .+\\.\\n  Make the folder writable, or delete the file: it holds preview data only\\.$`,
    ),
  );
  rmSync(folder, { recursive: true });
});
