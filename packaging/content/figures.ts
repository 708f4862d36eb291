import { chair, svg } from '../../module/ui/drawings.ts';
import { lessonArt } from '../../module/ui/lesson-drawings.ts';

/** The drawings a lesson can show and explain, by name. They hold no words, so that they serve every language: the caption names what is drawn. */
export const figures: Readonly<Record<string, () => string>> = {
  /** Four ways to sit at a table: informing, consultation, dialogue, partnership. */
  'seating-plans': () => lessonArt(4, true) ?? missing('seating-plans'),
  /** Impact upwards, influence to the right; the empty chair is who is concerned and cannot decide. */
  'stakeholder-map': () => svg('0 0 320 214', plane() + arrows + places.map(seat).join('')),
};

/** What to do with a stakeholder there, by row from the top (impact) and column (influence): the numbers of the table beside it. */
const places = [
  [2, 1, 1],
  [3, 1, 1],
  [4, 4, 3],
].flatMap((row, down) => row.map((number, right) => ({ number, x: 96 + right * 72, y: 40 + down * 60 })));

function plane(): string {
  return (
    '<rect class="a-table" x="64" y="14" width="216" height="180" rx="14"/><rect class="a-line" x="60" y="10" width="216" height="180" rx="14"/>' +
    '<path class="a-thin" d="M132 10V190M204 10V190M60 70H276M60 130H276"/>'
  );
}

const arrows =
  '<path class="a-line" d="M40 190V14M33 24L40 13L47 24"/><path class="a-line" d="M60 206H272M262 199L273 206L262 213"/>';

function seat({ number, x, y }: (typeof places)[number]): string {
  const role = number === 2 ? 'empty' : 'chair';
  return `${chair(x, y, 0, role)}<text class="a-num${number === 2 ? ' is-on' : ''}" x="${x}" y="${y + 5}">${number}</text>`;
}

function missing(name: string): never {
  throw new RangeError(`figure "${name}" takes the drawing of a lesson that has none`);
}
