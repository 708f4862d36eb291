/** Careful looks into JSON that somebody else wrote. None of them throws. */

/** The value at a path of keys; undefined where the path ends early. */
export function dig(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (here, key) =>
      typeof here === 'object' && here !== null ? (here as Record<string | number, unknown>)[key] : undefined,
    value,
  );
}

/** The first activity of a list whose id matches. */
export function firstMatch(list: unknown, pattern: RegExp): RegExpExecArray | null {
  if (!Array.isArray(list)) return null;
  return list.map((each) => pattern.exec(words(dig(each, ['id'])))).find((match) => match !== null) ?? null;
}

/** The text, or an empty one for anything else. */
export function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The text, or null for anything else. */
export function wordsOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** The whole number, also when written as text; null for anything else. */
export function whole(value: unknown): number | null {
  const number = Number(value);
  return (typeof value === 'number' || typeof value === 'string') && Number.isInteger(number) ? number : null;
}
