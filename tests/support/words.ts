import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../module/model/course.ts';
import { root } from './content.ts';

const texts: Readonly<Record<Language, unknown>> = { cs: read('cs'), en: read('en') };

function read(language: Language): unknown {
  return JSON.parse(readFileSync(join(root, 'module/ui', `${language}.json`), 'utf8'));
}

/** Text with plain spaces, as it is compared. */
export function plain(text: string): string {
  return text
    .replace(/\u2060/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The interface text of a key, by which the tests know a control. @throws RangeError when there is no such text */
export function words(language: Language, key: string): string {
  const found = key
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], texts[language]);
  if (typeof found !== 'string') throw new RangeError(`module/ui/${language}.json has no text "${key}"`);
  return plain(found);
}

/** The same as a pattern in which `{{…}}` stands for anything. */
export function pattern(language: Language, key: string): RegExp {
  const literal = words(language, key).replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replace(/\{\{\w+\}\}/g, '.+')}$`);
}
