import { sameWords } from '../same-words.ts';
import { isShared, type Response } from '../../module/model/interaction.ts';
import { withUnknown, type PartWords, type QuestionWords } from './question-words.ts';
import type { RecordedAnswer } from './read-records.ts';

/** How often something was chosen. */
export interface Count {
  readonly part: PartWords;
  /** People who chose it. */
  readonly people: number;
  readonly correct: boolean;
}

/** One step of an ordering: how many people put it at each place. */
export interface Placed {
  readonly part: PartWords;
  /** People by place, the first place first. */
  readonly people: readonly number[];
  /** Index of its right place; -1 where the words of the question do not say it. */
  readonly right: number;
}

/** One answer in the learners' own words or numbers; spellings that are judged alike count as one. */
export interface Written {
  /** As the first of them wrote it. */
  readonly text: string;
  readonly people: number;
  readonly correct: boolean;
}

type Answers = readonly RecordedAnswer[];

/** What was chosen from a list; empty where nothing is. */
export function optionCounts(words: QuestionWords | null, first: Answers): readonly Count[] {
  const chosen = first.map(({ response }) => (response.kind === 'choice' ? response.chosen : []));
  if (first.some(({ response }) => response.kind !== 'choice')) return [];
  return withUnknown(words?.options ?? [], chosen.flat()).map((part) => ({
    part,
    people: chosen.filter((ids) => ids.includes(part.id)).length,
    correct: words?.correct.includes(part.id) ?? false,
  }));
}

/** For each item of a matching, the targets chosen. */
export function itemCounts(
  words: QuestionWords | null,
  first: Answers,
): readonly { readonly part: PartWords; readonly targets: readonly Count[] }[] {
  const pairs = first.flatMap(({ response }) => (response.kind === 'matching' ? [response.pairs] : []));
  const items = withUnknown(
    words?.items ?? [],
    pairs.flatMap((each) => Object.keys(each)),
  );
  if (pairs.length === 0) return [];
  return items.map((part) => {
    const targets = withUnknown(
      words?.options ?? [],
      pairs.flatMap((each) => each[part.id] ?? []),
    );
    return {
      part,
      targets: targets.map((target) => ({
        part: target,
        people: pairs.filter((each) => each[part.id] === target.id).length,
        correct: words?.correctPairs[part.id] === target.id,
      })),
    };
  });
}

/** For each step of an ordering, the places it was put at; steps in their right order. */
export function placeCounts(words: QuestionWords | null, first: Answers): readonly Placed[] {
  const orders = first.flatMap(({ response }) => (response.kind === 'ordering' ? [response.order] : []));
  if (orders.length === 0) return [];
  const parts = withUnknown(words?.options ?? [], orders.flat());
  const right = words?.correct ?? [];
  const placeOf = ({ id }: PartWords): number => (right.includes(id) ? right.indexOf(id) : right.length);
  return [...parts]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((part) => ({
      part,
      people: parts.map((_, place) => orders.filter((order) => order[place] === part.id).length),
      right: right.indexOf(part.id),
    }));
}

/** What was written, the most frequent first; of a question that judges nothing, only what was shared. */
export function writtenCounts(first: Answers): readonly Written[] {
  const groups: { text: string; people: number; correct: boolean }[] = [];
  for (const { response, scaled } of first) {
    const text = sharedText(response);
    if (text === null) continue;
    const same = groups.find((group) => group.correct === (scaled === 1) && sameWords(group.text, text));
    if (same) same.people++;
    else groups.push({ text, people: 1, correct: scaled === 1 });
  }
  return groups.sort((a, b) => b.people - a.people);
}

function sharedText(response: Response): string | null {
  return response.kind === 'text' && isShared(response) && response.text.trim() !== '' ? response.text.trim() : null;
}
