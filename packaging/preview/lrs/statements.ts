import { brokenRules } from '../../../module/formats/statement-rules.ts';
import { agentKey, agentParameter } from './agents.ts';
import { isObject, parseJson, text, asList, type Json, type JsonObject } from './json.ts';
import { instant, need, onlyParameters, RequestError, type LrsAnswer, type LrsRequest } from './request.ts';
import { inFormat, type StatementFormat } from './statement-format.ts';
import type { Filter, StatementStore } from './statement-store.ts';
import { activityKey } from './stored-statement.ts';

/** Statements on one page when the client names no limit, and the most it may have. */
const pageSize = 500;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** PUT, POST and GET on `statements`. @see xAPI 1.0.3 Communication 2.1 */
export function answerStatements(store: StatementStore, request: LrsRequest): LrsAnswer {
  switch (request.method) {
    case 'PUT':
      return putStatement(store, request);
    case 'POST':
      return postStatements(store, request);
    case 'GET':
      return getStatements(store, request);
    default:
      throw new RequestError(
        405,
        `Statements take PUT, POST and GET, not ${request.method}. A statement is taken back by voiding it. (Communication 2.1)`,
      );
  }
}

function putStatement(store: StatementStore, request: LrsRequest): LrsAnswer {
  onlyParameters(request.query, ['statementId']);
  const id = need(request.query, 'statementId').toLowerCase();
  const statement = readStatements(request);
  if (!isObject(statement))
    throw new RequestError(400, 'PUT takes one statement, not a list. Send a list by POST. (Communication 2.1.1)');
  const own = text(statement, 'id');
  if (own !== null && own.toLowerCase() !== id) {
    throw new RequestError(
      400,
      `The statement's id is ${own}, the address says ${id}. Make them the same. (Communication 2.1.1)`,
    );
  }
  store.put(judged([{ ...statement, id }]));
  return { status: 204 };
}

function postStatements(store: StatementStore, request: LrsRequest): LrsAnswer {
  onlyParameters(request.query, []);
  const sent = asList(readStatements(request));
  const ids = sent
    .map((each) => (isObject(each) ? text(each, 'id')?.toLowerCase() : undefined))
    .filter((id) => id !== undefined);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined)
    throw new RequestError(
      400,
      `Two statements of this batch have the id ${twice}. Send each once. (Communication 2.1.2)`,
    );
  return json(200, store.put(judged(sent)));
}

function readStatements(request: LrsRequest): Json {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'multipart/mixed') {
    throw new RequestError(
      415,
      'The preview LRS takes no attachments. Send the statements as application/json, attachments by fileUrl. (Communication 1.5.2)',
    );
  }
  if (type !== 'application/json')
    throw new RequestError(
      400,
      `Content-Type is "${type ?? ''}". Statements are sent as application/json. (Communication 1.5.1)`,
    );
  const parsed = parseJson(request.body.toString('utf8'));
  if (parsed === undefined)
    throw new RequestError(400, 'The body is no JSON. Send one statement or a list of statements. (Communication 2.1)');
  return parsed;
}

/** The statements as they came when all of them keep the rules. @throws RequestError 400 naming each broken rule */
function judged(statements: readonly Json[]): JsonObject[] {
  const broken = statements.flatMap((statement, index) => {
    const rules = isObject(statement)
      ? [...brokenRules(statement), ...contentMissing(statement)]
      : ['a statement is a JSON object (Data 2.2)'];
    return rules.map((rule) =>
      statements.length > 1 ? `statement ${index + 1} of ${statements.length}: ${rule}` : rule,
    );
  });
  if (broken.length > 0) throw new RequestError(400, `${broken.join('\n')}\nNothing of this request was stored.`);
  return statements.filter(isObject);
}

function contentMissing(statement: JsonObject): string[] {
  const missing = asList(statement['attachments']).filter((each) => isObject(each) && each['fileUrl'] === undefined);
  return missing.map(() => 'attachments: the preview LRS takes attachments by fileUrl only (Communication 1.5.2)');
}

const single = ['statementId', 'voidedStatementId'];
const several = [
  'agent',
  'verb',
  'activity',
  'registration',
  'related_activities',
  'related_agents',
  'since',
  'until',
  'limit',
  'ascending',
  'behind',
];

