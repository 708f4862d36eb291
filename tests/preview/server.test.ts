import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Scorm12API } from 'scorm-again';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hundredths } from '../../packaging/preview/lms/run-time.ts';
import { openPackage } from '../../packaging/preview/lms/open-package.ts';
import type { AttemptSummary, Session } from '../../packaging/preview/lms/attempts.ts';
import { Preview } from '../../packaging/preview/server.ts';
import { writePackage } from './sample-package.ts';

let folder: string;
let preview: Preview;
let port: number;
const at = (path: string): string => `http://127.0.0.1:${port}${path}`;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preview-'));
  const packages = join(folder, 'dist', 'packages');
  await mkdir(packages, { recursive: true });
  await mkdir(join(folder, 'dist', 'preview'));
  await writeFile(join(folder, 'dist', 'preview', 'index.html'), '<!doctype html><title>Start');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  preview = new Preview({ dist: join(folder, 'dist'), data: join(folder, 'data'), hosts: ['intranet.example'] });
  port = await preview.listen(0);
  preview.play(await openPackage(await writePackage(join(packages, 'sample.zip'))));
});

afterEach(async () => {
  await preview.close();
  await rm(folder, { recursive: true });
});

async function get<T>(path: string): Promise<T> {
  return (await (await fetch(at(path))).json()) as T;
}

async function post<T>(path: string, body: unknown, type = 'application/json'): Promise<T> {
  const answer = await fetch(at(path), {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': type },
  });
  return (await answer.json()) as T;
}

/** The status of a GET under a Host header fetch would not let us set. */
function statusAs(host: string, path = '/'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

async function newAttempt(): Promise<AttemptSummary> {
  const learner = await post<{ id: string }>('/lms/api/learners', { name: ' Nováková, Jana ' });
  return post<AttemptSummary>('/lms/api/attempts', { learner: learner.id });
}

/** A run-time as the page makes it; commits are collected, since a synchronous request needs a browser. */
function runTime(session: Session): { readonly api: Scorm12API; readonly commits: { cmi: unknown; last: boolean }[] } {
  const commits: { cmi: unknown; last: boolean }[] = [];
  const processHttpRequest = (_url: string, commit: unknown, last: boolean) => {
    commits.push({ ...(commit as { cmi: unknown }), last });
    return { result: 'true', errorCode: 0 };
  };
  const api = new Scorm12API({ logLevel: 5, lmsCommitUrl: '/x' }, { processHttpRequest, updateSettings: () => {} });
  api.loadFromJSON(session.cmi);
  return { api, commits };
}

describe('the local LMS', () => {
  test('counts the attempts of a learner from 1 and knows nothing before the first commit', async () => {
    const first = await newAttempt();
    expect(first).toMatchObject({
      number: 1,
      status: 'not attempted',
      score: '',
      answered: 0,
      saved: null,
      learner: { name: 'Nováková, Jana' },
    });
    const second = await post<AttemptSummary>('/lms/api/attempts', { learner: first.learner.id });
    expect(second.number).toBe(2);
    expect((await get<AttemptSummary[]>('/lms/api/attempts')).map(({ number }) => number)).toEqual([1, 2]);
  });

  test('gives back at the second launch what the module committed at the first, with the time of both', async () => {
    const { id } = await newAttempt();
    const first = await post<Session>(`/lms/api/attempts/${id}/sessions`, {});
    const { api, commits } = runTime(first);
    api.LMSInitialize('');
    expect(api.LMSGetValue('cmi.core.entry')).toBe('ab-initio');
    api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
    api.LMSSetValue('cmi.core.lesson_location', 'why-cooperate/story');
    api.LMSSetValue('cmi.suspend_data', '1abc');
    api.LMSSetValue('cmi.core.exit', 'suspend');
    api.LMSSetValue('cmi.interactions.0.id', 'l1-q001-x-t');
    api.LMSSetValue('cmi.interactions.0.type', 'choice');
    api.LMSSetValue('cmi.interactions.0.student_response', 'a');
    api.LMSSetValue('cmi.core.session_time', '0000:01:00.50');
    api.LMSCommit('');
    api.LMSFinish('');
    for (const commit of commits) await post(`/lms/api/sessions/${first.id}/commit`, commit, 'text/plain');
    const second = runTime(await post<Session>(`/lms/api/attempts/${id}/sessions`, {})).api;
    second.LMSInitialize('');
    const value = (element: string): string => second.LMSGetValue(element);
    expect(['entry', 'lesson_status', 'lesson_location'].map((name) => value(`cmi.core.${name}`))).toEqual([
      'resume',
      'incomplete',
      'why-cooperate/story',
    ]);
    expect(hundredths(value('cmi.core.total_time'))).toBe(6_050);
    expect([value('cmi.suspend_data'), value('cmi.interactions._count')]).toEqual(['1abc', '1']);
    expect(await get(`/lms/api/attempts/${id}`)).toMatchObject({
      status: 'incomplete',
      answered: 1,
      interactions: 1,
      hundredths: 6_050,
    });
  });

  test('tells the module where its LRS is, under the address the page was opened at', async () => {
    const { id } = await newAttempt();
    const { cmi } = await post<Session>(`/lms/api/attempts/${id}/sessions`, {});
    const told = JSON.parse(String(cmi['launch_data'])) as { lrs: { endpoint: string; auth: string } };
    expect(told.lrs.endpoint).toBe(`http://127.0.0.1:${port}/lrs/`);
    const headers = { authorization: told.lrs.auth, 'x-experience-api-version': '1.0.3' };
    expect((await fetch(`${told.lrs.endpoint}statements`, { headers })).status).toBe(200);
  });

  test('adds the time of a session once, at its end, and takes nothing after it', async () => {
    const { id } = await newAttempt();
    const session = await post<Session>(`/lms/api/attempts/${id}/sessions`, {});
    const cmi = { core: { lesson_status: 'incomplete', session_time: '0000:00:05.00' } };
    const path = `/lms/api/sessions/${session.id}/commit`;
    await post(path, { cmi, last: false });
    await post(path, { cmi, last: false });
    expect(await get(`/lms/api/attempts/${id}`)).toMatchObject({ hundredths: 0 });
    await post(path, { cmi, last: true });
    const late = await post(path, { cmi: { core: { lesson_status: 'passed' } }, last: false });
    expect(late).toEqual({ error: `session "${session.id}" has ended with LMSFinish` });
    expect(await get(`/lms/api/attempts/${id}`)).toMatchObject({ hundredths: 500, status: 'incomplete' });
  });

  test('strictly by the standard, a browse changes nothing', async () => {
    const { id } = await newAttempt();
    const session = await post<Session>(`/lms/api/attempts/${id}/sessions`, { mode: 'browse', personality: 'spec' });
    await post(`/lms/api/sessions/${session.id}/commit`, { cmi: { core: { lesson_status: 'passed' } }, last: true });
    expect(await get(`/lms/api/attempts/${id}`)).toMatchObject({ status: 'not attempted', saved: null });
  });

  test.each([
    ['a learner without a name', '/lms/api/learners', { name: '  ' }, 400],
    ['an attempt of nobody', '/lms/api/attempts', { learner: 'learner-0' }, 404],
    ['a mode that does not exist', '/lms/api/attempts/0/sessions', { mode: 'exam' }, 400],
    ['a session in no attempt', '/lms/api/attempts/0/sessions', {}, 404],
    ['a commit to no session', '/lms/api/sessions/0/commit', { cmi: { core: {} }, last: false }, 404],
    ['a commit without a data model', '/lms/api/sessions/0/commit', { last: true }, 400],
    ['a call that does not exist', '/lms/api/grades', {}, 404],
  ])('refuses %s in words', async (_name, path, body, status) => {
    const answer = await fetch(at(path), { method: 'POST', body: JSON.stringify(body) });
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as { error: string }).error).not.toBe('');
  });
});

