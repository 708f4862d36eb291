import { wordsIn } from './words.ts';

/** A piece of an excerpt. */
export interface Piece {
  readonly text: string;
  /** True where it is a word that was searched for. */
  readonly isFound: boolean;
}

/** The text cut into what was searched for and what was not. @param meant folded words */
export function marked(text: string, meant: ReadonlySet<string>): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { folded, start, end } of wordsIn(text)) {
    if (!meant.has(folded)) continue;
    if (start > from) pieces.push({ text: text.slice(from, start), isFound: false });
    pieces.push({ text: text.slice(start, end), isFound: true });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isFound: false });
  return pieces;
}

/**
 * The stretch of a text that has most of the words searched for, of at most about `longest` characters, from word to word; the
 * beginning where it has none.
 */
export function excerpt(text: string, meant: ReadonlySet<string>, longest = 200): readonly Piece[] {
  const words = wordsIn(text);
  const found = words.filter(({ folded }) => meant.has(folded));
  const reach = (start: number) => found.filter((word) => word.start >= start && word.end <= start + longest * 0.8);
  const different = (start: number) => new Set(reach(start).map(({ folded }) => folded)).size;
  const best = found.reduce(
    (before, { start }) => (different(start) > different(before) ? start : before),
    found[0]?.start ?? 0,
  );
  // A little of what stands before, so that a sentence can be understood.
  const from = words.find(({ start }) => start >= best - longest * 0.2)?.start ?? 0;
  const start = from <= longest * 0.2 ? 0 : from;
  const last = words.filter(({ end }) => end <= start + longest).at(-1)?.end ?? longest;
  const end = words.at(-1)?.end === last ? text.length : last;
  const cut = text.slice(start, end);
  return marked(`${start > 0 ? '… ' : ''}${cut}${end < text.length ? ' …' : ''}`, meant);
}
