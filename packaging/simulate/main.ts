import { resolve } from 'node:path';
import { argv, env } from 'node:process';
import { run } from '../command-error.ts';
import { readCourse } from '../content/read-course.ts';
import { help, readOptions } from './options.ts';
import { simulate } from './simulate.ts';
import { inWords } from './words.ts';

/** `npm run simulate`: a made-up cohort's statements, and what an LRS has to bear. @throws CommandError when it is called wrongly */
async function main(): Promise<void> {
  const options = readOptions(argv.slice(2));
  if (!options) return console.log(help);
  const content = await readCourse(resolve(import.meta.dirname, '../..'));
  const figures = await simulate(content, options, env['LRS_AUTH'] || null);
  console.log(inWords(figures, options.language));
}

await run(main);
