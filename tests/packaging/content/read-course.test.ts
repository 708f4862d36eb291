import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { byId, questionsAsked } from '../../../module/model/course.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../../packaging/check.ts';
import { readCourse, type ReadCourse } from '../../../packaging/content/read-course.ts';
import { bank, lock, outline, replacing, smallCourse } from './fixture.ts';

describe('a small course', () => {
  let read: ReadCourse;
  beforeAll(async () => {
    read = await readCourse(smallCourse());
  });

  it('takes its version from package.json', () => {
    expect(read.course.version).toBe('1.2.3');
  });

  it('names its languages with the reference language first', () => {
    expect(read.course.languages).toEqual(['cs', 'en']);
  });

  it('gives every lesson and block its number from the lock', () => {
    expect(read.course.lessons).toEqual([
      {
        id: 'first',
        number: 0,
        order: 1,
        title: { cs: 'První lekce', en: 'First lesson' },
        minutes: 3,
        objectives: ['o1-1'],
        blocks: [
          {
            id: 'first/story',
            number: 0,
            kind: 'reading',
            title: { cs: 'Příběh', en: 'Story' },
            minutes: 2,
            assessment: null,
            exercise: null,
          },
          {
            id: 'first/check',
            number: 1,
            kind: 'check',
            title: { cs: 'Otázky', en: 'Questions' },
            minutes: 1,
            assessment: 'first-check',
            exercise: null,
          },
        ],
      },
    ]);
  });

  it('declares the questions that are asked, in the order of the bank', () => {
    expect(read.course.questions).toEqual([
      {
        ...{ id: 'l1-q001-who', number: 0, type: 'single-choice', version: 1 },
        ...{ objective: 'o1-1', difficulty: 'easy', pool: 'test', options: ['a', 'b'], items: [] },
      },
      {
        ...{ id: 'l1-q002-pairs', number: 1, type: 'matching', version: 1 },
        ...{ objective: 'o1-1', difficulty: 'easy', pool: 'practice', options: ['a', 'b', 'c'], items: ['1', '2'] },
      },
    ]);
  });

  it('does not declare a question nobody asks', async () => {
    const { course, banks } = await readCourse(smallCourse({ [outline]: replacing('      - l1-q001-who\n', '') }));
    expect(course.questions.map(({ id }) => id)).toEqual(['l1-q002-pairs']);
    expect(banks['first']?.map(({ id }) => id)).toEqual(['l1-q001-who', 'l1-q002-pairs']);
  });

  it('writes the key of each type of question once', async () => {
    const scored = (text: string): string =>
      text
        .replace('single-choice', 'situational-judgement')
        .replace('correct: true', 'points: 1')
        .replace('en: Nobody,', 'en: Nobody, points: 0.5,');
    const [choice, matching] = read.banks['first'] ?? [];
    const [situation] = (await readCourse(smallCourse({ [bank]: scored }))).banks['first'] ?? [];
    expect(choice).toMatchObject({ type: 'single-choice', correct: 'a' });
    expect(matching).toMatchObject({
      pairs: [
        { id: '1', target: 'a' },
        { id: '2', target: 'c' },
      ],
    });
    expect(situation).toMatchObject({ type: 'situational-judgement', points: { a: 1, b: 0.5 } });
  });

  it('sets Czech type in titles, leads and questions', () => {
    expect(read.course.lead.cs).toBe('U\u00a0stolu v\u00a0Praze.');
    expect(read.banks['first']?.[1]).toMatchObject({
      targets: [{ text: { cs: 'k\u00a0jedné' } }, { id: 'b' }, { id: 'c' }],
    });
  });
});

