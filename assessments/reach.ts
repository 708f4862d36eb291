import type { QuestionHead } from '../module/model/course.ts';

/** A cell of a blueprint while a draw fills it. */
export interface OpenCell {
  /** How many questions are still to be taken. */
  readonly open: number;
  /** Those it may take; at least so many. */
  readonly from: readonly QuestionHead[];
}

/**
 * Most objectives that can be asked about once the cells are full, those of `taken` included. By Kőnig's theorem it is the smallest
 * cover: whatever cells we count by their open places, the rest reach no more than the objectives found in them.
 */
export function reach(cells: readonly OpenCell[], taken: readonly QuestionHead[]): number {
  const reached = new Set(taken.map(({ objective }) => objective));
  const covers = Array.from({ length: 2 ** cells.length }, (_, chosen) => {
    const byPlaces = cells.filter((_cell, index) => (chosen >> index) & 1);
    const others = cells.filter((cell) => !byPlaces.includes(cell) && cell.open > 0);
    const found = new Set(
      others.flatMap(({ from }) => from.map(({ objective }) => objective)).filter((each) => !reached.has(each)),
    );
    return byPlaces.reduce((sum, { open }) => sum + open, 0) + found.size;
  });
  return reached.size + Math.min(...covers);
}
