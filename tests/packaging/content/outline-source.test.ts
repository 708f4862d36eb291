import { describe, expect, it } from 'vitest';
import { outlineSource, titles } from '../../../packaging/content/outline-source.ts';
import type { Course } from '../../../module/model/course.ts';
import { course } from '../../support/content.ts';

/** What the source gives in a browser, the words brought already. */
function read(outline: Course): Course {
  const source = outlineSource(outline)
    .replace('let words = null;', `let words = ${JSON.stringify(titles(outline))};`)
    .replace(/export const course = ([^\n]*);/, 'return $1;')
    .replace(/export const loadTitles[\s\S]*/, '');
  return (new Function(source) as () => Course)();
}

describe('the outline in columns', () => {
  it('gives the course back as it was read', () => {
    expect(read(course)).toEqual(course);
  });

  it('gives back numbers out of order, ids that begin alike for long, more values than digits, and empty lists', () => {
    const long = 'x'.repeat(50);
    const head = course.questions[0];
    if (!head) throw new Error('the course has no question');
    const odd: Course = {
      ...course,
      lessons: [],
      exercises: [],
      assessments: [],
      objectives: [],
      questions: Array.from({ length: 40 }, (_, at) => ({
        ...head,
        id: `${long}-${at % 7}${long}${at}`,
        number: (at * 17) % 41,
        options: [...'abcdefghijklmnopqrstuvwxyz'.slice(0, (at % 26) + 1)],
        items: [String(at)],
      })),
    };
    expect(read(odd)).toEqual(odd);
  });

  it('gives back what only some of a list have', () => {
    const exercises = [
      { id: 'first', number: 0, version: 1 },
      { id: 'second', number: 1, version: 1, apart: true as const },
    ];
    expect(read({ ...course, exercises }).exercises).toEqual(exercises);
  });

  it('holds no word that comes later', () => {
    for (const { title } of course.lessons) expect(outlineSource(course)).not.toContain(title.cs);
  });
});
