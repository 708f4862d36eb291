import type * as v from 'valibot';
import { fieldWords } from './schema.ts';
import { nearest } from './suggest.ts';

const languages: Readonly<Record<string, string>> = { cs: 'Czech', en: 'English' };
const singular: Readonly<Record<string, string>> = {
  assessments: 'assessment',
  gains: 'gain',
  items: 'item',
  lessons: 'lesson',
  objectives: 'objective',
  options: 'option',
  questions: 'question',
  sources: 'source',
  targets: 'target',
};
const format = 'CONTRIBUTING.md, "Content as it is written"';

type Path = readonly (string | number)[];
interface Explained {
  readonly problem: string;
  readonly remedy: string;
}

/** Says in an author's words what a schema found: the field, what is wrong with it, what to do. */
export function explain(issue: v.BaseIssue<unknown>, path: Path, whole: unknown): Explained {
  const key = String(path.at(-1) ?? '');
  const owner = name(path.slice(0, -1), whole);
  if (issue.expected === 'never') return unknownField(key, owner);
  if (!isAbsent(issue.input))
    return { problem: `${name(path, whole)} is ${shown(issue.input)}.`, remedy: `Write ${expected(issue)}.` };
  if (key in languages) {
    return {
      problem: `${owner} has no ${languages[key]} text.`,
      remedy: `Write it under "${key}": all languages are published together.`,
    };
  }
  if (key === 'feedback') {
    return {
      problem: `${owner} has no feedback.`,
      remedy: 'Write "feedback: { cs: …, en: … }": what holds, why, and what to do with it.',
    };
  }
  return { problem: `${name(path, whole)} is missing.`, remedy: evidence[key] ?? `Write ${expected(issue)}.` };
}

/** What every statement carries: where it comes from, and when somebody last looked there. */
const evidence: Readonly<Record<string, string>> = {
  sources: 'Write "sources: [src-…]", the ids of the sources it rests on.',
  checked: 'Write "checked: \'YYYY-MM-DD\'", the day on which somebody last looked.',
};

function unknownField(key: string, owner: string): Explained {
  const meant = nearest(key, fieldWords);
  return {
    problem: `${owner} has no field "${key}".`,
    remedy: meant ? `Did you mean "${meant}"?` : `Remove it, or see ${format}.`,
  };
}

/** `feedback of option "b" of "l1-q003-who-decides"`: from the inside out, by ids where there are any. */
function name(path: Path, whole: unknown): string {
  const parts: string[] = [];
  let value = whole;
  path.forEach((key, index) => {
    value = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined;
    if (typeof key === 'number') {
      const list = parts.pop();
      parts.push([list && (singular[list] ?? list), identity(value, key)].filter(Boolean).join(' '));
    } else if (!(key in languages && index === path.length - 1)) parts.push(key);
    else parts.push(`${languages[key]} text`);
  });
  return parts.length === 0 ? 'this file' : parts.reverse().join(' of ');
}

function identity(value: unknown, index: number): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? `"${id}"` : `no. ${index + 1}`;
}

const isAbsent = (input: unknown): boolean => input === undefined || input === null || input === '';
const shown = (input: unknown): string =>
  typeof input === 'object'
    ? Array.isArray(input)
      ? `a list of ${input.length}`
      : 'a group of fields'
    : JSON.stringify(input);

/** What the schema wants, in words. */
function expected(issue: v.BaseIssue<unknown>): string {
  const { type, requirement } = issue as { type: string; requirement?: unknown };
  if (type === 'picklist' || type === 'variant' || type === 'literal')
    return `one of ${(issue.expected ?? '')
      .replace(/^\(|\)$/g, '')
      .replaceAll('"', '')
      .replaceAll(' | ', ', ')}`;
  if (type === 'max_length')
    return `at most ${String(requirement)} ${Array.isArray(issue.input) ? 'of them' : 'characters'}`;
  if (type === 'min_length') return `at least ${String(requirement)} of them`;
  if (type === 'gt_value') return `a number above ${String(requirement)}`;
  if (type === 'min_value' || type === 'max_value')
    return `a number of ${type === 'min_value' ? 'at least' : 'at most'} ${String(requirement)}`;
  if (type === 'iso_date') return 'a date as YYYY-MM-DD, in quotes';
  if (type === 'url') return 'an absolute address';
  if (type === 'regex') return issue.message;
  const kinds: Readonly<Record<string, string>> = {
    string: 'text',
    Array: 'a list',
    Object: 'a group of fields',
    number: 'a number',
    boolean: 'true or false',
  };
  return kinds[issue.expected ?? ''] ?? 'it';
}
