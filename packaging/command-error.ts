import { ContentError, ContentErrors } from './content/content-error.ts';

/** A command cannot go on: what is wrong, where, and what to do. Printed without a stack; the process exits with 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** Runs a command's main function. An error it was prepared for is printed in words, any other with its stack; both exit with 1. */
export async function run(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const expected = error instanceof CommandError || error instanceof ContentError || error instanceof ContentErrors;
    console.error(expected ? error.message : error);
    process.exitCode = 1;
  }
}
