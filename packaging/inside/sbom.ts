import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import type { Course } from '../../module/model/course.ts';
import type { ThirdParty } from './third-parties.ts';

/**
 * The list of what is inside the packages, as CycloneDX 1.6 in JSON: the module itself, the libraries in its scripts with the
 * sum npm gives of each, fonts and colours. No time and no random number: the same module gives the same bytes.
 * @param integrity npm's sum of a library by name, `sha512-…` in Base64, from `package-lock.json`
 */
export function sbom(
  course: Course,
  inside: readonly ThirdParty[],
  integrity: Readonly<Record<string, string>>,
): string {
  const bom = new Models.Bom();
  const own = new Models.Component(Enums.ComponentType.Application, course.id, {
    version: course.version,
    bomRef: course.id,
    description: `${course.title.en}: ${course.subtitle.en}`,
    licenses: licences('EUPL-1.2'),
  });
  bom.metadata.component = own;
  for (const party of inside) {
    const component = componentOf(party, integrity);
    bom.components.add(component);
    own.dependencies.add(component.bomRef);
  }
  bom.serialNumber = serialNumber(JSON.stringify([course.id, course.version, inside, integrity]));
  const json = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return `${new Serialize.JsonSerializer(json).serialize(bom, { sortLists: true, space: 2 })}\n`;
}

/** The sums of npm by name of the library, from the lock file. */
export async function integrity(root: string): Promise<Readonly<Record<string, string>>> {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { integrity?: string }>;
  };
  const installed = Object.entries(lock.packages).map(([path, each]) => [
    path.replace(/^node_modules\//, ''),
    each.integrity,
  ]);
  return Object.fromEntries(installed.filter(([, sum]) => sum !== undefined)) as Record<string, string>;
}

function componentOf({ name, version, licence, kind }: ThirdParty, integrity: Readonly<Record<string, string>>) {
  const library = kind === 'library';
  const sum = integrity[name];
  return new Models.Component(library ? Enums.ComponentType.Library : Enums.ComponentType.Data, name, {
    ...(version === null ? {} : { version }),
    bomRef: library ? `${name}@${version}` : name,
    licenses: licences(licence),
    ...(library ? { purl: `pkg:npm/${name.replace('@', '%40')}@${version}` } : {}),
    ...(library && sum ? { hashes: new Models.HashDictionary([[Enums.HashAlgorithm['SHA-512'], hex(sum)]]) } : {}),
  });
}

function licences(id: string): Models.LicenseRepository {
  return new Models.LicenseRepository([new Models.SpdxLicense(id)]);
}

function hex(integrity: string): string {
  return Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex');
}

/** A name-based UUID (version 8 of RFC 9562, from SHA-256): another content has another number, the same has the same. */
function serialNumber(content: string): string {
  const sum = createHash('sha256').update(content).digest('hex');
  const [, a, b, c, d, e] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(sum) ?? [];
  return `urn:uuid:${a}-${b}-8${c}-8${d}-${e}`;
}
