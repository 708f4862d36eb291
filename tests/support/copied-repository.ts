import { cp, mkdtemp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './content.ts';

const built = ['assessments', 'lessons', 'module', 'packaging'];
const settings = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'LICENSE'];

/** A copy of all that a build reads, and of `more`, in a folder of its own; the libraries are shared. Remove it when done. */
export async function copyRepository(...more: readonly string[]): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'repository-'));
  for (const each of [...built, ...settings, ...more])
    await cp(join(root, each), join(copy, each), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}
