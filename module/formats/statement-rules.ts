import { actor, agent, authority, group } from './actor-rules.ts';
import { activity, byKind, isActivity, statementRef } from './object-rules.ts';
import {
  all,
  boolean,
  duration,
  extensions,
  iri,
  isObject,
  language,
  languageMap,
  list,
  matching,
  number,
  oneOf,
  shape,
  text,
  timestamp,
  uuid,
  type Rule,
} from './rules.ts';

/** Versions of xAPI a statement can be judged by. */
export type XapiVersion = '1.0.3' | '2.0.0';

/** Clause of 2.0.0 on context agents and groups. */
const added = '4.2.6';
const voided = 'http://adlnet.gov/expapi/verbs/voided';

const scoreOrder: Rule = (value, path, report) => {
  if (!isObject(value)) return;
  const { raw, min, max } = value;
  const above = (low: unknown, high: unknown) => typeof low === 'number' && typeof high === 'number' && low > high;
  if (above(min, max) || (min !== undefined && min === max))
    report(`${path}.max`, '2.4.5.1', 'must be greater than min');
  if (above(min, raw)) report(`${path}.raw`, '2.4.5.1', 'must not be less than min');
  if (above(raw, max)) report(`${path}.raw`, '2.4.5.1', 'must not be greater than max');
};

const score: Rule = all(
  shape('2.4.5.1', {
    scaled: number('2.4.5.1', -1, 1),
    raw: number('2.4.5.1'),
    min: number('2.4.5.1'),
    max: number('2.4.5.1'),
  }),
  scoreOrder,
);

const result: Rule = shape('2.4.5', {
  score,
  success: boolean('2.4.5'),
  completion: boolean('2.4.5'),
  response: text('2.4.5'),
  duration,
  extensions,
});

/** One activity or a list of them. */
const activities: Rule = (value, path, report) =>
  (Array.isArray(value) ? list('2.4.6.2', activity) : activity)(value, path, report);

const contextProperties: Readonly<Record<string, Rule>> = {
  registration: uuid('2.4.6.1'),
  instructor: actor,
  team: group,
  contextActivities: shape('2.4.6.2', {
    parent: activities,
    grouping: activities,
    category: activities,
    other: activities,
  }),
  revision: text('2.4.6'),
  platform: text('2.4.6'),
  language: language('2.4.6'),
  statement: statementRef,
  extensions,
};

const types = list(added, iri(added));
const context: Readonly<Record<XapiVersion, Rule>> = {
  '1.0.3': shape('2.4.6', contextProperties),
  '2.0.0': shape('2.4.6', {
    ...contextProperties,
    contextAgents: list(
      added,
      shape(added, { objectType: oneOf(added, 'contextAgent'), agent, relevantTypes: types }, ['objectType', 'agent']),
    ),
    contextGroups: list(
      added,
      shape(added, { objectType: oneOf(added, 'contextGroup'), group, relevantTypes: types }, ['objectType', 'group']),
    ),
  }),
};

const attachment: Rule = shape(
  '2.4.11',
  {
    usageType: iri('2.4.11'),
    display: languageMap,
    description: languageMap,
    contentType: matching('2.4.11', /^[\w.+-]+\/[\w.+-]+(\s*;.*)?$/, 'must be an Internet media type'),
    length: number('2.4.11', 0),
    sha2: matching('2.4.11', /^[0-9a-f]{56,128}$/i, 'must be a SHA-2 hash in hex digits'),
    fileUrl: iri('2.4.11'),
  },
  ['usageType', 'display', 'contentType', 'length', 'sha2'],
);

/** Properties of a context that tell about an activity alone. @see xAPI 1.0.3 Data 2.4.6 */
const revisionOfActivity: Rule = (value, path, report) => {
  if (!isObject(value) || !isObject(value.context) || isActivity(value.object)) return;
  for (const name of ['revision', 'platform']) {
    if (value.context[name] !== undefined)
      report(`${path}.context.${name}`, '2.4.6', 'must only be used where the object is an activity');
  }
};

/** @see xAPI 1.0.3 Data 2.3.2 */
const voidingRefers: Rule = (value, path, report) => {
  if (!isObject(value) || !isObject(value.verb) || value.verb.id !== voided) return;
  const refers = isObject(value.object) && value.object.objectType === 'StatementRef';
  if (!refers) report(`${path}.object`, '2.3.2', 'must be a StatementRef where the verb is voided');
};

function common(version: XapiVersion): Readonly<Record<string, Rule>> {
  return {
    actor,
    verb: shape('2.4.3', { id: iri('2.4.3'), display: languageMap }, ['id']),
    result,
    context: context[version],
    timestamp,
    attachments: list('2.4.11', attachment),
  };
}

const simpleObjects: Readonly<Record<string, Rule>> = {
  Activity: activity,
  Agent: agent,
  Group: group,
  StatementRef: statementRef,
};

function subStatement(version: XapiVersion): Rule {
  const properties = {
    objectType: oneOf('2.4.4.3', 'SubStatement'),
    object: byKind(simpleObjects),
    ...common(version),
  };
  return all(shape('2.4.4.3', properties, ['actor', 'verb', 'object']), revisionOfActivity);
}

function statementRule(version: XapiVersion): Rule {
  const versions = version === '1.0.3' ? /^1\.0(\.\d+)?$/ : /^(1\.0(\.\d+)?|2\.0(\.\d+)?)$/;
  const properties: Readonly<Record<string, Rule>> = {
    id: uuid('2.4.1'),
    object: byKind({ ...simpleObjects, SubStatement: subStatement(version) }),
    stored: timestamp,
    authority,
    version: matching('2.4.10', versions, `must be a version an LRS of ${version} takes`),
    ...common(version),
  };
  return all(shape('2.2', properties, ['actor', 'verb', 'object']), revisionOfActivity, voidingRefers);
}

const rules: Readonly<Record<XapiVersion, Rule>> = { '1.0.3': statementRule('1.0.3'), '2.0.0': statementRule('2.0.0') };

/**
 * Every rule of xAPI a statement breaks, each named by its clause and place, e.g. `xAPI 1.0.3 Data 2.4.1 statement.id must be
 * a UUID`; an empty list when it breaks none. Pure: no network, no clock.
 */
export function brokenRules(statement: unknown, version: XapiVersion = '1.0.3'): readonly string[] {
  const broken: string[] = [];
  // The clauses are numbered as in 1.0.3; only what 2.0.0 added carries its own number.
  const edition = (clause: string) => (clause === added ? '2.0.0' : '1.0.3');
  rules[version](statement, 'statement', (path, clause, asks) =>
    broken.push(`xAPI ${edition(clause)} Data ${clause} ${path} ${asks}`),
  );
  return broken;
}
