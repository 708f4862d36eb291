import { setViewport } from '@web/test-runner-commands';
import { score } from '../../../assessments/scoring.ts';
import { isScored } from '../../../module/model/course.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { right, wrong } from '../../support/responses.ts';
import { everyType } from '../bank.ts';
import { ask } from './ask.ts';

/** Each language, width and theme meets each other once: all pairs in four views. */
const views = [
  ['cs', 320, 'light'],
  ['cs', 1280, 'dark'],
  ['en', 320, 'dark'],
  ['en', 1280, 'light'],
] as const;

describe('axe finds nothing before the answer, after a wrong and after a right one, in both languages, themes and widths', () => {
  afterEach(async () => {
    delete document.documentElement.dataset.theme;
    await setViewport({ width: 800, height: 600 });
  });

  for (const question of everyType)
    it(`in a question of type ${question.type}`, async () => {
      for (const [language, width, theme] of views) {
        document.documentElement.dataset.theme = theme;
        await setViewport({ width, height: 800 });
        const { element, give } = await ask(question, language);
        await expectNoAxeViolations(element);
        const answers = isScored(question) ? [wrong(question), right(question)] : [right(question)];
        for (const response of answers) {
          await give({ response, scaled: isScored(question) ? score(question, response) : null });
          await expectNoAxeViolations(element);
        }
      }
    });
});
