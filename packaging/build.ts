import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { argv } from 'node:process';
import { buildModule, releaseFolder } from './build-module.ts';
import { buildPages } from './build-pages.ts';
import { inputsSum, isBuiltFrom, markBuiltFrom } from './built-from.ts';
import { run } from './command-error.ts';
import { readCourse } from './content/read-course.ts';
import { writeGuides } from './guides.ts';
import { integrity, sbom } from './inside/sbom.ts';
import { writeSums } from './inside/sums.ts';
import type { ThirdParty } from './inside/third-parties.ts';
import { listPackages } from './list-packages.ts';
import { lmsCheckFile, lmsCheckPackage } from './lms-check-package.ts';
import { buildOfflineModule } from './offline-module.ts';
import { writeMoodleBanks } from './moodle-bank.ts';
import { packageFiles, packageKinds } from './package-files.ts';
import { writeCatalogues } from './question-catalogue.ts';
import { writeRelease } from './release/release.ts';
import { writeProfile } from './statement-profile/write-profile.ts';
import { writeWorksheets } from './worksheets.ts';
import { writeWhole } from './write-whole.ts';
import { zip } from './zip.ts';

/**
 * Everything into `dist/`: the module, the packages of every kind with the question catalogues, worksheets, guides, the practice for Moodle's question bank, the statement profile, what is inside (SBOM) and the sums, the report, the preview's pages.
 * Each part appears whole or not at all; what fails leaves the last good build in place.
 * @throws ContentErrors when lessons or banks are broken, CommandError when the package is not valid
 */
export async function build(root: string): Promise<void> {
  const sum = await inputsSum(root);
  const { course, banks } = await readCourse(root);
  const dist = join(root, 'dist');
  const slug = `${course.id}-${course.version}`;
  const module = { parts: join(dist, 'module'), offline: join(dist, 'offline') };
  let inside: readonly ThirdParty[] = [];
  await writeWhole(module.parts, async (fresh) => {
    ({ inside } = await buildModule(root, fresh, course));
    await writeRelease(join(fresh, releaseFolder(course.version)), course, Object.values(banks).flat());
  });
  await writeWhole(module.offline, (fresh) => buildOfflineModule(root, fresh, course));
  await writeWhole(join(dist, 'packages'), async (fresh) => {
    for (const kind of packageKinds)
      await writeFile(join(fresh, `${slug}-${kind}.zip`), zip(await packageFiles(kind, course, module)));
    await writeFile(join(fresh, lmsCheckFile(course)), await lmsCheckPackage(root, join(dist, 'lms-check'), course));
    await writeCatalogues(course, Object.values(banks).flat(), join(fresh, slug));
    await writeWorksheets(course, banks, join(fresh, slug));
    await writeGuides(root, course, join(fresh, slug));
    await writeMoodleBanks(course, banks, join(fresh, slug));
    await writeProfile(course, Object.values(banks).flat(), join(fresh, slug));
    await writeFile(join(fresh, `${slug}-sbom.cdx.json`), sbom(course, inside, await integrity(root)));
    await writeSums(fresh);
  });
  await buildPages(root);
  await markBuiltFrom(root, sum);
}

/** Builds unless `dist/` holds exactly that already: a second `npm start` serves at once. */
export async function buildIfChanged(root: string): Promise<void> {
  if (!(await isBuiltFrom(root, await inputsSum(root)))) await build(root);
}

/** `npm run build`: builds, then says what there is to hand over, with the sum to compare. */
async function main(): Promise<void> {
  const root = resolve(import.meta.dirname, '..');
  await build(root);
  for (const { name, bytes, sha } of await listPackages(join(root, 'dist', 'packages'))) {
    console.log(`dist/packages/${name}  ${bytes} B  sha256 ${sha}`);
  }
}

if (import.meta.filename === resolve(argv[1] ?? '')) await run(main);
