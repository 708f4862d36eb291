import type { BitReader, BitWriter } from './bits.ts';

/**
 * What a learner wrote, in six bits a letter: one character of suspend data for each small Czech letter. A capital takes
 * two, any other character (an emoji, another script) its code point. Nothing is lost, not even how a letter is composed.
 */

const signs = ' abcdefghijklmnopqrstuvwxyzáčďéěíňóřšťúůýž0123456789.,-?!:()\n';
const capital = 62;
const other = 63;

export function packText(out: BitWriter, text: string): void {
  const all = [...text];
  out.number(all.length);
  for (const each of all) packSign(out, each);
}

function packSign(out: BitWriter, sign: string): void {
  const small = sign.toLowerCase();
  const place = signs.indexOf(small);
  const known = place >= 0 && [...small].length === 1;
  if (known && sign === small) out.bits(place, 6);
  else if (known && sign === small.toUpperCase()) out.bits(capital, 6).bits(place, 6);
  else out.bits(other, 6).bits(sign.codePointAt(0) ?? 0, 21);
}

/** @throws RangeError where there is no text */
export function readText(from: BitReader): string {
  let text = '';
  for (let left = from.number(); left > 0; left--) text += readSign(from);
  return text;
}

function readSign(from: BitReader): string {
  const code = from.bits(6);
  if (code === other) return String.fromCodePoint(from.bits(21));
  if (code === capital) return signAt(from.bits(6)).toUpperCase();
  return signAt(code);
}

function signAt(place: number): string {
  const sign = signs[place];
  if (sign === undefined) throw new RangeError(`${place} stands for no letter`);
  return sign;
}
