/**
 * The drawings of the module as SVG strings: a table seen from above, in four inks (see `styles/elements.css`, art roles).
 * All are decoration: hidden from assistive technology, because words beside them say the same.
 */

/** One of the inks of a person: the office, people and organisations, the missing voice that came. */
type Ink = 'office' | 'civil' | 'voice';
type Hair = 'a' | 'b' | 'c';

const BACK = '<path class="a-line" d="M-13 15Q0 20 13 15"/>';
const CHAIR = (role: string) => `<rect class="a-${role}" x="-12" y="-10" width="24" height="21" rx="6"/>${BACK}`;
const PERSON = (ink: Ink, hair: Hair) =>
  `${BACK}<path class="a-${ink}" d="M-16 3C-16 -5 -9 -7 0 -7S16 -5 16 3S9 11 0 11S-16 11 -16 3Z"/><circle class="a-head h-${hair}" cx="0" cy="-1" r="6.8"/>`;
const TICK = '<path class="a-tick" d="M-6 .5L-1.500 5L6 -4"/>';

/** Puts a drawing at a place, turned by degrees and scaled. */
export function at(x: number, y: number, turn: number, inner: string, scale = 1): string {
  const round = (n: number) => Math.round(n * 10) / 10;
  const rest = `${turn ? ` rotate(${round(turn)})` : ''}${scale === 1 ? '' : ` scale(${scale})`}`;
  return `<g transform="translate(${round(x)} ${round(y)})${rest}">${inner}</g>`;
}

/** An SVG root; `extra` are further attributes. */
export function svg(box: string, inner: string, extra = ''): string {
  return `<svg viewBox="${box}" aria-hidden="true" focusable="false"${extra && ` ${extra}`}>${inner}</svg>`;
}

export const person = (x: number, y: number, turn: number, ink: Ink, hair: Hair, scale = 1) =>
  at(x, y, turn, PERSON(ink, hair), scale);
export const chair = (x: number, y: number, turn: number, role: 'chair' | 'empty' | 'taken', scale = 1) =>
  at(x, y, turn, CHAIR(role), scale);
export const sheet = (x: number, y: number, turn: number, scale = 1) =>
  at(
    x,
    y,
    turn,
    '<path class="a-sheet" d="M-10 -13H10V13H-10Z"/><path class="a-thin" d="M-5 -7H5M-5 -1H5M-5 5H2"/>',
    scale,
  );
const round = (x: number, y: number, r: number, off: number) =>
  `<circle class="a-table" cx="${x + off}" cy="${y + off}" r="${r}"/><circle class="a-line" cx="${x}" cy="${y}" r="${r}"/>`;
const dots = (places: readonly (readonly [number, number])[]) =>
  places.map(([x, y]) => `<circle class="a-node" cx="${x}" cy="${y}" r="3.6"/>`).join('');

/** The mark of the product: six seats, one of them yellow. */
export const mark: string = svg(
  '0 0 40 40',
  round(20, 20, 8.5, 1) +
    (['office', 'civil', 'office', 'civil', 'empty', 'civil'] as const)
      .map((role, i) => {
        const angle = (i * Math.PI) / 3;
        const seat = `<rect class="a-${role}" x="-4" y="-3" width="8" height="6.5" rx="${role === 'empty' ? 2.4 : 3}"/>`;
        return at(20 + 15.5 * Math.sin(angle), 20 - 15.5 * Math.cos(angle), i * 60 - 180, seat);
      })
      .join(''),
);

