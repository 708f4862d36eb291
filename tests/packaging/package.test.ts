import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseAst } from 'vite';
import type { Manifest } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Course } from '../../module/model/course.ts';
import { budgets, spending } from '../../packaging/budgets.ts';
import { buildModule, releaseFolder } from '../../packaging/build-module.ts';
import { readCourse } from '../../packaging/content/read-course.ts';
import type { ThirdParty } from '../../packaging/inside/third-parties.ts';
import { lom } from '../../packaging/lom.ts';
import { buildOfflineModule } from '../../packaging/offline-module.ts';
import { packageFiles, packageKinds } from '../../packaging/package-files.ts';
import { scormFiles } from '../../packaging/scorm-package.ts';
import { verifyPackage } from '../../packaging/verify/verify-package.ts';
import { readFolder } from '../../packaging/write-whole.ts';
import { scormKinds } from '../../packaging/xsd.ts';
import { zip } from '../../packaging/zip.ts';
import type { Files } from '../../packaging/zip.ts';
import { copyRepository } from '../support/copied-repository.ts';

const root = resolve(import.meta.dirname, '../..');
let folder: string;
let offline: string;
let course: Course;
let parts: Manifest;
let inside: readonly ThirdParty[];
let files: Files;
const text = (path: string): string => new TextDecoder().decode(files[path]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'package-'));
  ({ course } = await readCourse(root));
  ({ parts, inside } = await buildModule(root, folder, course));
  files = await scormFiles('scorm12', course, folder);
  offline = await mkdtemp(join(tmpdir(), 'offline-'));
  await buildOfflineModule(root, offline, course);
}, 120_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
  await rm(offline, { recursive: true });
});

