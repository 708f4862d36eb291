import { isScored } from '../../module/model/course.ts';
import type { Place, Problems } from './content-error.ts';
import { checkSource } from './check-lessons.ts';
import type { Content } from './read-content.ts';
import type { PlacedQuestion } from './read-bank.ts';
import { outlineFile } from './read-outline.ts';
import type { AuthoredQuestion } from './schema.ts';
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
    if (content.waiting.has(question.id)) continue;
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

/** Checks that each assessment asks questions that exist and may be asked. */
export function checkAssessments(content: Content, problems: Problems): void {
  const { outline, questions } = content;
  const places = new Map([...questions].map(([id, { at }]) => [id, at()]));
  outline.value.assessments.forEach((assessment, index) => {
    assessment.questions.forEach((id, position) => {
      const place = outline.at('assessments', index, 'questions', position);
      const found = questions.get(id);
      if (!found && !content.complete) return;
      if (!found)
        problems.add(
          place,
          `question "${id}" is not in any bank.`,
          didYouMean(id, places, 'Write it in assessments/banks, or take it out here.'),
        );
      else checkAsked(found.question, assessment.use, place, content, problems);
      if (assessment.questions.indexOf(id) < position)
        problems.add(place, `question "${id}" is asked twice in "${assessment.id}".`, 'Take it out here.');
    });
  });
  const known = new Map(outline.value.assessments.map(({ id }, index) => [id, outline.at('assessments', index)]));
  const final = outline.value.finalAssessment;
  if (!known.has(final))
    problems.add(
      outline.at('finalAssessment'),
      `assessment "${final}" is not in ${outlineFile}.`,
      didYouMean(final, known, `Add it to ${outlineFile}.`),
    );
}

function checkAsked(
  question: AuthoredQuestion,
  use: string,
  place: Place,
  { sources }: Content,
  problems: Problems,
): void {
  if (question.pool === 'practice-hold') {
    problems.add(
      place,
      `question "${question.id}" is on hold until its source is confirmed.`,
      'Take it out here, or change its pool once the Office has confirmed it.',
    );
  }
  if (use === 'practice') return;
  if (!isScored(question))
    problems.add(
      place,
      `question "${question.id}" (${question.type}) is never scored, so a test cannot ask it.`,
      'Ask it in practice.',
    );
  for (const source of sources?.list ?? []) {
    if (source.state !== 'unconfirmed' || !question.sources.includes(source.id)) continue;
    problems.add(
      place,
      `question "${question.id}" is scored but rests on "${source.id}", which is unconfirmed.`,
      'Ask it in practice only, or rest its key on a verified source.',
    );
  }
}
