import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { withSamples } from './authors/authors-page.ts';
import { buildSite } from './build-site.ts';
import { writeWhole } from './write-whole.ts';

/** The trainer's report (`dist/report`), the authors' page (`dist/authors`) and the pages of the preview (`dist/preview`). */
export async function buildPages(root: string): Promise<void> {
  await buildFolder(join(root, 'assessments', 'report'), ['index.html'], join(root, 'dist', 'report'));
  const authors = join(root, 'packaging', 'authors');
  await buildFolder(authors, ['cs.html', 'en.html'], join(root, 'dist', 'authors'), [withSamples(root)]);
  const preview = ['index.html', 'lms.html', 'play.html'];
  await buildFolder(join(root, 'packaging', 'preview', 'pages'), preview, join(root, 'dist', 'preview'));
}

async function buildFolder(
  root: string,
  pages: readonly string[],
  target: string,
  plugins: readonly Plugin[] = [],
): Promise<void> {
  await writeWhole(target, async (outDir) => {
    await buildSite({ root, pages, outDir, parts: 'parts', plugins });
    await rm(join(outDir, 'vite-manifest.json'));
  });
}
