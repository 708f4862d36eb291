import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentErrors, Problems } from '../content/content-error.ts';
import { languages, readContent, type Content } from '../content/read-content.ts';
import { countWords } from '../content/reading-level.ts';
import { allTexts } from './all-texts.ts';
import { countIn } from './bilingual.ts';
import { reviewPage } from './review-page.ts';
import { isOld, states } from './statement.ts';
import { byState, survey } from './survey.ts';
import { wordDocument } from './word-document.ts';

/** What was written, and the figures that go with it, line by line. */
export interface Written {
  readonly files: readonly string[];
  readonly figures: readonly string[];
}

/**
 * Writes into a folder the list for the content owner, one page for each language, and all texts side by side for Word.
 * @param today ISO date from which twelve months are counted back
 * @throws ContentErrors when lessons, banks or lists are not in order
 */
export async function writeReview(root: string, folder: string, today: string): Promise<Written> {
  const problems = new Problems();
  const content = await readContent(root, problems);
  problems.throwIfAny();
  if (!content) throw new ContentErrors([]);
  await mkdir(folder, { recursive: true });
  const { id, title, checked } = content.outline.value;
  for (const language of languages)
    await writeFile(join(folder, `${id}-review.${language}.html`), reviewPage(survey(content, language, today)));
  const parts = await allTexts(root, content);
  const document = `${id}-texts.docx`;
  await writeFile(join(folder, document), await wordDocument(`${title.cs} / ${title.en}`, checked, parts));
  const words = languages.map((language) => `${countIn(parts, language, countWords)} ${language}`);
  return {
    files: [...languages.map((language) => `${id}-review.${language}.html`), document],
    figures: [...figures(content, today), `all texts: ${words.join(', ')} words`],
  };
}

function figures(content: Content, today: string): readonly string[] {
  const { lessons, totals, statements, sources } = survey(content, 'en', today);
  const named = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ');
  const ofSources = Object.fromEntries(
    states.map((state) => [state, sources.filter((each) => each.state === state).length]),
  );
  return [
    ...lessons.map(({ id, words, screens }) => `${id}: ${words.cs} words cs, ${words.en} en, ${screens} screens`),
    named(totals),
    `statements: ${named(byState(statements))}`,
    `sources: ${named(ofSources)}`,
    `checked more than 12 months before ${today}: ${statements.filter(({ checked }) => isOld(checked, today)).length} statements`,
  ];
}
