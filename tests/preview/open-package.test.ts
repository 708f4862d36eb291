import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openPackage } from '../../packaging/preview/lms/open-package.ts';
import { sampleFiles, writePackage } from './sample-package.ts';

let file: string;

beforeEach(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'opened-')), 'package.zip');
});

const refusal = (words: string): string => `${file}\n  ${words}`;
const manifest = (change: (xml: string) => string): typeof sampleFiles => ({
  ...sampleFiles,
  'imsmanifest.xml': new TextEncoder().encode(change(new TextDecoder().decode(sampleFiles['imsmanifest.xml']))),
});

test('a package is opened with its title, its version and its first page', async () => {
  const opened = await openPackage(await writePackage(file));
  expect(opened).toMatchObject({
    file: 'package.zip',
    title: 'Ukázkový balíček',
    version: '1.0',
    launch: 'index.html',
  });
  expect(opened.sha).toMatch(/^[0-9a-f]{64}$/);
});

describe('what is no package is refused in words: what, where, what to do', () => {
  test('a file that is missing', async () => {
    await expect(openPackage(file)).rejects.toThrow(
      refusal('cannot be read (ENOENT).\n  Check the path, or run: npm run build.'),
    );
  });

  test('a file that is no zip', async () => {
    await writeFile(file, 'Dobrý den');
    await expect(openPackage(file)).rejects.toThrow(refusal('is not a zip.\n  Name a package from dist/packages/.'));
  });

  test('a zip without a manifest', async () => {
    await writePackage(file, { 'readme.txt': new Uint8Array([65]) });
    await expect(openPackage(file)).rejects.toThrow(
      refusal(
        'has no imsmanifest.xml at its root, so it is no SCORM package.\n  Zip the content, not the folder around it.',
      ),
    );
  });

  test('a manifest that is not XML', async () => {
    await writePackage(file, { ...sampleFiles, 'imsmanifest.xml': new TextEncoder().encode('<<<') });
    await expect(openPackage(file)).rejects.toThrow('has a manifest this preview cannot play');
  });

  test('a manifest without a SCO', async () => {
    await writePackage(
      file,
      manifest((xml) => xml.replace('scormtype="sco"', 'scormtype="asset"')),
    );
    await expect(openPackage(file)).rejects.toThrow('resource "r" is no SCO');
  });

  test('a manifest with two items', async () => {
    await writePackage(
      file,
      manifest((xml) =>
        xml.replace('</organization>', '<item identifier="j" identifierref="r"><title>2</title></item></organization>'),
      ),
    );
    await expect(openPackage(file)).rejects.toThrow(
      'Only SCORM 1.2 with one organization, one item and one SCO is played.',
    );
  });

  test('a manifest that promises a page the zip does not hold', async () => {
    await writePackage(
      file,
      manifest((xml) => xml.replaceAll('index.html', 'missing.html')),
    );
    await expect(openPackage(file)).rejects.toThrow('promises missing.html in its manifest, but does not hold it');
  });
});
