import type { Course } from '../module/model/course.ts';
import { cmi5Files } from './cmi5-package.ts';
import { CommandError } from './command-error.ts';
import { lom, lomFaults } from './lom.ts';
import { metadataFile } from './scorm2004-manifest.ts';
import { scormFiles } from './scorm-package.ts';
import { tinCan, tinCanFile } from './tin-can.ts';
import { readFolder } from './write-whole.ts';
import { scormKinds } from './xsd.ts';
import type { Files } from './zip.ts';

/** Every package a build makes; the first is the one we recommend. */
export const packageKinds = [...scormKinds, 'cmi5', 'web', 'offline'] as const;
export type PackageKind = (typeof packageKinds)[number];

/** Where a built module lies: in parts, as a server gives it, and as one script, for a double click. */
export interface BuiltModule {
  readonly parts: string;
  readonly offline: string;
}

/** Everything a package of this kind holds. @throws CommandError when an LMS would refuse it */
export async function packageFiles(kind: PackageKind, course: Course, module: BuiltModule): Promise<Files> {
  if (kind === 'cmi5') return { ...(await cmi5Files(course, module.parts)), ...metadata(kind, course) };
  if (kind === 'offline') return { ...(await readFolder(module.offline)), ...metadata(kind, course) };
  if (kind !== 'web') return scormFiles(kind, course, module.parts);
  const activity = { [tinCanFile]: new TextEncoder().encode(tinCan(course)) };
  return { ...(await readFolder(module.parts)), ...activity, ...metadata(kind, course) };
}

/** What the course is, for catalogues. */
function metadata(kind: PackageKind, course: Course): Files {
  const description = lom(course);
  const faults = lomFaults(description);
  if (faults.length > 0)
    throw new CommandError(
      `${kind} package\n  is not valid:\n  ${faults.join('\n  ')}\n  Nothing was written. Mend lessons/course.yaml.`,
    );
  return { [metadataFile]: new TextEncoder().encode(description) };
}
