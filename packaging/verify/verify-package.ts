import { unzip, type Files } from '../zip.ts';
import type { ScormKind } from '../xsd.ts';
import { entryFindings, readEntries } from './entries.ts';
import { error, type Finding } from './finding.ts';
import { scormFindings } from './scorm.ts';

/** What a package is, and everything found in it. */
export interface Verdict {
  /** Null where the package does not say, or is none. */
  readonly kind: ScormKind | null;
  readonly findings: readonly Finding[];
}

/** Looks at a package as an LMS will, without running it; nothing is unpacked that is not safe. */
export async function verifyPackage(bytes: Uint8Array): Promise<Verdict> {
  let unsafe: readonly Finding[];
  let files: Files;
  try {
    unsafe = entryFindings(readEntries(bytes));
    if (unsafe.some(({ level }) => level === 'error')) return { kind: null, findings: unsafe };
    files = unzip(bytes);
  } catch (reason) {
    return { kind: null, findings: [error('no-zip', '', reason instanceof Error ? reason.message : String(reason))] };
  }
  if (!('imsmanifest.xml' in files)) return { kind: null, findings: [...unsafe, noManifest(files)] };
  const { kind, findings } = await scormFindings(files);
  return { kind, findings: [...unsafe, ...findings] };
}

function noManifest(files: Files): Finding {
  const inside = Object.keys(files).find((path) => path.endsWith('/imsmanifest.xml'));
  return inside === undefined
    ? error('no-manifest', '')
    : error('manifest-in-folder', '', inside.replace(/imsmanifest\.xml$/, ''));
}
