import { mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { filesUnder, writeWhole } from '../../packaging/write-whole.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whole-'));
});

test('a folder appears with everything in it', async () => {
  await writeWhole(join(folder, 'deep', 'made'), (fresh) => writeFile(join(fresh, 'a.txt'), 'a'));
  expect(await readFile(join(folder, 'deep', 'made', 'a.txt'), 'utf8')).toBe('a');
});

test('what fails half-way leaves the last good folder and nothing beside it', async () => {
  await writeWhole(join(folder, 'made'), (fresh) => writeFile(join(fresh, 'good.txt'), 'good'));
  const failing = writeWhole(join(folder, 'made'), async (fresh) => {
    await writeFile(join(fresh, 'half.txt'), 'half');
    throw new RangeError('broken lesson');
  });
  await expect(failing).rejects.toThrow('broken lesson');
  expect(await readdir(folder)).toEqual(['made']);
  expect(await readdir(join(folder, 'made'))).toEqual(['good.txt']);
});

test('files are listed by code unit, with forward slashes', async () => {
  await mkdir(join(folder, 'b'));
  for (const name of ['b/x.txt', 'a.txt', 'C.txt']) await writeFile(join(folder, name), '');
  expect(await filesUnder(folder)).toEqual(['C.txt', 'a.txt', 'b/x.txt']);
});
