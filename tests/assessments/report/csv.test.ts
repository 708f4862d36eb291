import { describe, expect, it } from 'vitest';
import { answersCsv, questionsCsv } from '../../../assessments/report/csv.ts';
import { makeReport } from '../../../assessments/report/report.ts';
import { reportWords } from '../../../assessments/report/report-words.ts';
import { likert, matching, numeric, ordering, single, situation } from '../bank.ts';
import { all, choice, course, Learner, order, pairs, written } from './fixture.ts';

const cs = reportWords('cs');
const en = reportWords('en');
const five = [1, 2, 3, 4, 5].map((n) =>
  new Learner(n).answers(situation, choice(n < 3 ? 'b' : 'd'), { seconds: n * 10 + 0.5 }),
);

describe('the file of answers', () => {
  it('in Czech has a mark for UTF-8, semicolons, decimal commas and a row for each answer', () => {
    const file = answersCsv(
      makeReport(course, all(new Learner(1).answers(situation, choice('d'), { seconds: 12.5 }))),
      cs,
      'semicolon',
    );
    expect(file).toBe(
      '\uFEFFúčastník;čas (UTC);otázka;verze;znění;test;pokus;pořadí;odpověď;odpověď slovy;body (0–1);sekundy;jazyk;verze kurzu;záznam\r\n' +
        `https://course.example/table|1${'0'.repeat(31)};2026-11-24 08:00:00;l1-q007-situation-b;1;What do you do? (cs);final;1;1;d;option d (cs);0,5;12,5;cs;1.0.0;00000001-0000-4000-8000-000000000000\r\n`,
    );
  });

  it('in English has commas and decimal points', () => {
    const file = answersCsv(
      makeReport(course, all(new Learner(1).answers(situation, choice('d'), { seconds: null }))),
      en,
      'comma',
    );
    expect(file).toContain(',d,option d (en),0.5,,cs,1.0.0,');
  });

  it('writes a matching by ids and in words', () => {
    const file = answersCsv(makeReport(course, all(new Learner(1).answers(matching, pairs('1a 2e')))), en, 'semicolon');
    expect(file).toContain(';1→a 2→e;item 1 (en) → target a (en) | item 2 (en) → target e (en);');
  });

  it('keeps a number as it was recorded, and says it in words as the language writes it', () => {
    const report = makeReport(course, all(new Learner(1).answers(numeric, written('12.5'))));
    expect(answersCsv(report, cs, 'semicolon')).toContain(';12.5;"12,5";0;');
    expect(answersCsv(report, en, 'comma')).toContain(',12.5,12.5,0,');
    expect(questionsCsv(report, course, cs, 'semicolon')).toContain(';"12,5 1"\r\n');
  });

  it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])(
    'never lets a spreadsheet take %j for a formula',
    (stem) => {
      const asked = { ...single, stem: { cs: stem, en: stem } };
      const file = answersCsv(makeReport(course, all(new Learner(1).answers(asked, choice('c')))), cs, 'semicolon');
      const [, cell = ''] = /;1;("(?:[^"]|"")*"|[^;]*);final;/.exec(file) ?? [];
      expect(cell.replace(/^"|"$/g, '').replaceAll('""', '"')).toBe(`'${stem}`);
    },
  );

  it('quotes separators, quotes and line breaks (RFC 4180)', () => {
    const asked = { ...single, stem: { cs: 'a;b "c"\nd', en: 'x' } };
    const file = answersCsv(makeReport(course, all(new Learner(1).answers(asked, choice('c')))), cs, 'semicolon');
    expect(file).toContain(';"a;b ""c""\nd";');
  });
});

describe('the file of questions', () => {
  it('has a row for each question with shares from five people on', () => {
    const [, line] = questionsCsv(makeReport(course, all(...five)), course, cs, 'semicolon').split('\r\n');
    expect(line).toBe(
      'l1-q007-situation-b;1;What do you do? (cs);Final (cs);5;5;5;2;3;0,4;0,7;30,5;"a 0; b 2; c 0; d 3"',
    );
  });

  it('leaves shares empty below five people', () => {
    const [, line] = questionsCsv(makeReport(course, all(...five.slice(1))), course, en, 'comma').split('\r\n');
    expect(line).toBe('l1-q007-situation-b,1,What do you do? (en),Final (en),4,4,4,1,3,,,,"a 0; b 1; c 0; d 3"');
  });

  it('says of an ordering the places, of what is written the answers, and judges no survey', () => {
    const report = makeReport(
      course,
      all(
        new Learner(1)
          .answers(ordering, order('dbca'))
          .answers(numeric, written('88'))
          .answers(likert, choice('e'), { assessment: 'survey' }),
      ),
    );
    const lines = questionsCsv(report, course, en, 'comma').trim().split('\r\n').slice(1);
    expect(lines.map((line) => line.replace(/^.*\(en\),/, ''))).toEqual([
      '1,1,1,1,0,,,,"d@1 1; d@2 0; d@3 0; d@4 0; b@1 0; b@2 1; b@3 0; b@4 0; c@1 0; c@2 0; c@3 1; c@4 0; a@1 0; a@2 0; a@3 0; a@4 1"',
      '1,1,1,1,0,,,,88 1',
      '1,1,1,,,,,,"a 0; b 0; c 0; d 0; e 1"',
    ]);
  });
});
