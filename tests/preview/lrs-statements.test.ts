import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agent, serveLrs, statement, uuid, type PlainStatement, type ServedLrs } from './lrs-on-loopback.ts';

let lrs: ServedLrs;
beforeEach(async () => {
  lrs = await serveLrs();
});
afterEach(() => lrs.stop());

const post = (body: unknown): Promise<Response> => lrs.ask('POST', 'statements', body);
const put = (id: string, body: unknown): Promise<Response> => lrs.ask('PUT', `statements?statementId=${id}`, body);

async function list(query = ''): Promise<PlainStatement[]> {
  const answer = await lrs.ask('GET', `statements?${query}`);
  expect(answer.status, query).toBe(200);
  return ((await answer.json()) as { statements: PlainStatement[] }).statements;
}
const ids = async (query = ''): Promise<(string | undefined)[]> => (await list(query)).map((each) => each.id);

describe('a statement comes in', () => {
  it('by PUT under the id in the address and is answered with 204 (Communication 2.1.1)', async () => {
    const answer = await put(uuid(1), statement());
    expect([answer.status, await answer.text()]).toEqual([204, '']);
    expect(await ids()).toEqual([uuid(1)]);
  });

  it('by POST and is answered with its id, made when it has none (Communication 2.1.2)', async () => {
    const answer = await post(statement());
    expect(answer.status).toBe(200);
    const [id] = (await answer.json()) as string[];
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    expect(await ids()).toEqual([id]);
  });

  it('as a batch whose ids are answered in order (Communication 2.1.2)', async () => {
    const answer = await post([3, 1, 2].map((n) => statement({ id: uuid(n) })));
    expect(await answer.json()).toEqual([uuid(3), uuid(1), uuid(2)]);
  });

  it('and is given back with stored, authority, version and timestamp set (Data 2.4.7–2.4.10)', async () => {
    await put(uuid(1), statement());
    const [found] = await list();
    expect(found).toMatchObject({ ...statement(), version: '1.0.0', authority: { objectType: 'Agent' } });
    expect(found?.['timestamp']).toBe(found?.['stored']);
    expect(Math.abs(Date.parse(String(found?.['stored'])) - Date.now())).toBeLessThan(10_000);
  });

  it('and keeps a timestamp of its own (Data 2.4.7)', async () => {
    await post(statement({ timestamp: '2026-11-24T08:00:00.000Z' }));
    expect((await list())[0]?.['timestamp']).toBe('2026-11-24T08:00:00.000Z');
  });

  it('and gives context activities back as lists (Data 2.4.6.2)', async () => {
    await post(statement({ context: { contextActivities: { parent: { id: 'https://course.example/lesson' } } } }));
    expect((await list())[0]?.['context']).toEqual({
      contextActivities: { parent: [{ id: 'https://course.example/lesson' }] },
    });
  });
});

describe('the same id twice', () => {
  it('is stored once when the content is the same (Communication 2.1.1)', async () => {
    await put(uuid(1), statement());
    expect((await put(uuid(1), statement())).status).toBe(204);
    expect((await post(statement({ id: uuid(1) }))).status).toBe(200);
    expect(await ids()).toEqual([uuid(1)]);
  });

  it('counts as the same when only displays, the order of keys or the notation of the time differ (Data 2.3.1)', async () => {
    await put(uuid(1), statement({ timestamp: '2026-11-24T08:00:00Z' }));
    const { actor, verb, object } = statement();
    const same = {
      timestamp: '2026-11-24T08:00:00.000Z',
      object,
      verb: { id: (verb as { id: string }).id, display: { cs: 'četl(a)' } },
      actor,
    };
    expect((await put(uuid(1), same)).status).toBe(204);
  });

  it('is refused with 409 and an explanation when the content differs (Communication 2.1.1)', async () => {
    await put(uuid(1), statement());
    const answer = await put(uuid(1), statement({ actor: agent('p-2') }));
    expect(answer.status).toBe(409);
    expect(await answer.text()).toBe(
      `Statement ${uuid(1)} is already stored with another content. Nothing of this request was stored. Give a new statement a new id. (Communication 2.1.1)`,
    );
    expect((await list())[0]?.['actor']).toEqual(agent('p-1'));
  });

  it('is refused with 409 when the time differs (Data 2.3.1)', async () => {
    await put(uuid(1), statement({ timestamp: '2026-11-24T08:00:00Z' }));
    expect((await put(uuid(1), statement({ timestamp: '2026-11-24T08:00:01Z' }))).status).toBe(409);
  });

  it('in one batch is refused with 400 (Communication 2.1.2)', async () => {
    expect((await post([statement({ id: uuid(1) }), statement({ id: uuid(1) })])).status).toBe(400);
    expect(await ids()).toEqual([]);
  });

  it('means the same in upper case (Data 2.4.1)', async () => {
    const mixed = uuid(1).replace('8000', 'a000');
    await put(mixed.toUpperCase(), statement());
    expect((await put(mixed, statement())).status).toBe(204);
    expect(await ids()).toEqual([mixed]);
  });
});

