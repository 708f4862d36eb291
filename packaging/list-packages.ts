import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from './inside/sums.ts';
import { filesUnder } from './write-whole.ts';

/** A file to download: a package or a question catalogue. */
export interface PackageFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256, hexadecimal, for comparing with the release notes. */
  readonly sha: string;
}

/** Everything in `dist/packages`: the packages first, then what explains them. */
export async function listPackages(folder: string): Promise<readonly PackageFile[]> {
  const files = await filesUnder(folder);
  const isZip = (name: string): boolean => name.endsWith('.zip');
  const names = [...files.filter(isZip), ...files.filter((name) => !isZip(name))];
  return Promise.all(
    names.map(async (name) => {
      const content = await readFile(join(folder, name));
      return { name, bytes: content.length, sha: sha256(content) };
    }),
  );
}
