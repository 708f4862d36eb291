import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPurpose, readStatements, type LrsAddress } from '../../../assessments/report/read-lrs.ts';
import { makeReport } from '../../../assessments/report/report.ts';
import { credentials } from '../../../packaging/preview/lrs/index.ts';
import { serveLrs, type ServedLrs } from '../../preview/lrs-on-loopback.ts';
import { single } from '../bank.ts';
import { all, choice, course, Learner } from './fixture.ts';

describe('reading the real preview LRS', () => {
  let served: ServedLrs;
  let address: LrsAddress;
  beforeEach(async () => {
    served = await serveLrs();
    address = { endpoint: served.endpoint, auth: credentials(served.folder).auth };
  });
  afterEach(() => served.stop());

  it('brings every statement of the course over all pages, tells the progress, and none of another course', async () => {
    const learners = Array.from({ length: 601 }, (_, n) => new Learner(n + 1).answers(single, choice('c')));
    const other = new Learner(9999, { ...course, iri: 'https://other.example/course' }).opens();
    expect((await served.ask('POST', 'statements', all(...learners, other))).status).toBe(200);
    const heard: number[] = [];
    const statements = await readStatements(address, course.iri, (count) => heard.push(count));
    expect(heard).toEqual([500, 601]);
    expect(makeReport(course, statements)).toEqual(makeReport(course, all(...learners)));
  });

  it('says when the key is not accepted', async () => {
    const reading = readStatements({ ...address, auth: 'Basic eDp5' }, course.iri, () => undefined);
    await expect(reading).rejects.toMatchObject({ trouble: 'unauthorised', message: 'HTTP 401' });
  });

  it('learns from the LRS itself that it is for preview', async () => {
    expect((await readPurpose(address))?.cs).toContain('Není určeno pro provoz');
  });
});

describe('reading something else', () => {
  let server: Server;
  let endpoint = '';
  let answer: { status: number; body: string };
  beforeEach(async () => {
    server = createServer((_request, response) => response.writeHead(answer.status).end(answer.body));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterEach(() => new Promise((closed) => server.close(closed)));
  const read = (): Promise<readonly unknown[]> =>
    readStatements({ endpoint, auth: 'Basic eDp5' }, course.iri, () => undefined);

  it('says when the server is no LRS', async () => {
    answer = { status: 200, body: '<!doctype html>' };
    await expect(read()).rejects.toMatchObject({ trouble: 'unreadable' });
    expect(await readPurpose({ endpoint, auth: '' })).toBeNull();
  });

  it('says when the LRS refuses, with its own words', async () => {
    answer = { status: 500, body: 'disk full' };
    await expect(read()).rejects.toMatchObject({ trouble: 'refused', message: 'HTTP 500 disk full' });
  });

  it('says when nobody is there', async () => {
    await new Promise((closed) => server.close(closed));
    await expect(read()).rejects.toMatchObject({ trouble: 'off' });
    server.listen(0);
  });

  it('never sends the key to another server', async () => {
    answer = { status: 200, body: JSON.stringify({ statements: [], more: 'https://evil.example/more' }) };
    await expect(read()).rejects.toMatchObject({
      trouble: 'unreadable',
      message: expect.stringContaining('must not get the key') as unknown,
    });
  });

  it('does not read in a circle', async () => {
    answer = { status: 200, body: JSON.stringify({ statements: [], more: '/more' }) };
    await expect(read()).rejects.toMatchObject({
      trouble: 'unreadable',
      message: expect.stringContaining('circle') as unknown,
    });
  });
});
