import type { Statement } from '../formats/statement-types.ts';

/** What a statement is worth where not all can be kept: passing the course counts more than reading one block of it. */
const worths: Readonly<Record<string, number>> = {
  experienced: 0,
  initialized: 1,
  resumed: 1,
  attempted: 1,
  terminated: 1,
};
const work = 2;
const verdict = 3;

/** From 0, reading, to 3, a verdict on the course as a whole. */
export function worthOf({ verb, context }: Statement): number {
  const name = verb.id.replace(/^.*\//, '');
  const whole = !context.contextActivities.parent;
  if (whole && ['completed', 'passed', 'failed'].includes(name)) return verdict;
  return worths[name] ?? work;
}

/** The oldest of those worth least; undefined where there are none. */
export function leastOf<T extends { readonly statement: Statement }>(oldestFirst: readonly T[]): T | undefined {
  const least = Math.min(...oldestFirst.map(({ statement }) => worthOf(statement)));
  return oldestFirst.find(({ statement }) => worthOf(statement) === least);
}
