import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeIds } from '../../packaging/content/write-ids.ts';
import { root } from './content.ts';

const copied = [
  'assessments',
  'lessons',
  'module',
  'packaging',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'LICENSE',
  'NOTICE.md',
];

/**
 * Three releases of the real course, each the one before with edits as authors make them: blocks added, moved and removed, questions
 * changed, reworded and retired, another pass mark. @returns the folders, oldest first
 */
export async function courseVersions(folder: string): Promise<readonly [string, string, string]> {
  const [first, second, third] = ['first', 'second', 'third'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await copy(root, first);
  await copy(first, second);
  await release(second, '0.2.0');
  for (const language of ['cs', 'en']) {
    await edit(second, `lessons/content/1-why-cooperate/${language}.md`, [
      [/(?=^## .*\{#summary )/m, '## Navíc {#extra minutes=1 didactic}\n\nJedna věta navíc.\n\n'],
      [/(\{#check .*)minutes=3/, '$1minutes=2'],
    ]);
    await edit(second, `lessons/content/2-who-is-who/${language}.md`, [
      [/(^## [^\n]*\{#umbrellas [\s\S]*?)(^## [^\n]*\{#numbers [\s\S]*?)(?=^## )/m, '$2$1'],
    ]);
  }
  await edit(second, 'assessments/banks/1-why-cooperate.yaml', [[/(id: l1-q002[^\n]*\n[^\n]*\n  version: )1/, '$12']]);
  await edit(second, 'assessments/banks/2-who-is-who.yaml', [[/^- id: l2-q011[\s\S]*?(?=^- id: )/m, '']]);
  await retire(second, /(l2-q011[a-z0-9-]*): \{ /, '$1: { retired: true, ');
  await writeIds(second);
  await copy(second, third);
  await release(third, '0.3.0');
  for (const language of ['cs', 'en']) {
    await edit(third, `lessons/content/1-why-cooperate/${language}.md`, [
      [/^## [^\n]*\{#extra [\s\S]*?(?=^## )/m, ''],
      [/(\{#check .*)minutes=2/, '$1minutes=3'],
    ]);
  }
  await edit(third, 'assessments/banks/1-why-cooperate.yaml', [[/(id: l1-q006[\s\S]*?cs: ")/, '$1Znovu a jinak: ']]);
  await edit(third, 'lessons/course.yaml', [[/masteryScore: [\d.]+/, 'masteryScore: 0.8']]);
  await retire(third, /(why-cooperate\/extra): (\d+)/, '$1: { number: $2, retired: true }');
  await writeIds(third);
  return [first, second, third];
}

/** Everything a build reads, and the libraries by a link. */
async function copy(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of copied) await cp(join(from, name), join(to, name), { recursive: true });
  await symlink(join(root, 'node_modules'), join(to, 'node_modules'));
}

function release(folder: string, version: string): Promise<void> {
  return edit(folder, 'package.json', [[/"version": "[^"]*"/, `"version": "${version}"`]]);
}

function retire(folder: string, entry: RegExp, retired: string): Promise<void> {
  return edit(folder, 'lessons/ids.lock.yaml', [[entry, retired]]);
}

/** @throws RangeError when there is nothing to edit, since then the versions would not differ */
async function edit(folder: string, file: string, edits: readonly (readonly [RegExp, string])[]): Promise<void> {
  const path = join(folder, file);
  let text = await readFile(path, 'utf8');
  for (const [from, to] of edits) {
    const after = text.replace(from, to);
    if (after === text) throw new RangeError(`${file} has nothing like ${String(from)}`);
    text = after;
  }
  await writeFile(path, text);
}
