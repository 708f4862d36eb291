import type { Problems } from './content-error.ts';
import type { AuthoredBlock, AuthoredLesson } from './read-lesson.ts';

/** Both languages of a lesson must have the same blocks, in the same order, with the same attributes, words, terms and citations. */
export function compareLanguages(reference: AuthoredLesson, translation: AuthoredLesson, problems: Problems): void {
  compareFront(reference, translation, problems);
  const others = new Map(translation.blocks.map((block) => [block.id, block]));
  for (const block of reference.blocks) {
    const other = others.get(block.id);
    if (other) compareBlock(block, other, problems);
    else
      problems.add(
        { file: translation.file, line: 1 },
        `block "${block.id}" (${at(block)}) is missing here.`,
        `Translate it under {#${block.id} …}.`,
      );
  }
  const known = new Set(reference.blocks.map((block) => block.id));
  for (const block of translation.blocks) {
    if (!known.has(block.id))
      problems.add(
        block.place,
        `block "${block.id}" is not in ${reference.file}.`,
        'Write it there too, or take it out here.',
      );
  }
  compareOrder(reference, translation, problems);
}

function compareFront(reference: AuthoredLesson, translation: AuthoredLesson, problems: Problems): void {
  for (const key of ['minutes', 'objectives'] as const) {
    const [one, other] = [String(reference.front[key]), String(translation.front[key])];
    if (one !== other)
      problems.add(
        { file: translation.file, line: 1 },
        `"${key}" is ${other}, in ${reference.file} it is ${one}.`,
        'Write the same in both languages.',
      );
  }
}

function compareBlock(one: AuthoredBlock, other: AuthoredBlock, problems: Problems): void {
  for (const key of ['kind', 'minutes', 'assessment', 'exercise', 'didactic'] as const) {
    if (one[key] !== other[key]) {
      problems.add(
        other.place,
        `block "${one.id}" has ${key}=${String(other[key] ?? 'none')}, ${at(one)} has ${key}=${String(one[key] ?? 'none')}.`,
        'Write the same attributes in both languages.',
      );
    }
  }
  const counts: readonly (readonly [readonly string[], readonly string[]])[] = [
    [one.shapes, other.shapes],
    [one.terms.map(({ id }) => `:term{#${id}}`), other.terms.map(({ id }) => `:term{#${id}}`)],
    [one.citations.map(({ id }) => `[@${id}]`), other.citations.map(({ id }) => `[@${id}]`)],
  ];
  for (const [here, there] of counts) {
    for (const each of new Set([...here, ...there])) {
      const [wanted, found] = [here, there].map((list) => list.filter((item) => item === each).length);
      if (wanted === found) continue;
      problems.add(
        other.place,
        `block "${one.id}" has ${each} ${times(found ?? 0)}, ${at(one)} has it ${times(wanted ?? 0)}.`,
        'Both languages have the same notes, key messages, terms and citations.',
      );
    }
  }
}

function compareOrder(reference: AuthoredLesson, translation: AuthoredLesson, problems: Problems): void {
  const ids = (one: AuthoredLesson, other: AuthoredLesson): AuthoredBlock[] =>
    one.blocks.filter((block) => other.blocks.some(({ id }) => id === block.id));
  const [wanted, found] = [ids(reference, translation), ids(translation, reference)];
  const moved = found.find((block, index) => block.id !== wanted[index]?.id);
  if (moved)
    problems.add(
      moved.place,
      `block "${moved.id}" stands in another place than in ${reference.file}.`,
      `Keep the order ${wanted.map(({ id }) => id).join(', ')}.`,
    );
}

const at = (block: AuthoredBlock): string => `${block.place.file}:${block.place.line}`;
const times = (count: number): string => (count === 0 ? 'not at all' : count === 1 ? 'once' : `${count} times`);
