import { at, chair, person, sheet, svg } from './drawings.ts';

/** The seven openers, one situation each, in the order of the lessons (box 320×200). */
const scenes: readonly (() => string)[] = [
  // three sit, the other side is empty
  () =>
    '<rect class="a-table" x="84" y="76" width="160" height="56" rx="12"/><rect class="a-line" x="80" y="72" width="160" height="56" rx="12"/>' +
    person(110, 52, 180, 'office', 'a') +
    person(160, 52, 180, 'office', 'c') +
    person(210, 52, 180, 'office', 'a') +
    person(60, 100, 90, 'office', 'b') +
    chair(110, 148, 0, 'chair') +
    chair(210, 148, 0, 'chair') +
    chair(160, 156, 6, 'empty') +
    chair(262, 100, -90, 'chair') +
    sheet(112, 96, 4) +
    sheet(160, 92, -3) +
    sheet(208, 96, 5) +
    '<path class="a-dash" d="M160 136V112"/>',
  // different seats, one speaks for six
  () =>
    '<path class="a-thin" d="M176 100H222M236 60L222 100L236 140M252 100H222M268 66L222 100L268 134"/><circle class="a-table" cx="132" cy="104" r="38"/><circle class="a-line" cx="128" cy="100" r="38"/>' +
    person(128, 40, 180, 'office', 'c') +
    person(186, 100, -90, 'civil', 'a') +
    at(86, 58, 135, '<circle class="a-chair" r="13"/>') +
    at(
      68,
      108,
      90,
      '<rect class="a-chair" x="-22" y="-8" width="44" height="17" rx="4"/><path class="a-line" d="M-22 14H22"/>',
    ) +
    chair(94, 154, 38, 'empty') +
    at(
      152,
      156,
      -22,
      '<path class="a-chair" d="M-13 -10H13V8Q13 13 8 13H-8Q-13 13 -13 8Z"/><path class="a-line" d="M-17 -6V10Q-17 18 -9 18H9Q17 18 17 10V-6"/>',
    ) +
    at(
      240,
      54,
      -90,
      '<path class="a-civil" d="M-11 2C-11 -4 -6 -5 0 -5S11 -4 11 2S6 8 0 8S-11 8 -11 2Z"/><circle class="a-head h-b" cx="0" cy="-.5" r="4.6"/>',
    ) +
    at(
      240,
      146,
      -90,
      '<path class="a-civil" d="M-11 2C-11 -4 -6 -5 0 -5S11 -4 11 2S6 8 0 8S-11 8 -11 2Z"/><circle class="a-head h-a" cx="0" cy="-.5" r="4.6"/>',
    ) +
    at(
      274,
      62,
      -90,
      '<path class="a-civil" d="M-11 2C-11 -4 -6 -5 0 -5S11 -4 11 2S6 8 0 8S-11 8 -11 2Z"/><circle class="a-head h-c" cx="0" cy="-.5" r="4.6"/>',
    ) +
    at(
      274,
      138,
      -90,
      '<path class="a-civil" d="M-11 2C-11 -4 -6 -5 0 -5S11 -4 11 2S6 8 0 8S-11 8 -11 2Z"/><circle class="a-head h-a" cx="0" cy="-.5" r="4.6"/>',
    ) +
    at(
      258,
      100,
      -90,
      '<path class="a-civil" d="M-11 2C-11 -4 -6 -5 0 -5S11 -4 11 2S6 8 0 8S-11 8 -11 2Z"/><circle class="a-head h-b" cx="0" cy="-.5" r="4.6"/>',
    ) +
    at(
      288,
      100,
      -90,
      '<path class="a-civil" d="M-11 2C-11 -4 -6 -5 0 -5S11 -4 11 2S6 8 0 8S-11 8 -11 2Z"/><circle class="a-head h-c" cx="0" cy="-.5" r="4.6"/>',
    ),
  // a room with an open door
  () =>
    '<path class="a-wall" d="M52 20H268V180H164M104 180H52V17"/><path class="a-thin" d="M104 120A60 60 0 0 1 164 180"/><path class="a-line" d="M104 180V120"/><rect class="a-table" x="168" y="54" width="56" height="76" rx="10"/><rect class="a-line" x="164" y="50" width="56" height="76" rx="10"/>' +
    person(240, 88, -90, 'office', 'a') +
    chair(142, 88, 90, 'empty') +
    sheet(192, 72, 4, 1.1) +
    sheet(192, 104, -4, 1.1) +
    '<path class="a-dash" d="M134 150C134 134 134 124 138 112"/><rect class="a-sheet" x="66" y="34" width="34" height="44" rx="2"/><path class="a-line" d="M74 45H92M74 55H92M74 65H84"/>' +
    at(
      134,
      172,
      0,
      '<path class="a-civil" d="M-16 3C-16 -5 -9 -7 0 -7S16 -5 16 3S9 11 0 11S-16 11 -16 3Z"/><circle class="a-head h-c" cx="0" cy="-1" r="6.8"/>',
    ),
  // four seating plans
  () =>
    '<path class="a-thin" d="M80 40V160"/><path class="a-thin" d="M160 40V160"/><path class="a-thin" d="M240 40V160"/>' +
    person(40, 58, 180, 'office', 'a', 0.62) +
    '<path class="a-line" d="M29 74H51"/>' +
    person(18, 106, 0, 'civil', 'b', 0.62) +
    person(18, 136, 0, 'civil', 'a', 0.62) +
    person(40, 106, 0, 'civil', 'c', 0.62) +
    person(40, 136, 0, 'civil', 'a', 0.62) +
    person(62, 106, 0, 'civil', 'b', 0.62) +
    person(62, 136, 0, 'civil', 'c', 0.62) +
    '<rect class="a-table" x="101" y="85" width="44" height="22" rx="6"/><rect class="a-line" x="98" y="82" width="44" height="22" rx="6"/>' +
    person(120, 64, 180, 'office', 'a', 0.62) +
    at(
      120,
      93,
      0,
      '<path class="a-sheet" d="M-10 -13H10V13H-10Z"/><path class="a-thin" d="M-5 -7H5"/><path class="a-thin" d="M-5 -1H2"/>',
      0.55,
    ) +
    person(98, 130, 0, 'civil', 'b', 0.62) +
    person(120, 130, 0, 'civil', 'a', 0.62) +
    person(142, 130, 0, 'civil', 'c', 0.62) +
    '<path class="a-dash" d="M120 120V108"/><rect class="a-table" x="190" y="75" width="26" height="56" rx="6"/><rect class="a-line" x="187" y="72" width="26" height="56" rx="6"/>' +
    person(174, 86, 90, 'office', 'a', 0.62) +
    person(174, 114, 90, 'civil', 'b', 0.62) +
    person(226, 86, -90, 'civil', 'c', 0.62) +
    person(226, 114, -90, 'office', 'a', 0.62) +
    at(
      200,
      100,
      0,
      '<path class="a-sheet" d="M-10 -13H10V13H-10Z"/><path class="a-thin" d="M-5 -7H5"/><path class="a-thin" d="M-5 -1H2"/>',
      0.6,
    ) +
    '<circle class="a-table" cx="283" cy="103" r="15"/><circle class="a-line" cx="280" cy="100" r="15"/>' +
    person(280, 72.5, -180, 'office', 'b', 0.5704) +
    person(303.8, 86.3, -120, 'civil', 'a', 0.5704) +
    person(303.8, 113.8, -60, 'civil', 'c', 0.5704) +
    person(280, 127.5, 0, 'office', 'a', 0.5704) +
    person(256.2, 113.8, 60, 'civil', 'b', 0.5704) +
    person(256.2, 86.3, 120, 'civil', 'c', 0.5704),
  // six sheets, an arrow back
  () =>
    '<rect class="a-table" x="48" y="74" width="232" height="60" rx="14"/><rect class="a-line" x="44" y="70" width="232" height="60" rx="14"/>' +
    at(74, 100, -3, '<path class="a-sheet" d="M-10 -13H10V13H-10Z"/><path class="a-thin" d="M-5 -7H2"/>', 0.95) +
    sheet(108.4, 100, 3, 0.95) +
    sheet(142.8, 100, -3, 0.95) +
    sheet(177.2, 100, 3, 0.95) +
    sheet(211.6, 100, -3, 0.95) +
    sheet(246, 100, 3, 0.95) +
    '<path class="a-thin" d="M86 100H96.4"/><path class="a-thin" d="M120.4 100H130.8"/><path class="a-thin" d="M154.8 100H165.2"/><path class="a-thin" d="M189.2 100H199.6"/><path class="a-thin" d="M223.6 100H234"/>' +
    person(90, 50, 180, 'office', 'a', 0.9) +
    person(160, 50, 180, 'civil', 'b', 0.9) +
    person(230, 50, 180, 'office', 'a', 0.9) +
    person(90, 150, 0, 'civil', 'c', 0.9) +
    person(160, 150, 0, 'civil', 'a', 0.9) +
    chair(230, 152, 0, 'empty', 0.9) +
    '<path class="a-line" d="M286 100C312 100 312 184 284 184H44C12 184 12 100 34 100"/><path class="a-line" d="M26 92L35 100L26 108"/>',
  // name cards and a place open for nominations
  () =>
    '<rect class="a-table" x="84" y="70" width="160" height="68" rx="34"/><rect class="a-line" x="80" y="66" width="160" height="68" rx="34"/>' +
    person(112, 46, 180, 'office', 'b') +
    at(112, 73, 180, '<path class="a-sheet" d="M-9 -4H9V4H-9Z"/>') +
    person(160, 46, 180, 'civil', 'c') +
    at(160, 73, 180, '<path class="a-sheet" d="M-9 -4H9V4H-9Z"/>') +
    person(208, 46, 180, 'civil', 'a') +
    at(208, 73, 180, '<path class="a-sheet" d="M-9 -4H9V4H-9Z"/>') +
    person(260, 100, -90, 'civil', 'b') +
    at(232, 100, -90, '<path class="a-sheet" d="M-9 -4H9V4H-9Z"/>') +
    person(208, 154, 0, 'office', 'a') +
    at(208, 127, 0, '<path class="a-sheet" d="M-9 -4H9V4H-9Z"/>') +
    person(160, 154, 0, 'civil', 'c') +
    at(160, 127, 0, '<path class="a-sheet" d="M-9 -4H9V4H-9Z"/>') +
    person(60, 100, 90, 'office', 'a') +
    at(88, 100, 90, '<path class="a-sheet" d="M-9 -4H9V4H-9Z"/>') +
    chair(106, 162, -8, 'empty') +
    '<path class="a-dash" d="M60 186C66 178 74 174 86 170"/>' +
    sheet(40, 176, -10, 0.9),
  // three steps from the street to the table
  () =>
    '<path class="a-wall" d="M112 128V180H300V20H112V80M200 17V80M200 128V183"/><path class="a-line" d="M112 80H158"/><path class="a-thin" d="M158 80A46 46 0 0 1 112 128"/><path class="a-line" d="M200 128H156"/><circle class="a-table" cx="246" cy="96" r="19"/><circle class="a-line" cx="242" cy="92" r="19"/>' +
    person(242, 59, 180, 'office', 'c', 0.9) +
    person(273, 92, -90, 'civil', 'a', 0.9) +
    chair(242, 130, 0, 'empty', 0.9) +
    '<path class="a-dash" d="M56 104H190C206 104 208 124 218 128"/><circle class="a-sheet" cx="80" cy="104" r="10"/><text class="a-num" x="80" y="108.5">1</text><circle class="a-sheet" cx="134" cy="104" r="10"/><text class="a-num" x="134" y="108.5">2</text><circle class="a-sheet" cx="188" cy="104" r="10"/><text class="a-num" x="188" y="108.5">3</text>' +
    at(
      38,
      104,
      90,
      '<path class="a-civil" d="M-16 3C-16 -5 -9 -7 0 -7S16 -5 16 3S9 11 0 11S-16 11 -16 3Z"/><circle class="a-head h-b" cx="0" cy="-1" r="6.8"/>',
    ),
];

