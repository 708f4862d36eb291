import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inWords } from '../../../packaging/verify/finding.ts';
import { verifyPackage } from '../../../packaging/verify/verify-package.ts';
import { words, type Code } from '../../../packaging/verify/words.ts';
import { zip, type Files } from '../../../packaging/zip.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const manifest = `<?xml version="1.0"?>
<manifest identifier="m" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="o"><organization identifier="o"><title>Ukázka</title>
<item identifier="i" identifierref="r"><title>Ukázka</title></item></organization></organizations>
<resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources>
</manifest>`;
const good: Files = { 'imsmanifest.xml': text(manifest), 'index.html': text('<!doctype html><p>Ukázka') };

/** The good package with one thing changed in its manifest. */
const changed = (from: string, to: string): Files => {
  if (!manifest.includes(from)) throw new RangeError(`the manifest has no ${from}`);
  return { ...good, 'imsmanifest.xml': text(manifest.replace(from, to)) };
};

/** The central directory of a zip with one field of its first entry overwritten. */
function patched(bytes: Uint8Array, offset: number, value: number, size: 2 | 4 = 2): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const first = view.getUint32(copy.length - 22 + 16, true);
  if (size === 2) view.setUint16(first + offset, value, true);
  else view.setUint32(first + offset, value, true);
  return copy;
}

const codes = async (bytes: Uint8Array): Promise<string[]> =>
  (await verifyPackage(bytes)).findings.map(({ code, level }) => `${level} ${code}`);

describe('a package that is in order', () => {
  it('is found to be so, with its kind', async () => {
    expect(await verifyPackage(zip(good))).toEqual({ kind: 'scorm12', findings: [] });
  });
});

describe('a broken package is refused with a message of its own', () => {
  const bytes = zip(good);
  const link = zipSync({ link: [text('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] } as Zippable);
  const { 'imsmanifest.xml': xml, 'index.html': page } = good as Record<string, Uint8Array>;
  const cases: readonly (readonly [string, Code, Uint8Array])[] = [
    ['a text that is no zip', 'no-zip', text('Dobrý den')],
    ['a zip cut in the middle', 'no-zip', bytes.slice(0, bytes.length - 40)],
    ['a directory cut off', 'no-zip', patched(bytes, 28, 60_000)],
    ['a password', 'encrypted', patched(bytes, 8, 1)],
    ['a path upwards', 'path-escapes', zip({ ...good, 'a/../../x.html': text('') })],
    ['an absolute path', 'path-escapes', zip({ ...good, '/x.html': text('') })],
    ['a path of Windows', 'path-escapes', zip({ ...good, 'C:\\x.html': text('') })],
    ['a symbolic link', 'symbolic-link', link],
    ['a bomb', 'bomb', patched(bytes, 24, 3_000_000_000, 4)],
    ['two names in one', 'same-name', zip({ ...good, 'INDEX.html': text('') })],
    ['no manifest', 'no-manifest', zip({ 'index.html': page as Uint8Array })],
    ['a manifest in a folder', 'manifest-in-folder', zip({ 'kurz/imsmanifest.xml': xml as Uint8Array })],
    ['a manifest that is no XML', 'no-xml', zip(changed('</organizations>', ''))],
    ['a version nobody knows', 'unknown-version', zip(changed('>1.2<', '>CAM 1.3<'))],
    ['an identifier twice', 'same-identifier', zip(changed('identifier="i"', 'identifier="o"'))],
    ['an organization that is not there', 'no-organization', zip(changed('default="o"', 'default="x"'))],
    ['an item that leads nowhere', 'no-resource', zip(changed('identifierref="r"', 'identifierref="x"'))],
    ['no SCO', 'no-sco', zip(changed('scormtype="sco"', 'scormtype="asset"'))],
    [
      'a first page that is not there',
      'file-missing',
      zip(changed('sco" href="index.html"', 'sco" href="start.html"')),
    ],
    [
      'a listed file that is not there',
      'file-missing',
      zip(changed('<file href="index.html"/>', '<file href="a.js"/>')),
    ],
    [
      'a first page elsewhere',
      'outside-address',
      zip(changed('sco" href="index.html"', 'sco" href="https://example.org/"')),
    ],
  ];

  it.each(cases)('%s', async (_name, code, broken) => {
    expect(await codes(broken)).toContain(`error ${code}`);
  });
});

describe('what is for whoever decides is a warning', () => {
  it.each([
    ['a manifest that breaks its schema', 'schema', changed('type="webcontent" ', '')],
    [
      'a pass mark',
      'mastery-score',
      changed('</title></item>', '</title><adlcp:masteryscore>80</adlcp:masteryscore></item>'),
    ],
    ['a file nobody lists', 'unlisted', { ...good, 'extra.js': text('') }],
    ['a name with a space', 'odd-name', { ...good, 'Příloha 1.pdf': text('') }],
    [
      'two parts to launch',
      'more-scos',
      changed('</item>', '</item><item identifier="j" identifierref="r"><title>2</title></item>'),
    ],
  ] as readonly (readonly [string, Code, Files])[])('%s', async (_name, code, files) => {
    const found = await codes(zip(files));
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

  it('name the place and what was found there', () => {
    const finding = { code: 'file-missing', level: 'error', where: 'imsmanifest.xml', what: 'start.html' } as const;
    expect(inWords(finding, 'cs')).toBe(
      'imsmanifest.xml\n  Manifest slibuje soubor, který v balíčku není: start.html\n  Vytvořte balíček znovu, nebo soubor doplňte.',
    );
  });
});

describe('packages of a foreign tool', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'verify-'))));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([
    ['1.2', 'scorm12', ['schema', 'mastery-score']],
    ['2004 4th Edition', 'scorm2004-4th', ['schema']],
  ] as const)('(%s) are judged fairly: they play, with warnings', async (version, kind, expected) => {
    const [source, outputFolder] = [join(folder, `source-${kind}`), join(folder, `out-${kind}`)];
    await mkdir(source);
    await writeFile(join(source, 'index.html'), '<!doctype html><p>Foreign');
    const pack = createRequire(import.meta.url)('simple-scorm-packager') as (
      options: unknown,
      done: () => void,
    ) => void;
    const options = {
      version,
      title: 'Foreign',
      identifier: 'foreign',
      source,
      package: { version: '1.0.0', zip: true, outputFolder },
    };
    await new Promise<void>((done) => pack(options, done));
    const [file = ''] = await readdir(outputFolder);
    const verdict = await verifyPackage(new Uint8Array(await readFile(join(outputFolder, file))));
    expect(verdict.kind).toBe(kind);
    expect([...new Set(verdict.findings.map(({ code }) => code))]).toEqual(expected);
    expect(verdict.findings.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
