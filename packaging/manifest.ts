import { firstLanguage, type Course, type Text } from '../module/model/course.ts';
import { escapeXml } from './xml.ts';

/** Where an LMS finds the course in the package. */
export const launchPage = 'index.html';

/**
 * The SCORM 1.2 manifest: one organization, one item, one SCO, every file listed. Its identifiers come from `course.id`
 * alone and never change: an LMS deletes what learners did when they do. No pass mark is written unless asked for, since an LMS
 * that finds one rewrites the status at LMSFinish; the module keeps the pass mark itself.
 * @param files every path in the package but the manifest's own
 * @see SCORM 1.2 CAM 2.3.4
 */
export function scorm12Manifest(course: Course, files: readonly string[], passMarkForLms = false): string {
  const title = escapeXml(course.subtitle[firstLanguage(course)]);
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${course.id}" version="${escapeXml(course.version)}"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
${metadata(course)}
  </metadata>
  <organizations default="${course.id}-organization">
    <organization identifier="${course.id}-organization">
      <title>${title}</title>
      <item identifier="${course.id}-item" identifierref="${course.id}-sco" isvisible="true">
        <title>${title}</title>${passMarkForLms ? `\n        <adlcp:masteryscore>${Math.round(course.masteryScore * 100)}</adlcp:masteryscore>` : ''}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="${course.id}-sco" type="webcontent" adlcp:scormtype="sco" href="${launchPage}">
${files.map((file) => `      <file href="${escapeXml(file)}"/>`).join('\n')}
    </resource>
  </resources>
</manifest>
`;
}

/** What the course is, for catalogues. @see IMS Learning Resource Meta-data 1.2.1 */
function metadata(course: Course): string {
  const minutes = course.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return `    <imsmd:lom>
      <imsmd:general>
        <imsmd:title>${langstrings(course, course.subtitle)}</imsmd:title>
${course.languages.map((language) => `        <imsmd:language>${language}</imsmd:language>`).join('\n')}
        <imsmd:description>${langstrings(course, course.lead)}</imsmd:description>
        <imsmd:keyword>${langstrings(course, course.title)}</imsmd:keyword>
      </imsmd:general>
      <imsmd:lifecycle>
        <imsmd:version><imsmd:langstring xml:lang="x-none">${escapeXml(course.version)}</imsmd:langstring></imsmd:version>
        <imsmd:status>${vocabulary('Final')}</imsmd:status>
      </imsmd:lifecycle>
      <imsmd:metametadata>
        <imsmd:metadatascheme>ADL SCORM 1.2</imsmd:metadatascheme>
        <imsmd:language>${firstLanguage(course)}</imsmd:language>
      </imsmd:metametadata>
      <imsmd:technical>
        <imsmd:format>text/html</imsmd:format>
        <imsmd:location type="URI">${launchPage}</imsmd:location>
      </imsmd:technical>
      <imsmd:educational>
        <imsmd:typicallearningtime><imsmd:datetime>PT${minutes}M</imsmd:datetime></imsmd:typicallearningtime>
      </imsmd:educational>
      <imsmd:rights>
        <imsmd:cost>${vocabulary('no')}</imsmd:cost>
        <imsmd:copyrightandotherrestrictions>${vocabulary('yes')}</imsmd:copyrightandotherrestrictions>
        <imsmd:description><imsmd:langstring xml:lang="x-none">EUPL-1.2</imsmd:langstring></imsmd:description>
      </imsmd:rights>
    </imsmd:lom>`;
}

function langstrings(course: Course, text: Text): string {
  return course.languages
    .map((language) => `<imsmd:langstring xml:lang="${language}">${escapeXml(text[language])}</imsmd:langstring>`)
    .join('');
}

function vocabulary(value: string): string {
  const langstring = (text: string): string => `<imsmd:langstring xml:lang="x-none">${text}</imsmd:langstring>`;
  return `<imsmd:source>${langstring('LOMv1.0')}</imsmd:source><imsmd:value>${langstring(value)}</imsmd:value>`;
}

/** A manifest without what every release changes (its version, the names of the files), for comparing with the golden one. */
export function withoutRelease(manifest: string): string {
  return manifest
    .replace(/(<manifest [^>]*version=")[^"]*/, '$10.0.0')
    .replace(/(<imsmd:version><imsmd:langstring xml:lang="x-none">)[^<]*/, '$10.0.0')
    .replace(/(\s*<file href="v[^"/]*\/[^"]*"\/>)+/, '\n      <file href="v0-0-0/"/>');
}
