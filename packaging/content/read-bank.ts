import type {
  Matching,
  MultipleChoice,
  Option,
  Question,
  SingleChoice,
  SituationalJudgement,
} from '../../module/model/course.ts';
import type { Place, Problems } from './content-error.ts';
import { readYaml, type YamlPath } from './read-yaml.ts';
import { bankSchema, type AuthoredQuestion } from './schema.ts';
import { typesetBoth } from './typography.ts';

/** A question as written, and where it and its parts stand. */
export interface PlacedQuestion {
  readonly question: AuthoredQuestion;
  readonly at: At;
}

/** The questions of one lesson. */
export interface AuthoredBank {
  readonly file: string;
  readonly questions: readonly PlacedQuestion[];
}

export function bankFile(folder: string): string {
  return `assessments/banks/${folder}.yaml`;
}

/** Reads a bank and checks each question by itself; null when it cannot be read. */
export async function readBank(root: string, folder: string, problems: Problems): Promise<AuthoredBank | null> {
  const file = bankFile(folder);
  const yaml = await readYaml(root, file, bankSchema, problems);
  if (!yaml) return null;
  const questions = yaml.value.map((question, index) => ({
    question,
    at: (...path: YamlPath) => yaml.at(index, ...path),
  }));
  for (const { question, at } of questions) {
    if (question.type === 'matching') checkMatching(question, at, problems);
    else checkChoice(question, at, problems);
  }
  return { file, questions };
}

type At = (...path: YamlPath) => Place;
type AuthoredMatching = Extract<AuthoredQuestion, { type: 'matching' }>;
type AuthoredChoice = Exclude<AuthoredQuestion, AuthoredMatching>;

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

/** A question as the learner's side knows it. `number` comes from the ids lock. */
export function toQuestion(authored: AuthoredQuestion, number: number): Question {
  const { id, version, objective, difficulty, sources, readAgain } = authored;
  const base = { id, number, version, objective, difficulty, sources, readAgain, stem: typesetBoth(authored.stem) };
  if (authored.type === 'matching') return toMatching(authored, base);
  const choices: Option[] = authored.options.map((option) => ({
    id: option.id,
    text: typesetBoth(option),
    feedback: typesetBoth(option.feedback),
  }));
  const head = { ...base, options: choices.map((option) => option.id), items: [], choices };
  if (authored.type === 'situational-judgement') {
    const points = Object.fromEntries(authored.options.map((option) => [option.id, option.points]));
    return { ...head, type: authored.type, points } satisfies SituationalJudgement;
  }
  const correct = authored.options.filter((option) => option.correct).map((option) => option.id);
  if (authored.type === 'multiple-choice') return { ...head, type: authored.type, correct } satisfies MultipleChoice;
  return { ...head, type: authored.type, correct: correct[0] ?? '' } satisfies SingleChoice;
}

type Base = Omit<Matching, 'type' | 'options' | 'items' | 'pairs' | 'targets' | 'feedback'>;

function toMatching(authored: AuthoredMatching, base: Base): Matching {
  return {
    ...base,
    type: 'matching',
    options: authored.targets.map(({ id }) => id),
    items: authored.items.map(({ id }) => id),
    pairs: authored.items.map((item) => ({ id: item.id, text: typesetBoth(item), target: item.target })),
    targets: authored.targets.map((target) => ({ id: target.id, text: typesetBoth(target) })),
    feedback: typesetBoth(authored.feedback),
  };
}