function getStatements(store: StatementStore, request: LrsRequest): LrsAnswer {
  const { query } = request;
  onlyParameters(query, [...single, ...several, 'format', 'attachments']);
  if (flag(query, 'attachments'))
    throw new RequestError(400, 'The preview LRS holds no attachments. Leave out "attachments". (Communication 2.1.3)');
  const format = readFormat(query);
  const language = request.headers['accept-language'] ?? '';
  const headers = { 'X-Experience-API-Consistent-Through': store.consistentThrough() };
  const asked = single.filter((name) => query.has(name));
  if (asked.length > 0) return { ...getOne(store, query, asked, format, language), headers };
  const filter = readFilter(query);
  const page = store.page(filter);
  const more = page.behind === null ? '' : moreLink(request, page.behind);
  return {
    ...json(200, { statements: page.statements.map((each) => inFormat(each, format, language)), more }),
    headers,
  };
}

function getOne(
  store: StatementStore,
  query: URLSearchParams,
  asked: readonly string[],
  format: StatementFormat,
  language: string,
): LrsAnswer {
  const beside = [...query.keys()].find((name) => several.includes(name));
  if (asked.length > 1 || beside !== undefined) {
    throw new RequestError(
      400,
      `"${asked[0]}" cannot stand with "${beside ?? asked[1]}". Beside it only "format" and "attachments" may stand. (Communication 2.1.3)`,
    );
  }
  const id = need(query, asked[0] ?? '');
  if (!uuid.test(id)) throw new RequestError(400, `"${id}" is no UUID. (Data 2.4.1)`);
  const found = store.find(id, asked[0] === 'voidedStatementId');
  if (!found)
    throw new RequestError(404, `No ${asked[0] === 'statementId' ? '' : 'voided '}statement has the id ${id}.`);
  return json(200, inFormat(found, format, language));
}

function readFilter(query: URLSearchParams): Filter {
  const agent = query.get('agent');
  const key = agent === null ? null : agentKey(agentParameter(agent));
  const activity = query.get('activity');
  const registration = query.get('registration');
  if (registration !== null && !uuid.test(registration))
    throw new RequestError(400, `"registration" is "${registration}", which is no UUID. (Communication 2.1.3)`);
  return {
    agent: key,
    relatedAgents: flag(query, 'related_agents'),
    activity: activity === null ? null : activityKey(activity),
    relatedActivities: flag(query, 'related_activities'),
    verb: query.get('verb'),
    registration,
    since: instant(query, 'since'),
    until: instant(query, 'until'),
    ascending: flag(query, 'ascending'),
    behind: query.has('behind') ? wholeNumber(query, 'behind') : null,
    limit: Math.min(wholeNumber(query, 'limit') || pageSize, pageSize),
  };
}

function wholeNumber(query: URLSearchParams, name: string): number {
  const value = query.get(name) ?? '0';
  if (!/^\d{1,15}$/.test(value))
    throw new RequestError(400, `"${name}" is "${value}". Give a whole number, 0 or more. (Communication 2.1.3)`);
  return Number(value);
}

function flag(query: URLSearchParams, name: string): boolean {
  const value = query.get(name) ?? 'false';
  if (value !== 'true' && value !== 'false')
    throw new RequestError(400, `"${name}" is "${value}". Write true or false. (Communication 2.1.3)`);
  return value === 'true';
}

function readFormat(query: URLSearchParams): StatementFormat {
  const format = query.get('format') ?? 'exact';
  if (format === 'exact' || format === 'ids' || format === 'canonical') return format;
  throw new RequestError(400, `"format" is "${format}". Write exact, ids or canonical. (Communication 2.1.3)`);
}

/** Relative address of the next page on this host. @see xAPI 1.0.3 Data 2.5 Retrieval of Statements */
function moreLink(request: LrsRequest, behind: number): string {
  const query = new URLSearchParams(request.query);
  query.set('behind', String(behind));
  return `${request.mount}${request.resource}?${query.toString()}`;
}

/** An answer in JSON. */
export function json(status: number, value: Json): LrsAnswer {
  return { status, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) };
}