/** The drawing of a lesson by its place in the course, from 1; null where nobody has drawn one. Only the middle band for an opener. */
export function lessonArt(order: number, band = false): string | null {
  const scene = scenes[order - 1];
  return scene ? svg(band ? '0 24 320 158' : '0 0 320 200', scene(), band ? 'class="is-large"' : '') : null;
}

/** The end: the table is full, somebody sits on the yellow chair. */
export const endArt: string = svg(
  '0 0 240 240',
  '<circle class="a-table" cx="125" cy="125" r="56"/><circle class="a-line" cx="120" cy="120" r="56"/><circle class="a-thin" cx="120" cy="120" r="41"/><circle class="a-node" cx="120.0" cy="79.0" r="3.6"/><circle class="a-node" cx="149.0" cy="91.0" r="3.6"/><circle class="a-node" cx="161.0" cy="120.0" r="3.6"/><circle class="a-node" cx="149.0" cy="149.0" r="3.6"/><circle class="a-node" cx="120.0" cy="161.0" r="3.6"/><circle class="a-node" cx="91.0" cy="149.0" r="3.6"/><circle class="a-node" cx="79.0" cy="120.0" r="3.6"/><circle class="a-node" cx="91.0" cy="91.0" r="3.6"/>' +
    sheet(109, 114, -10) +
    sheet(133, 124, 14) +
    '<circle class="a-sheet" cx="116" cy="141" r="4.5"/>' +
    person(120, 37, -180, 'office', 'b') +
    person(178.7, 61.3, -135, 'civil', 'a') +
    person(203, 120, -90, 'civil', 'c') +
    person(178.7, 178.7, -45, 'office', 'a') +
    person(120, 203, 0, 'civil', 'b') +
    person(61.3, 178.7, 45, 'voice', 'c') +
    person(37, 120, 90, 'office', 'a') +
    person(61.3, 61.3, 135, 'civil', 'b'),
  'class="is-large"',
);
