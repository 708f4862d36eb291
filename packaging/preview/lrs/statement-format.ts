import { agentKey } from './agents.ts';
import { isObject, type Json, type JsonObject } from './json.ts';

export type StatementFormat = 'exact' | 'ids' | 'canonical';

/** The statement in the format a client asked for. @see xAPI 1.0.3 Communication 2.1.3 format */
export function inFormat(statement: JsonObject, format: StatementFormat, acceptLanguage: string): JsonObject {
  if (format === 'ids') return idsOnly(statement) as JsonObject;
  if (format === 'canonical') return oneLanguage(statement, languages(acceptLanguage)) as JsonObject;
  return statement;
}

const identifiers = ['objectType', 'mbox', 'mbox_sha1sum', 'openid', 'account'];

function idsOnly(value: Json | undefined, key = ''): Json {
  if (Array.isArray(value)) return value.map((each: Json) => idsOnly(each, key));
  if (!isObject(value) || key === 'extensions' || key === 'attachments' || key === 'result') return value ?? null;
  if (key === 'verb') return pick(value, ['id']);
  const isActivity = 'definition' in value || (typeof value['id'] === 'string' && value['objectType'] === 'Activity');
  if (isActivity) return pick(value, ['objectType', 'id']);
  if (agentKey(value) !== null) return pick(value, identifiers);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, idsOnly(each, name)]));
}

function pick(value: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(keys.filter((key) => value[key] !== undefined).map((key) => [key, value[key]]));
}

/** Language tags of an Accept-Language header, the most wanted first. */
function languages(header: string): string[] {
  const weighted = header.split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const weight = parameters.map((each) => /^\s*q=([\d.]+)/.exec(each)?.[1]).find((each) => each !== undefined);
    return { tag: tag.trim().toLowerCase(), weight: weight === undefined ? 1 : Number(weight) };
  });
  return weighted
    .filter((each) => each.tag !== '' && each.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map((each) => each.tag);
}

function oneLanguage(value: Json | undefined, wanted: readonly string[], key = ''): Json {
  if (Array.isArray(value)) return value.map((each: Json) => oneLanguage(each, wanted, key));
  if (!isObject(value) || key === 'extensions') return value ?? null;
  const isLanguageMap =
    (key === 'display' || key === 'name' || key === 'description') &&
    Object.values(value).every((each) => typeof each === 'string');
  if (!isLanguageMap)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, oneLanguage(each, wanted, name)]));
  const tags = Object.keys(value);
  const best = wanted.map((tag) =>
    tags.find(
      (each) =>
        each.toLowerCase() === tag ||
        each.toLowerCase().startsWith(`${tag}-`) ||
        tag.startsWith(`${each.toLowerCase()}-`),
    ),
  );
  const chosen = best.find((tag) => tag !== undefined) ?? tags[0];
  return chosen === undefined ? {} : { [chosen]: value[chosen] };
}
