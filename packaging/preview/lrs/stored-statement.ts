import { randomUUID } from 'node:crypto';
import { agentKeys, isAgent } from './agents.ts';
import { asList, canonicalJson, child, isObject, text, type Json, type JsonObject } from './json.ts';

export const voidedVerb = 'http://adlnet.gov/expapi/verbs/voided';

/** What the LRS adds to every statement it takes in. */
export interface Stamp {
  /** ISO 8601, UTC, milliseconds. */
  readonly stored: string;
  readonly authority: JsonObject;
}

/** The statement as it will be given back: id, timestamp, stored, authority, version set. @see xAPI 1.0.3 Data 2.4.7–2.4.10 */
export function stamped(sent: JsonObject, stamp: Stamp): JsonObject & { readonly id: string } {
  return {
    ...withLists(sent),
    id: (text(sent, 'id') ?? randomUUID()).toLowerCase(),
    timestamp: text(sent, 'timestamp') ?? stamp.stored,
    stored: stamp.stored,
    authority: stamp.authority,
    version: text(sent, 'version') ?? '1.0.0',
  };
}

const contextLists = ['parent', 'grouping', 'category', 'other'];

/** Every value of contextActivities as an array. @see xAPI 1.0.3 Data 2.4.6.2 */
function withLists(statement: JsonObject): JsonObject {
  const object = child(statement, 'object');
  const inner = object?.['objectType'] === 'SubStatement' ? { object: withLists(object) } : {};
  const context = child(statement, 'context');
  const activities = child(context, 'contextActivities');
  if (!context || !activities) return { ...statement, ...inner };
  const lists = Object.fromEntries(
    contextLists.filter((key) => activities[key] !== undefined).map((key) => [key, asList(activities[key])]),
  );
  return { ...statement, ...inner, context: { ...context, contextActivities: lists } };
}

/**
 * What two statements of one id must share. Left out is what an LRS sets itself and what may change without changing the
 * meaning: id, stored, authority, version, timestamp (compared apart), displays and definitions, order of context activities.
 * @see xAPI 1.0.3 Data 2.3.1 Statement Immutability
 */
export function meaning(sent: JsonObject): string {
  const kept = Object.entries(withLists(sent)).filter(([name]) => !setByLrs.includes(name));
  return canonicalJson(withoutWords(Object.fromEntries(kept)));
}

const setByLrs = ['id', 'stored', 'authority', 'version', 'timestamp'];

function withoutWords(value: Json | undefined, key = ''): Json {
  if (Array.isArray(value)) {
    const list = value.map((each: Json) => withoutWords(each));
    return contextLists.includes(key) || key === 'member'
      ? list.sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1))
      : list;
  }
  if (!isObject(value)) return value ?? null;
  if (key === 'extensions') return value;
  const kept = Object.entries(value).filter(
    ([name, each]) =>
      name !== 'display' &&
      name !== 'definition' &&
      !(name === 'objectType' && (each === 'Agent' || each === 'Activity')),
  );
  return Object.fromEntries(kept.map(([name, each]) => [name, withoutWords(each, name)]));
}

/** Id of the statement that this one refers to, lower case; null when it refers to none. */
export function target(statement: JsonObject): string | null {
  const object = child(statement, 'object');
  return object?.['objectType'] === 'StatementRef' ? (text(object, 'id')?.toLowerCase() ?? null) : null;
}

export function isVoiding(statement: JsonObject): boolean {
  return text(child(statement, 'verb'), 'id') === voidedVerb && target(statement) !== null;
}

/** One agent or activity by which a statement can be found; `related` when only with related_agents or related_activities. */
export interface Mention {
  readonly key: string;
  readonly related: boolean;
}

/** Everything a statement can be found by. @see xAPI 1.0.3 Communication 2.1.3 */
export function mentions(statement: JsonObject): Mention[] {
  const object = child(statement, 'object');
  const direct = [...agentKeys(child(statement, 'actor')), ...objectKeys(object)];
  const inner = object?.['objectType'] === 'SubStatement' ? object : undefined;
  const related = [
    ...agentKeys(child(statement, 'authority')),
    ...contextKeys(statement),
    ...(inner
      ? [...agentKeys(child(inner, 'actor')), ...objectKeys(child(inner, 'object')), ...contextKeys(inner)]
      : []),
  ];
  const all = [...direct.map((key) => ({ key, related: false })), ...related.map((key) => ({ key, related: true }))];
  return all.filter((mention, index) => all.findIndex((other) => other.key === mention.key) === index);
}

function objectKeys(object: JsonObject | undefined): string[] {
  if (isAgent(object)) return agentKeys(object);
  const isActivity = object?.['objectType'] === undefined || object['objectType'] === 'Activity';
  const id = text(object, 'id');
  return isActivity && id !== null ? [activityKey(id)] : [];
}

function contextKeys(statement: JsonObject): string[] {
  const context = child(statement, 'context');
  const activities = Object.values(child(context, 'contextActivities') ?? {})
    .flatMap(asList)
    .filter(isObject);
  return [
    ...agentKeys(child(context, 'instructor')),
    ...agentKeys(child(context, 'team')),
    ...activities.flatMap(objectKeys),
  ];
}

/** Key of an activity among the mentions; cannot meet an agent's key. */
export function activityKey(id: string): string {
  return `activity ${id}`;
}
