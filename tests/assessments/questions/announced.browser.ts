import { assert } from '@esm-bundle/chai';
import { isScored, type Question } from '../../../module/model/course.ts';
import { t } from '../../../module/ui/language.ts';
import { score } from '../../../assessments/scoring.ts';
import { right, wrong } from '../../support/responses.ts';
import { everyType } from '../bank.ts';
import { ask, words } from './ask.ts';

/** What is read aloud of a judged answer, in words of the test bank. */
function feedback(question: Question, chosen: readonly string[]): readonly string[] {
  if (question.type === 'likert') return [t('question.notScored')];
  if (question.type === 'numeric' || question.type === 'fill-in') return [];
  return 'feedback' in question ? [question.feedback.cs] : chosen.map((id) => `because ${id} (cs)`);
}

describe('feedback read aloud', () => {
  for (const question of everyType) {
    it(`of an answer to ${question.type} stands in a live region that was there, empty, before`, async () => {
      const page = await ask(question, 'cs');
      const region = page.element.querySelector('[role=status]');
      assert.equal(words(region!), '');
      const response = isScored(question) ? wrong(question) : right(question);
      await page.give({ response, answered: true, scaled: score(question, response) });
      assert.equal(page.element.querySelector('[role=status]'), region, 'the region is the same element');
      const chosen = response.kind === 'choice' ? response.chosen : [];
      for (const said of feedback(question, chosen)) assert.include(words(region!), said);
    });

    it(`of the right answer to ${question.type} says why it is right`, async () => {
      const page = await ask(question, 'cs');
      const response = right(question);
      await page.give({ response, answered: true, scaled: score(question, response) });
      const region = words(page.element.querySelector('[role=status]')!);
      assert.isNotEmpty(region);
      if ('feedback' in question) assert.include(region, question.feedback.cs);
      if ('choices' in question && response.kind === 'choice')
        for (const id of response.chosen) assert.include(region, `because ${id} (cs)`);
    });
  }
});
