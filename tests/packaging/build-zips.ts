import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stdout } from 'node:process';
import { buildModule } from '../../packaging/build-module.ts';
import { readCourse } from '../../packaging/content/read-course.ts';
import { buildOfflineModule } from '../../packaging/offline-module.ts';
import { packageFiles, packageKinds } from '../../packaging/package-files.ts';
import { zip } from '../../packaging/zip.ts';

/** Builds the package of every kind anew, from the repository it lies in, and prints their sums; run by `package.test.ts` from a copy. */
const folder = await mkdtemp(join(tmpdir(), 'elsewhere-'));
try {
  const root = resolve(import.meta.dirname, '../..');
  const { course } = await readCourse(root);
  const module = { parts: join(folder, 'parts'), offline: join(folder, 'offline') };
  await buildModule(root, module.parts, course);
  await buildOfflineModule(root, module.offline, course);
  const sums: Record<string, string> = {};
  for (const kind of packageKinds)
    sums[kind] = createHash('sha256')
      .update(zip(await packageFiles(kind, course, module)))
      .digest('hex');
  stdout.write(JSON.stringify(sums));
} finally {
  await rm(folder, { recursive: true });
}
