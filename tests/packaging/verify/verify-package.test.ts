import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inWords } from '../../../packaging/verify/finding.ts';
import { verifyPackage, type Looked } from '../../../packaging/verify/verify-package.ts';
import { words } from '../../../packaging/verify/words.ts';
import { zip } from '../../../packaging/zip.ts';
import { broken, brokenCmi5, changed, doubtful, good, goodCmi5 } from './broken-packages.ts';

const looked = new Map<Uint8Array, Promise<Looked>>();

/** Each package is looked at once: the schemas take their time. */
function look(bytes: Uint8Array): Promise<Looked> {
  const found = looked.get(bytes) ?? verifyPackage(bytes);
  looked.set(bytes, found);
  return found;
}

const codes = async (bytes: Uint8Array): Promise<string[]> =>
  (await look(bytes)).findings.map(({ code, level }) => `${level} ${code}`);

describe('a package that is in order', () => {
  it.each([
    ['scorm12', 'index.html', good],
    ['cmi5', 'index.html?lang=cs', goodCmi5],
  ])('is found to be so, with its kind (%s) and the page to launch', async (kind, launch, files) => {
    expect(await verifyPackage(zip(files))).toMatchObject({ kind, launch, findings: [] });
  });

  it('may name the namespace of cmi5 by a prefix, and have its units in blocks', async () => {
    const prefixed = changed(/[\s\S]*/, '', goodCmi5);
    const xml = new TextDecoder()
      .decode(goodCmi5['cmi5.xml'])
      .replace('xmlns=', 'xmlns:c=')
      .replace(/<(\/?)(?=[a-z])/gi, '<$1c:')
      .replace(
        '<c:au ',
        '<c:block id="https://example.org/block"><c:title><c:langstring lang="cs">B</c:langstring></c:title><c:description><c:langstring lang="cs">B</c:langstring></c:description><c:au ',
      )
      .replace('</c:au>', '</c:au></c:block>');
    const files = { ...prefixed, 'cmi5.xml': new TextEncoder().encode(xml) };
    expect(await verifyPackage(zip(files))).toMatchObject({ kind: 'cmi5', launch: 'index.html?lang=cs', findings: [] });
  });
});

describe('a broken package is refused with a message of its own', () => {
  it.each([...broken, ...brokenCmi5])('%s', async (_name, code, bytes) => {
    expect(await codes(bytes)).toContain(`error ${code}`);
  });
});

describe('what is for whoever decides is a warning', () => {
  it.each(doubtful)('%s', async (_name, code, bytes) => {
    const found = await codes(bytes);
    expect(found).toContain(`warning ${code}`);
    expect(found.filter((each) => each.startsWith('error'))).toEqual([]);
  });
});

describe('the words', () => {
  it('say in both languages what is wrong and what to do, for every code', () => {
    for (const [code, both] of Object.entries(words)) {
      for (const language of ['cs', 'en'] as const) {
        const [problem, remedy] = both[language];
        expect(problem.length, code).toBeGreaterThan(15);
        expect(remedy, code).toMatch(/\.$/);
      }
    }
  });

  it.each(['cs', 'en'] as const)('are these, package by package (%s)', async (language) => {
    const said: string[] = [];
    for (const [name, , bytes] of [...broken, ...brokenCmi5, ...doubtful]) {
      const { findings } = await look(bytes);
      said.push(`${name}:`, ...findings.map((each) => `${each.level} ${inWords(each, language)}`), '');
    }
    await expect(said.join('\n')).toMatchFileSnapshot(join(import.meta.dirname, `messages.${language}.txt`));
  });
});
