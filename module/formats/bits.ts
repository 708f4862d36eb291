/** Bits one after another, most significant first: the alphabet of suspend data is base64url, six bits a character. */

export const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Writes whole numbers bit by bit and gives them back as base64url text. */
export class BitWriter {
  private text = '';
  private held = 0;
  private count = 0;

  /** Writes the lowest `width` bits of `value`; width 1 to 32. @throws RangeError when the value does not fit */
  bits(value: number, width: number): this {
    if (!Number.isInteger(value) || value < 0 || value >= 2 ** width) {
      throw new RangeError(`${value} is not a whole number of ${width} bits`);
    }
    for (let bit = width - 1; bit >= 0; bit--) {
      this.held = this.held * 2 + (Math.floor(value / 2 ** bit) % 2);
      if (++this.count === 6) this.flush();
    }
    return this;
  }

  /** Writes a whole number of any size in groups of four bits, each with a bit that says whether more follow. */
  number(value: number): this {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is not a whole number from 0`);
    if (value >= 16)
      return this.bits(1, 1)
        .bits(value % 16, 4)
        .number(Math.floor(value / 16));
    return this.bits(0, 1).bits(value, 4);
  }

  /** Everything written, padded with zero bits to a whole character. */
  toString(): string {
    return this.count === 0 ? this.text : this.text + alphabet.charAt(this.held * 2 ** (6 - this.count));
  }

  private flush(): void {
    this.text += alphabet.charAt(this.held);
    this.held = 0;
    this.count = 0;
  }
}

/** Checksum of a text as four base64url characters (24 bits of FNV-1a): finds a cut or changed text. */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return new BitWriter().bits((hash ^ (hash >>> 24)) & 0xffffff, 24).toString();
}
