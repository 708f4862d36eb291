import { unzip, type Files } from '../zip.ts';
import type { ScormKind } from '../xsd.ts';
import { cmi5Findings, readStructure, structureFile } from './cmi5.ts';
import { entryFindings, readEntries } from './entries.ts';
import { error, type Finding } from './finding.ts';
import { manifestFile, NoXml, pathOf, readManifest } from './read-manifest.ts';
import { scormFindings } from './scorm.ts';

export type PackageKind = ScormKind | 'cmi5';

/** What a package is, and everything found in it. */
export interface Verdict {
  /** Null where the package does not say, or is none. */
  readonly kind: PackageKind | null;
  readonly findings: readonly Finding[];
}

/** A package looked at, and what it takes to launch it. */
export interface Looked extends Verdict {
  readonly files: Files;
  /** Address of the first page inside the package; null where there is none to launch. */
  readonly launch: string | null;
}

/** Looks at a package as an LMS will, without running it; nothing is unpacked that is not safe. */
export async function verifyPackage(bytes: Uint8Array): Promise<Looked> {
  const nothing = { kind: null, files: {}, launch: null };
  let unsafe: readonly Finding[];
  let files: Files;
  try {
    unsafe = entryFindings(readEntries(bytes));
    if (unsafe.some(({ level }) => level === 'error')) return { ...nothing, findings: unsafe };
    files = unzip(bytes);
  } catch (reason) {
    return { ...nothing, findings: [error('no-zip', '', reason instanceof Error ? reason.message : String(reason))] };
  }
  const file = [manifestFile, structureFile].find((name) => name in files);
  if (file === undefined) return { ...nothing, findings: [...unsafe, noManifest(files)] };
  try {
    const looked = await (file === structureFile ? lookCmi5 : lookScorm)(files, files[file] as Uint8Array);
    return { ...looked, files, findings: [...unsafe, ...looked.findings] };
  } catch (reason) {
    if (!(reason instanceof NoXml)) throw reason;
    return { ...nothing, findings: [...unsafe, error('no-xml', `${file}:${reason.line}`, reason.message)] };
  }
}

async function lookScorm(files: Files, bytes: Uint8Array): Promise<Omit<Looked, 'files'>> {
  const manifest = readManifest(bytes);
  const { kind, launch } = manifest;
  return { kind, launch: inside(launch, files), findings: await scormFindings(manifest, files) };
}

async function lookCmi5(files: Files, bytes: Uint8Array): Promise<Omit<Looked, 'files'>> {
  const structure = readStructure(bytes);
  const launch = inside(structure.units[0]?.url ?? '', files);
  return { kind: 'cmi5', launch, findings: cmi5Findings(structure, Object.keys(files)) };
}

function inside(address: string, files: Files): string | null {
  return pathOf(address) in files ? address : null;
}

function noManifest(files: Files): Finding {
  const found = Object.keys(files).find((path) => /\/(imsmanifest|cmi5)\.xml$/.test(path));
  return found === undefined
    ? error('no-manifest', '')
    : error('manifest-in-folder', '', found.replace(/(imsmanifest|cmi5)\.xml$/, ''));
}