describe('a survey', () => {
  const questions = (): string =>
    ['survey', 'transfer']
      .map(
        (pool) => `- id: ${pool}-q1
  type: likert
  version: 1
  pool: ${pool}
  stem: { cs: Líbí?, en: Like it? }
  options:
    - { id: a, cs: ne, en: no }
    - { id: b, cs: ano, en: yes }
`,
      )
      .join('');
  const assessments = ['survey', 'transfer']
    .map(
      (pool) =>
        `  - id: ${pool}-form\n    use: survey\n    title: { cs: Dotazník, en: Survey }\n    pools: [${pool}]\n`,
    )
    .join('');
  const numbers = (text: string): string =>
    text
      .replace('first-check: 0\n', 'first-check: 0\n  survey-form: 1\n  transfer-form: 2\n')
      .concat('  survey-q1: { number: 2, options: ab }\n  transfer-q1: { number: 3, options: ab }\n');
  const opened = async (switches: string): Promise<readonly string[]> => {
    const { course } = await readCourse(
      smallCourse({
        'assessments/banks/survey.yaml': questions,
        [outline]: (text) => text.replace('objectives:', `${switches}objectives:`) + assessments,
        [lock]: numbers,
      }),
    );
    const asked = course.assessments.filter(({ use }) => use === 'survey').flatMap((each) => each.questions);
    expect(course.questions.map(({ id }) => id).filter((id) => id.endsWith('-q1'))).toEqual(asked);
    return asked;
  };

  it.each([
    ['', []],
    ['survey: true\n', ['survey-q1']],
    ['transfer: true\n', ['transfer-q1']],
    ['survey: true\ntransfer: true\n', ['survey-q1', 'transfer-q1']],
  ])('is asked only where course.yaml turns it on: %j', async (switches, asked) => {
    expect(await opened(switches)).toEqual(asked);
  });
});

describe('the course as it stands', () => {
  it('is in order', async () => {
    expect(await checkContent(process.cwd())).toEqual([]);
  });

  it('draws its final test from the pool made for it and can be passed with 75 %', async () => {
    const { course } = await readCourse(process.cwd());
    const final = byId(course.assessments, course.finalAssessment);
    const pool = course.questions.filter(({ id }) => final.questions.includes(id));
    expect(new Set(pool.map(({ pool: name }) => name))).toEqual(new Set(['test']));
    expect(questionsAsked(final)).toBeLessThanOrEqual(pool.length / 2);
    expect(course.masteryScore).toBe(0.75);
  });

  it('keeps the questions of the pilot out of every lesson and test while no pilot runs', async () => {
    const { course } = await readCourse(process.cwd());
    expect([course.preTest, course.postTest]).toEqual([false, false]);
    expect(course.questions.filter(({ pool }) => pool.startsWith('form') || pool === 'anchor')).toEqual([]);
  });

  it('fits an LMS with everything turned on that course.yaml can turn on', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'all-on-'));
    for (const part of ['lessons', 'assessments/banks', 'package.json'])
      cpSync(part, join(copy, part), { recursive: true });
    const file = join(copy, 'lessons/course.yaml');
    const switches = /^(preTest|postTest|survey|transfer): (?:true|false)$/gm;
    const text = readFileSync(file, 'utf8');
    expect(text.match(switches)).toHaveLength(4);
    writeFileSync(file, text.replace(switches, '$1: true'));
    const { course } = await readCourse(copy);
    rmSync(copy, { recursive: true });
    const uses = course.assessments.map(({ use }) => use).filter((use) => use !== 'practice');
    expect(uses.sort()).toEqual(['form-a', 'form-b', 'survey', 'survey', 'test']);
  }, 60_000);

  it('asks nothing months later unless somebody turns that on', async () => {
    const { course } = await readCourse(process.cwd());
    expect(course.questions.filter(({ pool }) => pool === 'transfer')).toEqual([]);
  });

  it('lies under an address no real office owns', async () => {
    expect(new URL((await readCourse(process.cwd())).course.iri).hostname).toMatch(/\.invalid$/);
  });
});

describe('npm run check', () => {
  it('shows every problem of the content at once', async () => {
    const root = smallCourse({
      [outline]: replacing('attempts: 3', 'attempts: 0'),
      [bank]: replacing('target: c', 'target: x'),
    });
    expect((await checkContent(root)).map((message) => message.split('\n')[0])).toEqual([
      `${bank}:24`,
      `${outline}:11`,
    ]);
  });
});
