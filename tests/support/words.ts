import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../module/model/course.ts';
import { root } from './content.ts';

const moduleTexts: Readonly<Record<Language, unknown>> = {
  cs: { ...read('module/ui/shell-cs.json'), ...read('module/ui/notices-cs.json'), ...read('module/ui/cs.json') },
  en: { ...read('module/ui/shell-en.json'), ...read('module/ui/notices-en.json'), ...read('module/ui/en.json') },
};
const previewTexts = read('packaging/preview/pages/cs.json');

function read(file: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(join(root, file), 'utf8')) as Readonly<Record<string, unknown>>;
}

function find(texts: unknown, key: string): string {
  const found = key
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], texts);
  if (typeof found !== 'string') throw new RangeError(`there is no interface text "${key}"`);
  return plain(found);
}

/** Text with plain spaces, as it is compared. */
export function plain(text: string): string {
  return text
    .replace(/\u2060/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The module's text of a key, by which the tests know a control. @throws RangeError when there is no such text */
export function words(language: Language, key: string): string {
  return find(moduleTexts[language], key);
}

/** The same as a pattern in which `{{…}}` stands for anything. */
export function pattern(language: Language, key: string): RegExp {
  const literal = words(language, key).replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replace(/\{\{\w+\}\}/g, '.+')}$`);
}

/** A Czech text of the preview's pages, with its values put in. */
export function previewWords(key: string, values: Readonly<Record<string, string>> = {}): string {
  return find(previewTexts, key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}
