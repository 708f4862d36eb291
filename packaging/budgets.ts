import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Manifest } from 'vite';
import { filesUnder } from './write-whole.ts';

/** What a learner's line has to carry, in bytes; requests are counted. */
export interface Spending {
  /** Page, style sheet and blocking script, gzipped: all that the first words need. */
  readonly firstWords: number;
  /** Script loaded until the cover answers in an LMS without an LRS: all its entry imports, and one language. `tests/e2e/start.test.ts` counts it in a browser. */
  readonly beforeInteraction: number;
  /** All faces together, as woff2 (compressed already). */
  readonly fonts: number;
  /** Requests asked for before the first words: the page and everything its head names. */
  readonly requests: number;
}

/** What may be spent; a test holds every build against it. 1 kB is 1,000 bytes. */
export const budgets: Spending = { firstWords: 25_000, beforeInteraction: 45_000, fonts: 60_000, requests: 5 };

/** What a built module spends. @param parts Vite's manifest of the build */
export async function spending(folder: string, parts: Manifest): Promise<Spending> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const head = page.slice(0, page.indexOf('</head>'));
  const tags = head.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const loading = tags.filter((tag) => /\s(?:src|href)="\./.test(tag));
  const blocking = loading.filter(
    (tag) => /rel="stylesheet"/.test(tag) || (tag.startsWith('<script') && !/type="module"|defer|async/.test(tag)),
  );
  const zipped = async (file: string): Promise<number> =>
    gzipSync(await readFile(join(folder, file)), { level: 9 }).length;
  const sum = async (files: readonly string[], size: (file: string) => Promise<number>): Promise<number> =>
    (await Promise.all(files.map(size))).reduce((total, bytes) => total + bytes, 0);
  const fonts = (await filesUnder(folder)).filter((file) => file.endsWith('.woff2'));
  return {
    firstWords: await sum(['index.html', ...blocking.map(address)], zipped),
    beforeInteraction:
      (await sum(staticScripts(parts, loading.filter((tag) => tag.startsWith('<script')).map(address)), zipped)) +
      Math.max(...(await Promise.all(languages(parts).map(zipped)))),
    fonts: await sum(fonts, async (file) => (await readFile(join(folder, file))).length),
    requests: 1 + loading.length,
  };
}

function address(tag: string): string {
  return /(?:src|href)="\.\/([^"]*)"/.exec(tag)?.[1] ?? '';
}

/** The files of which the first screen asks for one, by its language. @throws RangeError when the build has none */
function languages(parts: Manifest): readonly string[] {
  const found = Object.entries(parts).filter(([source]) => /^ui\/shell-\w+\.json$/.test(source));
  if (found.length === 0)
    throw new RangeError('the build has no ui/shell-<language>.json: say here what the cover loads');
  return found.map(([, { file }]) => file);
}

/** The scripts the page names, and every script they import without waiting for a click. */
function staticScripts(parts: Manifest, named: readonly string[]): readonly string[] {
  const files = new Map(Object.values(parts).map((part) => [part.file, part]));
  const found = new Set<string>();
  const follow = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const key of files.get(file)?.imports ?? []) follow(parts[key]?.file ?? '');
  };
  named.forEach(follow);
  return [...found];
}
