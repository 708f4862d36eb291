import { error, warning, type Finding } from './finding.ts';
import { at, isOutside, list, parseXml, pathOf, text, type Node } from './read-manifest.ts';

/** The name under which an LMS looks for the course structure, at the root of the zip. @see cmi5 14.1 */
export const structureFile = 'cmi5.xml';
export const namespace = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';
const moveOns = ['Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed', 'NotApplicable'];
const launchMethods = ['OwnWindow', 'AnyWindow'];
/** Names an LMS puts into the address itself. @see cmi5 8.1.0.0-6 */
const taken = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'];

/** What an LMS keeps of a cmi5 package and launches. */
export interface Structure {
  readonly course: string;
  /** Units in their order, those inside blocks with them. */
  readonly units: readonly Unit[];
  /** The namespace of the root element; empty where it has none. */
  readonly space: string;
  readonly root: Node;
}

export interface Unit {
  readonly id: string;
  readonly url: string;
  readonly masteryScore: string;
  readonly moveOn: string;
}

/** Reads `cmi5.xml`. @throws NoXml when it is not well-formed @see cmi5 13.1 */
export function readStructure(bytes: Uint8Array): Structure {
  const root = (parseXml(bytes)['courseStructure'] ?? {}) as Node;
  const units = within(root, 'au').map((au) => ({
    id: text(au['@id']),
    url: text(au['url']),
    masteryScore: text(au['@masteryScore']),
    moveOn: text(au['@moveOn']) || 'NotApplicable',
  }));
  return { course: text(at(root, 'course', '@id')), units, space: spaceOf(bytes), root };
}

/** Read from the text, since the parser drops what only says where names come from. */
function spaceOf(bytes: Uint8Array): string {
  const [, prefix, attributes = ''] =
    /<(?:([\w.-]+):)?courseStructure\b([^>]*)>/.exec(new TextDecoder().decode(bytes)) ?? [];
  const name = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)`).exec(attributes)?.[1] ?? '';
}

/**
 * What the specification holds against a course structure. No npm package carries the schema of cmi5, so these rules are written
 * from the text.
 * @see cmi5 13, 14
 */
export function cmi5Findings({ root, space }: Structure, paths: readonly string[]): readonly Finding[] {
  const [course, units] = [list(root['course']), within(root, 'au')];
  const described: readonly (readonly [string, Node])[] = [
    ...course.map((each) => ['course', each] as const),
    ...within(root, 'block').map((each) => ['block', each] as const),
    ...units.map((each) => ['au', each] as const),
    ...list(at(root, 'objectives', 'objective')).map((each) => ['objective', each] as const),
  ];
  const ids = described.map(([, each]) => text(each['@id']));
  const twice = [...new Set(ids.filter((id, index) => id !== '' && ids.indexOf(id) !== index))];
  return [
    ...(space === namespace ? [] : [error('cmi5-namespace', structureFile, space)]),
    ...(course.length === 1 ? [] : [error('cmi5-course', structureFile, String(course.length))]),
    ...(units.length > 0 ? [] : [error('cmi5-no-unit', structureFile)]),
    ...twice.map((id) => error('cmi5-same-id', structureFile, id)),
    ...described.flatMap(([name, each]) => describedFindings(name, each)),
    ...units.flatMap((au) => unitFindings(au, paths)),
  ];
}

/** Elements of a name at the top and inside blocks, in their order. */
function within(node: Node, name: string): Node[] {
  return [...list(node[name]), ...list(node['block']).flatMap((block) => within(block, name))];
}

/** An id, a title and a description. @see cmi5 13.1.1 to 13.1.4 */
function describedFindings(name: string, element: Node): Finding[] {
  const id = text(element['@id']);
  const isIri = /^[a-z][a-z0-9+.-]*:\S+$/i.test(id);
  return [
    ...(isIri ? [] : [error('cmi5-no-iri', structureFile, `${name} id="${id}"`)]),
    ...['title', 'description'].flatMap((part): Finding[] => {
      const strings = [at(element, part, 'langstring')].flat().filter((each) => each !== undefined);
      if (strings.length === 0) return [error('cmi5-no-text', structureFile, `${name}/${part}`)];
      const whole = (each: unknown): boolean => text((each as Node)['@lang']) !== '' && text(each) !== '';
      return strings.every(whole) ? [] : [error('cmi5-langstring', structureFile, `${name}/${part}`)];
    }),
  ];
}

/** @see cmi5 13.1.4 */
function unitFindings(au: Node, paths: readonly string[]): Finding[] {
  const found: Finding[] = [];
  const say = (code: Parameters<typeof error>[0], what: string): void =>
    void found.push(error(code, structureFile, what));
  const url = text(au['url']);
  if (url === '') say('cmi5-no-url', text(au['@id']));
  else if (isOutside(url)) found.push(warning('outside-address', structureFile, url));
  else if (!paths.includes(pathOf(url))) say('file-missing', pathOf(url));
  const [, query = ''] = url.split('?', 2);
  for (const name of new URLSearchParams(query).keys()) if (taken.includes(name)) say('cmi5-taken-name', name);
  const [score, moveOn, method] = ['@masteryScore', '@moveOn', '@launchMethod'].map((name) => au[name]);
  if (score !== undefined && !/^(0(\.\d{1,4})?|1(\.0{1,4})?)$/.test(text(score)))
    say('cmi5-mastery-score', text(score));
  if (moveOn !== undefined && !moveOns.includes(text(moveOn))) say('cmi5-move-on', text(moveOn));
  if (method !== undefined && !launchMethods.includes(text(method))) say('cmi5-launch-method', text(method));
  return found;
}
