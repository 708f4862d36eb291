import { ContentError, ContentErrors } from './content/content-error.ts';

/** A command cannot go on: what is wrong, where, and what to do. Printed without a stack; the process exits with `exitCode`. */
export class CommandError extends Error {
  override readonly name: string = 'CommandError';
  readonly exitCode: number = 1;
}

/** A command was called in a way it does not know. Exits with 2. */
export class WrongCall extends CommandError {
  override readonly name = 'WrongCall';
  override readonly exitCode = 2;
}

/** Runs a command's main function. An error it was prepared for is printed in words, any other with its stack; all but a wrong call exit with 1. */
export async function run(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const expected = error instanceof CommandError || error instanceof ContentError || error instanceof ContentErrors;
    console.error(expected ? error.message : error);
    process.exitCode = error instanceof CommandError ? error.exitCode : 1;
  }
}
