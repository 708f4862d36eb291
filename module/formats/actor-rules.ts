import { all, iri, isObject, list, matching, oneOf, shape, text, type Rule } from './rules.ts';

/** Whoever a statement is about. @see xAPI 1.0.3 Data 2.4.2 */

const identifiers = ['mbox', 'mbox_sha1sum', 'openid', 'account'];

const identity: Readonly<Record<string, Rule>> = {
  name: text('2.4.2'),
  mbox: matching('2.4.2.3', /^mailto:[^\s@]+@[^\s@]+$/i, 'must be a mailto IRI, e.g. mailto:somebody@example.cz'),
  mbox_sha1sum: matching('2.4.2.3', /^[0-9a-f]{40}$/i, 'must be 40 hex digits'),
  openid: iri('2.4.2.3'),
  account: shape('2.4.2.4', { homePage: iri('2.4.2.4'), name: text('2.4.2.4') }, ['homePage', 'name']),
};

function identifiersOf(value: unknown): number {
  return isObject(value) ? identifiers.filter((name) => value[name] !== undefined).length : 0;
}

const exactlyOne: Rule = (value, path, report) => {
  const count = identifiersOf(value);
  if (isObject(value) && count !== 1)
    report(path, '2.4.2.1', `must have exactly one of ${identifiers.join(', ')}, not ${count}`);
};

export const agent: Rule = all(shape('2.4.2.1', { objectType: oneOf('2.4.2.1', 'Agent'), ...identity }), exactlyOne);

const oneOrMembers: Rule = (value, path, report) => {
  if (!isObject(value)) return;
  const count = identifiersOf(value);
  if (count > 1) report(path, '2.4.2.2', `must have at most one of ${identifiers.join(', ')}, not ${count}`);
  if (count === 0 && value.member === undefined)
    report(`${path}.member`, '2.4.2.2', 'is required of a group without identifier');
  if (Array.isArray(value.member) && value.member.length === 0 && count === 0)
    report(`${path}.member`, '2.4.2.2', 'must not be empty');
};

export const group: Rule = all(
  shape('2.4.2.2', { objectType: oneOf('2.4.2.2', 'Group'), member: list('2.4.2.2', agent), ...identity }, [
    'objectType',
  ]),
  oneOrMembers,
);

/** An agent, or a group that says so. */
export const actor: Rule = (value, path, report) =>
  (isObject(value) && value.objectType === 'Group' ? group : agent)(value, path, report);

/** Who vouches for the statement: an agent, or the two of three-legged OAuth. @see xAPI 1.0.3 Data 2.4.9 */
export const authority: Rule = (value, path, report) => {
  actor(value, path, report);
  if (!isObject(value) || value.objectType !== 'Group') return;
  const two = Array.isArray(value.member) && value.member.length === 2;
  if (!two || identifiersOf(value) > 0) report(path, '2.4.9', 'must be an anonymous group of exactly two members');
};