describe('a batch', () => {
  it('with one bad statement stores nothing and names the place and the rule (Communication 2.1.2)', async () => {
    const answer = await post([statement({ id: uuid(1) }), statement({ id: uuid(2), verb: { id: 'no IRI' } })]);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(/^statement 2 of 2: .*verb[\s\S]*Nothing of this request was stored\.$/);
    expect(await ids()).toEqual([]);
  });

  it('with one conflict stores nothing (Communication 2.1.2)', async () => {
    await put(uuid(2), statement());
    expect((await post([statement({ id: uuid(1) }), statement({ id: uuid(2), actor: agent('p-9') })])).status).toBe(
      409,
    );
    expect(await ids()).toEqual([uuid(2)]);
  });
});

describe('a request is refused', () => {
  it.each([
    [
      'another id in the statement than in the address (2.1.1)',
      'PUT',
      `statements?statementId=${uuid(1)}`,
      statement({ id: uuid(2) }),
      {},
      400,
    ],
    ['a list by PUT (2.1.1)', 'PUT', `statements?statementId=${uuid(1)}`, [statement()], {}, 400],
    ['PUT without an id (2.1.1)', 'PUT', 'statements', statement(), {}, 400],
    ['a body that is no JSON (2.1)', 'POST', 'statements', '{', {}, 400],
    ['another content type (1.5.1)', 'POST', 'statements', statement(), { 'Content-Type': 'text/plain' }, 400],
    ['attachments (1.5.2)', 'POST', 'statements', '--x', { 'Content-Type': 'multipart/mixed; boundary=x' }, 415],
    ['reading with attachments (2.1.3)', 'GET', 'statements?attachments=true', undefined, {}, 400],
    ['an unknown parameter (3.2)', 'GET', 'statements?verbs=x', undefined, {}, 400],
    ['a parameter in other case (3.2)', 'GET', 'statements?Limit=1', undefined, {}, 400],
    ['an agent without identifier (2.1.3)', 'GET', 'statements?agent=%7B%22name%22%3A%22x%22%7D', undefined, {}, 400],
    ['an agent that is no JSON (2.1.3)', 'GET', 'statements?agent=x', undefined, {}, 400],
    ['a limit below zero (2.1.3)', 'GET', 'statements?limit=-1', undefined, {}, 400],
    ['an unknown format (2.1.3)', 'GET', 'statements?format=short', undefined, {}, 400],
    ['a since that is no time (2.1.3)', 'GET', 'statements?since=yesterday', undefined, {}, 400],
    [
      'both ids at once (2.1.3)',
      'GET',
      `statements?statementId=${uuid(1)}&voidedStatementId=${uuid(1)}`,
      undefined,
      {},
      400,
    ],
    ['an id beside a filter (2.1.3)', 'GET', `statements?statementId=${uuid(1)}&limit=1`, undefined, {}, 400],
    ['an unknown statement (2.1.3)', 'GET', `statements?statementId=${uuid(1)}`, undefined, {}, 404],
    ['DELETE on statements (2.1)', 'DELETE', 'statements', undefined, {}, 405],
  ])('for %s', async (_what, method, path, body, headers, status) => {
    const answer = await lrs.ask(method, path, body, headers);
    const words = await answer.text();
    expect([answer.status, words]).toEqual([status, expect.stringMatching(/\S+ \S+/)]);
    expect(await ids()).toEqual([]);
  });
});

