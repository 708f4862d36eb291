import type { InvitationScenario, When } from '../../lessons/exercises/scenario-data.ts';
import type { Place, Problems } from './content-error.ts';
import type { Yaml, YamlPath } from './read-yaml.ts';

/** Decisions a whole consultation has at least. */
const fewestNodes = 12;

type Authored = Yaml<InvitationScenario>;

/** Ids given once, numbers in order, every condition and change about something that is declared, enough to decide. */
export function checkNames({ value, at }: Authored, problems: Problems): void {
  const { nodes, flags, endings, state } = value;
  once(nodes, at('nodes'), 'node', problems);
  once(endings, at('endings'), 'ending', problems);
  once(flags, at('flags'), 'flag', problems);
  nodes.forEach((node, index) => {
    once(node.options, at('nodes', index, 'options'), `option of "${node.id}"`, problems);
    if (node.number !== index + 1)
      problems.add(
        at('nodes', index, 'number'),
        `node "${node.id}" is number ${node.number}.`,
        `Write ${index + 1}: numbers follow the order, and an LMS keeps them.`,
      );
  });
  if (nodes.length < fewestNodes)
    problems.add(at('nodes'), `there are ${nodes.length} nodes.`, `A whole consultation has at least ${fewestNodes}.`);
  const variables = new Set(state.variables.map(({ id }) => id));
  const known = new Set(flags.map(({ id }) => id));
  for (const { when, path } of conditions(value)) {
    const asked = [when.flag, when.notFlag, ...(when.anyFlag ?? [])].filter((each) => each !== undefined);
    for (const flag of asked.filter((each) => !known.has(each)))
      problems.add(at(...path), `flag "${flag}" is not in "flags".`, 'Describe it there, or correct the word.');
    for (const name of Object.keys(when.below ?? {}).filter((each) => !variables.has(each)))
      problems.add(at(...path), `"${name}" is no variable of the state.`, `Write one of ${[...variables].join(', ')}.`);
  }
  for (const { changes, path } of allChanges(value))
    for (const name of Object.keys(changes).filter((each) => !variables.has(each)))
      problems.add(at(...path), `"${name}" is no variable of the state.`, `Write one of ${[...variables].join(', ')}.`);
}

function once(list: readonly { readonly id: string }[], place: Place, what: string, problems: Problems): void {
  const twice = list.filter(({ id }, index) => list.findIndex((each) => each.id === id) !== index);
  for (const { id } of twice) problems.add(place, `${what} "${id}" is there twice.`, 'Give one of them another id.');
}

interface Placed<T> {
  readonly path: YamlPath;
  readonly when: T;
}

function conditions({ nodes, endings }: InvitationScenario): readonly Placed<When>[] {
  return [
    ...nodes.flatMap(({ situation, options }, n) => [
      ...situation.returns.map(({ when }, r) => ({ when, path: ['nodes', n, 'situation', 'returns', r, 'when'] })),
      ...options.flatMap(({ next }, o) =>
        next.map(({ when }, w) => ({ when, path: ['nodes', n, 'options', o, 'next', w] })),
      ),
    ]),
    ...endings.flatMap(({ when }, e) => when.map((each) => ({ when: each, path: ['endings', e, 'when'] }))),
  ];
}

function allChanges({ nodes }: InvitationScenario): readonly { readonly changes: object; readonly path: YamlPath }[] {
  return nodes.flatMap(({ situation, options }, n) => [
    ...situation.returns.map(({ changes }, r) => ({ changes, path: ['nodes', n, 'situation', 'returns', r] })),
    ...options.map(({ changes }, o) => ({ changes, path: ['nodes', n, 'options', o, 'changes'] })),
  ]);
}
