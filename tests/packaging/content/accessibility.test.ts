import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCourse } from '../../../packaging/content/read-course.ts';
import { accessibility, replacing, smallCourse, told } from './fixture.ts';

const root = resolve(import.meta.dirname, '../../..');
const { accessibility: statement } = await readCourse(root);
const shown = statement.claims.flatMap(({ id, shown }) => shown.map(({ file, test }) => [id, test, file] as const));

describe('the accessibility statement', () => {
  it.each(shown)('claims %s, which the test “%s” shows', (_, test, file) => {
    const names =
      readFileSync(join(root, file), 'utf8').match(/(?:it|test)(?:\.each\([^\n]*\))?\(\s*(['"`]).*?\1/g) ?? [];
    expect(names.filter((name) => name.includes(test))).not.toEqual([]);
  });

  it('says that nobody with a disability and no screen reader has tried the module', () => {
    const untested = statement.untested.map(({ cs }) => cs.replaceAll('\u00a0', ' ')).join(' ');
    expect(untested).toContain('zatím nezkoušel nikdo se zdravotním postižením');
    expect(untested).toContain('NVDA, JAWS');
  });

  it('cites the Act and the Decision whose form it has', () => {
    const titles = statement.sources.map(({ title }) => title).join(' ');
    expect(titles).toContain('99/2019');
    expect(titles).toContain('2018/1523');
  });

  it('is given in both languages with its sources, and with spaces that do not break', async () => {
    const read = (await readCourse(smallCourse())).accessibility;
    expect(read.sources.map(({ id, blocks }) => [id, blocks])).toEqual([['src-01', []]]);
    expect(read.untested).toEqual([{ cs: 'V\u00a0Praze.', en: 'In Prague.' }]);
  });

  it('is refused where it cites a source nobody knows', async () => {
    expect(await told({ [accessibility]: replacing('[src-01]', '[src-0]') })).toMatchInlineSnapshot(`
      "lessons/accessibility.yaml:2
        source "src-0" is not in lessons/sources.yaml.
        Did you mean "src-01" (lessons/sources.yaml:1)?"
    `);
  });

  it('is refused where a claim names no test', async () => {
    expect(
      await told({ [accessibility]: replacing('shown: [{ file: tests/a.ts, test: finds nothing }]', 'shown: []') }),
    ).toMatchInlineSnapshot(`
      "lessons/accessibility.yaml:4
        shown of claims "axe" is a list of 0.
        Write it."
    `);
  });
});
