import type { Course } from '../../module/model/course.ts';
import type { Release } from '../release/release.ts';
import { readRelease } from '../release/release.ts';
import { readStructure, structureFile } from '../verify/cmi5.ts';
import { manifestFile, readManifest } from '../verify/read-manifest.ts';
import type { PackageKind } from '../verify/verify-package.ts';
import type { Files } from '../zip.ts';
import { change, changes, type Change } from './change.ts';

/** A package as it is compared. */
export interface Compared {
  readonly kind: PackageKind;
  readonly files: Files;
  readonly launch: string;
  /** What an LMS keeps learners' work under, each by the name of its place in the manifest. */
  readonly identifiers: Readonly<Record<string, string>>;
  readonly masteryScore: string;
  /** Null where the package does not tell. */
  readonly release: Release | null;
}

/** Reads what a comparison needs of a package that was found to be one. @throws NoXml when its manifest is broken */
export function compared(kind: PackageKind, launch: string, files: Files): Compared {
  const base = { kind, files, launch, release: readRelease(files) };
  if (kind === 'cmi5') {
    const { course, units } = readStructure(files[structureFile] as Uint8Array);
    return { ...base, identifiers: { course, au: units[0]?.id ?? '' }, masteryScore: units[0]?.masteryScore ?? '' };
  }
  const { identifier, organization, item, resource, masteryScore } = readManifest(files[manifestFile] as Uint8Array);
  return { ...base, identifiers: { manifest: identifier, organization, item, resource }, masteryScore };
}

/** What changes for learners in progress when `fresh` takes the place of `old`, as far as the packages tell. */
export function compare(old: Compared, fresh: Compared): readonly Change[] {
  if (old.kind !== fresh.kind) return [change('stop', 'other-kind', arrow(old.kind, fresh.kind))];
  const moved = Object.keys(old.identifiers).filter((name) => old.identifiers[name] !== fresh.identifiers[name]);
  const manifest = [
    ...moved.map((name) =>
      change('stop', 'identifier', `${name}: ${arrow(old.identifiers[name], fresh.identifiers[name])}`),
    ),
    ...(old.launch === fresh.launch ? [] : [change('note', 'launch-page', arrow(old.launch, fresh.launch))]),
    // In cmi5 the mark of the structure is the one of the course, and told as such.
    ...(old.masteryScore === fresh.masteryScore || (fresh.kind === 'cmi5' && fresh.release !== null)
      ? []
      : [change('tell', 'manifest-mark', arrow(old.masteryScore || '–', fresh.masteryScore || '–'))]),
  ];
  if (old.release && fresh.release) {
    const told = [...manifest, ...releaseChanges(old.release, fresh.release)];
    return told.length > 0 ? told : [change('note', 'same')];
  }
  const silent = [old.release ? [] : ['OLD'], fresh.release ? [] : ['NEW']].flat().join(', ');
  return [...manifest, change('unknown', 'no-release', silent)];
}

function releaseChanges(old: Release, fresh: Release): readonly Change[] {
  const [was, is] = [old.course, fresh.course];
  if (was.iri !== is.iri || was.id !== is.id) return [change('stop', 'other-course', arrow(was.iri, is.iri))];
  const percent = (scaled: number): string => `${Math.round(scaled * 1000) / 10} %`;
  return [
    ...versionChanges(was.version, is.version),
    ...(was.masteryScore === is.masteryScore
      ? []
      : [change('tell', 'pass-mark', arrow(percent(was.masteryScore), percent(is.masteryScore)))]),
    ...(was.attempts === is.attempts
      ? []
      : [change('tell', 'attempts', arrow(String(was.attempts), String(is.attempts)))]),
    ...numberChanges(was, is),
    ...blockChanges(was, is),
    ...questionChanges(old, fresh),
    ...exerciseChanges(was, is),
  ];
}

function versionChanges(was: string, is: string): readonly Change[] {
  if (was === is) return [];
  return isOlder(is, was) ? [change('stop', 'older', arrow(was, is))] : [change('note', 'version', arrow(was, is))];
}

/** @see SemVer 2.0.0 11, of which a release here uses the numbers alone */
function isOlder(one: string, other: string): boolean {
  const [a, b] = [one, other].map((each) => each.split(/[.+-]/).map(Number));
  const place = [0, 1, 2].find((index) => a?.[index] !== b?.[index]);
  return place !== undefined && (a?.[place] ?? 0) < (b?.[place] ?? 0);
}

