import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Course } from '../../module/model/course.ts';
import { newProgress, type Progress } from '../../module/model/progress.ts';
import { pack } from '../../module/formats/suspend-data.ts';
import { unpack } from '../../module/formats/unpack.ts';
import { courseOf, courses, fullest, progressOf, text } from './arbitrary-course.ts';
import '../support/property-runs.ts';

const pairs = courses.chain((course) => fc.tuple(fc.constant(course), progressOf(course)));

describe('suspend data', () => {
  it('gives back exactly the progress it was made of, for any course', () => {
    fc.assert(
      fc.property(pairs, ([course, progress]) => {
        expect(unpack(course, pack(course, progress))).toEqual({ progress, unreadable: null, lost: [] });
      }),
    );
  });

  it('means the same with a dot at the end', () => {
    fc.assert(
      fc.property(pairs, ([course, progress]) => {
        expect(unpack(course, `${pack(course, progress)}.`).progress).toEqual(progress);
      }),
    );
  });

  it('keeps scores to the last bit', () => {
    const course = courseOf(1, 1);
    for (const scaled of [0, 1, 0.5, 1 / 3, 0.1 + 0.2, 2 / 7, 0.9999999999999999, Number.MIN_VALUE]) {
      const progress = {
        ...newProgress('0'.repeat(32), 1),
        assessments: { check: { scores: [scaled], answers: {}, running: false, drafts: {}, drawn: [] } },
      };
      expect(unpack(course, pack(course, progress)).progress).toEqual(progress);
    }
  });

  it('stays far below 4,096 characters: 96 blocks, 60 questions, everything done, answered, drafted and drawn three times', () => {
    const course = courseOf(96, 60);
    const length = pack(course, fullest(course)).length;
    expect(length).toBeGreaterThan(300);
    expect(length).toBeLessThan(3000);
  });

  it('takes two characters at most for how the module is to be shown', () => {
    const course = courseOf(6, 6);
    const { display, ...without } = fullest(course);
    const chosen = pack(course, { ...without, ...(display ? { display } : {}) });
    expect(chosen.length - pack(course, without).length).toBeLessThanOrEqual(2);
    expect(unpack(course, pack(course, without)).progress).toEqual(without);
  });

  it('is one line of letters, digits, -, _ and ~, which no address and no page spells otherwise', () => {
    const course = courseOf(96, 60);
    expect(pack(course, fullest(course))).toMatch(/^[A-Za-z0-9_~-]+$/);
  });

  it('refuses to pack a pseudonym that is none', () => {
    expect(() => pack(courseOf(1, 1), newProgress('Jana', 1))).toThrow(RangeError);
  });
});

describe('a later release', () => {
  const before = courseOf(6, 6);
  const progress = fullest(before);
  const later = (change: (course: Course) => Partial<Course>): Progress => {
    const found = unpack({ ...before, ...change(before) }, pack(before, progress)).progress;
    if (!found) throw new RangeError('nothing was read');
    return found;
  };

  it('that adds blocks and questions finds everything as it was', () => {
    expect(unpack(courseOf(9, 12), pack(before, progress)).progress).toEqual(progress);
  });

  it('that removes a block keeps the others done', () => {
    const found = later(({ lessons }) => ({
      lessons: lessons.map((lesson) => ({ ...lesson, blocks: lesson.blocks.filter((block) => block.number !== 2) })),
    }));
    expect(found.done).toEqual(progress.done.filter((id) => !id.endsWith('b2')));
  });

  it('that removes the block where the learner stopped starts at no block', () => {
    const found = later(({ lessons }) => ({
      lessons: lessons.map((lesson) => ({
        ...lesson,
        blocks: lesson.blocks.filter((block) => block.id !== progress.position),
      })),
    }));
    expect(found.position).toBeNull();
  });

  it('that removes a question keeps the answers to the others', () => {
    const found = later(({ questions }) => ({ questions: questions.filter((each) => each.id !== 'q1') }));
    expect(Object.keys(found.assessments.check?.answers ?? {})).toEqual(['q0', 'q2', 'q3', 'q4', 'q5']);
  });

  it('that asks a question in a new version opens only that question again', () => {
    const found = later(({ questions }) => ({
      questions: questions.map((each) => (each.id === 'q3' ? { ...each, version: each.version + 1 } : each)),
    }));
    expect(Object.keys(found.assessments.check?.answers ?? {})).toEqual(['q0', 'q1', 'q2', 'q4', 'q5']);
    expect(found.assessments.check?.scores).toEqual(progress.assessments.check?.scores);
  });

  it('that removes an assessment reads the rest', () => {
    expect(later(() => ({ assessments: [] }))).toEqual({ ...progress, assessments: {} });
  });

  it('that renames everything still knows it by number', () => {
    const found = later(({ lessons }) => ({
      lessons: lessons.map((lesson) => ({
        ...lesson,
        blocks: lesson.blocks.map((block) => ({ ...block, id: `new/${block.number}`, title: text('New') })),
      })),
    }));
    expect(found.done).toHaveLength(progress.done.length);
  });
});
