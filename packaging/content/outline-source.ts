import type { Course, Text } from '../../module/model/course.ts';

/**
 * The outline as JavaScript source, small enough for the first script of a course of many lessons: lists as columns, the
 * questions of an assessment by their places, and without what no screen needs before the first lesson is opened.
 */
export function outlineSource(course: Course): string {
  const { lessons, assessments, questions, objectives, ...rest } = course;
  const place = new Map(questions.map(({ id }, index) => [id, index]));
  const blocks = lessons.flatMap((lesson) => lesson.blocks.map(({ title: _, ...block }) => block));
  const columns = {
    lessons: toColumns(lessons.map((lesson) => ({ ...lesson, blocks: lesson.blocks.length }))),
    blocks: toColumns(blocks),
    assessments: toColumns(
      assessments.map(({ title: _, ...each }) => ({ ...each, questions: each.questions.map((id) => place.get(id)) })),
    ),
    questions: toColumns(questions.map(({ objective: _o, difficulty: _d, pool: _p, ...head }) => head)),
    objectives: toColumns(objectives.map(({ id }) => ({ id }))),
  };
  return `const rows = ([keys, ...columns]) => (columns[0] ?? []).map((_, i) => Object.fromEntries(keys.map((key, k) => [key, columns[k][i]])));
const list = Object.fromEntries(Object.entries(${JSON.stringify(columns)}).map(([name, columns]) => [name, rows(columns)]));
let words = null;
const later = (each, key, at) => Object.defineProperty(each, key, { enumerable: true, get() {
  if (!words) throw new RangeError(\`the \${key} of "\${each.id}" was read before loadTitles()\`);
  return words[at];
} });
list.blocks.forEach((block, at) => later(block, 'title', at));
list.objectives.forEach((objective, at) => later(objective, 'text', list.blocks.length + at));
const last = list.blocks.length + list.objectives.length;
list.assessments.forEach((assessment, at) => later(assessment, 'title', last + at));
list.questions.forEach((question, at) => ${JSON.stringify(drawnBy)}.forEach((key, k) => later(question, key, last + list.assessments.length + 3 * at + k)));
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

/** What only drawing and results need of a question. */
const drawnBy = ['objective', 'difficulty', 'pool'] as const;

/** The titles of all blocks, the texts of all objectives, the titles of all assessments, then what draws a question: what `loadTitles()` brings. */
export function titles({ lessons, objectives, assessments, questions }: Course): readonly (Text | string)[] {
  return [
    ...lessons.flatMap(({ blocks }) => blocks.map(({ title }) => title)),
    ...objectives.map(({ text }) => text),
    ...assessments.map(({ title }) => title),
    ...questions.flatMap((question) => drawnBy.map((key) => question[key])),
  ];
}

/** A list of objects of one shape as the names of their properties, and the values of each. */
function toColumns<T extends object>(list: readonly T[]): readonly unknown[] {
  const keys = Object.keys(list[0] ?? {}) as (keyof T)[];
  return [keys, ...keys.map((key) => list.map((each) => each[key]))];
}