interface Numbered {
  readonly id: string;
  readonly number: number;
}

/** Everything that has a number for ever, by kind: the number is what is stored, the id what it stands for. */
function numbered(course: Course): Readonly<Record<string, readonly Numbered[]>> {
  const { lessons, assessments, questions, exercises } = course;
  return {
    lesson: lessons,
    block: blocksOf(course),
    assessment: assessments,
    question: questions,
    exercise: exercises,
  };
}

function numberChanges(was: Course, is: Course): readonly Change[] {
  const now = numbered(is);
  const reused = Object.entries(numbered(was)).flatMap(([kind, all]) =>
    all.flatMap(({ id, number }) => {
      const other = now[kind]?.find((each) => (each.number === number) !== (each.id === id));
      if (!other) return [];
      return other.id === id
        ? [`${kind} ${id} ${arrow(String(number), String(other.number))}`]
        : [`${kind} ${number} ${arrow(id, other.id)}`];
    }),
  );
  return changes('stop', 'number-reused', reused);
}

function blockChanges(was: Course, is: Course): readonly Change[] {
  const [before, after] = [was, is].map((course) => blocksOf(course).map(({ id }) => id)) as [string[], string[]];
  const both = before.filter((id) => after.includes(id));
  const order = after.filter((id) => before.includes(id));
  return [
    ...changes('tell', 'block-added', missingIn(before, after)),
    ...changes('note', 'block-removed', missingIn(after, before)),
    ...changes('note', 'block-moved', movedIn(both, order)),
  ];
}

/** What left its place: taken out of both lists one by one, as long as they differ, it lets the rest stand in one order. */
function movedIn(before: readonly string[], after: readonly string[]): readonly string[] {
  const place = after.findIndex((id, index) => before[index] !== id);
  const [id, other] = [after[place], before[place]];
  if (id === undefined || other === undefined) return [];
  // Of the two that meet at the first difference, the one that travelled further is the one that moved.
  const way = (each: string): number => Math.abs(before.indexOf(each) - after.indexOf(each));
  const moved = way(id) >= way(other) ? id : other;
  const without = (ids: readonly string[]): readonly string[] => ids.filter((each) => each !== moved);
  return [moved, ...movedIn(without(before), without(after))];
}

function questionChanges(old: Release, fresh: Release): readonly Change[] {
  const [was, is] = [old.course.questions, fresh.course.questions];
  const both = is.flatMap((head) => was.filter(({ id }) => id === head.id).map((before) => [before, head] as const));
  const same = both.filter(([before, head]) => before.version === head.version).map(([, { id }]) => id);
  const differs = (id: string, of: 'judged' | 'words'): boolean =>
    old.questions[id]?.[of] !== fresh.questions[id]?.[of];
  const ids = (heads: readonly Numbered[]): readonly string[] => heads.map(({ id }) => id);
  return [
    ...changes(
      'stop',
      'key-changed',
      same.filter((id) => differs(id, 'judged')),
    ),
    ...changes(
      'tell',
      'question-changed',
      ids(both.map(([, head]) => head)).filter((id) => !same.includes(id)),
    ),
    ...changes('note', 'question-retired', missingIn(ids(is), ids(was))),
    ...changes('note', 'question-added', missingIn(ids(was), ids(is))),
    ...changes(
      'note',
      'question-reworded',
      same.filter((id) => differs(id, 'words') && !differs(id, 'judged')),
    ),
  ];
}

function exerciseChanges(was: Course, is: Course): readonly Change[] {
  const ids = (course: Course): readonly string[] => course.exercises.map(({ id }) => id);
  const renewed = is.exercises.filter(({ id, version }) =>
    was.exercises.some((each) => each.id === id && each.version !== version),
  );
  return [
    ...changes(
      'tell',
      'exercise-changed',
      renewed.map(({ id }) => id),
    ),
    ...changes('tell', 'exercise-retired', missingIn(ids(is), ids(was))),
    ...changes('note', 'exercise-added', missingIn(ids(was), ids(is))),
  ];
}

const blocksOf = (course: Course) => course.lessons.flatMap(({ blocks }) => blocks);
const missingIn = (list: readonly string[], ids: readonly string[]): readonly string[] =>
  ids.filter((id) => !list.includes(id));
const arrow = (was: string | undefined, is: string | undefined): string => `${was ?? ''} → ${is ?? ''}`;
