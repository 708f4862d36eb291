import type { BitReader } from './bit-reader.ts';
import { capital, other, signs } from './packed-text.ts';

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
