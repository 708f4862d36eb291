import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import type { Course } from '../module/model/course.ts';
import { pagesConfig } from '../vite.config.ts';
import { preloadFirstFonts, withFirstPage } from './first-page.ts';
import { subsetFonts } from './fonts.ts';

/** Where Vite says which part imports which; read by the budgets, not packed. */
export const graphFile = 'module-graph.json';

/** Builds the module into `folder`, which then holds what an LMS serves: `index.html`, `config.json`, `v<version>/`. */
export async function buildModule(root: string, folder: string, course: Course): Promise<void> {
  const pages = {
    root: join(root, 'module'),
    pages: ['index.html'],
    outDir: folder,
    parts: releaseFolder(course.version),
    plugins: [withFirstPage(root, course), preloadFirstFonts()],
    oneStyleSheet: true,
  };
  await build(pagesConfig(pages));
  await rename(join(folder, 'vite-manifest.json'), join(root, 'dist', graphFile));
  await subsetFonts(folder);
  await writeFile(join(folder, 'config.json'), '{}\n');
}

/** The folder of a release in its package: caches never mix two releases. */
export function releaseFolder(version: string): string {
  return `v${version.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}
