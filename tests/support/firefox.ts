import { existsSync } from 'node:fs';
import { env } from 'node:process';

const places = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * Finds an installed Firefox: `FIREFOX_PATH`, else a usual place; null when there is none.
 * @throws Error when `FIREFOX_PATH` points nowhere
 */
export function findFirefox(): string | null {
  const named = env['FIREFOX_PATH'];
  if (!named) return places.find((place) => existsSync(place)) ?? null;
  if (existsSync(named)) return named;
  throw new Error(`FIREFOX_PATH is "${named}", but no file lies there. Correct it or leave it out.`);
}
