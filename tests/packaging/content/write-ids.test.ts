import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCourse } from '../../../packaging/content/read-course.ts';
import { writeIds } from '../../../packaging/content/write-ids.ts';
import { bank, cs, en, lock, replacing, smallCourse } from './fixture.ts';

const lines = (root: string): string[] =>
  readFileSync(join(root, lock), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'));

describe('npm run ids', () => {
  it('writes a first lock with which the course can be read', async () => {
    const root = smallCourse({ [lock]: null });
    expect(await writeIds(root)).toBe(`${lock}: 6 lines new or changed.`);
    expect(lines(root)).toEqual([
      'lessons:',
      '  first: 0',
      'blocks:',
      '  first/story: 0',
      '  first/check: 1',
      'assessments:',
      '  first-check: 0',
      'questions:',
      '  l1-q001-who: { number: 0, options: ab }',
      "  l1-q002-pairs: { number: 1, options: abc, items: '12' }",
      '',
    ]);
    await expect(readCourse(root)).resolves.toBeDefined();
  });

  it('writes nothing new when nothing is', async () => {
    const root = smallCourse();
    expect(await writeIds(root)).toBe(`${lock}: nothing new.`);
  });

  it('never gives the number of a retired id again', async () => {
    const root = smallCourse({
      [lock]: replacing('  first/check: 1\n', '  first/old: { number: 7, retired: true }\n'),
    });
    await writeIds(root);
    expect(lines(root)).toContain('  first/check: 8');
    expect(lines(root)).toContain('  first/old: { number: 7, retired: true }');
  });

  it('keeps numbers where they are when blocks change places', async () => {
    const moved = (text: string): string => text.replace(/(## [^\n]*\{#story[^]*?)(## [^\n]*\{#check[^]*)/, '$2\n$1');
    const root = smallCourse({ [cs]: moved, [en]: moved });
    const before = lines(root);
    await writeIds(root);
    expect(lines(root)).toEqual(before);
  });

  it('adds a new option and keeps a withdrawn one', async () => {
    const added = replacing(
      '- id: l1-q002',
      '    - { id: d, cs: Jiný úřad, en: Another office, feedback: { cs: Ne., en: No. } }\n- id: l1-q002',
    );
    const root = smallCourse({ [bank]: added, [lock]: replacing('options: ab }', 'options: abc, withdrawn: c }') });
    await writeIds(root);
    expect(lines(root)).toContain("  l1-q001-who: { number: 0, options: abcd, withdrawn: 'c' }");
    await expect(readCourse(root)).resolves.toBeDefined();
  });

  it('leaves the lock alone when the content is not in order', async () => {
    const root = smallCourse({ [en]: null, [lock]: null });
    await expect(writeIds(root)).rejects.toThrow(`${en}:1\n  this file is missing.`);
    expect(existsSync(join(root, lock))).toBe(false);
  });
});
