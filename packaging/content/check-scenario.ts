import { asksFor } from '../../lessons/exercises/invitation-scenario.ts';
import type { InvitationScenario, Node, When } from '../../lessons/exercises/scenario-data.ts';
import { end } from '../../lessons/exercises/scenario-path.ts';
import { mostSteps, performanceCodes, longestStepId } from '../../module/formats/performance.ts';
import { longestField } from '../../module/formats/values.ts';
import type { Decision } from '../../module/model/interaction.ts';
import { checkNames } from './check-scenario-names.ts';
import type { Problems } from './content-error.ts';
import type { Yaml, YamlPath } from './read-yaml.ts';
import { inOrder, reached } from './scenario-graph.ts';

type Authored = Yaml<InvitationScenario>;

/** Checks what the parts of the scenario mean to each other: ways on, conditions, what comes back, and that an LMS has room for the longest path. */
export function checkScenario(scenario: Authored, problems: Problems): void {
  checkNames(scenario, problems);
  if (!checkWays(scenario, problems)) return;
  const order = inOrder(scenario.value);
  if (!order) {
    const remedy = 'Lead one of its options to a later node: every path has to end.';
    return void problems.add(scenario.at('nodes'), 'some ways go round in a circle.', remedy);
  }
  checkReached(scenario, problems);
  checkReturns(scenario, problems);
  checkLength(scenario, order, problems);
}

const isAlways = (when: When): boolean => Object.values(when).every((each) => each === undefined);

/** Every way on leads somewhere, and there is always one; false where not. */
function checkWays({ value, at }: Authored, problems: Problems): boolean {
  const known = new Set([end, ...value.nodes.map(({ id }) => id)]);
  let isSound = known.has(value.start);
  const wrong = (path: YamlPath, problem: string, remedy: string): void => {
    isSound = false;
    problems.add(at(...path), problem, remedy);
  };
  if (!isSound) wrong(['start'], `the start is "${value.start}", which is no node.`, 'Write the id of the first node.');
  value.nodes.forEach(({ options }, n) =>
    options.forEach(({ id, next, flags }, o) => {
      const path = ['nodes', n, 'options', o];
      for (const { to } of next.filter((each) => !known.has(each.to)))
        wrong(
          [...path, 'next'],
          `option "${id}" leads to "${to}", which is no node.`,
          'Write the id of a node, or end.',
        );
      const last = next.at(-1);
      if (!last || !isAlways(last.when))
        wrong([...path, 'next'], `option "${id}" may lead nowhere.`, 'Leave the last way on without a condition.');
      for (const flag of flags.filter((each) => value.flags.every((one) => one.id !== each)))
        wrong([...path, 'flags'], `flag "${flag}" is not in "flags".`, 'Describe it there, or correct the word.');
    }),
  );
  const last = value.endings.at(-1);
  if (!last?.when.some(isAlways))
    wrong(['endings'], 'a path may end in none of the endings.', 'Leave the "when" of the last one empty.');
  return isSound;
}

function checkReached({ value, at }: Authored, problems: Problems): void {
  const found = reached(
    value,
    value.nodes.filter(({ id }) => id === value.start),
  );
  value.nodes.forEach((node, index) => {
    if (!found.has(node))
      problems.add(at('nodes', index), `nothing leads to node "${node.id}".`, 'Lead an option to it, or take it out.');
  });
}

/** What an option leaves behind must be able to come back on some way from there. */
function checkReturns({ value, at }: Authored, problems: Problems): void {
  value.nodes.forEach((node, n) =>
    node.options.forEach(({ id, flags, next }, o) => {
      const behind = reached(
        value,
        value.nodes.filter((each) => next.some(({ to }) => to === each.id)),
      );
      for (const flag of flags) {
        const comes =
          next.some(({ when }) => asksFor(when, flag)) ||
          [...behind].some(
            ({ situation, options }) =>
              situation.returns.some(({ when }) => asksFor(when, flag)) ||
              options.some((option) => option.next.some(({ when }) => asksFor(when, flag))),
          );
        if (!comes)
          problems.add(
            at('nodes', n, 'options', o, 'flags'),
            `"${flag}" of option "${id}" never comes back.`,
            'Let a later node return it, or take the flag out.',
          );
      }
    }),
  );
  value.flags.forEach(({ id }, index) => {
    if (!value.nodes.some(({ options }) => options.some(({ flags }) => flags.includes(id))))
      problems.add(at('flags', index), `no option sets flag "${id}".`, 'Set it, or take it out.');
  });
}

/** The longest path must fit into the fields of the standards: nothing is ever cut. */
function checkLength({ value, at }: Authored, order: readonly Node[], problems: Problems): void {
  const steps = value.nodes.map(({ id, title, options }) => ({
    id,
    text: title,
    answers: options.map((each) => each.id),
  }));
  const spelt = (taken: readonly Decision[]): string => performanceCodes({ steps, taken });
  const longest = new Map<string, readonly Decision[]>([[end, []]]);
  for (const node of order) {
    const paths = node.options.flatMap((option) =>
      option.next.map(({ to }) => [{ step: node.id, answer: option.id }, ...(longest.get(to) ?? [])]),
    );
    const [most = []] = paths.sort(
      (one, other) => spelt(other).length - spelt(one).length || other.length - one.length,
    );
    longest.set(node.id, most);
  }
  const path = longest.get(value.start) ?? [];
  const { length } = spelt(path);
  if (length > longestField)
    problems.add(
      at('nodes'),
      `the longest path takes ${length} characters; SCORM 1.2 has room for ${longestField}.`,
      'Take nodes out of it.',
    );
  if (path.length > mostSteps)
    problems.add(
      at('nodes'),
      `the longest path has ${path.length} steps; SCORM 2004 has room for ${mostSteps}.`,
      'Take nodes out of it.',
    );
  for (const language of ['cs', 'en'] as const)
    if (value.title[language].length > longestStepId)
      problems.add(
        at('title', language),
        `the title has ${value.title[language].length} characters; SCORM 2004 has room for ${longestStepId}.`,
        'Shorten it.',
      );
}
