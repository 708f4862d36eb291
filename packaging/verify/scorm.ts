import { manifestFaults, schemas, type ScormKind } from '../xsd.ts';
import type { Files } from '../zip.ts';
import { error, warning, type Finding } from './finding.ts';
import {
  at,
  defaultOrganization,
  isOutside,
  leaves,
  list,
  manifestFile as file,
  pathOf,
  resources,
  type Manifest,
  type Node,
} from './read-manifest.ts';

/** What the manifest of a SCORM package says, held against the standard and the files of the package. */
export async function scormFindings(manifest: Manifest, files: Files): Promise<readonly Finding[]> {
  const { kind, root, schemaVersion } = manifest;
  const xml = new TextDecoder().decode(files[file]);
  const broken = kind === null ? [error('unknown-version', file, schemaVersion)] : await schemaFindings(xml, kind);
  return [...broken, ...structureFindings(root, files), ...(await unlistedFindings(root, files, kind))];
}

async function schemaFindings(xml: string, kind: ScormKind): Promise<Finding[]> {
  const faults = await manifestFaults(xml, kind);
  return faults.map((fault) => {
    const [, where = file, what = fault] = /^(\S+) ([\s\S]*)$/.exec(fault) ?? [];
    return warning('schema', where, what.replace('Schemas validity error : ', ''));
  });
}

function structureFindings(manifest: Node, files: Files): Finding[] {
  const organization = defaultOrganization(manifest);
  if (organization === null)
    return [error('no-organization', file, String(at(manifest, 'organizations', '@default') ?? ''))];
  const all = resources(manifest);
  const items = leaves(organization);
  const launched = items.map((item) => all.find((each) => each['@identifier'] === item['@identifierref']));
  const scos = launched.filter((each) => /^sco$/i.test(String(each?.['@scormtype'] ?? each?.['@scormType'] ?? '')));
  return [
    ...doubled(manifest),
    ...items.flatMap((item, index) =>
      launched[index] ? [] : [error('no-resource', file, String(item['@identifierref'] ?? ''))],
    ),
    ...(scos.length === 0 ? [error('no-sco', file)] : []),
    ...(scos.length > 1 ? [warning('more-scos', file, String(scos.length))] : []),
    ...masteryScores(items),
    ...launched.flatMap((each) => (each ? missing(String(each['@href'] ?? ''), files, true) : [])),
    ...all.flatMap((each) => list(each['file']).flatMap((one) => missing(String(one['@href'] ?? ''), files, false))),
  ];
}

/** Every value of an attribute or element, wherever it stands. */
function everywhere(node: unknown, wanted: string): string[] {
  if (Array.isArray(node)) return node.flatMap((each) => everywhere(each, wanted));
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([name, value]) =>
    name === wanted ? [value].flat().map(String) : everywhere(value, wanted),
  );
}

function doubled(manifest: Node): Finding[] {
  const all = everywhere(manifest, '@identifier');
  const twice = [...new Set(all.filter((each, index) => all.indexOf(each) !== index))];
  return twice.map((each) => error('same-identifier', file, each));
}

function masteryScores(items: readonly Node[]): Finding[] {
  return items.flatMap((item) => {
    const mark = item['masteryscore'];
    return mark === undefined ? [] : [warning('mastery-score', file, String(mark))];
  });
}

function missing(href: string, files: Files, launched: boolean): Finding[] {
  if (isOutside(href)) return launched ? [error('outside-address', file, href)] : [];
  const path = pathOf(href);
  return path in files ? [] : [error('file-missing', file, path)];
}

async function unlistedFindings(manifest: Node, files: Files, kind: ScormKind | null): Promise<Finding[]> {
  const hrefs = resources(manifest)
    .flatMap((each) => [each, ...list(each['file'])])
    .map((each) => String(each['@href'] ?? ''));
  const listed = new Set([...hrefs, ...everywhere(manifest, 'location')].map(pathOf));
  const standard = kind === null ? {} : await schemas(kind);
  const left = Object.keys(files).filter(
    (path) => !listed.has(path) && path !== file && !(path in standard) && !/\.(xsd|dtd)$/.test(path),
  );
  const shown = left.slice(0, 5).join(', ') + (left.length > 5 ? ` … (${left.length})` : '');
  return left.length === 0 ? [] : [warning('unlisted', '', shown)];
}
