import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, createServer, type Rollup } from 'vite';
import { describe, expect, it, vi } from 'vitest';
import type * as VirtualCourse from 'virtual:course';
import { readCourse } from '../../../packaging/content/read-course.ts';
import { content } from '../../../packaging/content/vite-content.ts';
import { en, outline, smallCourse } from './fixture.ts';

/** Builds a module that gives on everything of `virtual:course`. */
async function built(root: string): Promise<Rollup.RollupOutput> {
  const output = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    plugins: [content(root)],
    build: {
      outDir: join(root, 'out'),
      minify: false,
      modulePreload: false,
      rollupOptions: {
        input: join(root, 'entry.js'),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
  return output as Rollup.RollupOutput;
}

const entry = { 'entry.js': () => "export * from 'virtual:course';\n" };

describe('virtual:course', () => {
  it('makes each lesson in each language, each bank and what leads to them a chunk of its own', async () => {
    const { output } = await built(smallCourse(entry));
    const chunks = output.map(({ fileName }) => fileName.replace('_virtual_', ''));
    // The way in which Vite imports is a chunk of its own too.
    expect(chunks.filter((name) => name !== 'preload-helper.js').sort()).toEqual([
      'bank-first.js',
      'entry.js',
      'lesson-first-cs.js',
      'lesson-first-en.js',
      'parts.js',
    ]);
  });

  it('gives the outline at once, lessons and banks when asked', async () => {
    const root = smallCourse({ ...entry, 'out/package.json': () => '{ "type": "module" }' });
    await built(root);
    const { course, loadLesson, loadBank } = (await import(
      /* @vite-ignore */ pathToFileURL(join(root, 'out/entry.js')).href
    )) as typeof VirtualCourse;
    expect(course.id).toBe('small');
    expect((await loadLesson('first', 'en')).lead).toBe('Who sits at the table?');
    expect((await loadBank('first')).map(({ id }) => id)).toEqual(['l1-q001-who', 'l1-q002-pairs']);
    await expect(loadBank('second')).rejects.toThrow('the course has no part "second"');
  });

  it('gives the whole outline as it was read, once the titles are there, and no title before', async () => {
    const root = smallCourse({ ...entry, 'out/package.json': () => '{ "type": "module" }' });
    await built(root);
    const { course, loadTitles } = (await import(
      /* @vite-ignore */ pathToFileURL(join(root, 'out/entry.js')).href
    )) as typeof VirtualCourse;
    expect(course.lessons.map(({ id, order, blocks }) => [id, order, blocks.length > 0])).toEqual([['first', 1, true]]);
    expect(() => course.lessons[0]?.title).toThrow('the title of "first" was read before loadTitles()');
    expect(() => course.lessons[0]?.blocks[0]?.title).toThrow(
      /^the title of "first\/\w+" was read before loadTitles\(\)$/,
    );
    expect(() => course.objectives[0]?.text).toThrow(RangeError);
    await loadTitles();
    expect(course).toEqual((await readCourse(root)).course);
  });

  it('stops the build with what the author has to mend', async () => {
    await expect(built(smallCourse({ ...entry, [en]: null }))).rejects.toThrow(`${en}:1\n  this file is missing.`);
  });

  it('reads the content again when a file of it changes during development', async () => {
    const root = smallCourse();
    const server = await createServer({
      configFile: false,
      root,
      logLevel: 'silent',
      appType: 'custom',
      plugins: [content(root)],
      server: { middlewareMode: true, ws: false },
    });
    try {
      const code = async (): Promise<string> => (await server.transformRequest('virtual:course'))?.code ?? '';
      expect(await code()).toContain('Small course');
      const file = join(root, outline);
      writeFileSync(file, readFileSync(file, 'utf8').replace('Small course', 'Large course'));
      await vi.waitFor(async () => expect(await code()).toContain('Large course'), { timeout: 10_000, interval: 100 });
    } finally {
      await server.close();
    }
  });
});
