import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/** Characters a learner's name or an LMS may bring into the module, whatever the course says: ASCII and the Czech alphabet. */
const always =
  Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('') + 'áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ';

/**
 * Reduces every woff2 in a built folder to the characters the built texts use, in place. The texts are read from the
 * built files themselves, so no character of a lesson, a question or the interface can be forgotten.
 */
export async function subsetFonts(folder: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).sort();
  const texts = files.filter((file) => /\.(html|js|css|json)$/.test(file));
  const read = await Promise.all(texts.map((file) => readFile(join(folder, file), 'utf8')));
  const characters = charactersOf([always, ...read]);
  for (const file of files.filter((name) => name.endsWith('.woff2'))) {
    const path = join(folder, file);
    await writeFile(
      path,
      await subsetFont(await readFile(path), characters, { targetFormat: 'woff2', noHinting: true }),
    );
  }
}

/** Every character of the texts once, also those written as `\u00a0` in a script, sorted. */
function charactersOf(texts: readonly string[]): string {
  const all = new Set<string>();
  for (const text of texts) {
    for (const character of text) all.add(character);
    for (const [, code = ''] of text.matchAll(/\\u\{?([0-9a-fA-F]{4,6})/g))
      all.add(String.fromCodePoint(parseInt(code, 16)));
  }
  return [...all].sort().join('');
}
