import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Course } from '../module/model/course.ts';
import { CommandError } from './command-error.ts';
import { launchPage, scorm12Manifest } from './manifest.ts';
import { filesUnder } from './write-whole.ts';
import { manifestFaults, scorm12Schemas } from './xsd.ts';
import { zip } from './zip.ts';
import type { Files } from './zip.ts';

/** Zips a built module as a SCORM 1.2 package. @throws CommandError when an LMS could stumble over a name or the manifest */
export async function scorm12Package(course: Course, moduleFolder: string, file: string): Promise<void> {
  await writeFile(file, zip(await scorm12Files(course, moduleFolder)));
}

/** Everything the package holds: the module, the control documents, the manifest that lists them. */
export async function scorm12Files(course: Course, moduleFolder: string): Promise<Files> {
  const names = await filesUnder(moduleFolder);
  const read = names.map(async (name) => [name, new Uint8Array(await readFile(join(moduleFolder, name)))] as const);
  const content: Files = { ...(await scorm12Schemas()), ...Object.fromEntries(await Promise.all(read)) };
  const paths = Object.keys(content).sort();
  const manifest = scorm12Manifest(course, paths);
  const faults = [...nameFaults(paths), ...(await manifestFaults(manifest))];
  if (!paths.includes(launchPage)) faults.push(`${launchPage} is missing`);
  if (faults.length > 0) {
    throw new CommandError(
      `SCORM 1.2 package\n  is not valid:\n  ${faults.join('\n  ')}\n  Nothing was written. Mend packaging/ or the names.`,
    );
  }
  return { ...content, 'imsmanifest.xml': new TextEncoder().encode(manifest) };
}

/** Names that some LMS unzips wrongly or serves with a wrong type. Only the schemas and the manifest keep the names the standard gives them. */
function nameFaults(paths: readonly string[]): string[] {
  const wrong = paths.filter((path) => !/^[a-z0-9._/-]+$/.test(path) || path.endsWith('.mjs'));
  return wrong.map((path) => `${path}: a name is ASCII, lower case, without spaces, and not .mjs`);
}
