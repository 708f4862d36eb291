import { writeFile } from 'node:fs/promises';
import type { Course, Language, Question } from '../module/model/course.ts';
import { moodleQuestion } from './moodle-question.ts';
import { escapeXml } from './xml.ts';

/**
 * The questions of all practice in one file for the question bank of Moodle, a category for each lesson: for tests of a trainer's
 * own, with Moodle's statistics. What the final test and the parallel forms ask stays out.
 */
export function moodleXml(
  course: Course,
  banks: Readonly<Record<string, readonly Question[]>>,
  language: Language,
): string {
  const lessons = course.lessons.map(({ id, order, title }) => {
    const asked = (banks[id] ?? []).filter(({ pool }) => pool === 'practice');
    const questions = asked.flatMap((question) => moodleQuestion(question, language) ?? []);
    return [
      category(`${course.title[language]}/${order}. ${title[language].replaceAll('/', '//')}`),
      ...questions,
    ].join('\n');
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<quiz>
${lessons.join('\n')}
</quiz>
`;
}

function category(path: string): string {
  return `<question type="category"><category><text>$course$/top/${escapeXml(path)}</text></category></question>`;
}

/** Writes it beside the packages: `<base>-practice-moodle.<language>.xml`. */
export async function writeMoodleBanks(
  course: Course,
  banks: Readonly<Record<string, readonly Question[]>>,
  base: string,
): Promise<void> {
  for (const language of course.languages)
    await writeFile(`${base}-practice-moodle.${language}.xml`, moodleXml(course, banks, language));
}
