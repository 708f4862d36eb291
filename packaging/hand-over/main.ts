import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { argv, execPath } from 'node:process';
import { parseArgs } from 'node:util';
import { build } from '../build.ts';
import { checks } from '../check.ts';
import { CommandError, run, WrongCall } from '../command-error.ts';
import { readCourse } from '../content/read-course.ts';
import { writeSums } from '../inside/sums.ts';
import { filesUnder, writeWhole } from '../write-whole.ts';
import { changelogFault } from './changelog.ts';
import { contentsHtml, unexplained } from './contents.ts';

const help = `npm run release -- [--draft]

Checks everything and writes the folder to hand over, dist/release/<name>-<version>: the packages, guides, catalogues, what the content
owner has to see, what is inside, the changes, and the sum of every file. Opening index.html there shows what is for what.

First the changelog and the state of the repository (a release is a commit, with a section of its own in CHANGELOG.md), then the
content, all tests, the build, and every package for an LMS in a strict LMS. Stops at the first thing that is wrong and writes nothing.

--draft  leaves out the tests and what only a release needs; the folder is called <name>-<version>-draft

Exits with 0 when the folder is written, 1 when something is wrong, 2 when called in a way it does not know.`;

const root = resolve(import.meta.dirname, '../..');

/** `npm run release`. @throws CommandError when something keeps the release from being handed over */
async function main(): Promise<void> {
  const { draft = false, help: asked } = parsed();
  if (asked) return console.log(help);
  const { course } = await readCourse(root);
  const name = `${course.id}-${course.version}${draft ? '-draft' : ''}`;
  if (!draft) await step('The changelog and the repository', () => ready(course.version));
  for (const each of checks.filter(({ advice }) => !advice))
    await step(`Check: ${each.name}`, async () => refuse(await each.run()));
  if (!draft) await step('All tests', () => command('tests/run.ts'));
  await step('The build', () => build(root));
  const built = join(root, 'dist', 'packages');
  const packages = (await filesUnder(built)).filter((file) => /-(scorm.*|cmi5|lms-check)\.zip$/.test(file));
  await step(`${packages.length} packages in a strict LMS`, () =>
    command('packaging/verify/main.ts', '--lang', 'en', ...packages.map((file) => join(built, file))),
  );
  await step('What the content owner has to see', () => command('packaging/review/main.ts'));
  const folder = join(root, 'dist', 'release', name);
  await writeWhole(folder, (fresh) => fill(fresh, built, `${course.title.cs} ${course.version}`));
  console.log(`\ndist/release/${name}: ${(await filesUnder(folder)).length} files. Open index.html there.`);
}

/** Everything that is handed over, with the page that opens it and the sums of all. */
async function fill(folder: string, built: string, title: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await cp(built, folder, { recursive: true });
  await cp(join(root, 'dist', 'review'), join(folder, 'review'), { recursive: true });
  for (const file of ['CHANGELOG.md', 'LICENSE', 'NOTICE.md']) await cp(join(root, file), join(folder, file));
  const files = await filesUnder(folder);
  refuse(
    unexplained(files).map(
      (file) => `${file}\n  is in no group of packaging/hand-over/contents.ts.\n  Say there what it is for.`,
    ),
  );
  await writeFile(join(folder, 'index.html'), contentsHtml(title, files));
  await writeSums(folder);
}

async function ready(version: string): Promise<void> {
  const fault = changelogFault(await readFile(join(root, 'CHANGELOG.md'), 'utf8'), version);
  const changed = execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' }).trim();
  const uncommitted = `The repository\n  holds changes that no commit has:\n  ${changed.split('\n').join('\n  ')}\n  Commit them or take them back: a release can be built again from its commit.`;
  refuse([...(fault ? [fault] : []), ...(changed ? [uncommitted] : [])]);
}

function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new CommandError(`${faults.join('\n')}\nNothing was written.`);
}

async function step(what: string, work: () => Promise<void>): Promise<void> {
  console.log(`… ${what}`);
  await work();
  console.log(`✓ ${what}`);
}

/** Runs one of the repository's own commands with its output on the screen. */
function command(script: string, ...args: readonly string[]): Promise<void> {
  const { status } = spawnSync(execPath, ['--import', 'tsx', script, ...args], { cwd: root, stdio: 'inherit' });
  return status === 0
    ? Promise.resolve()
    : Promise.reject(
        new CommandError(`${script}\n  ended with ${status}; what is wrong stands above.\n  Nothing was written.`),
      );
}

function parsed(): { readonly draft?: boolean | undefined; readonly help?: boolean | undefined } {
  try {
    return parseArgs({ args: argv.slice(2), options: { draft: { type: 'boolean' }, help: { type: 'boolean' } } })
      .values;
  } catch (reason) {
    throw new WrongCall(`${reason instanceof Error ? reason.message : String(reason)}\n\n${help}`);
  }
}

await run(main);
