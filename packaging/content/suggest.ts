import type { Place } from './content-error.ts';

/** The least number of letters to insert, delete, replace or swap with their neighbour to make one word of the other. */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  let before: number[] = [];
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replace = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min(replace, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}

/** The known word nearest to a mistyped one; null when none is near enough to be what was meant. */
export function nearest(word: string, known: Iterable<string>): string | null {
  const ranked = [...known].map((each) => ({ each, distance: editDistance(word, each) }));
  ranked.sort((one, other) => one.distance - other.distance);
  const best = ranked[0];
  return best && best.distance <= Math.max(1, Math.floor(word.length / 3)) ? best.each : null;
}

/** The remedy for an unknown id: what was probably meant and where it stands, or else what to do. */
export function didYouMean(word: string, known: ReadonlyMap<string, Place>, otherwise: string): string {
  const found = nearest(word, known.keys());
  const place = found === null ? undefined : known.get(found);
  return place ? `Did you mean "${found}" (${place.file}:${place.line})?` : otherwise;
}
