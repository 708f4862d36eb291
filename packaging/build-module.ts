import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from 'vite';
import type { Course } from '../module/model/course.ts';
import type { Settings } from './content/settings.ts';
import { buildSite } from './build-site.ts';
import { preloadFirstFonts, withFirstPage } from './first-page.ts';
import { subsetFonts } from './fonts.ts';
import type { ThirdParty } from './inside/third-parties.ts';
import { writeAbout } from './inside/write-about.ts';
import { leanPreload } from './lean-preload.ts';
import { leanTexts } from './lean-texts.ts';
import { onlyLanguages } from './only-languages.ts';

/** What a build tells of the module it made; an LMS needs none of it. */
export interface BuiltModule {
  /** Which part imports which, for the budgets. */
  readonly parts: Manifest;
  /** What in it comes from others. */
  readonly inside: readonly ThirdParty[];
}

/** Builds the module into `folder`, which then holds what an LMS serves: `index.html`, `about.html`, `config.json`, `v<version>/`. */
export async function buildModule(
  root: string,
  folder: string,
  course: Course,
  settings: Settings = {},
): Promise<BuiltModule> {
  const pages = {
    root: join(root, 'module'),
    pages: ['index.html'],
    outDir: folder,
    parts: releaseFolder(course.version),
    plugins: [
      withFirstPage(root, course),
      preloadFirstFonts(),
      leanTexts(),
      leanPreload(),
      onlyLanguages(course.languages),
    ],
    settings,
    oneStart: true,
  };
  await buildSite(pages);
  const graph = join(folder, 'vite-manifest.json');
  const parts = JSON.parse(await readFile(graph, 'utf8')) as Manifest;
  await rm(graph);
  const inside = await writeAbout(root, folder, course);
  await subsetFonts(folder);
  await writeFile(join(folder, 'config.json'), '{}\n');
  return { parts, inside };
}

/** The folder of a release in its package: caches never mix two releases. */
export function releaseFolder(version: string): string {
  return `v${version.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}
