import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cmi5Files } from '../../packaging/cmi5-package.ts';
import { cmi5Structure } from '../../packaging/cmi5-structure.ts';
import { cmi5Findings, readStructure } from '../../packaging/verify/cmi5.ts';
import { course } from '../support/content.ts';

const structure = cmi5Structure(course);
let folder: string;

beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'cmi5-'))));
afterAll(() => rm(folder, { recursive: true }));

test('the course structure of the cmi5 package is valid, and takes the pass mark from the course', () => {
  expect(cmi5Findings(readStructure(new TextEncoder().encode(structure)), ['index.html'])).toEqual([]);
  expect(structure).toContain(`masteryScore="${course.masteryScore}"`);
  for (const language of course.languages) expect(structure).toContain(`lang="${language}"`);
});

describe('the cmi5 package', () => {
  test('holds the module and cmi5.xml at its root', async () => {
    const module = join(folder, 'module');
    await mkdir(module);
    await writeFile(join(module, 'index.html'), '<!doctype html>');
    expect(Object.keys(await cmi5Files(course, module)).sort()).toEqual(['cmi5.xml', 'index.html']);
  });

  test('is not written without the page it promises', async () => {
    const empty = await mkdtemp(join(folder, 'empty-'));
    await expect(cmi5Files(course, empty)).rejects.toThrow(
      'The manifest promises a file the package does not hold: index.html',
    );
  });
});
