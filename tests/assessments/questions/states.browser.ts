import { assert } from '@esm-bundle/chai';
import type { Question } from '../../../module/model/course.ts';
import type { Response } from '../../../module/model/interaction.ts';
import { score } from '../../../assessments/scoring.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { right, wrong } from '../../support/responses.ts';
import { everyType, reason, situation } from '../bank.ts';
import { ask, press, words } from './ask.ts';

const page = (element: HTMLElement): HTMLElement => element.parentElement ?? element;

/** As far as a learner may have come before a break; null where there is nothing between empty and complete. */
function halfDone(question: Question): Response | null {
  if (question.type === 'matching') return { kind: 'matching', pairs: { [question.items[0] ?? '']: 'e' } };
  if (question.type === 'multiple-choice') return { kind: 'choice', chosen: ['a'] };
  if (question.type === 'ordering') return { kind: 'ordering', order: [...question.options] };
  return null;
}

describe('axe finds nothing in a question', () => {
  for (const question of everyType) {
    it(`of type ${question.type} that was handed in too early: what is missing is said and the focus is on it`, async () => {
      const { element, answered } = await ask(question, 'cs');
      element.querySelector<HTMLElement>('button[type=submit]')?.click();
      await element.updateComplete;
      assert.isNotEmpty(words(element, '.error-line'));
      assert.isEmpty(answered);
      assert.isTrue(element.contains(document.activeElement));
      await expectNoAxeViolations(page(element));
    });

    it(`of type ${question.type} that is only looked at, half done, in another language`, async () => {
      const response = halfDone(question);
      for (const over of [{ readOnly: true }, { response }, { readOnly: true, response }]) {
        const { element } = await ask(question, 'en', over);
        await expectNoAxeViolations(page(element));
      }
    });
  }

  for (const question of [reason, situation])
    it(`of type ${question.type} after a right, a wrong and a last answer`, async () => {
      for (const response of [right(question), wrong(question)])
        for (const reveal of [false, true]) {
          const { element } = await ask(question, 'cs', { response, scaled: score(question, response), reveal });
          await expectNoAxeViolations(page(element));
        }
    });
});

describe('by keyboard alone', () => {
  for (const question of [reason, situation])
    it(`a question of type ${question.type} is answered, and the focus goes to the verdict`, async () => {
      const { element, answered } = await ask(question, 'cs');
      await press('Tab', 'Space', 'ArrowDown', 'ArrowDown', 'Tab', 'Enter');
      await element.updateComplete;
      assert.deepEqual(answered[0]?.response, { kind: 'choice', chosen: ['b'] });
      assert.equal(document.activeElement, element.querySelector('.verdict h3'));
    });
});
