import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { env } from 'node:process';
import { CommandError } from '../../packaging/command-error.ts';

const places = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * Finds an installed Firefox: `FIREFOX_PATH`, else a usual place; null when there is none.
 * @throws CommandError when `FIREFOX_PATH` names no program
 */
export function findFirefox(): string | null {
  const named = env['FIREFOX_PATH'];
  if (!named) return places.find((place) => existsSync(place)) ?? null;
  if (isProgram(named)) return named;
  throw new CommandError(
    `FIREFOX_PATH is "${named}", but no program lies there.\n  Give it the whole path of Firefox itself, or leave it out: then an installed one is looked for.`,
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
