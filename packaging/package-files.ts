import type { Course } from '../module/model/course.ts';
import { cmi5Files } from './cmi5-package.ts';
import { CommandError } from './command-error.ts';
import { emptySettings, settingsInPage } from './first-page.ts';
import { lom, lomFaults } from './lom.ts';
import { launchPage } from './manifest.ts';
import { metadataFile } from './scorm2004-manifest.ts';
import { scormFiles } from './scorm-package.ts';
import { tinCan, tinCanFile } from './tin-can.ts';
import { readFolder } from './write-whole.ts';
import { scormKinds } from './xsd.ts';
import type { Files } from './zip.ts';

/** Every package a build makes; the first is the one we recommend. */
const configFile = 'config.json';

export const packageKinds = [...scormKinds, 'cmi5', 'web', 'offline'] as const;
export type PackageKind = (typeof packageKinds)[number];

/** Where a built module lies: in parts, as a server gives it, and as one script, for a double click. */
export interface BuiltModule {
  readonly parts: string;
  readonly offline: string;
}

/** What one package has of its own. */
export interface PackageOptions {
  /** True where the manifest of SCORM names the pass mark, for an LMS that judges by it. */
  readonly passMarkForLms: boolean;
  /** What stands in `config.json`; an administrator may edit it later. */
  readonly config: object;
}

/** As the build makes them: the module judges alone, and nothing is configured. */
const asBuilt: PackageOptions = { passMarkForLms: false, config: {} };

/** Everything a package of this kind holds. @throws CommandError when an LMS would refuse it */
export async function packageFiles(
  kind: PackageKind,
  course: Course,
  module: BuiltModule,
  { passMarkForLms, config }: PackageOptions = asBuilt,
): Promise<Files> {
  const files = await filesOf(kind, course, module, passMarkForLms);
  return Object.keys(config).length === 0 ? files : withConfig(files, config);
}

async function filesOf(
  kind: PackageKind,
  course: Course,
  module: BuiltModule,
  passMarkForLms: boolean,
): Promise<Files> {
  if (kind === 'cmi5') return { ...(await cmi5Files(course, module.parts)), ...metadata(kind, course) };
  if (kind === 'offline') return { ...(await readFolder(module.offline)), ...metadata(kind, course) };
  if (kind !== 'web') return scormFiles(kind, course, module.parts, passMarkForLms);
  const activity = { [tinCanFile]: new TextEncoder().encode(tinCan(course)) };
  return { ...(await readFolder(module.parts)), ...activity, ...metadata(kind, course) };
}

/** Writes settings where the package has them: in `config.json`, or in the page of one that opens from a disk. */
function withConfig(files: Files, config: object): Files {
  const text = JSON.stringify(config, null, 2);
  if (configFile in files) return { ...files, [configFile]: new TextEncoder().encode(`${text}\n`) };
  const page = new TextDecoder().decode(files[launchPage]);
  // In a page `</script>` would end the settings.
  const told = page.replace(emptySettings, () => settingsInPage(text.replaceAll('<', '\\u003c')));
  if (told === page) throw new RangeError(`${launchPage} has no place for settings: see packaging/first-page.ts`);
  return { ...files, [launchPage]: new TextEncoder().encode(told) };
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
