import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import type { Language, Question } from '../../module/model/course.ts';
import { readCourse } from '../../packaging/content/read-course.ts';
import { moodleXml } from '../../packaging/moodle-bank.ts';
import { moodleQuestion } from '../../packaging/moodle-question.ts';
import { bank as all, course, root } from '../support/content.ts';

interface Answer {
  readonly '@fraction': string;
  readonly text: string;
}
interface Imported {
  readonly '@type': string;
  readonly idnumber?: string;
  readonly category?: { readonly text: string };
  readonly answer?: readonly Answer[];
  readonly subquestion?: readonly { readonly text: string; readonly answer: readonly { readonly text: string }[] }[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => ['question', 'answer', 'subquestion'].includes(name),
});
const read = (language: Language): readonly Imported[] => {
  const xml = moodleXml(course, banks, language);
  expect(XMLValidator.validate(xml)).toBe(true);
  return (parser.parse(xml) as { quiz: { question: readonly Imported[] } }).quiz.question;
};
const { banks } = await readCourse(root);
const practice = all.filter(({ pool, type }) => pool === 'practice' && type !== 'likert');

describe.each(['cs', 'en'] as const)('the practice for Moodle’s question bank (%s)', (language) => {
  const imported = read(language);
  const questions = imported.filter((each) => each['@type'] !== 'category');

  test('holds every question of practice once, by its id, and none of the final test', () => {
    expect(questions.map(({ idnumber }) => idnumber)).toEqual(practice.map(({ id }) => id));
  });

  test('has a category for each lesson', () => {
    const paths = imported.flatMap(({ category }) => category?.text ?? []);
    expect(paths).toEqual(
      course.lessons.map(({ order, title }) => `$course$/top/${course.title[language]}/${order}. ${title[language]}`),
    );
  });

  test('gives the right answers a hundred percent together, in shares Moodle knows', () => {
    const known =
      /^-?(0|5|10|11\.11111|12\.5|14\.28571|16\.66667|20|25|30|33\.33333|40|50|60|66\.66667|70|75|80|83\.33333|90|100)$/;
    for (const { idnumber, answer = [], ...each } of questions) {
      const shares = answer.map((one) => one['@fraction']);
      for (const share of shares) expect(share, idnumber).toMatch(known);
      if (each['@type'] !== 'multichoice') continue;
      const right = shares.map(Number).filter((share) => share > 0);
      const multiple = banksType(idnumber) === 'multiple-choice';
      expect(multiple ? Math.round(right.reduce((sum, share) => sum + share, 0)) : Math.max(...right), idnumber).toBe(
        100,
      );
    }
  });

  test('asks for the place of each step where steps are put in order, and matches every item with its own', () => {
    for (const { idnumber, subquestion = [] } of questions.filter((each) => each['@type'] === 'matching')) {
      const question = all.find(({ id }) => id === idnumber)!;
      const rows = subquestion.map(({ text, answer }) => [text, answer[0]?.text]);
      expect(rows.slice(0, keyed(question, language).length)).toEqual(keyed(question, language));
    }
  });
});

test('a scale is no question for Moodle, a reflection is an essay', () => {
  const likert = all.find(({ type }) => type === 'likert')!;
  const reflection = all.find(({ type }) => type === 'reflection')!;
  expect(moodleQuestion(likert, 'cs')).toBeNull();
  expect(moodleQuestion(reflection, 'cs')).toContain('<question type="essay">');
});

function banksType(id: string | undefined): Question['type'] | undefined {
  return all.find((each) => each.id === id)?.type;
}

function keyed(question: Question, language: Language): readonly (readonly [string, string])[] {
  if (question.type === 'ordering')
    return question.correct.map((step, index) => [
      question.steps.find(({ id }) => id === step)!.text[language],
      `${index + 1}.`,
    ]);
  if (question.type !== 'matching') return [];
  return question.pairs.map(({ text, target }) => [
    text[language],
    question.targets.find(({ id }) => id === target)!.text[language],
  ]);
}
