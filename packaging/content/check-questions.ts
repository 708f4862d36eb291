import type { Problems } from './content-error.ts';
import { checkSource } from './check-lessons.ts';
import type { Content } from './read-content.ts';
import type { PlacedQuestion } from './read-bank.ts';
import { outlineFile } from './read-outline.ts';
import { didYouMean } from './suggest.ts';

/** In the place of a source: the key rests on the module's own definition, rule or fictional case. */
export const didactic = 'didactic';

/** Checks what each question of every bank points at. What lies in a lesson the course does not name yet cannot be checked. */
export function checkQuestions(content: Content, problems: Problems): void {
  const { outline } = content;
  const objectives = new Map(outline.value.objectives.map(({ id }, index) => [id, outline.at('objectives', index)]));
  for (const placed of content.questions.values()) {
    const { question, at } = placed;
    question.sources.forEach((source, index) => {
      if (source !== didactic) checkSource(source, at('sources', index), content, problems);
    });
    if (content.waiting.has(question.id) || question.pool === 'survey' || question.pool === 'transfer') continue;
    if (!objectives.has(question.objective)) {
      const remedy = didYouMean(question.objective, objectives, `Add it to ${outlineFile}.`);
      problems.add(at('objective'), `objective "${question.objective}" is not in ${outlineFile}.`, remedy);
    }
    checkReadAgain(placed, content, problems);
  }
}

function checkReadAgain({ question, at }: PlacedQuestion, { complete, blocks }: Content, problems: Problems): void {
  if (question.readAgain.length === 0 && question.pool !== 'practice-hold')
    problems.add(
      at('readAgain'),
      `"${question.id}" does not say where to read again.`,
      'Write the blocks of the lesson in which the answer stands, e.g. [why-cooperate/story].',
    );
  question.readAgain.forEach((block, index) => {
    if (!complete || blocks.has(block)) return;
    const remedy = didYouMean(block, blocks, 'Write lesson/block, e.g. why-cooperate/story.');
    problems.add(at('readAgain', index), `block "${block}" is in no lesson.`, remedy);
  });
}
