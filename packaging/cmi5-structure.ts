import { XMLParser } from 'fast-xml-parser';
import type { Course, Text } from '../module/model/course.ts';
import { launchPage } from './manifest.ts';
import { escapeXml } from './xml.ts';

/** The name under which an LMS looks for the course structure, at the root of the zip. @see cmi5 14.1 */
export const structureFile = 'cmi5.xml';
const namespace = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';
const moveOns = ['Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed', 'NotApplicable'];
const launchMethods = ['OwnWindow', 'AnyWindow'];
/** Names an LMS puts into the address itself. @see cmi5 8.1.0.0-6 */
const taken = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'];

/** The course structure: one course, one assignable unit, whose ids never change. @see cmi5 13.1 */
export function cmi5Structure(course: Course): string {
  const langstrings = (text: Text): string =>
    course.languages.map((tag) => `<langstring lang="${tag}">${escapeXml(text[tag])}</langstring>`).join('');
  const texts = `    <title>${langstrings(course.subtitle)}</title>
    <description>${langstrings(course.lead)}</description>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="${namespace}">
  <course id="${escapeXml(course.iri)}">
${texts}
  </course>
  <au id="${escapeXml(course.iri)}/au" moveOn="CompletedAndPassed" masteryScore="${course.masteryScore}" launchMethod="AnyWindow">
${texts}
    <url>${launchPage}</url>
  </au>
</courseStructure>
`;
}

type Element = Readonly<Record<string, unknown>>;

/**
 * What the specification holds against a course structure of one unit, each with its clause; empty when it is valid. No npm
 * package carries the schema of cmi5, so these rules are written from the text.
 * @param paths every file of the zip
 * @see cmi5 13, 14
 */
export function structureFaults(xml: string, paths: readonly string[]): readonly string[] {
  let root: Element;
  try {
    const options = { ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false };
    const isArray = (name: string): boolean => name === 'langstring' || name === 'au';
    root =
      (new XMLParser({ ...options, isArray }).parse(xml, true) as { courseStructure?: Element }).courseStructure ?? {};
  } catch (error) {
    return [`${structureFile}: is not XML (${error instanceof Error ? error.message : 'unknown reason'}) (cmi5 13.2)`];
  }
  const faults: string[] = [];
  const say = (fault: string): void => void faults.push(`${structureFile}: ${fault}`);
  if (root['@xmlns'] !== namespace) say(`courseStructure is not in the namespace ${namespace} (cmi5 13.2)`);
  const units = (root.au ?? []) as readonly Element[];
  if (units.length === 0) say('there is no au (cmi5 13.1.4)');
  const elements = [['course', root.course] as const, ...units.map((au) => ['au', au] as const)];
  for (const [name, element] of elements) described(name, element as Element | undefined, say);
  const ids = elements.map(([, element]) => (element as Element | undefined)?.['@id']);
  if (new Set(ids).size < ids.length) say('an id is used twice (cmi5 13.1.4.0-1)');
  for (const au of units) launchable(au, paths, say);
  return faults;
}

type Say = (fault: string) => void;

/** An id, a title and a description. @see cmi5 13.1.1, 13.1.4 */
function described(name: string, element: Element | undefined, say: Say): void {
  if (!/^[a-z][a-z0-9+.-]*:\S+$/i.test(words(element?.['@id'])))
    say(`the id of ${name} is no absolute IRI (cmi5 13.1)`);
  for (const part of ['title', 'description']) {
    const strings = ((element?.[part] as Element | undefined)?.langstring ?? []) as readonly unknown[];
    if (strings.length === 0) say(`${name} has no ${part} (cmi5 13.1)`);
    if (!strings.every((each) => words((each as Element)['@lang']) !== '' && words((each as Element)['#text']) !== ''))
      say(`a langstring in the ${part} of ${name} is empty or has no lang (cmi5 13.1)`);
  }
}

/** @see cmi5 13.1.4 */
function launchable(au: Element, paths: readonly string[], say: Say): void {
  const address = words(au.url);
  const [file = '', query = ''] = address.split('?', 2);
  if (!/^[a-z]+:/i.test(file) && !paths.includes(file))
    say(`the zip does not hold "${file}", the url of the au (cmi5 14.1)`);
  for (const name of new URLSearchParams(query).keys())
    if (taken.includes(name)) say(`the url of the au uses the name "${name}" (cmi5 8.1.0.0-6)`);
  const score = au['@masteryScore'];
  if (score !== undefined && !/^(0(\.\d{1,4})?|1(\.0{1,4})?)$/.test(words(score)))
    say('masteryScore is no decimal from 0 to 1 with at most four places (cmi5 13.1.4)');
  if (!moveOns.includes(words(au['@moveOn'] ?? 'NotApplicable'))) say('moveOn is none of the five (cmi5 13.1.4)');
  if (!launchMethods.includes(words(au['@launchMethod'] ?? 'AnyWindow')))
    say('launchMethod is neither of the two (cmi5 13.1.4)');
}

const words = (value: unknown): string => (typeof value === 'string' ? value : '');
