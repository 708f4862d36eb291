import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCourse } from '../../packaging/content/read-course.ts';
import type { Figures } from '../../packaging/simulate/figures.ts';
import { simulate } from '../../packaging/simulate/simulate.ts';
import { root } from '../support/content.ts';

const guide = (language: string) => readFile(join(root, 'packaging', 'guides', `lrs.${language}.md`), 'utf8');

describe('the guide to an LRS for production', () => {
  let figures: Figures;

  beforeAll(async () => {
    figures = await simulate(await readCourse(root), { learners: 12, seed: 3, to: null }, null);
  }, 120_000);

  it.each([
    ['cs', /Výroků na účastníka: průměr ([\d\s]+)/, /Jeden výrok: průměrně ([\d\s]+) B/],
    ['en', /Statements per learner: mean ([\d,]+)/, /One statement: ([\d,]+) B/],
  ])('says sizes that another, small cohort comes near to (%s)', async (language, statements, bytes) => {
    const text = await guide(language);
    const said = (pattern: RegExp) => Number(pattern.exec(text)?.[1]?.replaceAll(/[\s,]/g, ''));
    expect(figures.statements.mean / said(statements)).toBeGreaterThan(0.75);
    expect(figures.statements.mean / said(statements)).toBeLessThan(1.25);
    expect(figures.bytesOfStatement / said(bytes)).toBeGreaterThan(0.9);
    expect(figures.bytesOfStatement / said(bytes)).toBeLessThan(1.1);
  });

  it('names the same options in both languages, and shows the settings the module reads', async () => {
    const [cs, en] = [await guide('cs'), await guide('en')];
    const options = (text: string) => [...new Set(text.match(/(?:LRSQL|RALPH)_[A-Z_]+/g))].sort();
    expect(options(cs)).toEqual(options(en));
    expect(options(en).length).toBeGreaterThan(15);
    for (const text of [cs, en]) {
      const json = /```json\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
      expect(Object.keys((JSON.parse(json) as { lrs: object }).lrs)).toEqual(['endpoint', 'auth']);
    }
  });
});
