import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stdout } from 'node:process';
import { buildModule } from '../../packaging/build-module.ts';
import { readCourse } from '../../packaging/content/read-course.ts';
import { scormFiles } from '../../packaging/scorm-package.ts';
import { zip } from '../../packaging/zip.ts';

/** Builds the package anew in a folder of its own and prints its sum; run by `package.test.ts` in another time zone. */
const folder = await mkdtemp(join(tmpdir(), 'elsewhere-'));
try {
  const root = resolve(import.meta.dirname, '../..');
  const { course } = await readCourse(root);
  await buildModule(root, folder, course);
  stdout.write(
    createHash('sha256')
      .update(zip(await scormFiles('scorm12', course, folder)))
      .digest('hex'),
  );
} finally {
  await rm(folder, { recursive: true });
}