describe('voiding', () => {
  const voiding = (id: string): PlainStatement =>
    statement({
      verb: { id: 'http://adlnet.gov/expapi/verbs/voided', display: { en: 'voided' } },
      object: { objectType: 'StatementRef', id },
    });

  it('hides the statement and shows the one that voids it (Data 2.3.2)', async () => {
    await put(uuid(1), statement());
    await put(uuid(2), voiding(uuid(1)));
    expect(await ids()).toEqual([uuid(2)]);
    expect((await lrs.ask('GET', `statements?statementId=${uuid(1)}`)).status).toBe(404);
  });

  it('leaves the voided statement to be read by voidedStatementId (Communication 2.1.3)', async () => {
    await put(uuid(1), statement());
    expect((await lrs.ask('GET', `statements?voidedStatementId=${uuid(1)}`)).status).toBe(404);
    await put(uuid(2), voiding(uuid(1)));
    const found = (await (await lrs.ask('GET', `statements?voidedStatementId=${uuid(1)}`)).json()) as PlainStatement;
    expect(found.id).toBe(uuid(1));
  });

  it('counts also when it comes before the statement (Data 2.3.2)', async () => {
    await put(uuid(2), voiding(uuid(1)));
    await put(uuid(1), statement());
    expect(await ids()).toEqual([uuid(2)]);
  });

  it('cannot itself be voided (Data 2.3.2)', async () => {
    await put(uuid(1), statement());
    await put(uuid(2), voiding(uuid(1)));
    expect((await put(uuid(3), voiding(uuid(2)))).status).toBe(400);
    expect(await ids()).toEqual([uuid(2)]);
  });

  it('is found by the filters of the voided statement (Communication 2.1.4)', async () => {
    await put(uuid(1), statement());
    await put(uuid(2), { ...voiding(uuid(1)), actor: agent('admin') });
    expect(await ids(`agent=${encodeURIComponent(JSON.stringify(agent('p-1')))}`)).toEqual([uuid(2)]);
  });
});

