import { firstLanguage, type Course, type Text } from '../module/model/course.ts';
import { launchPage } from './manifest.ts';
import { escapeXml } from './xml.ts';

/** The name under which an LMS or an LRS looks for what it can launch with xAPI, at the root of the zip. */
export const tinCanFile = 'tincan.xml';

/** The one activity of the package and how it is launched; its id is the course's IRI. @see Tin Can launch, Rustici Software: TinCanLMS, tincan.xml */
export function tinCan(course: Course): string {
  const inAll = (tag: string, text: Text): string =>
    course.languages.map((each) => `      <${tag} lang="${each}">${escapeXml(text[each])}</${tag}>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<tincan xmlns="http://projecttincan.com/tincan.xsd">
  <activities>
    <activity id="${escapeXml(course.iri)}" type="http://adlnet.gov/expapi/activities/course">
${inAll('name', course.subtitle)}
${inAll('description', course.lead)}
      <launch lang="${firstLanguage(course)}">${launchPage}</launch>
    </activity>
  </activities>
</tincan>
`;
}
