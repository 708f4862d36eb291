import { alphabet } from './bits.ts';

/** Reads back what `BitWriter` wrote. */
export class BitReader {
  private place = 0;
  constructor(private readonly text: string) {}

  /** How many bits are left, padding included. */
  get left(): number {
    return this.text.length * 6 - this.place;
  }

  /** @throws RangeError past the end, or at a character that is not base64url */
  bits(width: number): number {
    let value = 0;
    for (let bit = 0; bit < width; bit++, this.place++) {
      const index = alphabet.indexOf(this.text.charAt(Math.floor(this.place / 6)) || '?');
      if (index < 0) throw new RangeError(`no bit ${this.place} in ${this.text.length} characters`);
      value = value * 2 + ((index >> (5 - (this.place % 6))) & 1);
    }
    return value;
  }

  flag(): boolean {
    return this.bits(1) === 1;
  }

  /** @throws RangeError past the end or beyond a safe whole number */
  number(): number {
    let value = 0;
    for (let factor = 1, more = true; more; factor *= 16) {
      more = this.flag();
      value += this.bits(4) * factor;
      if (!Number.isSafeInteger(value)) throw new RangeError('number too large');
    }
    return value;
  }
}

/** Null where bits say what no writer writes. */
export function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
