import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { ScormKind } from '../xsd.ts';

/** An element as it stands in a manifest: attributes begin with `@`, prefixes of namespaces are gone. */
export type Node = Readonly<Record<string, unknown>>;

/** What an LMS keeps of a SCORM package and launches. Empty where the manifest does not say. */
export interface Manifest {
  /** Null where `schemaversion` is none we know. */
  readonly kind: ScormKind | null;
  /** `schemaversion` as it stands. */
  readonly schemaVersion: string;
  readonly identifier: string;
  readonly organization: string;
  /** The first item that leads somewhere, and the resource it leads to. */
  readonly item: string;
  readonly resource: string;
  /** Address of the first page inside the package, with its parameters. */
  readonly launch: string;
  readonly masteryScore: string;
  readonly root: Node;
}

/** Where the manifest stops being XML. */
export class NoXml extends Error {
  override readonly name = 'NoXml';
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

export const manifestFile = 'imsmanifest.xml';
const versions: Readonly<Record<string, ScormKind>> = {
  '1.2': 'scorm12',
  '2004 3rd Edition': 'scorm2004-3rd',
  '2004 4th Edition': 'scorm2004-4th',
};

/** Parses one XML document of a package. @throws NoXml when it is not well-formed */
export function parseXml(bytes: Uint8Array): Node {
  const xml = new TextDecoder().decode(bytes);
  const wellFormed = XMLValidator.validate(xml);
  if (wellFormed !== true) throw new NoXml(wellFormed.err.line, wellFormed.err.msg);
  const options = {
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
  };
  return new XMLParser(options).parse(xml) as Node;
}

/** Reads `imsmanifest.xml`. @throws NoXml when it is not well-formed */
export function readManifest(bytes: Uint8Array): Manifest {
  const root = (parseXml(bytes)['manifest'] ?? {}) as Node;
  const schemaVersion = text(at(root, 'metadata', 'schemaversion'));
  const organization = defaultOrganization(root);
  const item = organization === null ? undefined : leaves(organization)[0];
  const resource = resources(root).find((each) => each['@identifier'] === item?.['@identifierref']);
  return {
    kind: versions[schemaVersion] ?? null,
    schemaVersion,
    identifier: text(root['@identifier']),
    organization: text(organization?.['@identifier']),
    item: text(item?.['@identifier']),
    resource: text(resource?.['@identifier']),
    launch: text(resource?.['@href']) + text(item?.['@parameters']),
    masteryScore: text(item?.['masteryscore']),
    root,
  };
}

/** The organization an LMS shows; null where the manifest names one that is not there. */
export function defaultOrganization(manifest: Node): Node | null {
  const all = list(at(manifest, 'organizations', 'organization'));
  const wanted = at(manifest, 'organizations', '@default');
  return (wanted === undefined ? all[0] : all.find((each) => each['@identifier'] === wanted)) ?? null;
}

/** Items without items of their own that lead somewhere. */
export function leaves(node: Node): Node[] {
  return list(node['item']).flatMap((item) =>
    list(item['item']).length > 0 ? leaves(item) : '@identifierref' in item ? [item] : [],
  );
}

export function resources(manifest: Node): Node[] {
  return list(at(manifest, 'resources', 'resource'));
}

/** What lies at a path of names; undefined where it breaks off. */
export function at(node: Node, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((here, name) => (here as Node | undefined)?.[name], node);
}

/** The elements of a name, one or many. */
export function list(value: unknown): Node[] {
  return value === undefined
    ? []
    : ([value].flat() as Node[]).filter((each) => typeof each === 'object' && each !== null);
}

/** Text of an attribute or element; an element with attributes keeps its own in `#text`. */
export function text(value: unknown): string {
  if (typeof value === 'object' && value !== null) return text((value as Node)['#text']);
  return typeof value === 'string' ? value.trim() : '';
}

/** The path inside the package that an address means. */
export function pathOf(href: string): string {
  const path = href.split(/[?#]/, 1)[0] ?? '';
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** True for an address that leads out of the package. */
export function isOutside(href: string): boolean {
  return /^([a-z][a-z0-9+.-]*:)?\/\//i.test(href);
}
