import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cmi5Package } from '../../packaging/cmi5-package.ts';
import { cmi5Structure, structureFaults } from '../../packaging/cmi5-structure.ts';
import { unzip } from '../../packaging/zip.ts';
import { course } from '../support/content.ts';

const structure = cmi5Structure(course);
const paths = ['index.html', 'v0-1-0/start.js'];
let folder: string;

beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'cmi5-'))));
afterAll(() => rm(folder, { recursive: true }));

describe('the course structure of the cmi5 package', () => {
  test('is valid, and takes the pass mark from the course', () => {
    expect(structureFaults(structure, paths)).toEqual([]);
    expect(structure).toContain(`masteryScore="${course.masteryScore}"`);
    for (const language of course.languages) expect(structure).toContain(`lang="${language}"`);
  });

  test.each([
    ['is broken off', '</courseStructure>', '', 'is not XML'],
    ['lies in another namespace', 'v1/CourseStructure.xsd', 'v2/CourseStructure.xsd', 'namespace'],
    ['has no unit', /<au [\s\S]*<\/au>/, '', 'there is no au (cmi5 13.1.4)'],
    ['has the same id twice', '/au"', '"', 'an id is used twice (cmi5 13.1.4.0-1)'],
    ['has an id that is no IRI', /course id="[^"]*"/, 'course id="kurz"', 'the id of course is no absolute IRI'],
    ['has a unit without title', /(<au [^>]*>\s*)<title>.*<\/title>/, '$1', 'au has no title'],
    ['has a text without language', ' lang="cs"', '', 'has no lang'],
    ['has a pass mark above 1', /masteryScore="[^"]*"/, 'masteryScore="75"', 'masteryScore is no decimal'],
    ['has a pass mark with a comma', /masteryScore="[^"]*"/, 'masteryScore="0,75"', 'masteryScore is no decimal'],
    ['moves on in a way nobody knows', 'moveOn="CompletedAndPassed"', 'moveOn="Finished"', 'moveOn is none'],
    ['opens in a way nobody knows', 'launchMethod="AnyWindow"', 'launchMethod="Tab"', 'launchMethod is neither'],
    ['names a page the zip does not hold', '<url>index.html', '<url>start.html', 'does not hold "start.html"'],
    ['takes a name of the launch', '<url>index.html', '<url>index.html?actor=me', 'the name "actor" (cmi5 8.1.0.0-6)'],
  ])('is refused when it %s', (_what, right, wrong, words) => {
    const broken = structure.replace(right, wrong);
    expect(broken).not.toBe(structure);
    expect(structureFaults(broken, paths).join('\n')).toContain(words);
  });
});

describe('the cmi5 package', () => {
  test('holds the module and cmi5.xml at its root', async () => {
    const module = join(folder, 'module');
    await mkdir(module);
    await writeFile(join(module, 'index.html'), '<!doctype html>');
    const file = join(folder, 'course.zip');
    await cmi5Package(course, module, file);
    expect(Object.keys(unzip(new Uint8Array(await readFile(file)))).sort()).toEqual(['cmi5.xml', 'index.html']);
  });

  test('is not written without the page it promises', async () => {
    const empty = await mkdtemp(join(folder, 'empty-'));
    await expect(cmi5Package(course, empty, join(folder, 'none.zip'))).rejects.toThrow('does not hold "index.html"');
  });
});
