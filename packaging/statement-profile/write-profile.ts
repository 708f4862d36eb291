import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Course, Question } from '../../module/model/course.ts';
import { profileDocument } from './document.ts';
import { examples } from './examples.ts';
import { profilePage } from './page.ts';

/** Writes the statement profile beside the package: `<base>-xapi-profile.jsonld`, and a page to read in each language. */
export async function writeProfile(course: Course, questions: readonly Question[], base: string): Promise<void> {
  const document = `${base}-xapi-profile.jsonld`;
  await writeFile(document, `${JSON.stringify(profileDocument(course), null, 2)}\n`);
  for (const language of course.languages) {
    const made = examples(course, questions, language);
    await writeFile(`${base}-xapi-profile.${language}.html`, profilePage(course, made, language, basename(document)));
  }
}
