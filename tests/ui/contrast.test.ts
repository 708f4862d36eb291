import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Contrast of every pair of tokens that meet on a screen, light and dark, computed from the style sheet (design, chapter 4). */

const sheet = readFileSync('module/ui/styles/tokens.css', 'utf8');
type Palette = Map<string, string>;

function declarations(css: string): Palette {
  return new Map([...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]));
}
/** The body of the first rule that begins behind `start`. */
function rule(start: string): string {
  const from = sheet.indexOf(start);
  if (from < 0) throw new RangeError(`tokens.css has no ${start}`);
  return sheet.slice(sheet.indexOf('{', from + start.length - 1) + 1, sheet.indexOf('}', from));
}

const light = declarations(sheet.slice(0, sheet.indexOf('@media screen and (prefers-color-scheme: dark)')));
const bySystem = declarations(rule(":root:not([data-theme='light']) {"));
const byChoice = declarations(rule(":root[data-theme='dark'] {"));
const dark: Palette = new Map([...light, ...byChoice]);

function colour(palette: Palette, name: string): readonly [number, number, number] {
  const value = palette.get(name);
  if (value === undefined) throw new RangeError(`tokens.css has no ${name}`);
  const reference = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  if (reference) return colour(palette, reference);
  const hex = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(value)?.[1];
  const parts = hex
    ? [0, 1, 2].map((i) => parseInt(hex.length === 3 ? (hex[i] ?? '').repeat(2) : hex.slice(2 * i, 2 * i + 2), 16))
    : [...value.matchAll(/\d+/g)].map(Number);
  if (parts.length !== 3) throw new RangeError(`${name}: ${value} is no colour`);
  return parts as unknown as readonly [number, number, number];
}

/** @see WCAG 2.2, relative luminance and contrast ratio */
function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((part) =>
    part / 255 <= 0.04045 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(palette: Palette, front: string, back: string): number {
  const [high = 0, low = 0] = [colour(palette, front), colour(palette, back)].map(luminance).sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const [page, neutral, paper, chosen] = ['--background-page', '--background-neutral-subtlest', '--paper', '--chosen'];
const text: readonly (readonly [string, readonly string[]])[] = [
  ['--text-primary', [page, neutral, paper, chosen, '--background-primary-subtlest']],
  ['--text-heading', [page, neutral, paper, chosen]],
  ['--text-secondary', [page, neutral, paper, chosen]],
  ['--text-primary-color', [page, neutral, paper, '--background-primary-subtlest']],
  ['--text-status-success', [page, neutral]],
  ['--text-status-warning', [page, neutral]],
  ['--text-status-error', [page, neutral]],
  ['--text-on-primary', ['--button-solid-primary', '--button-solid-primary-hover', '--button-solid-primary-active']],
];
const edges: readonly (readonly [string, readonly string[]])[] = [
  ['--button-solid-primary', [page]],
  ['--border-neutral', [page, paper]],
  ['--border-success', [page, neutral]],
  ['--border-missing', [page, neutral, paper]],
  ['--border-error', [neutral]],
  ['--status-focus', [page, neutral, paper]],
  ['--bar', [page]],
  ['--art-ink', [page, paper, '--art-table']],
  ['--art-office', [paper]],
  ['--art-civil', [paper]],
];
const pairs = (list: typeof text) => list.flatMap(([front, backs]) => backs.map((back) => [front, back] as const));

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('contrast in %s', (_, palette) => {
  it.each(pairs(text))('%s on %s is read: at least 4.5', (front, back) => {
    expect(contrast(palette, front, back)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(pairs(edges))('%s beside %s is seen: at least 3', (front, back) => {
    expect(contrast(palette, front, back)).toBeGreaterThanOrEqual(3);
  });
});

describe('the pairs', () => {
  const sheets = readdirSync('module/ui/styles').filter((file) => file.endsWith('.css') && file !== 'tokens.css');
  const styles = sheets.map((file) => readFileSync(`module/ui/styles/${file}`, 'utf8')).join('\n');
  const used = (property: RegExp): readonly string[] => [
    ...new Set([...styles.matchAll(property)].map(([, token = '']) => token)),
  ];

  it('hold every token that colours text', () => {
    const known = text.map(([front]) => front);
    expect(used(/(?<![\w-])color: var\((--[\w-]+)\)/g).filter((token) => !known.includes(token))).toEqual([]);
  });

  it('hold every ground that a token of the palette gives', () => {
    const known = [...text, ...edges].flatMap(([, backs]) => backs);
    const grounds = used(/background(?:-color)?: var\((--(?:background|paper|chosen|button)[\w-]*)\)/g);
    expect(grounds.filter((token) => !known.includes(token))).toEqual([]);
  });
});

describe('dark', () => {
  it('looks the same by the wish of the system and by the choice of the learner', () => {
    expect([...bySystem]).toEqual([...byChoice]);
  });
});
