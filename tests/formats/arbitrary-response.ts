import fc from 'fast-check';
import type { QuestionHead } from '../../module/model/course.ts';
import { responseKind, type Response } from '../../module/model/interaction.ts';

/** What anybody may type: Czech, capitals, signs, other scripts, letters composed of two. */
const writings = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'příliš ŽLUŤOUČKÝ kůň, 12.5?\n;[]{}') }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

/** Any response to a question, also half done, as a draft may be. */
export function responseTo(question: QuestionHead): fc.Arbitrary<Response> {
  const kind = responseKind(question.type);
  if (kind === 'choice') return fc.subarray([...question.options]).map((chosen) => ({ kind, chosen }));
  if (kind === 'ordering') return fc.shuffledSubarray([...question.options]).map((order) => ({ kind, order }));
  if (kind === 'text') return fc.record({ kind: fc.constant(kind), text: writings, shared: fc.boolean() });
  return fc
    .subarray([...question.items])
    .chain((items) =>
      fc.tuple(...items.map((item) => fc.constantFrom(...question.options).map((target) => [item, target] as const))),
    )
    .map((pairs) => ({ kind: 'matching', pairs: Object.fromEntries(pairs) }));
}

/** Any response to a question as it is handed in: a number in its one form, words of any kind. */
export function responsesTo(question: QuestionHead): fc.Arbitrary<Response> {
  if (question.type !== 'numeric') return responseTo(question);
  const decimal = fc
    .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.nat(999_999))
    .map(([whole, part]) => String(Number(`${whole}.${part}`)));
  return fc.record({ kind: fc.constant('text' as const), text: decimal, shared: fc.constant(true) });
}
