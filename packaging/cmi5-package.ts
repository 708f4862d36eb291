import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Course } from '../module/model/course.ts';
import { cmi5Structure } from './cmi5-structure.ts';
import { CommandError } from './command-error.ts';
import { cmi5Findings, readStructure, structureFile } from './verify/cmi5.ts';
import { inWords } from './verify/finding.ts';
import { filesUnder } from './write-whole.ts';
import { zip, type Files } from './zip.ts';

/** Zips a built module as a cmi5 package: the same module, with its course structure at the root. @throws CommandError when an LMS would refuse it @see cmi5 14.1 */
export async function cmi5Package(course: Course, moduleFolder: string, file: string): Promise<void> {
  await writeFile(file, zip(await cmi5Files(course, moduleFolder)));
}

/** Everything the package holds. @throws CommandError */
export async function cmi5Files(course: Course, moduleFolder: string): Promise<Files> {
  const names = await filesUnder(moduleFolder);
  const read = names.map(async (name) => [name, new Uint8Array(await readFile(join(moduleFolder, name)))] as const);
  const structure = new TextEncoder().encode(cmi5Structure(course));
  const faults = cmi5Findings(readStructure(structure), names).map((each) => inWords(each, 'en'));
  if (faults.length > 0)
    throw new CommandError(
      `cmi5 package\n  is not valid:\n  ${faults.join('\n  ')}\n  Nothing was written. Mend packaging/.`,
    );
  return { ...Object.fromEntries(await Promise.all(read)), [structureFile]: structure };
}
