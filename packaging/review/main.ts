import { join, resolve } from 'node:path';
import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { CommandError, run } from '../command-error.ts';
import { writeWhole } from '../write-whole.ts';
import { writeReview, type Written } from './write-review.ts';

const help = `npm run review -- [--today YYYY-MM-DD]

Writes into dist/review/ what the content owner has to see: every statement by how sure it is, with its place, source and day of
the last check, in Czech and in English; and all texts and questions side by side as a Word document. What nobody has checked for
more than 12 months comes first, counted back from --today (today when it is left out). Exits with 1 when the content is not in order.`;

/** `npm run review`. @throws CommandError when it is called wrongly */
async function main(): Promise<void> {
  const { help: asked, today } = parsed();
  if (asked) return console.log(help);
  const root = resolve(import.meta.dirname, '../..');
  const folder = join(root, 'dist', 'review');
  const written: Written[] = [];
  await writeWhole(folder, async (fresh) => void written.push(await writeReview(root, fresh, day(today))));
  for (const { files, figures } of written) {
    console.log(figures.join('\n'));
    for (const file of files) console.log(`dist/review/${file}`);
  }
}

function parsed(): { readonly help?: boolean | undefined; readonly today?: string | undefined } {
  try {
    return parseArgs({ args: argv.slice(2), options: { today: { type: 'string' }, help: { type: 'boolean' } } }).values;
  } catch (reason) {
    throw new CommandError(`${reason instanceof Error ? reason.message : String(reason)}\n\n${help}`);
  }
}

/** The day given, or the one it is here. */
function day(given: string | undefined): string {
  const now = new Date();
  const local = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  if (given === undefined) return local;
  const date = new Date(`${given}T00:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(given))
    return given;
  throw new CommandError(`--today ${given}\n  is no day of the calendar.\n  Write it as YYYY-MM-DD, e.g. ${local}.`);
}

await run(main);
