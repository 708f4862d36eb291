import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Question } from '../../module/model/course.ts';
import { readCourse, type ReadCourse } from '../../packaging/content/read-course.ts';
import { printedQuestion } from '../../packaging/worksheet-question.ts';
import { worksheetsHtml } from '../../packaging/worksheets.ts';
import {
  everyType,
  fillIn,
  likert,
  matching,
  multiple,
  numeric,
  ordering,
  reflection,
  single,
  situation,
} from '../assessments/bank.ts';
import { openBrowser } from '../support/chromium-page.ts';
import { axeFindings, sidewaysScroll } from '../support/whole-page.ts';

const sheet = { language: 'cs', withKey: false } as const;
const key = { language: 'cs', withKey: true } as const;

/** The words of a printed question, a box as ○ or ●, a place to write as ___. */
function printed(question: Question, form: typeof sheet | typeof key): string {
  return printedQuestion(question, form)
    .replace(/<span class="box \w+ ticked"[^>]*><\/span>/g, '●')
    .replace(/<span class="box \w+"[^>]*><\/span>/g, '○')
    .replace(/<span class="blank[^>]*><\/span>/g, '___')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('a question on paper', () => {
  it.each(everyType.map((question) => [question.type, question] as const))(
    '%s gives neither its key nor its feedback away on the sheet of a learner',
    (_, question) => {
      const words = printed(question, sheet);
      expect(words).toContain(question.stem.cs);
      expect(words).not.toMatch(/●|správně|Správná|because|b\./);
      if ('feedback' in question) expect(words).not.toContain(question.feedback.cs);
    },
  );

  it.each([
    ['single choice', single, /○ c option c \(cs\)/, /● c option c \(cs\) správně because c \(cs\)/],
    ['multiple choice', multiple, /Kolik odpovědí vybrat: 3 ○ a/, /● a .*● b .*● c .*○ d .*○ e/],
    ['a situation', situation, /○ b option b/, /● b option b \(cs\) 1 b\..*○ d option d \(cs\) 0,5 b\./],
    ['matching', matching, /___ item 1 \(cs\).*a target a \(cs\)/, /a item 1 \(cs\) b item 2 \(cs\).*each goes/],
    ['ordering', ordering, /___ step a \(cs\) ___ step b/, /4\. step a \(cs\) 2\. step b .*3\. step c .*1\. step d/],
    ['a number', numeric, /Odpověď: ___ %/, /Správná odpověď: 88 ± 1 %.*Kdo napsal 12: that is the rest/],
    ['a word', fillIn, /Odpověď: ___/, /Správná odpověď: OGP \/ Partnerství pro otevřené vládnutí.*Kdo napsal OECD/],
    ['a scale', likert, /○ point a \(cs\) ○ point b/, /○ point a \(cs\) ○ point b/],
    ['a reflection', reflection, /Zapište si vlastní myšlenku/, /others try one small thing/],
  ] as const)(
    '%s leaves room for the answer, and shows with the key what is right and why',
    (_, question, open, full) => {
      expect(printed(question, sheet)).toMatch(open);
      expect(printed(question, key)).toMatch(full);
    },
  );

  it('leaves lines to write a reflection on', () => {
    expect(printedQuestion(reflection, sheet)).toContain('class="lines"');
  });

  it('is text and never markup', () => {
    const sly = { ...single, stem: { cs: '<img src=x onerror=alert(1)>', en: '' } };
    expect(printedQuestion(sly, key)).not.toContain('<img');
  });
});

describe('the worksheets of the course', () => {
  let read: ReadCourse;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    read = await readCourse(resolve(import.meta.dirname, '../..'));
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  });
  afterAll(() => browser?.close());

  it('hold every question the course asks, once for each use, lesson by lesson', () => {
    const html = worksheetsHtml(read.course, read.banks, sheet);
    const asked = read.course.assessments.flatMap(({ questions }) => questions);
    expect(html.match(/class="stem"/g)).toHaveLength(asked.length);
    expect(asked.length).toBeGreaterThan(0);
    const order = read.course.lessons.map(({ title }) => html.indexOf(title.cs.replaceAll("'", '&#39;')));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  it.each([
    ['cs', false],
    ['cs', true],
    ['en', false],
    ['en', true],
  ] as const)(
    'in %s, key %s: axe finds nothing, nothing sticks out, each lesson begins a page',
    async (language, withKey) => {
      await page.setContent(worksheetsHtml(read.course, read.banks, { language, withKey }));
      expect(await axeFindings(page.mainFrame())).toEqual([]);
      expect(await sidewaysScroll(page.mainFrame())).toEqual([]);
      await page.emulateMedia({ media: 'print' });
      const sections = await page
        .locator('section')
        .evaluateAll((all) => all.map((each) => getComputedStyle(each).breakBefore));
      expect(sections.length).toBeGreaterThan(read.course.lessons.length);
      expect(new Set(sections)).toEqual(new Set(['page']));
      await page.emulateMedia({ media: null });
    },
  );
});
