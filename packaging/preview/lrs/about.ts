import { purposeExtension } from '../../../assessments/report/read-lrs.ts';
import { RequestError, type LrsAnswer, type LrsRequest } from './request.ts';
import { json } from './statements.ts';

/** What this LRS is. @see xAPI 1.0.3 Communication 2.8 */
export function answerAbout(request: LrsRequest): LrsAnswer {
  if (request.method !== 'GET')
    throw new RequestError(405, `"about" takes GET, not ${request.method}. (Communication 2.8)`);
  return json(200, {
    version: ['1.0.3', '1.0.2', '1.0.1', '1.0.0'],
    extensions: {
      [purposeExtension]: {
        cs: 'LRS pro náhled modulu na tomto počítači. Není určeno pro provoz a netvrdí o sobě shodu se specifikací. Nepřijímá přílohy.',
        en: 'An LRS for previewing the module on this computer. It is not for production and does not claim conformance. It takes no attachments.',
      },
    },
  });
}
