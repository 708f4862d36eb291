import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import whole, { type i18n } from 'i18next';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lean } from '../../packaging/lean-texts.ts';
import { root } from '../support/content.ts';

const source = readFileSync(join(root, 'node_modules/i18next/dist/esm/i18next.js'), 'utf8');
const read = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(root, 'module/ui', `${file}.json`), 'utf8')) as Record<string, unknown>;

/** The dotted key of every text, without the ending of a plural or a context. */
const keysOf = (texts: object, path = ''): readonly string[] =>
  Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [path + key.replace(/_\w+$/, '')] : keysOf(value as object, `${path}${key}.`),
  );

describe('i18next as the module has it', () => {
  let folder: string;
  let small: i18n;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lean-texts-'));
    const file = join(folder, 'i18next.mjs');
    writeFileSync(file, lean(source));
    small = ((await import(/* @vite-ignore */ pathToFileURL(file).href)) as { default: i18n }).default;
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('is smaller by a tenth at least', () => {
    expect(lean(source).length).toBeLessThan(source.length * 0.9);
  });

  it.each(['cs', 'en'] as const)(
    'says every text as the whole library does, for every count and context (%s)',
    (lng) => {
      const texts = { ...read(`shell-${lng}`), ...read(`notices-${lng}`), ...read(lng) };
      const sayWith = (library: i18n) => {
        const speaker = library.createInstance();
        const resources = { [lng]: { translation: texts } };
        void speaker.init({ lng, resources, initAsync: false, interpolation: { escapeValue: false } });
        return speaker.getFixedT(lng);
      };
      const [expected, said] = [sayWith(whole), sayWith(small)];
      const keys = [...new Set(keysOf(texts))];
      expect(keys.length).toBeGreaterThan(200);
      for (const key of keys)
        for (const values of [
          {},
          ...[0, 1, 2, 5, 1.5].map((count) => ({ count, total: 7, of: 'z 7', mark: '<75 %>' })),
          { context: 'ze', total: 7 },
        ])
          expect(said(key, values), key).toBe(expected(key, values));
    },
  );

  it('is not made of a release that is written otherwise', () => {
    expect(() => lean(source.replace('class Formatter {', 'class Formats {'))).toThrow(RangeError);
    expect(() => lean(source.replace(/this\.logger/g, 'this.log'))).toThrow('mend or remove packaging/lean-texts.ts');
  });
});