describe('the SCORM 1.2 package', () => {
  test('lists every file it holds but the manifest, and holds every file it lists (rule 3)', () => {
    const listed = [...text('imsmanifest.xml').matchAll(/<file href="([^"]*)"/g)].map(([, href]) => href);
    expect([...listed, 'imsmanifest.xml'].sort()).toEqual(Object.keys(files).sort());
  });

  test('has the page, its settings, the manifest and the schemas at its root, all else in the folder of the release', () => {
    const release = `${releaseFolder(course.version)}/`;
    expect(
      Object.keys(files)
        .filter((path) => !path.startsWith(release))
        .sort(),
    ).toEqual([
      'about.html',
      'adlcp_rootv1p2.xsd',
      'config.json',
      'ims_xml.xsd',
      'imscp_rootv1p1p2.xsd',
      'imsmanifest.xml',
      'imsmd_rootv1p2p1.xsd',
      'index.html',
    ]);
  });

  test('says in one page which release it is and what in it comes from whom, and NOTICE.md says the same', async () => {
    const page = text('about.html');
    const notice = await readFile(join(root, 'NOTICE.md'), 'utf8');
    const [, listed = ''] = notice.split(/^## /m);
    for (const { name, version, licence } of inside) {
      expect(page).toContain(`>${version === null ? name : `${name} ${version}`}</h3>\n<p>${licence}</p>`);
      expect(listed, 'NOTICE.md').toContain(name);
    }
    const rows = listed.split('\n').filter((line) => line.startsWith('| ')).length - 1;
    expect(rows).toBe(new Set(inside.map(({ name }) => name.replace(/^(lit-.*|@lit\/.*)$/, 'lit'))).size);
    expect(page).toContain(`Vydání ${course.version}`);
  });

  test('names are ASCII, lower case, without spaces and never .mjs (rule 4)', () => {
    for (const path of Object.keys(files)) expect(path).toMatch(/^[a-z0-9._/-]+(?<!\.mjs)$/);
  });

  test('the words of the cover stand in the page before any script, in Czech, with language and title', () => {
    const page = text('index.html');
    expect(page).toContain('<html lang="cs">');
    expect(page).toContain(`<title>${course.title.cs}</title>`);
    expect(page).toContain(`<h1 tabindex="-1">${course.title.cs}</h1>`);
    expect(page).toContain(course.gains[0]?.cs.replaceAll('&', '&amp;'));
  });

  test('the page has nothing inline: no script, no style, no handler (rule 26)', () => {
    const page = text('index.html');
    expect(page).not.toMatch(/<style|\sstyle="|\son[a-z]+="|javascript:/);
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(page.match(/rel="stylesheet"/g)).toHaveLength(1);
  });

  test('no address in page or style sheet leaves the package, and none begins at the root of a server', () => {
    const styles = Object.keys(files).filter((path) => path.endsWith('.css'));
    expect(styles).toHaveLength(1);
    const found = [
      ...text('index.html').matchAll(/\s(?:src|href)="([^"#]+)/g),
      ...text(styles[0] ?? '').matchAll(/url\(["']?([^)"']+)/g),
    ];
    expect(found.length).toBeGreaterThan(8);
    for (const [, address] of found) expect(address).toMatch(/^(\.\/|data:image)/);
  });

  test('the first script awaits nothing at its top level, or a later part that imports it would wait for ever', () => {
    const [, first = ''] = /<script type="module" src="\.\/([^"]+)"/.exec(text('index.html')) ?? [];
    const { body } = parseAst(text(first));
    expect(body.length).toBeGreaterThan(10);
    const waiting = body.filter(
      (each) => each.type === 'ExpressionStatement' && each.expression.type === 'AwaitExpression',
    );
    expect(waiting).toEqual([]);
  });

  test('scripts are asked for without crossorigin, so that the login of the LMS goes with them', () => {
    for (const [tag] of text('index.html').matchAll(/<script[^>]*>|<link rel="(?:stylesheet|modulepreload)"[^>]*>/g)) {
      expect(tag).not.toContain('crossorigin');
    }
  });

  test('holds no path of the machine it was built on, and no source map', () => {
    for (const path of Object.keys(files).filter((each) => /\.(js|css|html|json|xml)$/.test(each))) {
      expect(text(path), path).not.toContain(root);
      expect(text(path), path).not.toContain('sourceMappingURL');
    }
  });

  test('a name an LMS could stumble over is refused, with the name and a remedy', async () => {
    const odd = join(folder, 'Příloha 1.mjs');
    await writeFile(odd, '');
    await expect(scormFiles('scorm12', course, folder)).rejects.toThrow(
      'Příloha 1.mjs: a name is ASCII, lower case, without spaces, and not .mjs',
    );
    await rm(odd);
  });

  test('a module without its page is refused', async () => {
    await rename(join(folder, 'index.html'), join(folder, 'away.html'));
    await expect(scormFiles('scorm12', course, folder)).rejects.toThrow('index.html is missing');
    await rename(join(folder, 'away.html'), join(folder, 'index.html'));
  });
});

describe.each(['scorm2004-3rd', 'scorm2004-4th'] as const)('the %s package', (kind) => {
  test('lists every file it holds but the manifest, and says in the page which run-time keeps it', async () => {
    const held = await scormFiles(kind, course, folder);
    const read = (path: string): string => new TextDecoder().decode(held[path]);
    const listed = [...read('imsmanifest.xml').matchAll(/<file href="([^"]*)"/g)].map(([, href]) => href);
    expect([...listed, 'imsmanifest.xml'].sort()).toEqual(Object.keys(held).sort());
    expect(read('index.html')).toContain('<html data-lms="scorm2004" lang="cs">');
    expect(Object.keys(held)).toEqual(expect.arrayContaining(['adlcp_v1p3.xsd', 'imsss_v1p0.xsd', 'metadata.xml']));
  });

  test('holds the same module to the byte as the SCORM 1.2 package, but for that word', async () => {
    const release = `${releaseFolder(course.version)}/`;
    const module = (all: Files) =>
      Object.entries(all)
        .filter(([path]) => path.startsWith(release))
        .map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]);
    expect(module(await scormFiles(kind, course, folder))).toEqual(module(files));
  });
});

describe.each(scormKinds)('the %s package, as npm run verify looks at it', (kind) => {
  test('has nothing to be said against it', async () => {
    expect(await verifyPackage(zip(await scormFiles(kind, course, folder)))).toMatchObject({ kind, findings: [] });
  });
});

describe('the web package', () => {
  test('holds the module to the byte, what launches it with xAPI, and what describes it', async () => {
    const web = await packageFiles('web', course, { parts: folder, offline });
    const { 'tincan.xml': launch = new Uint8Array(), 'metadata.xml': metadata, ...module } = web;
    expect(Object.keys(module)).toEqual(Object.keys(await readFolder(folder)));
    for (const [path, bytes] of Object.entries(await readFolder(folder)))
      expect(Buffer.compare(bytes, module[path] ?? new Uint8Array()), path).toBe(0);
    expect(new TextDecoder().decode(metadata)).toBe(lom(course));
    const xml = new TextDecoder().decode(launch);
    expect(XMLValidator.validate(xml)).toBe(true);
    const read = new XMLParser({ ignoreAttributes: false }).parse(xml) as { tincan: object };
    expect(read.tincan).toMatchObject({
      activities: {
        activity: {
          '@_id': course.iri,
          '@_type': 'http://adlnet.gov/expapi/activities/course',
          name: course.languages.map((each) => ({ '#text': course.subtitle[each], '@_lang': each })),
          launch: { '#text': 'index.html', '@_lang': 'cs' },
        },
      },
    });
  });
});

describe('the offline package', () => {
  test('is one page, the page about the release, one classic script and one style sheet, which ask for nothing more', async () => {
    const held = await packageFiles('offline', course, { parts: folder, offline });
    const read = (path: string): string => new TextDecoder().decode(held[path]);
    const [script = '', sheet = ''] = ['.js', '.css'].map((end) =>
      Object.keys(held).find((path) => path.endsWith(end)),
    );
    expect(Object.keys(held).sort()).toEqual(['about.html', 'index.html', 'metadata.xml', script, sheet].sort());
    expect(read('index.html')).toContain(`<script defer src="./${script}"></script>`);
    expect(read('index.html')).not.toMatch(/type="module"|modulepreload|crossorigin/);
    expect(() => new Function(read(script))).not.toThrow();
    for (const [, address] of read(sheet).matchAll(/url\(["']?([^)"']{0,20})/g)) expect(address).toMatch(/^data:/);
  });

  test('holds its settings in the page, where an administrator can write them', async () => {
    const page = await readFile(join(offline, 'index.html'), 'utf8');
    const [, settings] = /<script type="application\/json" id="config">([^<]*)</.exec(page) ?? [];
    expect(JSON.parse(settings ?? 'none')).toEqual({});
  });
});

describe('what is set for one package', () => {
  const module = () => ({ parts: folder, offline });
  const config = { contact: '</script><b>podpora@urad.cz</b>', trainingSession: 'jaro-2027' };

  test.each(packageKinds)('stands in its %s package where the module reads it', async (kind) => {
    const set = await packageFiles(kind, course, module(), { passMarkForLms: false, config });
    const read = (path: string): string => new TextDecoder().decode(set[path]);
    const inPage = /<script type="application\/json" id="config">([^<]*)<\/script>/.exec(read('index.html'))?.[1];
    expect(JSON.parse(inPage ?? read('config.json'))).toEqual(config);
  });

  test.each(scormKinds)(
    'the pass mark stands in the manifest of the %s package where the LMS is to judge',
    async (kind) => {
      const set = await packageFiles(kind, course, module(), { passMarkForLms: true, config: {} });
      expect(new TextDecoder().decode(set['imsmanifest.xml'])).toContain(
        kind === 'scorm12'
          ? '<adlcp:masteryscore>75</adlcp:masteryscore>'
          : '<imsss:minNormalizedMeasure>0.75</imsss:minNormalizedMeasure>',
      );
      const warned = kind === 'scorm12' ? [expect.objectContaining({ code: 'mastery-score', level: 'warning' })] : [];
      expect((await verifyPackage(zip(set))).findings).toEqual(warned);
    },
  );
});

describe('every package', () => {
  test('is the same to the byte when it is built in another folder, time zone, language and environment (rule 39)', async () => {
    const script = join('tests', 'packaging', 'build-zips.ts');
    const copy = await copyRepository(script);
    const env = {
      ...process.env,
      TZ: 'America/Los_Angeles',
      LANG: 'en_US.UTF-8',
      LC_ALL: 'C',
      NODE_ENV: 'development',
    };
    const run = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], { env, cwd: copy });
    await rm(copy, { recursive: true });
    const sums: Record<string, string> = {};
    for (const kind of packageKinds) {
      const bytes = zip(await packageFiles(kind, course, { parts: folder, offline }));
      sums[kind] = createHash('sha256').update(bytes).digest('hex');
    }
    expect(JSON.parse(run.stdout)).toEqual(sums);
  }, 180_000);
});

describe('what a learner’s line has to carry', () => {
  test.each(Object.keys(budgets) as (keyof typeof budgets)[])('stays within the budget for %s', async (name) => {
    const spent = await spending(folder, parts);
    expect(spent[name]).toBeGreaterThan(0);
    expect(spent[name], `${name}: ${spent[name]} of ${budgets[name]}`).toBeLessThanOrEqual(budgets[name]);
  });

  test('a blocking script and one more preload are counted', async () => {
    const page = join(folder, 'index.html');
    const before = await spending(folder, parts);
    const script = Object.keys(files).find((path) => path.endsWith('.js')) ?? '';
    await writeFile(page, text('index.html').replace('</head>', `<script src="./${script}"></script></head>`));
    const after = await spending(folder, parts);
    await writeFile(page, files['index.html'] ?? '');
    expect(after.requests).toBe(before.requests + 1);
    expect(after.firstWords).toBeGreaterThan(before.firstWords + 100);
  });
});
