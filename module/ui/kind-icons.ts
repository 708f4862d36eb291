import type { BlockKind } from '../model/course.ts';
import { svg } from './drawings.ts';

/** A part where the learner does something; reading and the summary need no sign. */
export type Active = Extract<BlockKind, 'exercise' | 'check'>;

/** Seen from above: a chair drawn up to the table, a chair with a tick. */
const drawn: Readonly<Record<Active, string>> = {
  exercise: '<path d="M2 3h20M4 21q8 3 16 0"/><rect x="6" y="7" width="12" height="10" rx="3"/>',
  check: '<rect x="4" y="3" width="16" height="14" rx="4"/><path d="M8 10l3 3 5-6M3 21q9 3 18 0"/>',
};

/** The icon of a kind of part, in the colour of the words beside it; hidden from assistive technology, because they say the same. */
export function kindIcon(kind: Active): string {
  return svg('0 0 24 24', drawn[kind], 'class="icon"');
}
