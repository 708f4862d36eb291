import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpack } from '../../module/formats/unpack.ts';
import { compare, compared, type Compared } from '../../packaging/diff/compare.ts';
import { replay } from '../../packaging/diff/replay.ts';
import { launchBrowser } from '../../packaging/launch/play.ts';
import { verifyPackage } from '../../packaging/verify/verify-package.ts';
import { byId } from '../../module/model/course.ts';
import { course, root } from '../support/content.ts';
import { courseVersions } from '../support/course-versions.ts';

async function opened(file: string): Promise<Compared> {
  const { kind, launch, files } = await verifyPackage(new Uint8Array(await readFile(file)));
  if (kind === null || launch === null) throw new RangeError(`${file} is no package`);
  return compared(kind, launch, files);
}

const own = (kind: string) => opened(join(root, `dist/packages/${course.id}-${course.version}-${kind}.zip`));
let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser?.close());

describe('states a package recorded, opened in another', () => {
  it.each(env['LONG'] ? ['scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'cmi5'] : ['scorm12', 'cmi5'])(
    'are all found by the same package (%s)',
    async (kind) => {
      const same = await own(kind);
      expect(compare(same, same).map(({ code }) => code)).toEqual(['same']);
      expect(await replay(browser, same.release!, same)).toEqual([
        { code: 'replayed', level: 'note', what: 'began, tries-again, passed' },
      ]);
    },
  );

  it('are told lost when the new package reads another state, and failed when it stores none', async () => {
    const same = await own('scorm12');
    const release = same.release!;
    const [state] = release.states;
    const read = unpack(release.course, state!.text).progress!.done[0]!;
    const all = release.course.lessons.flatMap(({ blocks }) => blocks);
    const [first, last] = [byId(all, read), all.at(-1)!];
    // As if the old package had kept a screen the learner read under the number of one that is unread in the new one.
    const numbers: Readonly<Record<string, number>> = { [first.id]: last.number, [last.id]: first.number };
    const lessons = release.course.lessons.map((lesson) => ({
      ...lesson,
      blocks: lesson.blocks.map((block) => ({ ...block, number: numbers[block.id] ?? block.number })),
    }));
    const swapped = { ...release, states: [state!], course: { ...release.course, lessons } };
    expect(await replay(browser, swapped, same)).toEqual([
      { code: 'replay-lost', level: 'stop', what: `began: ${last.id}` },
    ]);
    const silent = { ...same, files: { ...same.files, 'index.html': new TextEncoder().encode('<!doctype html><p>') } };
    expect(await replay(browser, { ...release, states: [state!] }, silent, 2000)).toEqual([
      { code: 'replay-failed', level: 'stop', what: 'began' },
    ]);
  });
});

/** Builds of whole packages, so only in the long run; the same versions are replayed in Node every time (tests/packaging/diff). */
describe.runIf(env['LONG'])('three releases of the course, each built as it is handed over', () => {
  it('find in a real browser all that the earlier ones recorded', { timeout: 900_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'releases-'));
    try {
      const packages: Compared[] = [];
      for (const [place, version] of (await courseVersions(folder)).entries()) {
        execFileSync(execPath, ['--import', 'tsx', 'packaging/build.ts'], { cwd: version, stdio: 'ignore' });
        packages.push(await opened(join(version, `dist/packages/${course.id}-0.${place + 1}.0-scorm12.zip`)));
      }
      for (const [one, other] of [
        [0, 1],
        [1, 2],
        [0, 2],
      ] as const) {
        const [old, fresh] = [packages[one]!, packages[other]!];
        expect(compare(old, fresh).filter(({ level }) => level === 'stop')).toEqual([]);
        expect((await replay(browser, old.release!, fresh)).map(({ code }) => code)).toEqual(['replayed']);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
