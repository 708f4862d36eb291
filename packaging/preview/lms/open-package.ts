import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import * as v from 'valibot';
import { CommandError } from '../../command-error.ts';
import { unzip } from '../../zip.ts';
import type { Files } from '../../zip.ts';

/** A SCORM 1.2 package, unzipped in memory. */
export interface Package {
  /** SHA-256 of the zip, hexadecimal: the folder it is served from. */
  readonly sha: string;
  readonly file: string;
  readonly title: string;
  /** `version` of the manifest; empty when it has none. */
  readonly version: string;
  /** Path of the SCO's first page inside the package, with its parameters. */
  readonly launch: string;
  readonly files: Files;
}

const item = v.object({ identifierref: v.string(), title: v.string(), parameters: v.optional(v.string(), '') });
const resource = v.object({ identifier: v.string(), href: v.string(), 'adlcp:scormtype': v.literal('sco') });
const manifest = v.object({
  manifest: v.object({
    version: v.optional(v.string(), ''),
    organizations: v.object({ organization: v.strictTuple([v.object({ item: v.strictTuple([item]) })]) }),
    resources: v.object({ resource: v.array(v.looseObject({})) }),
  }),
});

/** Opens a package as an LMS does. @throws CommandError when the file is missing, no zip, has no manifest, or no single SCO */
export async function openPackage(file: string): Promise<Package> {
  const bytes = await read(file);
  const files = unzipped(file, bytes);
  const xml = files['imsmanifest.xml'];
  if (!xml)
    throw refusal(
      file,
      'has no imsmanifest.xml at its root, so it is no SCORM package',
      'Zip the content, not the folder around it',
    );
  const { version, organization, sco } = understood(file, new TextDecoder().decode(xml));
  const launch = sco.href.split(/[?#]/, 1)[0] ?? '';
  if (!files[launch])
    throw refusal(file, `promises ${launch} in its manifest, but does not hold it`, 'Build the package again');
  const sha = createHash('sha256').update(bytes).digest('hex');
  return {
    sha,
    file: basename(file),
    title: organization.title,
    version,
    launch: sco.href + organization.parameters,
    files,
  };
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    throw refusal(
      file,
      `cannot be read (${(error as NodeJS.ErrnoException).code})`,
      'Check the path, or run: npm run build',
    );
  }
}

function unzipped(file: string, bytes: Uint8Array): Files {
  try {
    return unzip(bytes);
  } catch {
    throw refusal(file, 'is not a zip', 'Name a package from dist/packages/');
  }
}

function understood(file: string, xml: string) {
  const parsed = v.safeParse(manifest, parsedXml(file, xml));
  if (!parsed.success) {
    const issue = parsed.issues[0];
    throw unplayable(file, `${v.getDotPath(issue) ?? 'manifest'}: ${issue.message}`);
  }
  const { version, organizations, resources } = parsed.output.manifest;
  const [organization] = organizations.organization[0].item;
  const sco = resources.resource.find((each) => each['identifier'] === organization.identifierref);
  const found = v.safeParse(resource, sco);
  if (!found.success) throw unplayable(file, `resource "${organization.identifierref}" is no SCO`);
  return { version, organization, sco: found.output };
}

function parsedXml(file: string, xml: string): unknown {
  const isArray = (name: string): boolean => ['organization', 'item', 'resource'].includes(name);
  const options = {
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseAttributeValue: false,
    parseTagValue: false,
  };
  try {
    return new XMLParser({ ...options, isArray }).parse(xml, true);
  } catch (error) {
    throw unplayable(file, error instanceof Error ? error.message : String(error));
  }
}

function unplayable(file: string, why: string): CommandError {
  const problem = `has a manifest this preview cannot play (${why})`;
  return refusal(file, problem, 'Only SCORM 1.2 with one organization, one item and one SCO is played');
}

function refusal(file: string, problem: string, remedy: string): CommandError {
  return new CommandError(`${file}\n  ${problem}.\n  ${remedy}.`);
}