describe('filters', () => {
  const answered = { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered' } };
  const registration = 'ec531277-b57b-4c15-8d91-d292c5b2b8f7';
  beforeEach(async () => {
    await post([
      statement({ id: uuid(1) }),
      statement({
        id: uuid(2),
        actor: agent('p-2'),
        verb: answered,
        object: { id: 'https://course.example/question' },
      }),
      statement({
        id: uuid(3),
        context: {
          registration,
          instructor: agent('p-2'),
          contextActivities: { parent: [{ id: 'https://course.example/question' }] },
        },
      }),
      statement({
        id: uuid(4),
        actor: agent('p-3'),
        object: {
          objectType: 'SubStatement',
          actor: agent('p-4'),
          verb: answered,
          object: { id: 'https://course.example/inner' },
        },
      }),
      statement({ id: uuid(5), actor: { objectType: 'Group', member: [agent('p-5')] } }),
      statement({ id: uuid(6), actor: agent('p-6'), object: { objectType: 'StatementRef', id: uuid(2) } }),
    ]);
  });
  const by = (name: string): string => `agent=${encodeURIComponent(JSON.stringify(agent(name)))}`;

  it.each([
    ['verb, with those that refer to a hit', `verb=${encodeURIComponent(answered.id)}`, [6, 2]],
    ['activity', 'activity=https://course.example/question', [6, 2]],
    ['activity and related ones', 'activity=https://course.example/question&related_activities=true', [6, 3, 2]],
    ['activity within a sub-statement', 'activity=https://course.example/inner&related_activities=true', [4]],
    ['registration', `registration=${registration.toUpperCase()}`, [3]],
    ['agent', by('p-2'), [6, 2]],
    ['agent and related ones', `${by('p-2')}&related_agents=true`, [6, 3, 2]],
    ['agent within a sub-statement', `${by('p-4')}&related_agents=true`, [4]],
    ['agent who is not directly there', by('p-4'), []],
    ['member of a group', by('p-5'), [5]],
    ['two at once', `${by('p-1')}&registration=${registration}`, [3]],
    ['nothing, oldest first', 'ascending=true', [1, 2, 3, 4, 5, 6]],
    ['nothing, newest first', '', [6, 5, 4, 3, 2, 1]],
  ])('by %s (Communication 2.1.3)', async (_what, query, expected) => {
    expect(await ids(query)).toEqual(expected.map(uuid));
  });

  it('since leaves out its own time, until takes it in (Communication 2.1.3)', async () => {
    const stored = String((await list())[0]?.['stored']);
    const before = new Date(Date.parse(stored) - 1).toISOString();
    expect(await ids(`since=${stored}`)).toEqual([]);
    expect(await ids(`since=${before}`)).toHaveLength(6);
    expect(await ids(`until=${stored}`)).toHaveLength(6);
    expect(await ids(`until=${before}`)).toEqual([]);
  });

  it('since understands another time zone (Data 4.5)', async () => {
    const stored = Date.parse(String((await list())[0]?.['stored']));
    const prague = `${new Date(stored + 3_600_000 - 1).toISOString().slice(0, -1)}+01:00`;
    expect(await ids(`since=${encodeURIComponent(prague)}`)).toHaveLength(6);
  });

  it('a link to more leads through all pages, each statement once, under the same filter (Data 2.5)', async () => {
    const seen: (string | undefined)[] = [];
    let next = `/lrs/statements?ascending=true&limit=2&${by('p-2')}&related_agents=true`;
    const sizes: number[] = [];
    while (next !== '') {
      const answer = await lrs.ask('GET', next.slice('/lrs/'.length));
      const page = (await answer.json()) as { statements: PlainStatement[]; more: string };
      seen.push(...page.statements.map((each) => each.id));
      sizes.push(page.statements.length);
      next = page.more;
    }
    expect(seen).toEqual([2, 3, 6].map(uuid));
    expect(sizes).toEqual([2, 1]);
  });

  it.each([
    [5, true],
    [6, false],
    [0, false],
  ])('a page of at most %i out of six has a link to more: %s (Data 2.5)', async (limit, hasMore) => {
    const answer = await lrs.ask('GET', `statements?limit=${limit}`);
    expect(((await answer.json()) as { more: string }).more !== '').toBe(hasMore);
  });

  it('every answer says up to when it is complete, and later statements are newer (Communication 2.1.3)', async () => {
    const answer = await lrs.ask('GET', 'statements');
    const through = answer.headers.get('X-Experience-API-Consistent-Through') ?? '';
    await post(statement({ id: uuid(7) }));
    expect(await ids(`since=${through}`)).toContain(uuid(7));
  });

  it('format=ids leaves only identifiers (Communication 2.1.3)', async () => {
    const [found] = await list(`format=ids&registration=${registration}`);
    expect(found?.['verb']).toEqual({ id: 'http://adlnet.gov/expapi/verbs/experienced' });
    expect(found?.['actor']).toEqual(agent('p-1'));
  });

  it('format=canonical gives one language, the one asked for (Communication 2.1.3)', async () => {
    const answer = await lrs.ask('GET', `statements?format=canonical&statementId=${uuid(1)}`, undefined, {
      'Accept-Language': 'de;q=0.9, cs;q=0.8, en;q=0.1',
    });
    expect(((await answer.json()) as PlainStatement)['verb']).toMatchObject({ display: { cs: 'prošel(a)' } });
  });
});
