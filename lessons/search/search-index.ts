import type { Language } from '../../module/model/course.ts';
import { stemmers } from './stem.ts';
import { fold, wordsIn } from './words.ts';

/** What is found as a whole: a block, a term, a source. */
export interface Part {
  readonly title: string;
  readonly text: string;
}

export interface Found<P extends Part> {
  readonly part: P;
  /** The higher, the nearer to what was asked. */
  readonly score: number;
}

export interface Finding<P extends Part> {
  /** The nearest first. */
  readonly found: readonly Found<P>[];
  /** True where no part has all the words, and these have some of them. */
  readonly onlySome: boolean;
  /** Every word of the texts that was meant, folded; what an excerpt marks. */
  readonly meant: ReadonlySet<string>;
}

/** How often a word stands in a part. */
interface Times {
  readonly part: number;
  title: number;
  text: number;
}

/** A word of the question: the same word counts most, then another form of it, then a longer word that begins so. */
const weights = { same: 1, form: 0.8, beginning: 0.4 } as const;
/** A word in the title counts as much as so many in the text. */
const inTitle = 5;
/** How soon more of the same stops counting, and how much a long text is held back. @see Robertson, Zaragoza: BM25 */
const [saturation, lengthShare] = [1.2, 0.5];
/** Letters from which on a word also finds longer ones. */
const shortestBeginning = 3;

/** Finds parts by their words: whatever their case, diacritics and endings. Holds every word once, with the parts it stands in. */
export class SearchIndex<P extends Part> {
  readonly #words = new Map<string, Times[]>();
  readonly #stems = new Map<string, string[]>();
  readonly #lengths: number[] = [];
  readonly #mean: number;
  readonly #stem: (word: string) => string;

  constructor(
    private readonly parts: readonly P[],
    language: Language,
  ) {
    this.#stem = stemmers[language];
    parts.forEach((part, number) => {
      for (const { folded } of wordsIn(part.title)) this.#times(folded, number).title++;
      const words = wordsIn(part.text);
      for (const { folded } of words) this.#times(folded, number).text++;
      this.#lengths.push(words.length);
    });
    this.#mean = this.#lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, parts.length) || 1;
  }

  /** Parts that have all the words; where none has, those that have some. */
  find(question: string): Finding<P> {
    const asked = askedFor(question);
    const meant = new Set<string>();
    const scores = asked.map((word) => this.#scores(word, meant));
    const numbers = [...new Set(scores.flatMap((each) => [...each.keys()]))];
    const all = numbers.filter((number) => scores.every((each) => each.has(number)));
    const found = (all.length > 0 ? all : numbers)
      .map((number) => ({ number, score: scores.reduce((sum, each) => sum + (each.get(number) ?? 0), 0) }))
      .sort((one, other) => other.score - one.score || one.number - other.number)
      .map(({ number, score }) => ({ part: this.parts[number] as P, score }));
    return { found, onlySome: all.length === 0 && numbers.length > 0, meant };
  }

  #times(word: string, part: number): Times {
    const known = this.#words.get(word);
    if (!known) this.#file(word);
    const list = known ?? [];
    if (!known) this.#words.set(word, list);
    const last = list.at(-1);
    if (last?.part === part) return last;
    const times = { part, title: 0, text: 0 };
    list.push(times);
    return times;
  }

  #file(word: string): void {
    const stem = this.#stem(word);
    this.#stems.set(stem, [...(this.#stems.get(stem) ?? []), word]);
  }

  /** What one word of the question gives to each part that has it. */
  #scores(asked: string, meant: Set<string>): ReadonlyMap<number, number> {
    const sums = new Map<number, number>();
    for (const [word, weight] of this.#meantBy(asked)) {
      meant.add(word);
      for (const { part, title, text } of this.#words.get(word) ?? [])
        sums.set(part, (sums.get(part) ?? 0) + weight * (text + inTitle * title));
    }
    const rarity = Math.log(1 + this.parts.length / Math.max(1, sums.size));
    return new Map(
      [...sums].map(([part, sum]) => {
        const long = 1 - lengthShare + (lengthShare * (this.#lengths[part] ?? 0)) / this.#mean;
        return [part, (rarity * sum * (1 + saturation)) / (sum + saturation * long)];
      }),
    );
  }

  #meantBy(asked: string): ReadonlyMap<string, number> {
    const meant = new Map<string, number>();
    if (asked.length >= shortestBeginning)
      for (const word of this.#words.keys()) if (word.startsWith(asked)) meant.set(word, weights.beginning);
    for (const word of this.#stems.get(this.#stem(asked)) ?? []) meant.set(word, weights.form);
    if (this.#words.has(asked)) meant.set(asked, weights.same);
    return meant;
  }
}

/** The words of a question, each once. A single letter („v“, „a“) says nothing, unless there is nothing else. */
function askedFor(question: string): readonly string[] {
  const words = [...new Set(wordsIn(question).map(({ folded }) => folded))];
  const telling = words.filter((word) => word.length > 1 || /\p{N}/u.test(word));
  return telling.length > 0 ? telling : words;
}

/** True where two questions ask the same. */
export const sameQuestion = (one: string, other: string): boolean => fold(one).trim() === fold(other).trim();
