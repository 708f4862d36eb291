import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Course } from '../../module/model/course.ts';
import { readCourse } from '../../packaging/content/read-course.ts';
import { scorm12Manifest, withoutRelease } from '../../packaging/manifest.ts';
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
