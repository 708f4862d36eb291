import type { Course } from '../../module/model/course.ts';

/** What no screen needs before the first one that is not the cover: brought by `loadTitles()`, list by list. */
const later = {
  lessons: ['title', 'objectives'],
  blocks: ['title'],
  objectives: ['text'],
  assessments: ['title'],
  questions: ['objective', 'difficulty', 'pool'],
} as const;

/**
 * The outline as JavaScript source, small enough for the first script of a course of many lessons: lists as columns, each
 * written as what changes from line to line, the questions of an assessment by their places, and without what can come later.
 */
export function outlineSource(course: Course): string {
  const { lessons, assessments, questions, objectives, exercises, ...rest } = course;
  const place = new Map(questions.map(({ id }, index) => [id, index]));
  const lists = {
    lessons: columns(
      lessons.map((lesson) => ({ ...lesson, blocks: lesson.blocks.length })),
      later.lessons,
    ),
    blocks: columns(blocksOf(course), later.blocks),
    objectives: columns(objectives, later.objectives),
    assessments: columns(
      assessments.map((each) => ({ ...each, questions: each.questions.map((id) => place.get(id)) })),
      later.assessments,
    ),
    questions: columns(questions, later.questions),
    exercises: columns(exercises, []),
  };
  return `${decoders}
const list = {${Object.entries(lists)
    .map(([name, source]) => `${name}: ${source}`)
    .join(',\n')}};
let words = null;
let next = 0;
for (const [name, keys] of Object.entries(${JSON.stringify(later)})) for (const each of list[name]) for (const key of keys) {
  const at = next++;
  Object.defineProperty(each, key, { enumerable: true, get() {
    if (!words) throw new RangeError(\`the \${key} of "\${each.id}" was read before loadTitles()\`);
    return words[at];
  } });
}
let taken = 0;
for (const lesson of list.lessons) lesson.blocks = list.blocks.slice(taken, (taken += lesson.blocks));
for (const assessment of list.assessments) assessment.questions = assessment.questions.map((at) => list.questions[at].id);
const { blocks: _, ...lists } = list;
export const course = { ...${JSON.stringify(rest)}, ...lists };
export const loadTitles = async () => {
  ({ words } = await import('virtual:parts'));
};
`;
}

/** What `loadTitles()` brings, in the order in which the outline asks for it: titles, texts of objectives, what draws a question. */
export function titles(course: Course): readonly unknown[] {
  const lists: Record<keyof typeof later, readonly object[]> = { ...course, blocks: blocksOf(course) };
  return (Object.keys(later) as (keyof typeof later)[]).flatMap((name) =>
    lists[name].flatMap((each) => later[name].map((key) => (each as Record<string, unknown>)[key])),
  );
}

const blocksOf = ({ lessons }: Course) => lessons.flatMap(({ blocks }) => blocks);

/** How the browser reads the columns again: see `column` for what each stands for. */
const decoders = `const sums = (steps) => {
  let sum = 0;
  return steps.map((step) => (sum += step));
};
const places = (digits, values) => [...digits].map((digit) => values[parseInt(digit, 36)]);
const fronts = (ends) => {
  let text = '';
  return ends.map((end) => (text = text.slice(0, parseInt(end[0], 36)) + end.slice(1)));
};
const rows = (columns) => {
  const [first = []] = Object.values(columns);
  return first.map((_, i) => Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, column[i]])));
};`;

/** A list of objects as source: the values of each property any of them has, without those that come later. */
function columns<T extends object>(list: readonly T[], without: readonly (keyof T)[]): string {
  const all = new Set(list.flatMap((each) => Object.keys(each) as (keyof T)[]));
  const keys = [...all].filter((key) => !without.includes(key));
  return `rows({${keys.map((key) => `${String(key)}: ${column(list.map((each) => each[key]))}`).join(', ')}})`;
}

/**
 * One column as source, in the shortest of four ways: numbers as steps from one to the next, texts that all differ as what follows
 * the front shared with the one before (its length a digit to the base of 36), few values as digits that say which, else as it is.
 */
function column(values: readonly unknown[]): string {
  const texts = values.map((value) => JSON.stringify(value) ?? 'undefined');
  const known = [...new Set(texts)];
  const allDiffer = known.length === values.length;
  if (allDiffer && values.every((value) => typeof value === 'number')) return `sums(${JSON.stringify(steps(values))})`;
  if (allDiffer && values.every((value) => typeof value === 'string'))
    return `fronts(${JSON.stringify(fronts(values))})`;
  if (values.every(isNumbers)) return `${JSON.stringify(values.map(steps))}.map(sums)`;
  if (known.length > base) return `[${texts.join(', ')}]`;
  const digits = texts.map((text) => known.indexOf(text).toString(base)).join('');
  return `places('${digits}', [${known.join(', ')}])`;
}

const base = 36;

const isNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'number');

function steps(numbers: readonly number[]): readonly number[] {
  return numbers.map((number, at) => number - (numbers[at - 1] ?? 0));
}

function fronts(texts: readonly string[]): readonly string[] {
  return texts.map((text, at) => {
    const before = texts[at - 1] ?? '';
    let shared = 0;
    while (shared < Math.min(text.length, base - 1) && text[shared] === before[shared]) shared++;
    return shared.toString(base) + text.slice(shared);
  });
}
