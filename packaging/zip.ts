import { unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/** Path inside the package, with forward slashes → content. */
export type Files = Readonly<Record<string, Uint8Array>>;

/**
 * The files as one zip, the same bytes on every machine: entries sorted by code unit, every entry dated by local date
 * parts (zip keeps local time, so a UTC date would differ between time zones), nothing of the operating system kept.
 */
export function zip(files: Files): Uint8Array {
  const mtime = new Date(1980, 0, 1, 0, 0, 0);
  const entries = Object.keys(files)
    .sort()
    .map((path) => [path, [files[path], { mtime, level: 9, os: 3, attrs: 0o644 << 16 }]]);
  return zipSync(Object.fromEntries(entries) as Zippable);
}

/** What lies in a zip. Folders are left out. @throws Error when the bytes are no zip */
export function unzip(bytes: Uint8Array): Files {
  const entries = Object.entries(unzipSync(bytes));
  return Object.fromEntries(entries.filter(([path]) => !path.endsWith('/')));
}
