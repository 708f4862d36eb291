import type { Language } from '../../module/model/course.ts';
import { sayNumber } from '../read-number.ts';

/** A text by language; a language may be missing in statements of others' making. */
export type Words = Readonly<Partial<Record<Language, string>>>;

export interface PartWords {
  readonly id: string;
  readonly words: Words;
}

/** The words of a question exactly as they were sent with an answer, so that an old version keeps its own. */
export interface QuestionWords {
  readonly stem: Words;
  /** True where a number is asked for: it is written with the decimal sign of the reader's language. */
  readonly isNumber: boolean;
  /** Options, steps, points of a scale, or the targets of a matching. */
  readonly options: readonly PartWords[];
  /** Items to be matched; empty for other types. */
  readonly items: readonly PartWords[];
  /** Ids of the options in a fully right response, in order for an ordering; empty for a matching. */
  readonly correct: readonly string[];
  /** Item id → id of the right target; empty for other types. */
  readonly correctPairs: Readonly<Record<string, string>>;
}

/** Reads the definition of the interaction; null when the statement has none. Never throws. @see xAPI 1.0.3 Data 2.4.4.1 */
export function readQuestionWords(statement: unknown): QuestionWords | null {
  const definition = under(under(statement, 'object'), 'definition');
  const stem = wordsIn(under(definition, 'description'));
  if (Object.keys(stem).length === 0) return null;
  const type = under(definition, 'interactionType');
  const isMatching = type === 'matching';
  const component = isMatching ? 'target' : type === 'likert' ? 'scale' : 'choices';
  const patterns = listIn(under(definition, 'correctResponsesPattern')).filter((each) => typeof each === 'string');
  const parts = patterns.flatMap((pattern) => pattern.split('[,]'));
  return {
    stem,
    isNumber: type === 'numeric',
    options: partsIn(under(definition, component)),
    items: isMatching ? partsIn(under(definition, 'source')) : [],
    correct: isMatching ? [] : parts,
    correctPairs: isMatching ? Object.fromEntries(parts.map((part) => part.split('[.]') as [string, string])) : {},
  };
}

/** The words in a language, else in the other one; null where there are none. */
export function inWords(words: Words | undefined, language: Language): string | null {
  return words?.[language] ?? words?.cs ?? words?.en ?? null;
}

/** The parts that are known, and behind them those somebody chose although the words do not know them. */
export function withUnknown(parts: readonly PartWords[], chosen: readonly string[]): readonly PartWords[] {
  const unknown = [...new Set(chosen)].filter((id) => !parts.some((part) => part.id === id)).sort();
  return [...parts, ...unknown.map((id) => ({ id, words: {} }))];
}

/** Title and scenes of a scenario, as they were sent with a path. Never throws. @see xAPI 1.0.3 Data 2.4.4.1 steps */
export function readPathWords(statement: unknown): { readonly title: Words; readonly steps: readonly PartWords[] } {
  const definition = under(under(statement, 'object'), 'definition');
  return { title: wordsIn(under(definition, 'name')), steps: partsIn(under(definition, 'steps')) };
}

/** What a learner wrote, as it is read in a language. */
export function inOwnWords(text: string, words: QuestionWords | null, language: Language): string {
  return words?.isNumber ? sayNumber(text, language) : text;
}

function under(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function partsIn(value: unknown): readonly PartWords[] {
  return listIn(value).flatMap((part) => {
    const id = under(part, 'id');
    return typeof id === 'string' ? [{ id, words: wordsIn(under(part, 'description')) }] : [];
  });
}

function wordsIn(value: unknown): Words {
  const words: Partial<Record<Language, string>> = {};
  for (const language of ['cs', 'en'] as const) {
    const text = under(value, language);
    if (typeof text === 'string') words[language] = text;
  }
  return words;
}
