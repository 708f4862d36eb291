import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Course } from '../../module/model/course.ts';
import { licencesFile } from '../../vite.config.ts';
import { aboutHtml, aboutPage } from './about-page.ts';
import { thirdParties, type ThirdParty } from './third-parties.ts';

/** Writes the page about the release into a built module, and tells what in the module comes from others. */
export async function writeAbout(root: string, folder: string, course: Course): Promise<readonly ThirdParty[]> {
  const list = join(folder, licencesFile);
  const inside = await thirdParties(root, list);
  await rm(list);
  await writeFile(join(folder, aboutPage), aboutHtml(course, inside, await styles(folder)));
  return inside;
}

/** Address of the one style sheet the page asks for. */
async function styles(folder: string): Promise<string> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const [, href] = /<link rel="stylesheet" href="([^"]+)"/.exec(page) ?? [];
  if (!href) throw new RangeError('index.html asks for no style sheet');
  return href;
}
