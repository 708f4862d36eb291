import type { Heading } from 'mdast';
import type { BlockKind } from '../../module/model/course.ts';
import type { Place, Problems } from './content-error.ts';
import { headingParts, lineOf } from './markdown.ts';
import { idForm } from './schema.ts';
import { nearest } from './suggest.ts';

const kinds: readonly BlockKind[] = ['reading', 'exercise', 'check', 'summary'];
const keys = ['kind', 'minutes', 'assessment', 'exercise', 'didactic'];
const example = '"## Heading {#story minutes=2}"';

export interface BlockHeading {
  readonly id: string;
  readonly place: Place;
  readonly title: string;
  readonly kind: BlockKind;
  readonly minutes: number;
  readonly assessment: string | null;
  readonly exercise: string | null;
  readonly didactic: boolean;
}

/** Reads `## Heading {#id kind=… minutes=… assessment=… exercise=… didactic}`; null when it names no block. */
export function readHeading(heading: Heading, file: string, problems: Problems): BlockHeading | null {
  const place = { file, line: lineOf(heading) };
  const { title, braces } = headingParts(heading);
  const words = (braces ?? '').split(/\s+/).filter((word) => word !== '');
  const id = words.find((word) => word.startsWith('#'))?.slice(1);
  if (id === undefined) {
    problems.add(place, `heading "${title}" has no id.`, `Write ${example}.`);
    return null;
  }
  if (!idForm.test(id) || id.length > 64)
    problems.add(
      place,
      `block id "${id}" is not of the right form.`,
      'Write English words in small letters, joined by single hyphens, at most 64 characters.',
    );
  if (title === '') problems.add(place, `block "${id}" has no heading.`, `Write ${example}.`);
  const values = attributes(
    words.filter((word) => !word.startsWith('#')),
    id,
    place,
    problems,
  );
  const kind = readKind(values.get('kind'), id, place, problems);
  return {
    id,
    place,
    title,
    kind,
    minutes: readMinutes(values.get('minutes'), id, place, problems),
    assessment: readAssessment(values.get('assessment'), kind, id, place, problems),
    exercise: readExercise(values.get('exercise'), kind, id, place, problems),
    didactic: values.has('didactic'),
  };
}

function attributes(words: readonly string[], id: string, place: Place, problems: Problems): Map<string, string> {
  const values = new Map<string, string>();
  for (const word of words) {
    const [key = '', value = ''] = word.split('=');
    if (keys.includes(key)) values.set(key, value);
    else {
      const meant = nearest(key, keys);
      problems.add(
        place,
        `block "${id}" has no attribute "${key}".`,
        meant ? `Did you mean "${meant}"?` : `Write only ${keys.join(', ')}.`,
      );
    }
  }
  return values;
}

function readKind(value: string | undefined, id: string, place: Place, problems: Problems): BlockKind {
  const kind = kinds.find((each) => each === value);
  if (value !== undefined && !kind)
    problems.add(
      place,
      `block "${id}" is of kind "${value}".`,
      `Write one of ${kinds.join(', ')}; without a kind it is reading.`,
    );
  return kind ?? 'reading';
}

function readMinutes(value: string | undefined, id: string, place: Place, problems: Problems): number {
  const minutes = Number(value);
  if (value === undefined || !(minutes > 0)) {
    problems.add(
      place,
      `block "${id}" ${value === undefined ? 'does not say how long it takes' : `takes "${value}" minutes`}.`,
      'Write minutes=1, or the number it needs.',
    );
    return 0;
  }
  return minutes;
}

function readAssessment(
  value: string | undefined,
  kind: BlockKind,
  id: string,
  place: Place,
  problems: Problems,
): string | null {
  if (kind === 'check' && value === undefined)
    problems.add(
      place,
      `block "${id}" is a check and names no assessment.`,
      'Write assessment=… with an id from lessons/course.yaml.',
    );
  if (kind !== 'check' && value !== undefined)
    problems.add(
      place,
      `block "${id}" names an assessment but is not a check.`,
      'Write kind=check, or take the assessment out.',
    );
  return value ?? null;
}

function readExercise(
  value: string | undefined,
  kind: BlockKind,
  id: string,
  place: Place,
  problems: Problems,
): string | null {
  if (kind === 'exercise' && value === undefined)
    problems.add(
      place,
      `block "${id}" is an exercise and does not say which.`,
      'Write exercise=… with the name of a file in lessons/exercises.',
    );
  if (kind !== 'exercise' && value !== undefined)
    problems.add(
      place,
      `block "${id}" names an exercise but is not of that kind.`,
      'Write kind=exercise, or take the exercise out.',
    );
  return value ?? null;
}
