import { assert } from '@esm-bundle/chai';
import type { Response } from '../../../module/model/interaction.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { likert } from '../bank.ts';
import { ask, press, words } from './ask.ts';

const choose = (...chosen: string[]): Response => ({ kind: 'choice', chosen });
const shown = likert.options;

for (const language of ['cs', 'en'] as const) {
  const cs = language === 'cs';

  describe(`a scale (${language})`, () => {
    for (const [what, over] of [
      ['before the answer', {}],
      ['with a point chosen', { response: choose('b') }],
      ['after the answer', { response: choose('b'), answered: true }],
    ] as const) {
      it(`has no finding of axe ${what}`, async () => {
        const { element } = await ask(likert, language, { shown, ...over });
        await expectNoAxeViolations(element.parentElement ?? element);
      });
    }

    it('is answered by keyboard alone and never judged', async () => {
      const { element, answered } = await ask(likert, language, { shown });
      assert.equal(words(element, '[type=submit]'), cs ? 'Uložit odpověď' : 'Save the answer');
      await press('Tab', 'Space', 'ArrowRight', 'ArrowRight', 'Enter');
      await element.updateComplete;
      assert.deepEqual(answered[0]?.response, choose('c'));
      assert.equal(words(document.activeElement!), cs ? 'Odpověď je uložená' : 'Your answer is saved');
      assert.isEmpty(element.querySelectorAll('.is-right, .is-partly, .is-not-yet'));
      assert.notInclude(words(element), cs ? 'Správně' : 'Correct');
    });

    it('says aloud that no answer is wrong', async () => {
      const page = await ask(likert, language, { shown, response: choose('b') });
      assert.equal(words(page.element, '[role=status]'), '');
      await page.give({ answered: true });
      assert.include(words(page.element, '[role=status]'), cs ? 'není správná ani špatná' : 'no right or wrong answer');
    });

    it('asks for a choice before it is saved', async () => {
      const { element, answered } = await ask(likert, language, { shown });
      element.querySelector<HTMLButtonElement>('[type=submit]')?.click();
      await new Promise((resolve) => setTimeout(resolve));
      assert.include(words(element, '.error-line'), cs ? 'na stupnici' : 'on the scale');
      assert.isEmpty(answered);
    });

    it('stands from one end to the other', async () => {
      const { element } = await ask(likert, language, { shown });
      assert.equal(words(element, '.likert').replace(/ \(\w\w\)/g, ''), 'point a point b point c point d point e');
    });
  });
}
