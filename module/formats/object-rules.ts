import {
  all,
  extensions,
  iri,
  isObject,
  languageMap,
  list,
  oneOf,
  shape,
  text,
  uuid,
  type Report,
  type Rule,
} from './rules.ts';

/** Activities and references a statement may be about. @see xAPI 1.0.3 Data 2.4.4 */

/** Which lists of components an interaction type takes. @see xAPI 1.0.3 Data 2.4.4.1 interaction components */
const componentsOf: Readonly<Record<string, readonly string[]>> = {
  'true-false': [],
  choice: ['choices'],
  'fill-in': [],
  'long-fill-in': [],
  matching: ['source', 'target'],
  performance: ['steps'],
  sequencing: ['choices'],
  likert: ['scale'],
  numeric: [],
  other: [],
};
const componentLists = ['choices', 'scale', 'source', 'target', 'steps'];

const differentIds: Rule = (value, path, report) => {
  const ids = Array.isArray(value) ? value.map((each: unknown) => (isObject(each) ? each.id : undefined)) : [];
  if (new Set(ids).size !== ids.length) report(path, '2.4.4.1', 'must not have the same id twice');
};

const components: Rule = all(
  list('2.4.4.1', shape('2.4.4.1', { id: text('2.4.4.1'), description: languageMap }, ['id'])),
  differentIds,
);

const definitionShape: Rule = shape('2.4.4.1', {
  name: languageMap,
  description: languageMap,
  type: iri('2.4.4.1'),
  moreInfo: iri('2.4.4.1'),
  extensions,
  interactionType: oneOf('2.4.4.1', ...Object.keys(componentsOf)),
  correctResponsesPattern: list('2.4.4.1', text('2.4.4.1')),
  ...Object.fromEntries(componentLists.map((name) => [name, components])),
});

const interaction: Rule = (value, path, report) => {
  if (!isObject(value)) return;
  const present = componentLists.filter((name) => value[name] !== undefined);
  const type = value.interactionType;
  if (type === undefined) {
    const needs = present.length > 0 || value.correctResponsesPattern !== undefined;
    if (needs) report(`${path}.interactionType`, '2.4.4.1', 'is required of an interaction');
    return;
  }
  const allowed = typeof type === 'string' ? (componentsOf[type] ?? []) : [];
  for (const name of present.filter((each) => !allowed.includes(each))) {
    report(`${path}.${name}`, '2.4.4.1', `does not belong to the interaction type ${String(type)}`);
  }
};

export const activity: Rule = shape(
  '2.4.4.1',
  { objectType: oneOf('2.4.4.1', 'Activity'), id: iri('2.4.4.1'), definition: all(definitionShape, interaction) },
  ['id'],
);

export const statementRef: Rule = shape(
  '2.4.4.3',
  { objectType: oneOf('2.4.4.3', 'StatementRef'), id: uuid('2.4.4.3') },
  ['objectType', 'id'],
);

/** True when a statement is about an activity, which is also meant where nothing is said. */
export function isActivity(object: unknown): boolean {
  return isObject(object) && (object.objectType === undefined || object.objectType === 'Activity');
}

/** Hands an object to the rule for its kind. */
export function byKind(kinds: Readonly<Record<string, Rule>>): Rule {
  return (value: unknown, path: string, report: Report) => {
    const kind = isObject(value) ? (value.objectType ?? 'Activity') : 'Activity';
    const rule = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (rule) rule(value, path, report);
    else report(`${path}.objectType`, '2.4.4', `must be one of ${Object.keys(kinds).join(', ')}`);
  };
}
