import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { argv, execPath } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Problems } from './content/content-error.ts';
import { readContent } from './content/read-content.ts';
import { readSamples } from './authors/read-samples.ts';
import { languages } from './content/read-content.ts';
import { ContentErrors, readCourse } from './content/read-course.ts';
import { readingHints } from './content/reading-level.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = ['module', 'lessons', 'assessments', 'packaging', 'tests'];

/** One part of `npm run check`. `run` gives a message for each thing that is wrong; none when all is well. */
export interface Check {
  readonly name: string;
  /** True where a message is advice: it is shown, and the check passes all the same. */
  readonly advice?: true;
  run(): Promise<string[]>;
}

/** Types, arrows, content and reading level, in the order in which they are shown. */
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
  { name: 'reading', advice: true, run: () => adviseReading(root) },
];

/** Every problem of the content, each with file, line and remedy. */
export async function checkContent(folder: string): Promise<string[]> {
  try {
    await readCourse(folder);
    for (const language of languages) await readSamples(folder, language);
    return [];
  } catch (error) {
    if (error instanceof ContentErrors) return error.errors.map(({ message }) => message);
    throw error;
  }
}

/** Sentences and words that could be plainer. What cannot be read is said by the check of the content. */
export async function adviseReading(folder: string): Promise<string[]> {
  const content = await readContent(folder, new Problems());
  return content ? readingHints(content).map(({ message }) => message) : [];
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
    const found = await check.run();
    good &&= check.advice === true || found.length === 0;
    const what = check.advice ? 'to make plainer' : 'wrong';
    say(`${check.name}: ${found.length === 0 ? 'in order' : `${found.length} ${what}\n\n${found.join('\n\n')}\n`}`);
  }
  return good;
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  if (!(await runChecks(argv.slice(2), (line) => console.log(line)))) process.exitCode = 1;
}