/** The cover: eight people talk, the line of the conversation breaks off in front of the empty chair. A function, so that the script of the module, which takes it from its page, does not hold it. */
export const coverArt = (): string =>
  svg(
    '14 0 300 320',
    round(178, 160, 78, 6) +
      '<path class="a-thin" d="M121.4 137.1A61 61 0 1 1 129.9 197.6"/><path class="a-dash" d="M125.7 191.4A61 61 0 0 1 119.7 142.2"/><circle class="a-empty" cx="117.6" cy="168.5" r="4.5"/>' +
      dots([
        [126.3, 127.7],
        [159.1, 102],
        [200.9, 103.4],
        [231.9, 131.4],
        [237.7, 172.7],
        [215.6, 208.1],
        [175.9, 221],
        [137.2, 205.3],
      ]) +
      sheet(162, 146, -12, 1.1) +
      sheet(198, 164, 18, 1.1) +
      sheet(166, 184, 64, 1.1) +
      '<circle class="a-sheet" cx="204" cy="134" r="5"/><circle class="a-sheet" cx="180" cy="126" r="5"/>' +
      chair(57.2, 177, 88, 'empty') +
      person(89, 104.4, 122, 'civil', 'b') +
      person(145.6, 60.1, 162, 'office', 'a') +
      person(217.3, 62.6, 202, 'civil', 'c') +
      person(270.7, 110.7, 242, 'civil', 'a') +
      person(280.7, 181.8, 282, 'office', 'b') +
      person(242.6, 242.7, 322, 'civil', 'c') +
      person(174.3, 264.9, 2, 'office', 'a') +
      person(107.7, 238, 42, 'civil', 'b'),
    'class="is-large" preserveAspectRatio="xMinYMid slice"',
  );

/** One place at the table of progress. */
export interface Seat {
  readonly state: 'done' | 'now' | 'todo';
  /** Shown on the empty chair: the number of the lesson or part, T for the final test. */
  readonly label: string;
}

/** The table of progress: who sits has been done, yellow is where the learner is, outlines are still to come. Small, it shows no numbers. */
export function seatsArt(seats: readonly Seat[], size: 'small' | 'middle' | 'large' = 'middle'): string {
  const scale = seats.length > 8 ? 0.72 : 0.9;
  const drawn = seats.map((seat, i) => {
    const angle = (i * 2 * Math.PI) / seats.length;
    const [x, y] = [70 + 50 * Math.sin(angle), 70 - 50 * Math.cos(angle)];
    const turn = (i * 360) / seats.length - 180;
    if (seat.state === 'done')
      return person(x, y, turn, i % 2 === 0 ? 'office' : 'civil', (['a', 'b', 'c'] as const)[i % 3] ?? 'a', scale);
    const number = `<text class="a-num${seat.state === 'now' ? ' is-on' : ''}${scale < 0.9 ? ' is-tight' : ''}" x="${x.toFixed(1)}" y="${(y + 4.5).toFixed(1)}">${seat.label}</text>`;
    return chair(x, y, turn, seat.state === 'now' ? 'empty' : 'chair', scale) + (size === 'small' ? '' : number);
  });
  return svg('0 0 140 140', round(70, 70, 27, 3) + drawn.join(''), size === 'large' ? 'class="is-large"' : '');
}

/** A chair beside a word: `taken` (right, done), `half` (partly, begun), `empty` (not yet), `open` (not started), or somebody sitting. */
export function chairSign(kind: 'taken' | 'half' | 'empty' | 'open' | 'office' | 'civil'): string {
  const half = `${CHAIR('chair')}<path class="a-voice" d="M-12 .5H12V5Q12 11 6 11H-6Q-12 11 -12 5Z"/>`;
  const inner = {
    taken: CHAIR('taken') + TICK,
    half,
    empty: CHAIR('empty'),
    open: CHAIR('chair'),
    office: PERSON('office', 'a'),
    civil: PERSON('civil', 'b'),
  }[kind];
  return svg('0 0 36 36', at(18, 16, 0, inner));
}

const icons = {
  forward: '<path d="M5 12h14M13 6l6 6-6 6"/>',
  back: '<path d="M19 12H5M11 6l-6 6 6 6"/>',
  up: '<path d="M12 19V5M6 11l6-6 6 6"/>',
  down: '<path d="M12 5v14M6 13l6 6 6-6"/>',
  contents: '<path d="M4 6h16M4 12h16M4 18h10"/>',
  support: '<circle cx="12" cy="12" r="9"/><path d="M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.8v.1"/>',
  tick: '<path d="M5 12.5l4.5 4.5L19 7"/>',
  clock: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>',
  warning: '<path d="M12 4l9 16H3zM12 10v4M12 17v.1"/>',
  lock: '<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>',
  note: '<circle cx="12" cy="12" r="9"/><path d="M12 11v5M12 8v.1"/>',
  todo: '<circle cx="12" cy="12" r="7"/>',
} as const;

/** An icon in the colour of the text beside it. */
export function icon(name: keyof typeof icons, extra = ''): string {
  return svg('0 0 24 24', icons[name], `class="icon${extra && ` ${extra}`}"`);
}
