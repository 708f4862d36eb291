import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesUnder } from '../write-whole.ts';

/** The file that tells whether any other of its folder has changed on the way. */
export const sumsFile = 'SHA256SUMS';

/** Writes the sums of all files in a folder, in the form `sha256sum --check` reads. */
export async function writeSums(folder: string): Promise<void> {
  const names = (await filesUnder(folder)).filter((name) => name !== sumsFile);
  const lines = names.map(async (name) => `${sha256(await readFile(join(folder, name)))}  ${name}\n`);
  await writeFile(join(folder, sumsFile), (await Promise.all(lines)).join(''));
}

/** SHA-256, hexadecimal. */
export function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
