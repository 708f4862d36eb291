import type { Course, QuestionHead, Scaled } from '../model/course.ts';
import { responseKind, type Response } from '../model/interaction.ts';
import type { BitReader } from './bit-reader.ts';
import { kinds } from './packed-answers.ts';
import { readText } from './read-text.ts';

/** Responses and scores in the bits of suspend data, read back. */

/** `question` is null when this release does not know it, asks it in another version, or has lost a chosen option: it opens again. */
export function readResponse(course: Course, from: BitReader): { question: QuestionHead | null; response: Response } {
  const number = from.number();
  const questionVersion = from.bits(4);
  const response = readKind(kinds[from.bits(2)] ?? 'choice', from);
  const question = course.questions.find((each) => each.number === number && each.version % 16 === questionVersion);
  return { question: question && fits(question, response) ? question : null, response };
}

function readKind(kind: Response['kind'], from: BitReader): Response {
  switch (kind) {
    case 'choice':
      return { kind, chosen: readLetters(from) };
    case 'ordering':
      return { kind, order: readLetters(from) };
    case 'text':
      return { kind, shared: from.flag(), text: readText(from) };
    case 'matching': {
      const pairs: Record<string, string> = {};
      for (let left = from.number(); left > 0; left--) pairs[String(from.bits(4))] = readLetter(from);
      return { kind, pairs };
    }
  }
}

function readLetters(from: BitReader): readonly string[] {
  const ids: string[] = [];
  for (let left = from.number(); left > 0; left--) ids.push(readLetter(from));
  return ids;
}

function readLetter(from: BitReader): string {
  return String.fromCharCode(97 + from.bits(5));
}

function fits(question: QuestionHead, response: Response): boolean {
  if (responseKind(question.type) !== response.kind) return false;
  const known = (ids: readonly string[]) => ids.every((id) => question.options.includes(id));
  switch (response.kind) {
    case 'choice':
      return known(response.chosen);
    case 'ordering':
      return known(response.order);
    case 'matching':
      return (
        known(Object.values(response.pairs)) && Object.keys(response.pairs).every((id) => question.items.includes(id))
      );
    case 'text':
      return true;
  }
}

export function readScaled(from: BitReader): Scaled | null {
  const kind = from.bits(2);
  if (kind < 2) return kind;
  if (kind === 2) {
    const divisor = from.number();
    if (divisor === 0) return null;
    return from.number() / divisor;
  }
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, from.bits(32));
  view.setUint32(4, from.bits(32));
  return view.getFloat64(0);
}
