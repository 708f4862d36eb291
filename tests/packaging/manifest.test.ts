import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Course } from '../../module/model/course.ts';
import { readCourse } from '../../packaging/content/read-course.ts';
import { lom, lomFaults } from '../../packaging/lom.ts';
import { scorm12Manifest, withoutRelease } from '../../packaging/manifest.ts';
import { scorm2004Manifest } from '../../packaging/scorm2004-manifest.ts';
import { manifestFaults } from '../../packaging/xsd.ts';

const root = resolve(import.meta.dirname, '../..');
const files = ['config.json', 'index.html', 'v0-1-0/module-abc.js'];
let course: Course;
let manifest: string;

beforeAll(async () => {
  ({ course } = await readCourse(root));
  manifest = scorm12Manifest(course, files);
});

describe('the manifest of the SCORM 1.2 package', () => {
  test('is valid by the SCORM 1.2 schemas', async () => {
    expect(await manifestFaults(manifest)).toEqual([]);
  });

  test.each([
    ['a type that does not exist', 'adlcp:scormtype="sco"', 'adlcp:scormtype="page"', 'scormtype'],
    ['a resource without a type', 'type="webcontent" ', '', "The attribute 'type' is required"],
    ['an item before the title', '<title>', '<item identifier="x"/><title>', 'title'],
    ['metadata in the wrong order', '<imsmd:lifecycle>', '<imsmd:rights/><imsmd:lifecycle>', 'lifecycle'],
  ])('the schemas refuse %s', async (_name, right, wrong, words) => {
    const faults = await manifestFaults(manifest.replace(right, wrong));
    expect(faults.join('\n')).toContain(words);
    expect(faults[0]).toMatch(/^imsmanifest\.xml:\d+ /);
  });

  test('has one organization, one item, one SCO and no pass mark (rules 1, 3 and 5)', () => {
    const count = (pattern: RegExp): number => manifest.match(pattern)?.length ?? 0;
    expect(count(/<organization /g)).toBe(1);
    expect(count(/<item /g)).toBe(1);
    expect(count(/<resource /g)).toBe(1);
    expect(count(/adlcp:scormtype="sco"/g)).toBe(1);
    expect(manifest).not.toContain('masteryscore');
    expect(manifest).not.toContain('xml:base');
  });

  test('lists every file it is given, once', () => {
    const listed = [...manifest.matchAll(/<file href="([^"]*)"\/>/g)].map(([, href]) => href);
    expect(listed).toEqual(files);
  });

  test('keeps its identifiers when the version and the files change (rule 2)', () => {
    const later = scorm12Manifest({ ...course, version: '9.9.9' }, ['index.html', 'v9-9-9/other.js']);
    const identifiers = (xml: string): readonly string[] => xml.match(/identifier(?:ref)?="[^"]*"/g) ?? [];
    expect(identifiers(later)).toEqual(identifiers(manifest));
    expect(identifiers(manifest)).toHaveLength(5);
  });

  test('a title with < and & stays readable XML', async () => {
    const subtitle = { cs: 'Vy & <my>', en: 'You & <we>' };
    const odd = scorm12Manifest({ ...course, subtitle }, files);
    expect(await manifestFaults(odd)).toEqual([]);
    expect(odd).toContain('<title>Vy &#38; &#60;my&#62;</title>');
  });

  /**
   * The golden manifest shows in a review what an LMS will see. A change that is meant is written there by
   * `npx vitest run --project node tests/packaging/manifest.test.ts --update`; the commit says why.
   */
  test('is the golden imsmanifest.xml in the root, but for the release', async () => {
    const golden = join(root, 'imsmanifest.xml');
    await access(golden);
    await expect(withoutRelease(manifest)).toMatchFileSnapshot(golden);
  });
});

describe.each([
  ['3rd', 'scorm2004-3rd', '2004 3rd Edition'],
  ['4th', 'scorm2004-4th', '2004 4th Edition'],
] as const)('the manifest of the SCORM 2004 package, %s edition', (edition, kind, schemaversion) => {
  const make = (): string => scorm2004Manifest(course, files, edition);

  test('is valid by the schemas of that edition, and names it', async () => {
    expect(await manifestFaults(make(), kind)).toEqual([]);
    expect(make()).toContain(`<schemaversion>${schemaversion}</schemaversion>`);
  });

  test.each([
    ['a type that does not exist', 'scormType="sco"', 'scormType="page"', 'scormType'],
    ['a control that is neither on nor off', 'flow="true"', 'flow="maybe"', "'flow': 'maybe'"],
    ['a button no LMS has', '>continue<', '>onwards<', "'onwards'"],
    ['sequencing in the wrong place', '<imsss:deliveryControls', '<imsss:other/><imsss:deliveryControls', 'other'],
    ['an item without a name', 'item identifier="spolecny-stul-item"', 'item', "'identifier' is required"],
  ])('the schemas refuse %s', async (_name, right, wrong, words) => {
    const broken = make().replace(right, wrong);
    expect(broken).not.toBe(make());
    expect((await manifestFaults(broken, kind)).join('\n')).toContain(words);
  });

  test('keeps the identifiers of the SCORM 1.2 package, one organization, item and SCO, which says itself how it ends', () => {
    const identifiers = (xml: string): readonly string[] => xml.match(/\bidentifier(?:ref)?="[^"]*"/g) ?? [];
    expect(identifiers(make())).toEqual(identifiers(manifest));
    expect(make()).toContain('completionSetByContent="true" objectiveSetByContent="true"');
    expect(make()).not.toContain('minNormalizedMeasure');
  });

  test('points to the description of the course beside it', () => {
    expect(make()).toContain('<adlcp:location>metadata.xml</adlcp:location>');
  });
});

describe('the description of the course for SCORM 2004', () => {
  test('keeps the rules of the standard', () => {
    expect(lomFaults(lom(course))).toEqual([]);
  });

  test('says what the course is in both languages, how long it takes, its version and its licence', () => {
    const text = lom(course);
    for (const language of course.languages) expect(text).toContain(course.subtitle[language]);
    const minutes = course.lessons.reduce((sum, each) => sum + each.minutes, 0);
    expect(text).toContain(`<duration>PT${minutes}M</duration>`);
    expect(text).toContain(`<string language="x-none">${course.version}</string>`);
    expect(text).toContain('EUPL-1.2');
  });

  test.each([
    ['no XML', '</lom>', '', 'metadata.xml:'],
    ['another language of metadata', 'ltsc.ieee.org/xsd/LOM', 'example.org/LOM', 'the root is not <lom xmlns='],
    ['parts in the wrong order', '<general>', '<rights/><general>', 'the order is general, lifeCycle'],
    ['a text without a language', '<string language="cs">', '<string>', 'is empty or has no language'],
    ['a time that is none', 'PT', '1:30 ', 'is no duration of ISO 8601'],
  ])('is refused when it holds %s', (_name, right, wrong, words) => {
    expect(lomFaults(lom(course).replace(right, wrong)).join('\n')).toContain(words);
  });

  test('is refused when a title is longer than an LMS must keep', () => {
    const subtitle = { cs: 'Ř'.repeat(1001), en: 'A title' };
    expect(lomFaults(lom({ ...course, subtitle }))).toEqual([
      'metadata.xml: general/title (cs) has 1001 characters; at most 1000 are kept',
    ]);
  });
});
