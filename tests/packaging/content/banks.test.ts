import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFacts } from '../../../packaging/content/check-facts.ts';
import { Problems } from '../../../packaging/content/content-error.ts';
import { banksFolder, readBank, surveyBank } from '../../../packaging/content/read-bank.ts';
import type { AuthoredQuestion } from '../../../packaging/content/schema.ts';

/**
 * The seven banks hold what the authors' two documents hold: the numbers below are those of the tables at their heads
 * (68 and 47 items), added by hand.
 */
const root = resolve(import.meta.dirname, '../../..');
let all: readonly AuthoredQuestion[];

const count = (list: readonly string[]): Record<string, number> =>
  Object.fromEntries([...new Set(list)].sort().map((each) => [each, list.filter((other) => other === each).length]));
const lessonOf = ({ id }: AuthoredQuestion): string => id.slice(0, 2);
const numberOf = ({ id }: AuthoredQuestion): number => Number(id.slice(4, 7));
const numbers = (list: readonly AuthoredQuestion[]): number[] => list.map(numberOf).sort((a, b) => a - b);

beforeAll(async () => {
  const problems = new Problems();
  const files = readdirSync(resolve(root, banksFolder)).map((file) => file.replace('.yaml', ''));
  const ofLessons = files.filter((file) => file !== surveyBank);
  const facts = await readFacts(root, problems);
  const banks = await Promise.all(ofLessons.map((file) => readBank(root, file, facts, problems)));
  problems.throwIfAny();
  all = banks.flatMap((bank) => bank?.questions ?? []).map(({ question }) => question);
});

describe('the banks of the seven lessons', () => {
  it('hold 115 questions, each number once', () => {
    expect(numbers(all)).toEqual(Array.from({ length: 115 }, (_, at) => at + 1));
  });

  it('hold as many of each type as their authors say', () => {
    expect(count(all.map(({ type }) => type))).toEqual({
      'fill-in': 1,
      matching: 8,
      'multiple-choice': 15,
      numeric: 7,
      ordering: 5,
      'single-choice': 56,
      'situational-judgement': 14,
      'true-false-reason': 9,
    });
  });

  it('hold as many for each lesson as their authors say', () => {
    expect(count(all.map(lessonOf))).toEqual({ l1: 13, l2: 18, l3: 18, l4: 17, l5: 21, l6: 16, l7: 12 });
  });

  it('hold as many easy, medium and hard ones as their authors say', () => {
    expect(count(all.map(({ difficulty }) => difficulty))).toEqual({ easy: 34, hard: 23, medium: 58 });
  });

  it('put as many into each pool as their authors say', () => {
    expect(count(all.map(({ pool }) => pool))).toEqual({
      anchor: 4,
      'form-a': 8,
      'form-b': 8,
      practice: 21,
      'practice-hold': 7,
      test: 67,
    });
  });

  it('hold back exactly the seven that wait for a source', () => {
    expect(numbers(all.filter(({ pool }) => pool === 'practice-hold'))).toEqual([18, 25, 28, 44, 45, 59, 61]);
  });

  it('put exactly these into the forms and their anchors', () => {
    const inPool = (name: string): number[] => numbers(all.filter(({ pool }) => pool === name));
    expect(inPool('anchor')).toEqual([5, 14, 26, 47]);
    expect(inPool('form-a')).toEqual([1, 13, 22, 37, 38, 58, 62, 94]);
    expect(inPool('form-b')).toEqual([69, 74, 81, 87, 88, 95, 103, 111]);
  });

  it('give a lesson at most three questions of practice', () => {
    const practice = all.filter(({ pool }) => pool === 'practice');
    expect(count(practice.map(lessonOf))).toEqual({ l1: 3, l2: 3, l3: 3, l4: 3, l5: 3, l6: 3, l7: 3 });
  });

  it('ask of each objective of the outline, with the lesson in its name', () => {
    expect(count(all.map(({ objective }) => objective))).toEqual({
      ...{ 'o1-1': 5, 'o1-2': 6, 'o1-3': 2 },
      ...{ 'o2-1': 4, 'o2-2': 4, 'o2-3': 5, 'o2-4': 5 },
      ...{ 'o3-1': 7, 'o3-2': 4, 'o3-3': 7 },
      ...{ 'o4-1': 4, 'o4-2': 9, 'o4-3': 4 },
      ...{ 'o5-1': 8, 'o5-2': 5, 'o5-3': 2, 'o5-4': 6 },
      ...{ 'o6-1': 3, 'o6-2': 5, 'o6-3': 3, 'o6-4': 5 },
      ...{ 'o7-1': 7, 'o7-2': 5 },
    });
    for (const question of all) expect(question.objective.slice(1, 2), question.id).toBe(lessonOf(question).slice(1));
  });

  it('have the key of a choice at each of the first four letters about as often, none for more than a third', () => {
    const keys = all.flatMap((question): readonly { readonly id: string }[] => {
      if (question.type === 'situational-judgement') return question.options.filter(({ points }) => points === 1);
      const single = question.type === 'single-choice' || question.type === 'true-false-reason';
      return single ? question.options.filter(({ correct }) => correct) : [];
    });
    const places = count(keys.map(({ id }) => id));
    expect(Object.keys(places)).toEqual(['a', 'b', 'c', 'd']);
    for (const [letter, times] of Object.entries(places)) {
      expect(times, letter).toBeGreaterThan(79 / 5);
      expect(times, letter).toBeLessThan(79 / 3);
    }
  });

  it('do not match the first item with the first target throughout, nor list steps in their order', () => {
    const matchings = all.filter((question) => question.type === 'matching');
    for (const { id, items } of matchings) expect(items.map(({ target }) => target).join(''), id).not.toBe('abcd');
    const orderings = all.filter((question) => question.type === 'ordering');
    for (const { id, order, options } of orderings)
      expect(order.join(''), id).not.toBe(options.map((option) => option.id).join(''));
  });

  it('keep no typist’s quotes, marks or unbreakable spaces', () => {
    for (const question of all)
      expect(JSON.stringify(question).replaceAll('\\"', '¤'), question.id).not.toMatch(/¤|\*\*|\u00a0|✔/);
  });
});
