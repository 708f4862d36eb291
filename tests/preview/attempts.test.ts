import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Attempts } from '../../packaging/preview/lms/attempts.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attempts-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('what was committed is there after kill -9', async () => {
  const script = join(import.meta.dirname, 'commit-and-wait.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [id] = (await once(child.stdout, 'data')) as [Buffer];
  child.kill('SIGKILL');
  const [, signal] = (await once(child, 'close')) as [null, string];
  expect(signal).toBe('SIGKILL');
  const attempts = new Attempts(folder);
  expect(attempts.find(id.toString())).toMatchObject({
    status: 'incomplete',
    cmi: { suspend_data: '1abc' },
    saved: '2026-11-24T08:00:00.000Z',
  });
  attempts.close();
});

test('a folder that cannot be written is named, with what to do', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  expect(() => new Attempts(join(file, 'data'))).toThrow(
    `${join(file, 'data')}\n  cannot keep the data of the preview (ENOTDIR: not a directory, mkdir '${join(file, 'data')}').\n  Make the folder writable, or name another: DATA=/path npm start.`,
  );
});

test('a file that is no database is not overwritten', async () => {
  await writeFile(join(folder, 'preview.db'), 'a letter to a friend, longer than the header of a database '.repeat(20));
  expect(() => new Attempts(folder)).toThrow('cannot keep the data of the preview');
});
