import type {
  FillIn,
  Labelled,
  Likert,
  Matching,
  MultipleChoice,
  Numeric,
  Option,
  Ordering,
  Question,
  QuestionType,
  Reflection,
  SingleChoice,
  SituationalJudgement,
} from '../../module/model/course.ts';
import type { AuthoredQuestion } from './schema.ts';
import { typesetBoth } from './typography.ts';

type Of<T extends QuestionType> = Extract<AuthoredQuestion, { type: T }>;
type Base = Omit<Reflection, 'type' | 'longest' | 'feedback'>;
type WithChoices = Base & { readonly choices: readonly Option[] };

/** A question as the learner's side knows it. `number` comes from the ids lock. */
export function toQuestion(authored: AuthoredQuestion, number: number): Question {
  const base = toBase(authored, number);
  switch (authored.type) {
    case 'matching':
      return toMatching(authored, base);
    case 'ordering':
      return toOrdering(authored, base);
    case 'numeric':
      return toNumeric(authored, base);
    case 'fill-in':
      return toFillIn(authored, base);
    case 'likert': {
      const scale = authored.options.map(toLabelled);
      return { ...base, type: 'likert', options: scale.map(({ id }) => id), scale } satisfies Likert;
    }
    case 'reflection': {
      const { longest, feedback } = authored;
      return { ...base, type: 'reflection', longest, feedback: typesetBoth(feedback) } satisfies Reflection;
    }
    default:
      return toChoice(authored, base);
  }
}

function toBase(authored: AuthoredQuestion, number: number): Base {
  const { id, version, objective, difficulty, pool, sources, readAgain, stem, summary } = authored;
  const words = { stem: typesetBoth(stem), summary: summary ? typesetBoth(summary) : null };
  return { id, number, version, objective, difficulty, pool, sources, readAgain, ...words, options: [], items: [] };
}

function toLabelled(part: { readonly id: string; readonly cs: string; readonly en: string }): Labelled {
  return { id: part.id, text: typesetBoth(part) };
}

type Choice = Of<'single-choice' | 'true-false-reason' | 'multiple-choice' | 'situational-judgement'>;

function toChoice(authored: Choice, base: Base): Question {
  const choices: Option[] = authored.options.map((option) => ({
    ...toLabelled(option),
    feedback: typesetBoth(option.feedback),
  }));
  const head: WithChoices = { ...base, options: choices.map((option) => option.id), choices };
  if (authored.type === 'situational-judgement') {
    const points = Object.fromEntries(authored.options.map((option) => [option.id, option.points]));
    return { ...head, type: authored.type, points } satisfies SituationalJudgement;
  }
  const correct = authored.options.filter((option) => option.correct).map((option) => option.id);
  if (authored.type === 'multiple-choice') return { ...head, type: authored.type, correct } satisfies MultipleChoice;
  return { ...head, type: authored.type, correct: correct[0] ?? '' } satisfies SingleChoice;
}

function toMatching(authored: Of<'matching'>, base: Base): Matching {
  return {
    ...base,
    type: 'matching',
    options: authored.targets.map(({ id }) => id),
    items: authored.items.map(({ id }) => id),
    pairs: authored.items.map((item) => ({ ...toLabelled(item), target: item.target })),
    targets: authored.targets.map(toLabelled),
    feedback: typesetBoth(authored.feedback),
  };
}

function toOrdering(authored: Of<'ordering'>, base: Base): Ordering {
  return {
    ...base,
    type: 'ordering',
    options: authored.options.map(({ id }) => id),
    steps: authored.options.map(toLabelled),
    correct: authored.order,
    feedback: typesetBoth(authored.feedback),
  };
}

function toNumeric(authored: Of<'numeric'>, base: Base): Numeric {
  const { answer, tolerance, unit, mistakes, feedback } = authored;
  return {
    ...base,
    type: 'numeric',
    correct: answer,
    tolerance,
    unit: unit ? typesetBoth(unit) : null,
    mistakes: mistakes.map((each) => ({ answer: String(each.answer), feedback: typesetBoth(each.feedback) })),
    feedback: typesetBoth(feedback),
  };
}

function toFillIn(authored: Of<'fill-in'>, base: Base): FillIn {
  const mistakes = authored.mistakes.map((each) => ({ ...each, feedback: typesetBoth(each.feedback) }));
  return { ...base, type: 'fill-in', accepted: authored.accepted, mistakes, feedback: typesetBoth(authored.feedback) };
}
