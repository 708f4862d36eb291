/**
 * True where two short texts are the same words: capitals, diacritics and the way they are composed, spare spaces, and quotes
 * or a full stop around them do not matter. A learner on a foreign keyboard is not marked down for „reditel“.
 */
export function sameWords(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'„“”‚‘’.]+|[\s"'„“”‚‘’.]+$/g, '');
}
