import type { Course } from '../module/model/course.ts';
import { CommandError } from './command-error.ts';
import { lom, lomFaults } from './lom.ts';
import { launchPage, scorm12Manifest } from './manifest.ts';
import { metadataFile, scorm2004Manifest } from './scorm2004-manifest.ts';
import { readFolder } from './write-whole.ts';
import { manifestFaults, schemas, type ScormKind } from './xsd.ts';
import type { Files } from './zip.ts';

/** Everything the package holds: the module, the control documents, the manifest that lists them. @param passMarkForLms whether the manifest names the pass mark */
export async function scormFiles(
  kind: ScormKind,
  course: Course,
  moduleFolder: string,
  passMarkForLms = false,
): Promise<Files> {
  const standard = await schemas(kind);
  const module = { ...metadataOf(kind, course), ...(await readFolder(moduleFolder)) };
  const content: Files = { ...standard, ...(kind === 'scorm12' ? module : toldApart(module)) };
  const paths = Object.keys(content).sort();
  const manifest =
    kind === 'scorm12'
      ? scorm12Manifest(course, paths, passMarkForLms)
      : scorm2004Manifest(course, paths, kind.endsWith('3rd') ? '3rd' : '4th', passMarkForLms);
  const faults = [...nameFaults(Object.keys(module)), ...(await manifestFaults(manifest, kind))];
  if (kind !== 'scorm12') faults.push(...lomFaults(lom(course)));
  if (!paths.includes(launchPage)) faults.push(`${launchPage} is missing`);
  if (faults.length > 0) {
    throw new CommandError(
      `${kind} package\n  is not valid:\n  ${faults.join('\n  ')}\n  Nothing was written. Mend packaging/ or the names.`,
    );
  }
  return { ...content, 'imsmanifest.xml': new TextEncoder().encode(manifest) };
}

function metadataOf(kind: ScormKind, course: Course): Files {
  return kind === 'scorm12' ? {} : { [metadataFile]: new TextEncoder().encode(lom(course)) };
}

/** The page says that its LMS speaks SCORM 2004: some LMSs offer both run-times, and only one of them keeps this package. */
function toldApart(module: Files): Files {
  const page = module[launchPage];
  if (!page) return module;
  const told = new TextDecoder().decode(page).replace('<html ', '<html data-lms="scorm2004" ');
  return { ...module, [launchPage]: new TextEncoder().encode(told) };
}

/** Names that some LMS unzips wrongly or serves with a wrong type. Only the schemas and the manifest keep the names the standard gives them. */
function nameFaults(paths: readonly string[]): string[] {
  const wrong = paths.filter((path) => !/^[a-z0-9._/-]+$/.test(path) || path.endsWith('.mjs'));
  return wrong.map((path) => `${path}: a name is ASCII, lower case, without spaces, and not .mjs`);
}
