import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { manifestFaults, schemas, type ScormKind } from '../xsd.ts';
import type { Files } from '../zip.ts';
import { error, warning, type Finding } from './finding.ts';

type Node = Readonly<Record<string, unknown>>;
const file = 'imsmanifest.xml';
const versions: Readonly<Record<string, ScormKind>> = {
  '1.2': 'scorm12',
  '2004 3rd Edition': 'scorm2004-3rd',
  '2004 4th Edition': 'scorm2004-4th',
};

/** What the manifest of a SCORM package says, held against the standard and the files of the package. */
export async function scormFindings(
  files: Files,
): Promise<{ readonly kind: ScormKind | null; readonly findings: readonly Finding[] }> {
  const xml = new TextDecoder().decode(files[file]);
  const wellFormed = XMLValidator.validate(xml);
  if (wellFormed !== true)
    return { kind: null, findings: [error('no-xml', `${file}:${wellFormed.err.line}`, wellFormed.err.msg)] };
  const options = {
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
  };
  const manifest = ((new XMLParser(options).parse(xml) as Node)['manifest'] ?? {}) as Node;
  const version = String((manifest['metadata'] as Node | undefined)?.['schemaversion'] ?? '');
  const kind = versions[version.trim()] ?? null;
  const broken = kind === null ? [error('unknown-version', file, version)] : await schemaFindings(xml, kind);
  const structure = structureFindings(manifest, files);
  const unlisted = await unlistedFindings(manifest, files, kind);
  return { kind, findings: [...broken, ...structure, ...unlisted] };
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
  const resources = list(at(manifest, 'resources', 'resource'));
  const items = leaves(organization);
  const launched = items.map((item) => resources.find((each) => each['@identifier'] === item['@identifierref']));
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
    ...resources.flatMap((each) =>
      list(each['file']).flatMap((one) => missing(String(one['@href'] ?? ''), files, false)),
    ),
  ];
}

function defaultOrganization(manifest: Node): Node | null {
  const all = list(at(manifest, 'organizations', 'organization'));
  const wanted = at(manifest, 'organizations', '@default');
  return (wanted === undefined ? all[0] : all.find((each) => each['@identifier'] === wanted)) ?? null;
}

/** Items without items of their own that lead somewhere. */
function leaves(node: Node): Node[] {
  return list(node['item']).flatMap((item) =>
    list(item['item']).length > 0 ? leaves(item) : '@identifierref' in item ? [item] : [],
  );
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
  if (/^([a-z]+:)?\/\//i.test(href)) return launched ? [error('outside-address', file, href)] : [];
  const path = pathOf(href);
  return path in files ? [] : [error('file-missing', file, path)];
}

function pathOf(href: string): string {
  const path = href.split(/[?#]/, 1)[0] ?? '';
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function unlistedFindings(manifest: Node, files: Files, kind: ScormKind | null): Promise<Finding[]> {
  const resources = list(at(manifest, 'resources', 'resource'));
  const hrefs = resources.flatMap((each) => [each, ...list(each['file'])]).map((each) => String(each['@href'] ?? ''));
  const listed = new Set([...hrefs, ...everywhere(manifest, 'location')].map(pathOf));
  const standard = kind === null ? {} : await schemas(kind);
  const left = Object.keys(files).filter(
    (path) => !listed.has(path) && path !== file && !(path in standard) && !/\.(xsd|dtd)$/.test(path),
  );
  const shown = left.slice(0, 5).join(', ') + (left.length > 5 ? ` … (${left.length})` : '');
  return left.length === 0 ? [] : [warning('unlisted', '', shown)];
}

function at(node: Node, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((here, name) => (here as Node | undefined)?.[name], node);
}

function list(value: unknown): Node[] {
  return value === undefined
    ? []
    : ([value].flat() as Node[]).filter((each) => typeof each === 'object' && each !== null);
}
