import type { Course } from '../module/model/course.ts';
import { cmi5Structure } from './cmi5-structure.ts';
import { CommandError } from './command-error.ts';
import { cmi5Findings, readStructure, structureFile } from './verify/cmi5.ts';
import { inWords } from './verify/finding.ts';
import { readFolder } from './write-whole.ts';
import type { Files } from './zip.ts';

/** A built module as a cmi5 package: the same module, with its course structure at the root. @throws CommandError when an LMS would refuse it @see cmi5 14.1 */
export async function cmi5Files(course: Course, moduleFolder: string): Promise<Files> {
  const module = await readFolder(moduleFolder);
  const structure = new TextEncoder().encode(cmi5Structure(course));
  const faults = cmi5Findings(readStructure(structure), Object.keys(module)).map((each) => inWords(each, 'en'));
  if (faults.length > 0)
    throw new CommandError(
      `cmi5 package\n  is not valid:\n  ${faults.join('\n  ')}\n  Nothing was written. Mend packaging/.`,
    );
  return { ...module, [structureFile]: structure };
}
