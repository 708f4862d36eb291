import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { argv } from 'node:process';
import type { Course } from '../module/model/course.ts';
import { buildModule, releaseFolder } from './build-module.ts';
import { run } from './command-error.ts';
import { readCourse } from './content/read-course.ts';
import { readSettings, type Settings } from './content/settings.ts';
import { buildOfflineModule } from './offline-module.ts';
import { sha256 } from './inside/sums.ts';
import { help, readCall, type PackageCall } from './package-call.ts';
import { packageFiles } from './package-files.ts';
import { presets } from './presets.ts';
import { writeRelease } from './release/release.ts';
import { zip } from './zip.ts';

const root = resolve(import.meta.dirname, '..');

/** What was made, as `--json` gives it. */
interface Made {
  readonly file: string;
  readonly preset: string;
  readonly kind: string;
  readonly languages: readonly string[];
  /** Pass mark from 0 to 1. */
  readonly masteryScore: number;
  readonly attempts: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** Makes the package a call asks for. @param say hears of each step @throws ContentErrors, CommandError */
export async function makePackage(call: PackageCall, say: (step: string) => void): Promise<Made> {
  say('1/4 Reading the settings, the lessons and the questions');
  const settings = await settingsOf(call);
  const { course, banks, lrs } = await readCourse(root, settings);
  const folder = await mkdtemp(join(tmpdir(), 'package-'));
  try {
    say(`2/4 Building the module (${course.languages.join(', ')})`);
    const build = call.kind === 'offline' ? buildOfflineModule : buildModule;
    await build(root, folder, course, settings);
    const release = join(folder, releaseFolder(course.version));
    if (call.kind !== 'offline') await writeRelease(release, course, Object.values(banks).flat());
    say(`3/4 Packing it as ${call.kind} and checking it`);
    const { passMarkForLms } = presets[call.preset];
    const config = { ...(lrs ? { lrs: { endpoint: lrs } } : {}), ...call.config };
    const module = { parts: folder, offline: folder };
    const bytes = zip(await packageFiles(call.kind, course, module, { passMarkForLms, config }));
    const file = pathOf(call, course);
    say(`4/4 Writing ${file}`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
    const { masteryScore, attempts, languages } = course;
    const { preset, kind } = call;
    return { file, preset, kind, languages, masteryScore, attempts, bytes: bytes.length, sha256: sha256(bytes) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The settings file, and what the call itself says, which comes first. */
async function settingsOf(call: PackageCall): Promise<Settings> {
  const file = call.course === null ? {} : await readSettings(call.course);
  return {
    ...file,
    ...(call.languages === null ? {} : { languages: [...call.languages] }),
    ...(call.masteryScore === null ? {} : { masteryScore: call.masteryScore }),
    ...(call.attempts === null ? {} : { attempts: call.attempts }),
    ...(call.lrs === null ? {} : { lrs: call.lrs }),
  };
}

function pathOf({ out, preset, kind }: PackageCall, course: Course): string {
  if (out.endsWith('.zip')) return out;
  const language = course.languages.length === 1 ? [course.languages[0]] : [];
  return join(out, `${[course.id, course.version, kind, preset, ...language].join('-')}.zip`);
}

/** `npm run package`. @throws CommandError, WrongCall */
async function main(): Promise<void> {
  const call = readCall(argv.slice(2));
  if (!call) return console.log(help);
  const made = await makePackage(call, (step) => (call.json ? console.error(step) : console.log(step)));
  console.log(call.json ? JSON.stringify(made, null, 2) : `\n${made.file}  ${made.bytes} B  sha256 ${made.sha256}`);
}

if (import.meta.filename === resolve(argv[1] ?? '')) await run(main);
