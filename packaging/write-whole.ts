import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Files } from './zip.ts';

/**
 * Makes a folder whole or not at all: `fill` writes into a fresh folder beside the target, which takes the target's
 * place only when `fill` succeeded. A failure leaves what was there before.
 */
export async function writeWhole(folder: string, fill: (fresh: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const fresh = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`));
  try {
    await fill(fresh);
    await takePlace(fresh, folder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Two renames, so that nobody ever sees a folder half deleted or half filled. */
async function takePlace(fresh: string, folder: string): Promise<void> {
  const old = `${fresh}-old`;
  await rename(folder, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(fresh, folder);
  await rm(old, { recursive: true, force: true });
}

/** Every file under a folder, as sorted paths with forward slashes relative to it. Sorted by code unit, so alike in any locale. */
export async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((file) => file.slice(folder.length + 1).replaceAll('\\', '/')).sort();
}

/** What lies under a folder, by path relative to it. */
export async function readFolder(folder: string): Promise<Files> {
  const names = await filesUnder(folder);
  const read = names.map(async (name) => [name, new Uint8Array(await readFile(join(folder, name)))] as const);
  return Object.fromEntries(await Promise.all(read));
}
