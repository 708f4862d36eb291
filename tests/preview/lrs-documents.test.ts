import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agent, serveLrs, uuid, type ServedLrs } from './lrs-on-loopback.ts';

let lrs: ServedLrs;
beforeEach(async () => {
  lrs = await serveLrs();
});
afterEach(() => lrs.stop());

const who = `agent=${encodeURIComponent(JSON.stringify(agent('p-1')))}`;
const activity = 'activityId=https://course.example/';
const state = `activities/state?${activity}&${who}`;
const places = [
  ['state', `${state}&stateId=`],
  ['activity profile', `activities/profile?${activity}&profileId=`],
  ['agent profile', `agents/profile?${who}&profileId=`],
] as const;

describe.each(places)('the %s', (name, path) => {
  const read = async (id: string): Promise<unknown> => (await lrs.ask('GET', path + id)).json();

  it('gives back what was put, byte for byte, with type and ETag (Communication 2.2, 3.1)', async () => {
    expect((await lrs.ask('PUT', `${path}a`, 'příliš', { 'Content-Type': 'text/plain; charset=utf-8' })).status).toBe(
      204,
    );
    const answer = await lrs.ask('GET', `${path}a`);
    expect([await answer.text(), answer.headers.get('Content-Type')]).toEqual(['příliš', 'text/plain; charset=utf-8']);
    expect(answer.headers.get('ETag')).toMatch(/^"[0-9a-f]{40}"$/);
  });

  it('answers 404 where nothing is (Communication 2.2)', async () => {
    expect((await lrs.ask('GET', `${path}a`)).status).toBe(404);
  });

  it('merges by POST the top properties of JSON objects (Communication 2.2)', async () => {
    await lrs.ask('POST', `${path}a`, { x: { deep: 1 }, y: 2 });
    await lrs.ask('POST', `${path}a`, { x: { other: 3 }, z: 4 });
    expect(await read('a')).toEqual({ x: { other: 3 }, y: 2, z: 4 });
  });

  it('refuses to merge what is no JSON object (Communication 2.2)', async () => {
    await lrs.ask('PUT', `${path}a`, [1]);
    expect((await lrs.ask('POST', `${path}a`, { x: 1 })).status).toBe(400);
    expect(await read('a')).toEqual([1]);
  });

  it('refuses JSON that is none (Communication 2.2)', async () => {
    expect((await lrs.ask('PUT', `${path}a`, '{')).status).toBe(400);
  });

  it('is changed only where If-Match names its ETag (Communication 3.1)', async () => {
    await lrs.ask('PUT', `${path}a`, { x: 1 });
    const tag = (await lrs.ask('GET', `${path}a`)).headers.get('ETag') ?? '';
    expect((await lrs.ask('PUT', `${path}a`, { x: 2 }, { 'If-Match': '"other"' })).status).toBe(412);
    expect((await lrs.ask('DELETE', `${path}a`, undefined, { 'If-Match': '"other"' })).status).toBe(412);
    expect(await read('a')).toEqual({ x: 1 });
    expect((await lrs.ask('PUT', `${path}a`, { x: 2 }, { 'If-Match': tag })).status).toBe(204);
    expect(await read('a')).toEqual({ x: 2 });
  });

  it('is made by If-None-Match * only where nothing is (Communication 3.1)', async () => {
    expect((await lrs.ask('PUT', `${path}a`, { x: 1 }, { 'If-None-Match': '*' })).status).toBe(204);
    expect((await lrs.ask('PUT', `${path}a`, { x: 2 }, { 'If-None-Match': '*' })).status).toBe(412);
    expect(await read('a')).toEqual({ x: 1 });
  });

  it(`${name === 'state' ? 'is replaced' : 'is not replaced'} without such a header (Communication 3.1)`, async () => {
    await lrs.ask('PUT', `${path}a`, { x: 1 });
    expect((await lrs.ask('PUT', `${path}a`, { x: 2 })).status).toBe(name === 'state' ? 204 : 409);
  });

  it('lists its ids, and with since the newer ones (Communication 2.2)', async () => {
    await lrs.ask('PUT', `${path}b`, {});
    await lrs.ask('PUT', `${path}a`, {});
    const all = path.replace(/&(state|profile)Id=$/, '');
    expect(await (await lrs.ask('GET', all)).json()).toEqual(['a', 'b']);
    expect(await (await lrs.ask('GET', `${all}&since=2100-01-01T00:00:00Z`)).json()).toEqual([]);
  });

  it('is deleted (Communication 2.2)', async () => {
    await lrs.ask('PUT', `${path}a`, {});
    expect((await lrs.ask('DELETE', `${path}a`)).status).toBe(204);
    expect((await lrs.ask('GET', `${path}a`)).status).toBe(404);
  });

  it('refuses a request that does not say which (Communication 2.2)', async () => {
    expect((await lrs.ask('PUT', path.replace(/&(state|profile)Id=$/, ''), {})).status).toBe(400);
  });
});

describe('the state', () => {
  it('is kept apart for each agent, activity and registration (Communication 2.3)', async () => {
    const others = [
      `${state}&stateId=a`,
      `${state}&stateId=a&registration=${uuid(1)}`,
      `activities/state?activityId=https://course.example/2&${who}&stateId=a`,
      `activities/state?${activity}&agent=${encodeURIComponent(JSON.stringify(agent('p-2')))}&stateId=a`,
    ];
    for (const [n, path] of others.entries()) await lrs.ask('PUT', path, { n });
    const found = await Promise.all(others.map(async (path) => (await lrs.ask('GET', path)).json()));
    expect(found).toEqual([{ n: 0 }, { n: 1 }, { n: 2 }, { n: 3 }]);
  });

  it('is deleted as a whole for one agent and activity (Communication 2.3)', async () => {
    for (const id of ['a', 'b']) await lrs.ask('PUT', `${state}&stateId=${id}`, {});
    expect((await lrs.ask('DELETE', state)).status).toBe(204);
    expect(await (await lrs.ask('GET', state)).json()).toEqual([]);
  });
});
