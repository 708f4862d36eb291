import type { BitWriter } from './bits.ts';

/**
 * What a learner wrote, in six bits a letter: one character of suspend data for each small Czech letter. A capital takes
 * two, any other character (an emoji, another script) its code point. Nothing is lost, not even how a letter is composed.
 */

export const signs = ' abcdefghijklmnopqrstuvwxyzáčďéěíňóřšťúůýž0123456789.,-?!:()\n';
export const capital = 62;
export const other = 63;

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
