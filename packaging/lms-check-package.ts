import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Course } from '../module/model/course.ts';
import { buildSite } from './build-site.ts';
import { CommandError } from './command-error.ts';
import { page } from './lms-check/words.ts';
import { scorm12Manifest } from './manifest.ts';
import { readFolder, writeWhole } from './write-whole.ts';
import { manifestFaults } from './xsd.ts';
import { zip } from './zip.ts';

/** Name of the package an administrator uploads before ours. */
export const lmsCheckFile = (course: Course): string => `${course.id}-lms-check.zip`;

/**
 * The package that tries an LMS: SCORM 1.2, one page. It brings no schemas along, so that it stays a few kilobytes; its manifest is
 * held to them here. @throws CommandError when the manifest is not valid
 */
export async function lmsCheckPackage(root: string, folder: string, course: Course): Promise<Uint8Array> {
  await writeWhole(folder, async (fresh) => {
    await buildSite({
      root: join(root, 'packaging', 'lms-check'),
      pages: ['index.html'],
      outDir: fresh,
      parts: 'parts',
    });
    await rm(join(fresh, 'vite-manifest.json'));
  });
  const files = await readFolder(folder);
  const described = { ...course, id: `${course.id}-lms-check`, subtitle: page.title, lead: page.lead, lessons: [] };
  const manifest = scorm12Manifest(described, Object.keys(files).sort());
  const faults = await manifestFaults(manifest);
  if (faults.length > 0)
    throw new CommandError(`LMS test package\n  is not valid:\n  ${faults.join('\n  ')}\n  Mend packaging/.`);
  return zip({ ...files, 'imsmanifest.xml': new TextEncoder().encode(manifest) });
}
