import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pack } from '../../../module/formats/suspend-data.ts';
import { unpack } from '../../../module/formats/unpack.ts';
import { readCourse } from '../../../packaging/content/read-course.ts';
import { compare, compared } from '../../../packaging/diff/compare.ts';
import { lostIn } from '../../../packaging/diff/replay.ts';
import { due, versionsOf } from '../../../packaging/release/due.ts';
import { releaseOf, type Release } from '../../../packaging/release/release.ts';
import { courseVersions } from '../../support/course-versions.ts';
import { good } from '../verify/broken-packages.ts';

let folder: string;
let releases: readonly Release[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'versions-'));
  const all: Release[] = [];
  for (const version of await courseVersions(folder)) {
    const { course, banks } = await readCourse(version);
    all.push(releaseOf(course, Object.values(banks).flat()));
  }
  releases = all;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const pair = (one: number, other: number): readonly [Release, Release] => [
  releases[one] as Release,
  releases[other] as Release,
];

describe('three releases of the course', () => {
  it.each([
    [
      0,
      1,
      [
        'version 0.1.0 → 0.2.0',
        'block-added why-cooperate/extra',
        'block-moved who-is-who/numbers',
        'question-changed l1-q002-what-ministries-lack',
        'question-retired l2-q011-economic-activity',
      ],
    ],
    [
      1,
      2,
      [
        'version 0.2.0 → 0.3.0',
        'pass-mark 75 % → 80 %',
        'block-removed why-cooperate/extra',
        'question-reworded l1-q006-named-benefits',
      ],
    ],
    [
      0,
      2,
      [
        'version 0.1.0 → 0.3.0',
        'pass-mark 75 % → 80 %',
        'block-moved who-is-who/numbers',
        'question-changed l1-q002-what-ministries-lack',
        'question-retired l2-q011-economic-activity',
        'question-reworded l1-q006-named-benefits',
      ],
    ],
  ])('differ as their authors changed them (%i to %i)', (one, other, expected) => {
    const [old, fresh] = pair(one, other).map((release) => ({ ...compared('scorm12', 'index.html', good), release }));
    const told = compare(old!, fresh!);
    expect(told.map(({ code, what }) => `${code} ${what}`)).toEqual(expected);
    expect(told.filter(({ level }) => level === 'stop')).toEqual([]);
  });

  it.each([
    [0, 1],
    [1, 2],
    [0, 2],
  ])('find every state of an earlier one, and keep it when they store it again (%i to %i)', (one, other) => {
    const [old, fresh] = pair(one, other);
    for (const { text } of old.states) {
      const before = unpack(old.course, text).progress;
      const found = unpack(fresh.course, text).progress;
      if (!before || !found) throw new RangeError('a state was not read');
      expect(lostIn(due(fresh.course, before, versionsOf(old.course)), found)).toEqual([]);
      expect(unpack(fresh.course, pack(fresh.course, found)).progress).toEqual(found);
    }
  });

  it('find a state that went through all of them: what no release touched is there as it was', () => {
    for (const { text } of releases[0]!.states) {
      const before = unpack(releases[0]!.course, text).progress;
      const last = releases.reduce((state, { course }) => pack(course, unpack(course, state).progress!), text);
      const found = unpack(releases[2]!.course, last).progress;
      const wanted = due(releases[2]!.course, before!, versionsOf(releases[0]!.course));
      expect(lostIn(wanted, found!)).toEqual([]);
      expect(Object.keys(wanted.assessments).length).toBe(Object.keys(before!.assessments).length);
    }
  });
});
