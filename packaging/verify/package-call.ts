import { readFile } from 'node:fs/promises';
import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { CommandError } from '../command-error.ts';

/** How a command that looks at packages is called: files, `--lang`, `--json`, `--help`. @throws CommandError with the help for a call it does not know */
export function readPackageCall(help: string) {
  const options = { lang: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } as const;
  try {
    return parseArgs({ args: argv.slice(2), options, allowPositionals: true });
  } catch (reason) {
    throw new CommandError(`${reason instanceof Error ? reason.message : String(reason)}\n\n${help}`);
  }
}

/** The bytes of a package named on the command line. @throws CommandError when it cannot be read */
export async function readPackageFile(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (reason) {
    throw new CommandError(`${file}\n  cannot be read (${(reason as NodeJS.ErrnoException).code}).\n  Check the path.`);
  }
}

/** The first line of what was thrown. */
export function reasonOf(reason: unknown): string {
  return reason instanceof Error ? (reason.message.split('\n')[0] ?? '') : String(reason);
}
