import { zipSync, type Zippable } from 'fflate';
import type { Code } from '../../../packaging/verify/words.ts';
import { zip, type Files } from '../../../packaging/zip.ts';

export const text = (words: string): Uint8Array => new TextEncoder().encode(words);

const manifest = `<?xml version="1.0"?>
<manifest identifier="m" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="o"><organization identifier="o"><title>Ukázka</title>
<item identifier="i" identifierref="r"><title>Ukázka</title></item></organization></organizations>
<resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources>
</manifest>`;
/** A SCORM 1.2 package with nothing wrong. */
export const good: Files = { 'imsmanifest.xml': text(manifest), 'index.html': text('<!doctype html><p>Ukázka') };

const texts = `<title><langstring lang="cs">Ukázka</langstring></title><description><langstring lang="cs">Kurz</langstring></description>`;
const structure = `<?xml version="1.0"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
<course id="https://example.org/kurz">${texts}</course>
<au id="https://example.org/kurz/au" moveOn="Passed" masteryScore="0.75" launchMethod="AnyWindow">${texts}<url>index.html?lang=cs</url></au>
</courseStructure>`;
/** A cmi5 package with nothing wrong. */
export const goodCmi5: Files = { 'cmi5.xml': text(structure), 'index.html': text('<!doctype html><p>Ukázka') };

/** A good package with one thing changed in the file that describes it. */
export function changed(from: string | RegExp, to: string, base = good): Files {
  const [name = '', before = ''] = base === good ? ['imsmanifest.xml', manifest] : ['cmi5.xml', structure];
  const after = before.replace(from, to);
  if (after === before) throw new RangeError(`${name} has no ${String(from)}`);
  return { ...base, [name]: text(after) };
}

/** The central directory of a zip with one field of its first entry overwritten. */
function patched(bytes: Uint8Array, offset: number, value: number, size: 2 | 4 = 2): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const first = view.getUint32(copy.length - 22 + 16, true);
  if (size === 2) view.setUint16(first + offset, value, true);
  else view.setUint32(first + offset, value, true);
  return copy;
}

type Case = readonly [name: string, code: Code, bytes: Uint8Array];
const bytes = zip(good);
const link = zipSync({ link: [text('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] } as Zippable);
const { 'imsmanifest.xml': xml, 'index.html': page } = good as Record<string, Uint8Array>;

/** Zips and SCORM packages no LMS can use, each with the code of what is said of it. */
export const broken: readonly Case[] = [
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
  ['a first page that is not there', 'file-missing', zip(changed('sco" href="index.html"', 'sco" href="start.html"'))],
  ['a listed file that is not there', 'file-missing', zip(changed('<file href="index.html"/>', '<file href="a.js"/>'))],
  [
    'a first page elsewhere',
    'outside-address',
    zip(changed('sco" href="index.html"', 'sco" href="https://example.org/"')),
  ],
];

const cmi5 = (from: string | RegExp, to: string): Uint8Array => zip(changed(from, to, goodCmi5));

/** cmi5 packages an LMS refuses, one for each rule. @see cmi5 13, 14 */
export const brokenCmi5: readonly Case[] = [
  ['a structure that is no XML', 'no-xml', cmi5('</courseStructure>', '')],
  ['a structure in a folder', 'manifest-in-folder', zip({ 'kurz/cmi5.xml': goodCmi5['cmi5.xml'] as Uint8Array })],
  ['another namespace', 'cmi5-namespace', cmi5('v1/CourseStructure.xsd', 'v2/CourseStructure.xsd')],
  ['no course', 'cmi5-course', cmi5(/<course id[\s\S]*<\/course>/, '')],
  ['no unit', 'cmi5-no-unit', cmi5(/<au [\s\S]*<\/au>/, '')],
  ['an id twice', 'cmi5-same-id', cmi5('/kurz/au"', '/kurz"')],
  ['an id that is no IRI', 'cmi5-no-iri', cmi5('course id="https://example.org/kurz"', 'course id="kurz"')],
  ['no description', 'cmi5-no-text', cmi5(/<description>.*?<\/description><\/course>/, '</course>')],
  ['a text without language', 'cmi5-langstring', cmi5(' lang="cs"', '')],
  ['an empty text', 'cmi5-langstring', cmi5('>Kurz<', '><')],
  ['no address', 'cmi5-no-url', cmi5(/<url>.*<\/url>/, '')],
  ['a page the zip does not hold', 'file-missing', cmi5('<url>index.html', '<url>start.html')],
  ['a page above the zip', 'file-missing', cmi5('<url>index.html', '<url>../index.html')],
  ['a parameter of the launch', 'cmi5-taken-name', cmi5('?lang=cs', '?actor=me')],
  ['a pass mark of 75', 'cmi5-mastery-score', cmi5('"0.75"', '"75"')],
  ['a pass mark with a comma', 'cmi5-mastery-score', cmi5('"0.75"', '"0,75"')],
  ['a moveOn nobody knows', 'cmi5-move-on', cmi5('"Passed"', '"Finished"')],
  ['a launchMethod nobody knows', 'cmi5-launch-method', cmi5('"AnyWindow"', '"Tab"')],
];

/** What is for whoever decides. */
export const doubtful: readonly Case[] = [
  ['a manifest that breaks its schema', 'schema', zip(changed('type="webcontent" ', ''))],
  [
    'a pass mark',
    'mastery-score',
    zip(changed('</title></item>', '</title><adlcp:masteryscore>80</adlcp:masteryscore></item>')),
  ],
  ['a file nobody lists', 'unlisted', zip({ ...good, 'extra.js': text('') })],
  ['a name with a space', 'odd-name', zip({ ...good, 'Příloha 1.pdf': text('') })],
  [
    'two parts to launch',
    'more-scos',
    zip(changed('</item>', '</item><item identifier="j" identifierref="r"><title>2</title></item>')),
  ],
  ['a unit elsewhere', 'outside-address', cmi5('<url>index.html', '<url>https://example.org/')],
];
