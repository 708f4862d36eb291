import { firstLanguage, type Course } from '../module/model/course.ts';
import { launchPage } from './manifest.ts';
import { escapeXml } from './xml.ts';

/** The editions of SCORM 2004 that LMSs still ask for, as `schemaversion` spells them. */
export const editions = { '3rd': '2004 3rd Edition', '4th': '2004 4th Edition' } as const;
export type Edition = keyof typeof editions;

/** Where the description of the course lies: the schemas of the 3rd edition refuse it inside the manifest, as no npm package has its own schema. */
export const metadataFile = 'metadata.xml';

/**
 * The SCORM 2004 manifest: one organization, one item, one SCO, every file listed, the identifiers those of SCORM 1.2. The SCO says
 * itself when it is completed and passed (`completionSetByContent`, `objectiveSetByContent`); an LMS that is not told so takes a
 * course for both as soon as it ends. Buttons of the LMS for going on and back are asked to stay away: there is nowhere to go.
 * @param files every path in the package but the manifest's own
 * @see SCORM 2004 4th CAM 3.4, 5.1.8; SN 3.13
 */
export function scorm2004Manifest(
  course: Course,
  files: readonly string[],
  edition: Edition,
  passMarkForLms = false,
): string {
  const title = escapeXml(course.subtitle[firstLanguage(course)]);
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${course.id}" version="${escapeXml(course.version)}"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${editions[edition]}</schemaversion>
    <adlcp:location>${metadataFile}</adlcp:location>
  </metadata>
  <organizations default="${course.id}-organization">
    <organization identifier="${course.id}-organization">
      <title>${title}</title>
      <item identifier="${course.id}-item" identifierref="${course.id}-sco" isvisible="true">
        <title>${title}</title>
        <imsss:sequencing>${passMarkForLms ? passMark(course) : ''}
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
        <adlnav:presentation>
          <adlnav:navigationInterface>
            <adlnav:hideLMSUI>continue</adlnav:hideLMSUI>
            <adlnav:hideLMSUI>previous</adlnav:hideLMSUI>
          </adlnav:navigationInterface>
        </adlnav:presentation>
      </item>
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true"/>
      </imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="${course.id}-sco" type="webcontent" adlcp:scormType="sco" href="${launchPage}">
${files.map((file) => `      <file href="${escapeXml(file)}"/>`).join('\n')}
    </resource>
  </resources>
</manifest>
`;
}

/** The objective whose measure the LMS holds against the pass mark; the module reads it back as `cmi.scaled_passing_score`. @see SCORM 2004 4th SN 3.10 */
function passMark({ id, masteryScore }: Course): string {
  return `
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="${id}-objective" satisfiedByMeasure="true">
              <imsss:minNormalizedMeasure>${masteryScore}</imsss:minNormalizedMeasure>
            </imsss:primaryObjective>
          </imsss:objectives>`;
}
