import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesUnder } from '../write-whole.ts';

/** A file to download: a package or a question catalogue. */
export interface PackageFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256, hexadecimal, for comparing with the release notes. */
  readonly sha: string;
}

/** Everything in `dist/packages`, by name. */
export async function listPackages(folder: string): Promise<readonly PackageFile[]> {
  const names = await filesUnder(folder);
  return Promise.all(
    names.map(async (name) => {
      const content = await readFile(join(folder, name));
      return { name, bytes: content.length, sha: createHash('sha256').update(content).digest('hex') };
    }),
  );
}
