import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WrongCall } from '../../packaging/command-error.ts';
import { readSettings } from '../../packaging/content/settings.ts';
import { help, readCall } from '../../packaging/package-call.ts';
import { packageKinds } from '../../packaging/package-files.ts';
import { presets } from '../../packaging/presets.ts';
import { verifyPackage } from '../../packaging/verify/verify-package.ts';
import { unzip } from '../../packaging/zip.ts';
import { course, root } from '../support/content.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'preset-'))));
afterAll(() => rm(folder, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

function npmRunPackage(...args: readonly string[]): Promise<Ended> {
  return new Promise((settle) => {
    const command = ['--import', 'tsx', 'packaging/package.ts', ...args];
    execFile(process.execPath, command, { cwd: root }, (error, out, said) =>
      settle({ code: Number(error?.code ?? 0), out, said }),
    );
  });
}

describe('the call of npm run package', () => {
  test('takes the kind from the preset, and everything else as the course has it', () => {
    for (const preset of ['moodle', 'strict', 'generic'] as const) {
      const { kind } = presets[preset];
      const rest = { languages: null, course: null, masteryScore: null, attempts: null, lrs: null, config: {} };
      expect(readCall(['--preset', preset])).toEqual({ preset, kind, ...rest, out: 'dist/presets', json: false });
    }
  });

  test('takes settings as options', () => {
    const call = readCall(
      '--preset moodle --lang cs --pass-mark 80 --attempts 2 --lms Moodle --training-session jaro-2027'.split(' '),
    );
    expect(call).toMatchObject({ languages: ['cs'], masteryScore: 0.8, attempts: 2 });
    expect(call?.config).toEqual({ lms: 'Moodle', trainingSession: 'jaro-2027' });
  });

  test('is told about every preset, every kind and every exit code by --help', async () => {
    expect(readCall(['--help'])).toBeNull();
    for (const word of [...Object.keys(presets), ...packageKinds]) expect(help).toContain(word);
    const { code, out } = await npmRunPackage('--help');
    expect([code, out.trim()]).toEqual([0, help]);
  });

  test.each([
    ['', '--preset is missing.\n  Write --preset moodle|strict|generic.'],
    ['--preset ilias', '--preset ilias is none.\n  Write moodle, strict, generic.'],
    ['--preset moodle --lang de', '--lang de is none.\n  Write cs, en, both.'],
    ['--preset moodle --kind aicc', `--kind aicc is none.\n  Write ${packageKinds.join(', ')}.`],
    ['--preset moodle --pass-mark 0.75', '--pass-mark 0.75 is no whole number from 1 to 100.'],
    ['--preset moodle --pass-mark 101', '--pass-mark 101 is no whole number from 1 to 100.'],
    ['--preset moodle --attempts 0', '--attempts 0 is no whole number from 1 to 20.'],
    ['--preset moodle --lrs-endpoint lrs.cz', '--lrs-endpoint lrs.cz is not the address of an LRS.'],
    ['--preset moodle --lrs-endpoint https://key:secret@lrs.cz/', 'without a name or key.'],
    ['--preset moodle --colour red', "Unknown option '--colour'"],
  ])('%s is refused with what to write', (args, words) => {
    const call = () => readCall(args.split(' ').filter(Boolean));
    expect(call).toThrow(WrongCall);
    expect(call).toThrow(words);
  });

  test('ends with 2 where the call is wrong, and writes nothing', async () => {
    const { code, out, said } = await npmRunPackage('--preset', 'ilias', '--out', folder);
    expect([code, out, said.trim()]).toEqual([2, '', '--preset ilias is none.\n  Write moodle, strict, generic.']);
  });
});

describe('a settings file', () => {
  test.each([
    ['masteryScore: 75\n', /settings\.yaml:1\n {2}masteryScore is 75\.\n/],
    ['attempts: 2\nlanguages: [de]\n', /settings\.yaml:2\n/],
    ['attempts: 2\nmasteryscore: 0.8\n', /settings\.yaml:2\n.*"masteryscore"\.\n {2}Did you mean "masteryScore"\?/],
    ['lessons: [1-why-cooperate]\n', /settings\.yaml:1\n.*no field "lessons"/],
    ['lrs: lrs.cz\n', /settings\.yaml:1\n {2}lrs is "lrs\.cz"\.\n {2}Write the address of an LRS/],
  ])('with %j is refused with the file, the line and what to do', async (text, words) => {
    const file = join(folder, 'settings.yaml');
    await writeFile(file, text);
    await expect(readSettings(file)).rejects.toThrow(words);
  });

  test('that is not there ends with 1 and says so without a stack', async () => {
    const { code, said } = await npmRunPackage('--preset', 'moodle', '--course', join(folder, 'none.yaml'));
    expect(code).toBe(1);
    expect(said).toMatch(/none\.yaml:1\n {2}this file is missing\.\n {2}Write the path of a YAML file/);
    expect(said).not.toContain('    at ');
  });
});

describe('a package in one language with settings of its own', () => {
  test('holds them, no lesson and no switch of the other language, and says its sum', async () => {
    const settings = join(folder, 'own.yaml');
    await writeFile(settings, 'attempts: 4\nlrs: https://lrs.example.cz/xapi/\n');
    const given = ['--preset', 'strict', '--lang', 'en', '--pass-mark', '80', '--attempts', '2', '--course', settings];
    const { code, out, said } = await npmRunPackage(...given, '--contact', 'helpdesk', '--out', folder, '--json');
    expect(code, said).toBe(0);
    const made = JSON.parse(out) as { file: string; sha256: string; bytes: number };
    const bytes = new Uint8Array(await readFile(made.file));
    expect(made).toEqual({
      file: join(folder, `${course.id}-${course.version}-scorm12-strict-en.zip`),
      preset: 'strict',
      kind: 'scorm12',
      languages: ['en'],
      masteryScore: 0.8,
      attempts: 2,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(said).toContain('1/4 Reading the settings');
    expect((await verifyPackage(bytes)).findings.map(({ code, level }) => [code, level])).toEqual([
      ['mastery-score', 'warning'],
    ]);
    const files = unzip(bytes);
    const read = (path: string): string => new TextDecoder().decode(files[path]);
    expect(Object.keys(files).filter((path) => /\/(lesson-.*-|shell-)?cs-[^/]*\.js$/.test(path))).toEqual([]);
    expect(Object.keys(files).filter((path) => /\/lesson-.*-en-/.test(path))).toHaveLength(course.lessons.length);
    expect(read('index.html')).toContain('<html lang="en">');
    expect(read('index.html')).not.toContain('class="lang"');
    expect(read('about.html')).not.toMatch(/lang="cs"/);
    expect(read('imsmanifest.xml')).toContain('<adlcp:masteryscore>80</adlcp:masteryscore>');
    expect(read('imsmanifest.xml')).not.toContain('xml:lang="cs"');
    expect(JSON.parse(read('config.json'))).toEqual({
      lrs: { endpoint: 'https://lrs.example.cz/xapi/' },
      contact: 'helpdesk',
    });
  }, 120_000);
});
