/** Small rules of which the rules of a statement are made. A rule looks at one value and reports what is wrong with it. */

/** Reports a broken rule: where, by which clause, and what is asked. */
export type Report = (path: string, clause: string, asks: string) => void;
export type Rule = (value: unknown, path: string, report: Report) => void;
export type Json = Readonly<Record<string, unknown>>;

/** True for an object that is neither null nor a list. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object with these properties and no others. @see xAPI 1.0.3 Data 2.2 */
export function shape(
  clause: string,
  properties: Readonly<Record<string, Rule>>,
  required: readonly string[] = [],
): Rule {
  return (value, path, report) => {
    if (!isObject(value)) return report(path, clause, 'must be an object');
    for (const name of required) if (value[name] === undefined) report(`${path}.${name}`, clause, 'is required');
    for (const [name, each] of Object.entries(value)) {
      const rule = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (rule && each === null) report(`${path}.${name}`, '2.2', 'must not be null');
      else if (rule) rule(each, `${path}.${name}`, report);
      else report(`${path}.${name}`, '2.2', 'is not a property the specification knows');
    }
  };
}

/** A list in which every value follows a rule. */
export function list(clause: string, rule: Rule): Rule {
  return (value, path, report) => {
    if (!Array.isArray(value)) return report(path, clause, 'must be a list');
    value.forEach((each, index) => rule(each, `${path}[${index}]`, report));
  };
}

/** A text that matches a pattern. */
export function matching(clause: string, pattern: RegExp, asks: string): Rule {
  return (value, path, report) => {
    if (typeof value !== 'string' || !pattern.test(value)) report(path, clause, asks);
  };
}

export function oneOf(clause: string, ...words: readonly string[]): Rule {
  return (value, path, report) => {
    if (typeof value !== 'string' || !words.includes(value)) report(path, clause, `must be one of ${words.join(', ')}`);
  };
}

/** One or more rules, all of which hold. */
export function all(...rules: readonly Rule[]): Rule {
  return (value, path, report) => rules.forEach((rule) => rule(value, path, report));
}

export const text = (clause: string): Rule => matching(clause, /^/, 'must be a text');

export function boolean(clause: string): Rule {
  return (value, path, report) => {
    if (typeof value !== 'boolean') report(path, clause, 'must be true or false');
  };
}

export function number(clause: string, least = -Infinity, greatest = Infinity): Rule {
  return (value, path, report) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) report(path, clause, 'must be a number');
    else if (value < least || value > greatest) report(path, clause, `must lie between ${least} and ${greatest}`);
  };
}

/** An absolute IRI. @see RFC 3987 */
export const iri = (clause: string): Rule =>
  matching(clause, /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i, 'must be an absolute IRI');

export const uuid = (clause: string): Rule =>
  matching(clause, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, 'must be a UUID');

/** @see RFC 5646 */
const tag =
  /^((([a-z]{2,3}(-[a-z]{3}){0,3}|[a-z]{4,8})(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-([a-z0-9]{5,8}|\d[a-z0-9]{3}))*(-[a-wyz0-9](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?)|x(-[a-z0-9]{1,8})+|i-[a-z]+)$/i;

export const language = (clause: string): Rule => matching(clause, tag, 'must be a language tag of RFC 5646');

/** Texts by language tag. @see xAPI 1.0.3 Data 4.2 */
export const languageMap: Rule = (value, path, report) => {
  if (!isObject(value)) return report(path, '4.2', 'must be an object of texts by language tag');
  for (const [key, each] of Object.entries(value)) {
    if (!tag.test(key)) report(`${path}.${key}`, '4.2', 'must have a language tag of RFC 5646 as its key');
    if (typeof each !== 'string') report(`${path}.${key}`, '4.2', 'must be a text');
  }
};

/** Anything by IRI. @see xAPI 1.0.3 Data 4.1 */
export const extensions: Rule = (value, path, report) => {
  if (!isObject(value)) return report(path, '4.1', 'must be an object by IRI');
  for (const key of Object.keys(value)) iri('4.1')(key, `${path}["${key}"]`, report);
};

const duration8601 =
  /^P(?!$)(\d+(\.\d+)?W|(\d+(\.\d+)?Y)?(\d+(\.\d+)?M)?(\d+(\.\d+)?D)?(T(?=\d)(\d+(\.\d+)?H)?(\d+(\.\d+)?M)?(\d+(\.\d+)?S)?)?)$/;

/** @see xAPI 1.0.3 Data 4.6 */
export const duration: Rule = matching('4.6', duration8601, 'must be a duration of ISO 8601, e.g. PT18.4S');

const instant = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}([.,]\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)?$/;

/** @see xAPI 1.0.3 Data 4.5 */
export const timestamp: Rule = (value, path, report) => {
  const good = typeof value === 'string' && instant.test(value) && !Number.isNaN(Date.parse(value.replace(',', '.')));
  if (!good) return report(path, '4.5', 'must be a timestamp of ISO 8601, e.g. 2026-11-23T07:00:00.000Z');
  if (/-00(:?00)?$/.test(value.slice(19))) report(path, '4.5', 'must not have the offset -00, -0000 or -00:00');
};
