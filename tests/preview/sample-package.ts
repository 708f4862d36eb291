import { writeFile } from 'node:fs/promises';
import { zip } from '../../packaging/zip.ts';
import type { Files } from '../../packaging/zip.ts';

const manifest = `<?xml version="1.0"?>
<manifest identifier="sample" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<organizations default="o"><organization identifier="o"><title>Sample</title>
<item identifier="i" identifierref="r"><title>Ukázkový balíček</title></item></organization></organizations>
<resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources>
</manifest>`;

/** The files of a small package that does nothing but show a sentence. */
export const sampleFiles: Files = {
  'imsmanifest.xml': new TextEncoder().encode(manifest),
  'index.html': new TextEncoder().encode('<!doctype html><html lang="cs"><title>Ukázka</title><p>Ukázka'),
};

/** Writes a package and gives back its path. */
export async function writePackage(file: string, files: Files = sampleFiles): Promise<string> {
  await writeFile(file, zip(files));
  return file;
}
