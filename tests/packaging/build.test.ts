import { execFile } from 'node:child_process';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inputsSum, isBuiltFrom, markBuiltFrom } from '../../packaging/built-from.ts';
import { copyRepository } from '../support/copied-repository.ts';

const lesson = 'lessons/content/1-why-cooperate/cs.md';
let copy: string;

/** A copy of the repository to break; the libraries are shared. */
beforeAll(async () => {
  copy = await copyRepository();
});

afterAll(() => rm(copy, { recursive: true }));

function npmRunBuild(): Promise<{ readonly code: number | string | null | undefined; readonly said: string }> {
  const args = ['--import', 'tsx', 'packaging/build.ts'];
  return new Promise((settle) => {
    execFile(process.execPath, args, { cwd: copy }, (error, out, err) =>
      settle({ code: error?.code ?? 0, said: out + err }),
    );
  });
}

describe('a broken lesson', () => {
  test('ends npm run build with 1, the file, the line and no half-written package', async () => {
    const good = await readFile(join(copy, lesson), 'utf8');
    await mkdir(join(copy, 'dist', 'packages'), { recursive: true });
    await writeFile(join(copy, 'dist', 'packages', 'last-good.zip'), 'good');
    await writeFile(join(copy, lesson), good.replace(/^## .*$/m, '$&\n\n<b>HTML</b>'));
    const { code, said } = await npmRunBuild();
    await writeFile(join(copy, lesson), good);
    expect(code).toBe(1);
    expect(said).toMatch(new RegExp(`^${lesson}:\\d+\n  \\S`, 'm'));
    expect(said).not.toContain('    at ');
    expect(await readdir(join(copy, 'dist'))).toEqual(['packages']);
    expect(await readdir(join(copy, 'dist', 'packages'))).toEqual(['last-good.zip']);
  });
});

describe('what a build was made from', () => {
  test('is told by every file that goes into it', async () => {
    const before = await inputsSum(copy);
    expect(await inputsSum(copy)).toBe(before);
    expect(await isBuiltFrom(copy, before)).toBe(false);
    await mkdir(join(copy, 'dist'), { recursive: true });
    await markBuiltFrom(copy, before);
    expect(await isBuiltFrom(copy, before)).toBe(true);
    await writeFile(join(copy, 'lessons', 'new.md'), 'one more');
    expect(await isBuiltFrom(copy, await inputsSum(copy))).toBe(false);
    await rm(join(copy, 'lessons', 'new.md'));
  });
});
