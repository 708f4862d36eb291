import { longestDescription } from '../../module/formats/patterns.ts';
import type { QuestionType } from '../../module/model/course.ts';
import { readDecimal } from '../../module/model/interaction.ts';
import { sameWords } from '../../assessments/same-words.ts';
import type { Place, Problems } from './content-error.ts';
import type { At } from './read-bank.ts';
import type { AuthoredQuestion } from './schema.ts';

type Of<T extends QuestionType> = Extract<AuthoredQuestion, { type: T }>;
type AuthoredMatching = Of<'matching'>;
type AuthoredChoice = Of<'single-choice' | 'true-false-reason' | 'multiple-choice' | 'situational-judgement'>;

/** Checks what a question says about itself: its key, its parts, and what a standard has no room for. */
export function checkQuestion(question: AuthoredQuestion, at: At, problems: Problems): void {
  checkSummary(question, at, problems);
  switch (question.type) {
    case 'matching':
      return checkMatching(question, at, problems);
    case 'ordering':
      return checkOrdering(question, at, problems);
    case 'numeric':
      return checkNumeric(question, at, problems);
    case 'fill-in':
      return checkFillIn(question, at, problems);
    case 'likert':
      return checkTwice(question.id, 'options', question.options, at, problems);
    case 'reflection':
      return;
    default:
      checkChoice(question, at, problems);
  }
}

function checkSummary({ id, stem, summary }: AuthoredQuestion, at: At, problems: Problems): void {
  const field = summary ? 'summary' : 'stem';
  for (const language of ['cs', 'en'] as const) {
    const { length } = (summary ?? stem)[language];
    if (length <= longestDescription) continue;
    problems.add(
      at(field, language),
      `the ${field} of "${id}" has ${length} characters (${language}); an LMS may keep only ${longestDescription}.`,
      summary ? 'Shorten it.' : 'Shorten it, or add "summary: { cs: …, en: … }" for the LMS.',
    );
  }
}

function checkOrdering(question: Of<'ordering'>, at: At, problems: Problems): void {
  checkTwice(question.id, 'options', question.options, at, problems);
  const ids = question.options.map(({ id }) => id);
  if ([...question.order].sort().join() !== [...ids].sort().join())
    problems.add(
      at('order'),
      `the order of "${question.id}" does not name each of its options once.`,
      `Write each of ${ids.join(', ')} once.`,
    );
  else if (question.order.join() === [...ids].sort().join())
    problems.add(
      at('order'),
      `the letters of "${question.id}" give the right order away.`,
      'Give the options their letters in another order.',
    );
}

function checkNumeric({ id, answer, tolerance, mistakes }: Of<'numeric'>, at: At, problems: Problems): void {
  for (const [field, value] of Object.entries({ answer, tolerance })) {
    if (readDecimal(String(value)) !== null) continue;
    problems.add(
      at(field),
      `the ${field} of "${id}" is ${value}, which no learner can write.`,
      'Write a number of at most 15 digits before and 6 behind the point.',
    );
  }
  mistakes.forEach((mistake, index) => {
    if (Math.abs(mistake.answer - answer) <= tolerance)
      addNoMistake(id, mistake.answer, at('mistakes', index), problems);
  });
}

function checkFillIn({ id, accepted, mistakes }: Of<'fill-in'>, at: At, problems: Problems): void {
  mistakes.forEach(({ answer }, index) => {
    if (accepted.some((each) => sameWords(each, answer))) addNoMistake(id, answer, at('mistakes', index), problems);
  });
}

function addNoMistake(id: string, answer: string | number, place: Place, problems: Problems): void {
  problems.add(
    place,
    `"${answer}" stands among the mistakes of "${id}", but it is right.`,
    'Take it out of the mistakes, or mend the key.',
  );
}

function checkMatching(question: AuthoredMatching, at: At, problems: Problems): void {
  const targets = question.targets.map(({ id }) => id);
  checkTwice(question.id, 'items', question.items, at, problems);
  checkTwice(question.id, 'targets', question.targets, at, problems);
  question.items.forEach((item, index) => {
    if (targets.includes(item.target)) return;
    problems.add(
      at('items', index, 'target'),
      `target "${item.target}" of item "${item.id}" is not among the targets of "${question.id}".`,
      `Write one of ${targets.join(', ')}.`,
    );
  });
}

function checkChoice(question: AuthoredChoice, at: At, problems: Problems): void {
  checkTwice(question.id, 'options', question.options, at, problems);
  if (question.type === 'situational-judgement') {
    if (!question.options.some(({ points }) => points === 1))
      problems.add(
        at('options'),
        `the key of "${question.id}" is not among its options: none is worth 1 point.`,
        'Write "points: 1" under the best one.',
      );
    return;
  }
  const right = question.options.filter(({ correct }) => correct).length;
  if (right === 0)
    problems.add(
      at('options'),
      `the key of "${question.id}" is not among its options: none is correct.`,
      'Write "correct: true" under the right one.',
    );
  if (right > 1 && question.type !== 'multiple-choice')
    problems.add(
      at('options'),
      `"${question.id}" has ${right} correct options, but its type allows one.`,
      'Leave "correct: true" under one, or write "type: multiple-choice".',
    );
  if (right === question.options.length)
    problems.add(
      at('options'),
      `every option of "${question.id}" is correct.`,
      'Leave "correct: true" only where it holds.',
    );
}

function checkTwice(
  question: string,
  kind: 'options' | 'items' | 'targets',
  list: readonly { readonly id: string }[],
  at: At,
  problems: Problems,
): void {
  list.forEach(({ id }, index) => {
    if (list.findIndex((each) => each.id === id) < index)
      problems.add(
        at(kind, index),
        `"${id}" is given twice among the ${kind} of "${question}".`,
        'Give this one the next free letter or digit.',
      );
  });
}
