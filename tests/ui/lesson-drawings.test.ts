import { describe, expect, it } from 'vitest';
import { chairSign, coverArt, mark, seatsArt } from '../../module/ui/drawings.ts';
import { kindIcon } from '../../module/ui/kind-icons.ts';
import { endArt, lessonArt } from '../../module/ui/lesson-drawings.ts';
import { figures } from '../../packaging/content/figures.ts';
import { course } from '../support/content.ts';

const drawings: readonly (readonly [name: string, svg: string])[] = [
  ['the cover', coverArt()],
  ['the end', endArt],
  ['the mark', mark],
  ['the table of progress', seatsArt([{ state: 'now', label: '1' }])],
  ['an empty chair', chairSign('empty')],
  ...course.lessons.map(({ order, id }) => [`lesson ${id}`, lessonArt(order) ?? ''] as const),
  ...(['exercise', 'check'] as const).map((kind) => [`the sign of ${kind}`, kindIcon(kind)] as const),
  ...Object.entries(figures).map(([name, draw]) => [`the figure ${name}`, draw()] as const),
];

describe('the drawings', () => {
  it.each(course.lessons.map(({ id, order }) => [id, order] as const))('lesson %s has one of its own', (_, order) => {
    const others = course.lessons.filter((lesson) => lesson.order !== order).map((lesson) => lessonArt(lesson.order));
    expect(lessonArt(order)).toMatch(/^<svg /);
    expect(others).not.toContain(lessonArt(order));
  });

  it.each(drawings)(
    '%s is silent for assistive technology, and its colours come from the style sheet alone',
    (_, svg) => {
      expect(svg).toMatch(/^<svg [^>]*aria-hidden="true"/);
      expect(svg).not.toMatch(/\b(fill|stroke|style)="/);
      expect(svg.length).toBeLessThan(8000);
    },
  );
});
