import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { argv, execPath } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ContentErrors, readCourse } from './content/read-course.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = ['module', 'lessons', 'assessments', 'packaging', 'tests'];

/** One part of `npm run check`. `run` gives a message for each thing that is wrong; none when all is well. */
export interface Check {
  readonly name: string;
  run(): Promise<string[]>;
}

/** Types, arrows and content, in the order in which they are shown. */
export const checks: readonly Check[] = [
  { name: 'types', run: () => command('node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false') },
  {
    name: 'arrows',
    run: () =>
      command(
        'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
        '--config',
        'tests/arrows.cjs',
        '--no-progress',
        ...folders,
      ),
  },
  { name: 'content', run: () => checkContent(root) },
];

/** Every problem of the content, each with file, line and remedy. */
export async function checkContent(folder: string): Promise<string[]> {
  try {
    await readCourse(folder);
    return [];
  } catch (error) {
    if (error instanceof ContentErrors) return error.errors.map(({ message }) => message);
    throw error;
  }
}

/** Runs a Node program in the root; its paragraphs are the messages when it fails. */
function command(program: string, ...args: string[]): Promise<string[]> {
  return new Promise((done, fail) => {
    const child = spawn(execPath, [resolve(root, program), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (text: Buffer) => (output += text.toString()));
    child.stderr.on('data', (text: Buffer) => (output += text.toString()));
    child.on('error', fail);
    child.on('close', (code) => done(code === 0 ? [] : messages(output, program, code)));
  });
}

/** Indented lines belong to the line before them, unless they begin with the word error. */
function messages(output: string, program: string, code: number | null): string[] {
  const found = output
    .trim()
    .split(/\n(?=\S|\s+error )/)
    .map((text) => text.trim());
  return found[0] ? found : [`${program} ended with ${code} and said nothing.\n  Run it by hand.`];
}

/** Runs the checks named (all when none is) and shows everything they say. False when one of them found something. */
export async function runChecks(names: readonly string[], say: (line: string) => void): Promise<boolean> {
  const unknown = names.filter((name) => !checks.some((check) => check.name === name));
  if (unknown.length > 0) {
    say(
      `There is no check "${unknown.join('", "')}".\n  Write ${checks.map(({ name }) => name).join(', ')}, or nothing for all.`,
    );
    return false;
  }
  let good = true;
  for (const check of checks.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const wrong = await check.run();
    good &&= wrong.length === 0;
    say(`${check.name}: ${wrong.length === 0 ? 'in order' : `${wrong.length} wrong\n\n${wrong.join('\n\n')}\n`}`);
  }
  return good;
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  if (!(await runChecks(argv.slice(2), (line) => console.log(line)))) process.exitCode = 1;
}
