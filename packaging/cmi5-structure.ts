import type { Course, Text } from '../module/model/course.ts';
import { launchPage } from './manifest.ts';
import { namespace } from './verify/cmi5.ts';
import { escapeXml } from './xml.ts';

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
