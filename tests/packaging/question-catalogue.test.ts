import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { isScored } from '../../module/model/course.ts';
import type { Assessment, Question, QuestionType } from '../../module/model/course.ts';
import { interactionId } from '../../module/model/interaction.ts';
import { readCourse } from '../../packaging/content/read-course.ts';
import type { ReadCourse } from '../../packaging/content/read-course.ts';
import { catalogue, catalogueCsv, catalogueHtml } from '../../packaging/question-catalogue.ts';
import { catalogueEntry } from '../../packaging/catalogue-entry.ts';
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
      for (const { stem, options, key, type } of spoken) {
        expect(stem).not.toBe('');
        expect(options.length === 0).toBe(['numeric', 'fill-in', 'reflection'].includes(type));
        expect(options.length).not.toBe(1);
        for (const option of options) expect(option).toMatch(/^[a-z0-9] – \S/);
        expect(key === '').toBe(!isScored({ type }));
      }
    }
  });

  test('the key of a choice is among its options', () => {
    for (const { type, key, options } of entries.filter((entry) => entry.type.endsWith('choice'))) {
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

  test('says that the LMS keeps first answers alone and where later tries are', () => {
    expect(catalogueHtml(read.course, entries, 'cs')).toContain('LMS dostává jen první odpověď na každou otázku');
    expect(catalogueHtml(read.course, entries, 'en')).toContain('later tries go over xAPI to the LRS alone');
  });
});

/** Only what the catalogue reads of a question. */
const asked = (type: QuestionType, rest: object): Question =>
  ({ id: 'l1-q009-x', version: 1, stem: { cs: 'Kolik?', en: 'How many?' }, type, ...rest }) as Question;
const assessment: Assessment = {
  id: 'check',
  number: 0,
  use: 'test',
  title: { cs: 'Test', en: 'Test' },
  questions: [],
  draw: null,
};
const labelled = ['a', 'b'].map((id) => ({ id, text: { cs: `${id} česky`, en: `${id} in English` } }));
const percent = { cs: '%', en: '%' };

describe('the right answer in words', () => {
  test.each([
    ['ordering', { steps: labelled, correct: ['b', 'a'] }, 'b, a'],
    ['numeric', { correct: 2.5, tolerance: 0, unit: null }, '2,5'],
    ['numeric', { correct: 63, tolerance: 0.5, unit: percent }, '63 ± 0,5\u00a0%'],
    ['fill-in', { accepted: ['RVNNO', 'Rada vlády'] }, 'RVNNO / Rada vlády'],
    ['likert', { scale: labelled }, ''],
    ['reflection', {}, ''],
    ['situational-judgement', { choices: labelled, points: { a: 0.5, b: 1 } }, 'a (0,5 b.), b (1 b.)'],
    ['matching', { pairs: [{ ...labelled[0], id: '1', target: 'b' }], targets: labelled }, '1 → b'],
  ] as const)('of a question of type %s', (type, rest, key) => {
    expect(catalogueEntry(asked(type, rest), assessment, 'cs')).toMatchObject({ id: 'l1-q009-x-t', key });
  });
});
