import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Course, Question } from '../../module/model/course.ts';
import { readCourse } from '../../packaging/content/read-course.ts';
import { copyRepository } from './copied-repository.ts';

const build = `
  import { writeFile } from 'node:fs/promises';
  import { buildModule } from './packaging/build-module.ts';
  import { readCourse } from './packaging/content/read-course.ts';
  import { packageFiles } from './packaging/package-files.ts';
  import { zip } from './packaging/zip.ts';
  const { course } = await readCourse('.');
  await buildModule(process.cwd(), process.cwd() + '/built', course);
  await writeFile('scorm12.zip', zip(await packageFiles('scorm12', course, { parts: 'built', offline: '' })));
`;

/** The course as an administrator changed its `course.yaml`, with its package of SCORM 1.2. */
export interface Variant {
  readonly course: Course;
  readonly bank: readonly Question[];
  /** Path of the zip. */
  readonly file: string;
  remove(): void;
}

/** Changes `course.yaml` in a copy of the repository and builds the copy. @throws Error with what the build said when it refuses */
export async function buildVariant(change: (yaml: string) => string): Promise<Variant> {
  const folder = await copyRepository();
  const outline = join(folder, 'lessons/course.yaml');
  writeFileSync(outline, change(readFileSync(outline, 'utf8')));
  writeFileSync(join(folder, 'build-variant.ts'), build);
  execFileSync(process.execPath, ['--import', 'tsx', 'build-variant.ts'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const { course, banks } = await readCourse(folder);
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  return { course, bank: Object.values(banks).flat(), file: join(folder, 'scorm12.zip'), remove };
}
