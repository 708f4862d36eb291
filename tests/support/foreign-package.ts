import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A package as another tool makes it of one page: simple-scorm-packager, whose manifests real authors upload. */
export async function foreignPackage(version: '1.2' | '2004 4th Edition', page: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'foreign-'));
  const [source, outputFolder] = [join(folder, 'source'), join(folder, 'out')];
  try {
    await mkdir(source);
    await writeFile(join(source, 'index.html'), page);
    const pack = createRequire(import.meta.url)('simple-scorm-packager') as (o: unknown, done: () => void) => void;
    const options = {
      version,
      title: 'Foreign',
      identifier: 'foreign',
      source,
      package: { version: '1.0.0', zip: true, outputFolder },
    };
    await new Promise<void>((done) => pack(options, done));
    const [file = ''] = await readdir(outputFolder);
    return new Uint8Array(await readFile(join(outputFolder, file)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
