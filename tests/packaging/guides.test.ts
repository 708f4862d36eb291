import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guideHtml, guideIds } from '../../packaging/guides.ts';
import { course, root } from '../support/content.ts';

const ids = await guideIds(root);
const source = (id: string, language: 'cs' | 'en'): Promise<string> =>
  readFile(join(root, 'packaging/guides', `${id}.${language}.md`), 'utf8');
/** What a text is made of: headings, list items, rows of tables, pictures. */
const structure = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => /^(#+|-|\d+\.|\||!\[)(?=[ [\w])/.exec(line)?.[1]?.replace(/\d+/, '1') ?? []);

test('guides for administrators say how to upload, update, what is stored and what to do when something fails', () => {
  expect(ids).toEqual(
    expect.arrayContaining(['privacy', 'troubleshooting', 'update', 'upload-moodle', 'upload-other-lms']),
  );
});

describe.each(ids)('the guide %s', (id) => {
  test('has the same parts in both languages', async () => {
    expect(structure(await source(id, 'en'))).toEqual(structure(await source(id, 'cs')));
  });

  test.each(['cs', 'en'] as const)('is one page that needs nothing beside it (%s)', async (language) => {
    const page = await guideHtml(root, id, course, language);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).not.toMatch(/ src="(?!data:image\/png)|<script|<link/);
    for (const [image] of page.matchAll(/<img[^>]*>/g)) expect(image).toMatch(/ alt="[^"]{20,}/);
    // Nothing may stand alone at the end of a line in Czech.
    if (language === 'cs')
      expect(page.replace(/<style>[^]*<\/style>| alt="[^"]*"/g, '')).not.toMatch(/ [ksvzouai] (?![<=])/);
  });

  test('names only commands, settings and files that exist', async () => {
    const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { scripts: object };
    for (const language of ['cs', 'en'] as const)
      for (const [, command = ''] of (await source(id, language)).matchAll(/`npm run ([a-z:]+)/g))
        expect(Object.keys(scripts), `${id}.${language}.md`).toContain(command);
  });
});

test.each(['cs', 'en'] as const)(
  'troubleshooting has every message of the module in its very words (%s)',
  async (language) => {
    const texts = JSON.parse(await readFile(join(root, `module/ui/notices-${language}.json`), 'utf8')) as {
      notice: Record<string, { title?: string } | string>;
    };
    const titles = Object.values(texts.notice).flatMap((each) =>
      typeof each === 'string' ? [] : (each.title?.replaceAll('\u00a0', ' ') ?? []),
    );
    const headed = [...(await source('troubleshooting', language)).matchAll(/^### [„“](.+)[“”]$/gm)].map(
      ([, title]) => title,
    );
    expect([...headed].sort()).toEqual([...titles].sort());
  },
);
