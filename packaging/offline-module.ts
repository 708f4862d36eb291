import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import type { Course } from '../module/model/course.ts';
import { releaseFolder } from './build-module.ts';
import type { Settings } from './content/settings.ts';
import { buildSite } from './build-site.ts';
import { forDisk, withFirstPage } from './first-page.ts';
import { subsetFonts } from './fonts.ts';
import { writeAbout } from './inside/write-about.ts';
import { leanTexts } from './lean-texts.ts';
import { onlyLanguages } from './only-languages.ts';
import { filesUnder } from './write-whole.ts';

/**
 * Builds the module into `folder` for opening by a double click: `index.html` with one classic script and one style sheet, the texts
 * inside the script, the fonts inside the sheet, the settings inside the page. From `file://` a browser loads no module, fetches no
 * file and, for some of them, takes no font.
 */
export async function buildOfflineModule(
  root: string,
  folder: string,
  course: Course,
  settings: Settings = {},
): Promise<void> {
  await buildSite({
    root: join(root, 'module'),
    pages: ['index.html'],
    outDir: folder,
    parts: releaseFolder(course.version),
    plugins: [
      withFirstPage(root, course),
      forDisk(root, course),
      leanTexts(),
      withoutPreload(),
      onlyLanguages(course.languages),
    ],
    settings,
    oneScript: true,
  });
  await rm(join(folder, 'vite-manifest.json'));
  await writeAbout(root, folder, course);
  await subsetFonts(folder);
  await takeInFonts(folder);
}

/** One script has no parts to ask for beforehand. */
function withoutPreload(): Plugin {
  const helper = /^\0vite\/preload-helper\.js$/;
  return {
    name: 'without-preload',
    enforce: 'pre',
    load: { filter: { id: helper }, handler: () => 'export const __vitePreload = (load) => load();' },
  };
}

/** Puts every font into the style sheet that names it. */
async function takeInFonts(folder: string): Promise<void> {
  const files = await filesUnder(folder);
  for (const sheet of files.filter((file) => file.endsWith('.css'))) {
    let css = await readFile(join(folder, sheet), 'utf8');
    for (const [address, name = ''] of [...css.matchAll(/url\(\.\/([^)]+\.woff2)\)/g)]) {
      const font = await readFile(join(folder, dirname(sheet), name));
      css = css.replaceAll(address, `url(data:font/woff2;base64,${font.toString('base64')})`);
    }
    await writeFile(join(folder, sheet), css);
  }
  for (const font of files.filter((file) => file.endsWith('.woff2'))) await rm(join(folder, font));
}
