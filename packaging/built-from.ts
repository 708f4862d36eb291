import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesUnder } from './write-whole.ts';

const folders = ['assessments', 'lessons', 'module', 'packaging'];
const files = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'LICENSE'];

/** Written last into `dist/`, so that a build broken off never counts. */
const mark = 'built-from';

/** Sum of every file a build reads; the same text whenever a build would bring the same bytes. */
export async function inputsSum(root: string): Promise<string> {
  const listed = await Promise.all(
    folders.map(async (folder) => (await filesUnder(join(root, folder))).map((file) => `${folder}/${file}`)),
  );
  const sum = createHash('sha256');
  for (const file of [...listed.flat(), ...files]) sum.update(`${file}\0`).update(await readFile(join(root, file)));
  return sum.digest('hex');
}

/** True when `dist/` was built from exactly these inputs. */
export async function isBuiltFrom(root: string, sum: string): Promise<boolean> {
  try {
    return (await readFile(join(root, 'dist', mark), 'utf8')) === sum;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Notes what `dist/` was built from. */
export function markBuiltFrom(root: string, sum: string): Promise<void> {
  return writeFile(join(root, 'dist', mark), sum);
}
