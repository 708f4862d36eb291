import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { interactionId } from '../../module/model/interaction.ts';
import { readCourse } from '../../packaging/content/read-course.ts';
import type { ReadCourse } from '../../packaging/content/read-course.ts';
import { catalogue, catalogueCsv, catalogueHtml } from '../../packaging/question-catalogue.ts';
import type { CatalogueEntry } from '../../packaging/catalogue-entry.ts';

let read: ReadCourse;
let entries: readonly CatalogueEntry[];

beforeAll(async () => {
  read = await readCourse(resolve(import.meta.dirname, '../..'));
  entries = catalogue(read.course, Object.values(read.banks).flat(), 'cs');
});

const sample: CatalogueEntry = {
  id: 'l1-q001-x-t',
  version: 1,
  assessment: 'Test',
  type: 'single-choice',
  stem: '=1+1; "uvozovky"',
  options: ['a – ano', 'b – ne'],
  key: 'a',
};

describe('the question catalogue', () => {
  test('explains every interaction id the LMS can report, in the order of the report (rule 14)', () => {
    const { course } = read;
    const reported = course.questions.flatMap((question) =>
      course.assessments
        .filter(({ questions }) => questions.includes(question.id))
        .map(({ use }) => interactionId(question, use)),
    );
    expect(entries.map(({ id }) => id)).toEqual(reported);
    expect(reported.length).toBeGreaterThan(0);
  });

  test('says every question, its options and its key in both languages', () => {
    for (const language of read.course.languages) {
      const spoken = catalogue(read.course, Object.values(read.banks).flat(), language);
      for (const { stem, options, key } of spoken) {
        expect(stem).not.toBe('');
        expect(options.length).toBeGreaterThan(1);
        for (const option of options) expect(option).toMatch(/^[a-z0-9] – \S/);
        expect(key).not.toBe('');
      }
    }
  });

  test('the key of a choice is among its options', () => {
    for (const { type, key, options } of entries.filter((entry) => entry.type !== 'matching')) {
      const ids = options.map((option) => option[0]);
      for (const [id] of key.matchAll(/\b[a-z]\b(?=,|$| \()/g)) expect(ids, type).toContain(id);
    }
  });

  test('opens in a Czech spreadsheet: UTF-8 with a mark, semicolons, quotes doubled, no formula run', () => {
    const csv = catalogueCsv([sample], 'cs');
    expect(csv.startsWith('\uFEFF"Identifikátor";"Verze";')).toBe(true);
    expect(csv).toContain(`"'=1+1; ""uvozovky"""`);
    expect(csv).toContain('"a – ano\nb – ne"');
    expect(csv.endsWith('"a"\r\n')).toBe(true);
  });

  test('is a page of its own with language and title, and no text of a question becomes markup', () => {
    const page = catalogueHtml(read.course, [{ ...sample, stem: '<script>' }], 'en');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<title>Question catalogue – The Shared Table');
    expect(page).toContain('&#60;script&#62;');
    expect(page).not.toContain('<script>');
  });
});
