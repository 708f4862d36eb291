import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitReader } from '../../module/formats/bit-reader.ts';
import { BitWriter } from '../../module/formats/bits.ts';
import { packText } from '../../module/formats/packed-text.ts';
import { readText } from '../../module/formats/read-text.ts';
import '../support/property-runs.ts';

function packed(text: string): string {
  const out = new BitWriter();
  packText(out, text);
  return out.toString();
}

describe('what a learner wrote, packed', () => {
  it.each(['', 'ano', 'Příliš žluťoučký kůň!', 'A\nB', 'č composed: c\u030c', '👩‍👩‍👧 😀', 'İıß', '\ud800 alone', 'ŽŽŽ'])(
    'comes back letter for letter (%j)',
    (text) => {
      expect(readText(new BitReader(packed(text)))).toBe(text);
    },
  );

  it('comes back whatever it is', () => {
    const any = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(any, (text) => {
        expect(readText(new BitReader(packed(text)))).toBe(text);
      }),
    );
  });

  it('takes one character for a small Czech letter and two for a capital', () => {
    expect(packed('ž'.repeat(600)).length - packed('').length).toBeLessThanOrEqual(603);
    expect(packed('Ž'.repeat(600)).length - packed('').length).toBeLessThanOrEqual(1203);
  });
});
