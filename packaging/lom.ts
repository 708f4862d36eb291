import { firstLanguage, type Course, type Text } from '../module/model/course.ts';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { launchPage } from './manifest.ts';
import { escapeXml } from './xml.ts';

const namespace = 'http://ltsc.ieee.org/xsd/LOM';

/** What the course is, for catalogues: a file beside the manifest of SCORM 2004. @see IEEE 1484.12.3-2005; SCORM 2004 4th CAM 3.4.1.3, 4.2 */
export function lom(course: Course): string {
  const minutes = course.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  const strings = (text: Text): string =>
    course.languages.map((language) => `<string language="${language}">${escapeXml(text[language])}</string>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<lom xmlns="${namespace}">
  <general>
    <title>${strings(course.subtitle)}</title>
${course.languages.map((language) => `    <language>${language}</language>`).join('\n')}
    <description>${strings(course.lead)}</description>
    <keyword>${strings(course.title)}</keyword>
  </general>
  <lifeCycle>
    <version><string language="x-none">${escapeXml(course.version)}</string></version>
    <status>${vocabulary('final')}</status>
  </lifeCycle>
  <metaMetadata>
    <metadataSchema>LOMv1.0</metadataSchema>
    <language>${firstLanguage(course)}</language>
  </metaMetadata>
  <technical>
    <format>text/html</format>
    <location>${launchPage}</location>
  </technical>
  <educational>
    <typicalLearningTime><duration>PT${minutes}M</duration></typicalLearningTime>
  </educational>
  <rights>
    <cost>${vocabulary('no')}</cost>
    <copyrightAndOtherRestrictions>${vocabulary('yes')}</copyrightAndOtherRestrictions>
    <description><string language="x-none">EUPL-1.2</string></description>
  </rights>
</lom>
`;
}

function vocabulary(value: string): string {
  return `<source>LOMv1.0</source><value>${value}</value>`;
}

/** Longest texts that every LMS must keep, in characters. @see IEEE 1484.12.1-2002, smallest permitted maximum */
const longest: Readonly<Record<string, number>> = {
  'general.title': 1000,
  'general.description': 2000,
  'general.keyword': 1000,
  'lifeCycle.version': 50,
  'rights.description': 1000,
};
/** Elements in the order in which the binding has them. @see IEEE 1484.12.3-2005 */
const order = ['general', 'lifeCycle', 'metaMetadata', 'technical', 'educational', 'rights'];

type Node = Readonly<Record<string, unknown>>;

/** What is wrong with a description of a course, by rules written from the standard: no npm package has its schema. Empty when nothing is. */
export function lomFaults(xml: string): readonly string[] {
  const wellFormed = XMLValidator.validate(xml);
  if (wellFormed !== true) return [`metadata.xml:${wellFormed.err.line} ${wellFormed.err.msg}`];
  const parsed = new XMLParser({ ignoreAttributes: false, parseTagValue: false }).parse(xml) as { lom?: Node };
  const lom = parsed.lom;
  if (lom?.['@_xmlns'] !== namespace) return [`metadata.xml: the root is not <lom xmlns="${namespace}">`];
  const parts = Object.keys(lom).filter((name) => !name.startsWith('@_'));
  const known = order.filter((name) => parts.includes(name));
  const faults =
    known.join() === parts.join() ? [] : [`metadata.xml: ${parts.join(', ')}; the order is ${order.join(', ')}`];
  return [
    ...faults,
    ...Object.entries(longest).flatMap(([path, most]) => textFaults(lom, path, most)),
    ...durationFaults(lom),
  ];
}

function textFaults(lom: Node, path: string, most: number): string[] {
  const strings = [at(lom, `${path}.string`)].flat() as (Node | undefined)[];
  return strings.flatMap((each) => {
    const text = String(each?.['#text'] ?? '');
    const language = String(each?.['@_language'] ?? '');
    const place = `metadata.xml: ${path.replace('.', '/')} (${language || 'no language'})`;
    if (text === '' || language === '') return [`${place} is empty or has no language`];
    return text.length > most ? [`${place} has ${text.length} characters; at most ${most} are kept`] : [];
  });
}

function durationFaults(lom: Node): string[] {
  const duration = String(at(lom, 'educational.typicalLearningTime.duration'));
  return /^P(?!$)(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?$/.test(duration)
    ? []
    : [`metadata.xml: "${duration}" is no duration of ISO 8601`];
}

function at(node: Node, path: string): unknown {
  return path.split('.').reduce<unknown>((here, name) => (here as Node | undefined)?.[name], node);
}
