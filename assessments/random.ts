/** Chance that anybody can repeat: the same seed gives the same numbers for ever, in every browser. */

/** Two small numbers become one 32-bit number far from those of their neighbours. @see MurmurHash3 fmix32 */
export function mix(seed: number, number: number): number {
  let hash = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Tommy Ettinger's mulberry32: numbers from 0 up to but not including 1, in one order for ever for one state. */
export function mulberry32(state: number): () => number {
  let a = state;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The same things in an order decided by `random`. */
export function shuffled<T>(things: readonly T[], random: () => number): readonly T[] {
  const order = [...things];
  // Fisher–Yates: from the last place down, each place takes one of those not placed yet.
  for (let last = order.length - 1; last > 0; last--) {
    const pick = Math.floor(random() * (last + 1));
    [order[last], order[pick]] = [order[pick] as T, order[last] as T];
  }
  return order;
}