describe('the server of the preview', () => {
  test('serves the package under its sum, with the rules of a strict page and the types of an ordinary server', async () => {
    const { launch } = await get<{ launch: string }>('/lms/api/package');
    const page = await fetch(at(launch));
    expect(launch).toMatch(/^\/content\/[0-9a-f]{64}\/index\.html$/);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(await page.text()).toContain('Ukázka');
    expect((await fetch(at(launch.replace('index.html', 'missing.js')))).status).toBe(404);
  });

  test('answers under loopback names and the one allowed, and under no other (DNS rebinding)', async () => {
    expect(await statusAs(`localhost:${port}`)).toBe(200);
    expect(await statusAs('intranet.example')).toBe(200);
    expect(await statusAs('evil.example')).toBe(421);
    expect(await statusAs(`127.0.0.1.evil.example:${port}`)).toBe(421);
  });

  test('lets no page from elsewhere change anything, not even by beacon', async () => {
    const headers = { origin: 'http://evil.example', 'content-type': 'text/plain' };
    expect((await fetch(at('/api/clear'), { method: 'POST', body: '{}', headers })).status).toBe(403);
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/packages/..%2f..%2f..%2fsecret.txt',
    '/results/%2e%2e%2f%2e%2e%2fsecret.txt',
  ])('no path leads out of its folder: %s', async (path) => {
    expect(await statusAs(`127.0.0.1:${port}`, path)).toBe(404);
  });

  test('lists what can be downloaded with size and sum, and serves it', async () => {
    const [file] = await get<{ name: string; bytes: number; sha: string }[]>('/api/packages');
    expect(file).toMatchObject({ name: 'sample.zip', sha: (await get<{ sha: string }>('/lms/api/package'))['sha'] });
    const bytes = await (await fetch(at('/packages/sample.zip'))).arrayBuffer();
    expect(bytes.byteLength).toBe(file?.bytes);
  });

  test('tells the report which LRS to read', async () => {
    const { lrs } = await get<{ lrs: { endpoint: string; auth: string } }>('/results/config.json');
    const headers = { authorization: lrs.auth, 'x-experience-api-version': '1.0.3' };
    expect((await fetch(new URL('statements', at(lrs.endpoint)), { headers })).status).toBe(200);
  });

  test('forgets learners, attempts and statements when asked to', async () => {
    await newAttempt();
    expect(await post('/api/clear', {})).toEqual({ cleared: true });
    expect(await get('/lms/api/attempts')).toEqual([]);
    expect(await get('/lms/api/learners')).toEqual([]);
  });

  test('says that it is being built until there is something to play', async () => {
    const early = new Preview({ dist: folder, data: join(folder, 'early'), hosts: [] });
    const answer = await fetch(`http://127.0.0.1:${await early.listen(0)}/`);
    await early.close();
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('Náhled se sestavuje');
  });
});
