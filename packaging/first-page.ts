import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { firstLanguage, type Course, type Language } from '../module/model/course.ts';
import { firstPage, notStarted, notUnpacked } from '../module/ui/first-page.ts';
import { sayIn } from '../module/ui/language.ts';
import type { NoticeKey, Say, TextKey, Texts } from '../module/ui/language.ts';
import { escapeXml } from './xml.ts';

/** Where the cover stands in `module/index.html`. */
const place = '<!--first-page-->';
/** Where it says that the module did not start. */
const sorry = '<!--not-started-->';

/** The faces the first words are set in; preloaded so that they do not change under the reader's eyes. */
const firstFaces = ['roboto-serif-latin-500', 'roboto-latin-400'];

/** Writes the cover into the page, in the course's reference language, so that the first words are there before any script. */
export function withFirstPage(root: string, course: Course): Plugin {
  return {
    name: 'first-page',
    transformIndexHtml: {
      order: 'pre',
      handler: async (page) => {
        for (const mark of [place, sorry])
          if (!page.includes(mark)) throw new RangeError(`module/index.html has no ${mark}`);
        const language = firstLanguage(course);
        const says = await allSay(root, course);
        const cover = firstPage(course, await say(root, language), { language, progress: null });
        return page
          .replace(/<html[^>]*>/, `<html lang="${language}">`)
          .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeXml(course.title[language])}</title>`)
          .replace(sorry, () => notStarted(says))
          .replace(place, () => cover);
      },
    },
  };
}

/** Settings that the page itself holds, and that an administrator edits there. */
export const settingsInPage = (json: string): string =>
  `<script type="application/json" id="config">\n${json}\n</script>`;
export const emptySettings = settingsInPage('{}');

/** Puts into the page what a file opened from a disk needs in it: its settings, since no page can fetch a file there, and what to do first. */
export function forDisk(root: string, course: Course): Plugin {
  return {
    name: 'for-disk',
    transformIndexHtml: {
      order: 'post',
      handler: async (page) => {
        const first = notUnpacked(await allSay(root, course));
        return page
          .replace('<body>', () => `<body>\n    ${first}`)
          .replace('</body>', () => `${emptySettings}\n  </body>`);
      },
    },
  };
}

async function allSay(root: string, course: Course) {
  return Promise.all(course.languages.map(async (each) => [each, await say(root, each)] as const));
}

async function say(root: string, language: Language): Promise<Say<TextKey | NoticeKey>> {
  const read = async (part: 'shell' | 'notices'): Promise<Texts> =>
    JSON.parse(await readFile(join(root, `module/ui/${part}-${language}.json`), 'utf8')) as Texts;
  return sayIn(language, { ...(await read('shell')), ...(await read('notices')) });
}

/** Asks for the fonts of the first words together with the style sheet that names them. */
export function preloadFirstFonts(): Plugin {
  return {
    name: 'preload-first-fonts',
    transformIndexHtml: {
      order: 'post',
      handler: (_page, { bundle = {} }) =>
        firstFaces.map((face) => {
          const font = Object.keys(bundle).find((file) => new RegExp(`/${face}-[a-z0-9]+\\.woff2$`).test(file));
          if (!font) throw new RangeError(`the module uses no font ${face}`);
          const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', href: `./${font}`, crossorigin: '' };
          return { tag: 'link', attrs, injectTo: 'head' as const };
        }),
    },
  };
}
