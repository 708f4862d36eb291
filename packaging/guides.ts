import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Course, Language } from '../module/model/course.ts';
import { typeset } from './content/typography.ts';
import { typesetTree } from './content/typeset-tree.ts';
import { escapeXml } from './xml.ts';

const folder = join('packaging', 'guides');

/** Ids of the guides for those who look after an LMS: `packaging/guides/<id>.<language>.md`, sorted. */
export async function guideIds(root: string): Promise<readonly string[]> {
  const names = await readdir(join(root, folder));
  const ids = names.filter((name) => name.endsWith('.md')).map((name) => name.replace(/\.(cs|en)\.md$/, ''));
  return [...new Set(ids)].sort();
}

/** A guide as one page that needs nothing beside it: its pictures are inside. @throws when a language or a picture is missing */
export async function guideHtml(root: string, id: string, course: Course, language: Language): Promise<string> {
  const text = await readFile(join(root, folder, `${id}.${language}.md`), 'utf8');
  const tree = toHast(unified().use(remarkParse).use(remarkGfm).parse(text)) as HastRoot;
  typesetTree(tree, language);
  await takeInPictures(tree, join(root, folder));
  const [, title = id] = /^# (.+)$/m.exec(text) ?? [];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(`${typeset(title, language)} – ${course.title[language]} ${course.version}`)}</title>
<style>${style}</style>
</head>
<body>
<main>
${toHtml(tree)}
<p class="about">${escapeXml(`${course.title[language]} ${course.version}`)}</p>
</main>
</body>
</html>
`;
}

async function takeInPictures(tree: HastRoot, from: string): Promise<void> {
  const pictures: { src?: unknown }[] = [];
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'img') pictures.push(properties);
    if (tagName === 'table') properties.tabIndex = 0;
  });
  for (const picture of pictures) {
    const png = await readFile(join(from, String(picture.src)));
    picture.src = `data:image/png;base64,${png.toString('base64')}`;
  }
}

/** Writes every guide beside the packages: `<base>-guide-<id>.<language>.html`. */
export async function writeGuides(root: string, course: Course, base: string): Promise<void> {
  for (const id of await guideIds(root))
    for (const language of course.languages)
      await writeFile(`${base}-guide-${id}.${language}.html`, await guideHtml(root, id, course, language));
}

const style = `
body { margin: 2rem auto; max-width: 46rem; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif; color-scheme: light dark; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; } h2 { margin-top: 2.5rem; } h3 { margin: 1.75rem 0 .25rem; font-size: 1.0625rem; } h3 + p { margin-top: 0; }
table { display: block; overflow-x: auto; border-collapse: collapse; } th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid; overflow-wrap: normal; }
th:empty { padding: 0; } li { margin: .25rem 0; } img { max-width: 100%; height: auto; border: 1px solid; } .about { margin-top: 3rem; font-size: .875rem; }
@page { size: A4; margin: 18mm; } @media print { body { margin: 0; padding: 0; max-width: none; font-size: 10.5pt; } table { display: table; } tr, h3 + p { break-inside: avoid; } }
`;
