import type { QuestionHead, Scaled } from '../model/course.ts';
import type { Response } from '../model/interaction.ts';
import type { BitWriter } from './bits.ts';
import { packText } from './packed-text.ts';

/** Responses and scores in the bits of suspend data, written. */

const largestDivisor = 1023;
export const kinds: readonly Response['kind'][] = ['choice', 'matching', 'ordering', 'text'];

/** The question's number and the last four bits of its version, then the response by the letters and digits that are its ids for ever. */
export function packResponse(out: BitWriter, question: QuestionHead, response: Response): void {
  out
    .number(question.number)
    .bits(question.version % 16, 4)
    .bits(kinds.indexOf(response.kind), 2);
  switch (response.kind) {
    case 'choice':
      return packLetters(out, response.chosen);
    case 'ordering':
      return packLetters(out, response.order);
    case 'text':
      out.bits(response.shared ? 1 : 0, 1);
      return packText(out, response.text);
    case 'matching':
      out.number(Object.keys(response.pairs).length);
      for (const [item, target] of Object.entries(response.pairs)) out.bits(Number(item), 4).bits(letter(target), 5);
  }
}

function packLetters(out: BitWriter, ids: readonly string[]): void {
  out.number(ids.length);
  for (const id of ids) out.bits(letter(id), 5);
}

function letter(id: string): number {
  if (!/^[a-z]$/.test(id)) throw new RangeError(`"${id}" is not one letter a–z`);
  return id.charCodeAt(0) - 97;
}

/** A score exactly: 0, 1, the fraction it is, or (when it is none with a divisor up to 1,023) all its 64 bits. None at all is a divisor of 0. */
export function packScaled(out: BitWriter, scaled: Scaled | null): void {
  if (scaled === null) return void out.bits(2, 2).number(0);
  if (scaled === 0 || scaled === 1) return void out.bits(scaled, 2);
  for (let divisor = 2; divisor <= largestDivisor; divisor++) {
    const share = Math.round(scaled * divisor);
    if (share / divisor === scaled) return void out.bits(2, 2).number(divisor).number(share);
  }
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, scaled);
  out.bits(3, 2).bits(view.getUint32(0), 32).bits(view.getUint32(4), 32);
}
