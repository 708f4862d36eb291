import { assert } from '@esm-bundle/chai';
import type { Response } from '../../../module/model/interaction.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { multiple } from '../bank.ts';
import { ask, press, words } from './ask.ts';

const choice = (ids: string): Response => ({ kind: 'choice', chosen: [...ids] });

for (const language of ['cs', 'en'] as const) {
  const cs = language === 'cs';

  describe(`a question with several answers (${language})`, () => {
    for (const [what, over] of [
      ['before the answer', {}],
      ['after a partly right answer', { response: choice('abd'), scaled: 0.5 }],
      ['after the right answer', { response: choice('abc'), scaled: 1 }],
      ['after a wrong answer in the last attempt', { response: choice('ade'), scaled: 0, reveal: true }],
    ] as const) {
      it(`has no finding of axe ${what}`, async () => {
        const { element } = await ask(multiple, language, over);
        await expectNoAxeViolations(element.parentElement ?? element);
      });
    }

    it('is answered by keyboard alone and reports the options in authored order', async () => {
      const { element, answered } = await ask(multiple, language);
      await press('Tab', 'Tab', 'Tab', 'Space', 'Tab', 'Space', 'Tab', 'Space', 'Tab', 'Enter');
      await element.updateComplete;
      assert.deepEqual(answered[0]?.response, choice('abc'));
      assert.deepEqual(answered[0]?.shown, [...'edcba']);
      assert.equal(words(document.activeElement!), cs ? 'Správně' : 'Correct');
    });

    it('says how many are to be chosen while choosing', async () => {
      const { element } = await ask(multiple, language);
      assert.equal(words(element, '.hint'), cs ? 'Vybráno: 0 ze 3' : 'Chosen: 0 of 3');
      await press('Tab', 'Space');
      await element.updateComplete;
      assert.equal(words(element, '.hint'), cs ? 'Vybráno: 1 ze 3' : 'Chosen: 1 of 3');
    });

    for (const [keys, count] of [
      [['Tab', 'Space', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter'], 1],
      [['Tab', 'Space', 'Tab', 'Space', 'Tab', 'Space', 'Tab', 'Space', 'Tab', 'Tab', 'Enter'], 4],
    ] as const) {
      it(`does not judge ${count} chosen where three are asked for, and says so`, async () => {
        const { element, answered } = await ask(multiple, language);
        await press(...keys);
        await element.updateComplete;
        const line = cs
          ? `Otázka chce přesně 3 odpovědi. Teď je vybráno: ${count}.`
          : `The question asks for exactly 3 answers. Chosen so far: ${count}.`;
        assert.equal(words(element, '.error-line'), line);
        assert.isEmpty(answered);
        assert.equal(document.activeElement, element.querySelector('input'));
      });
    }

    it('explains each option chosen and does not give the missing one away', async () => {
      const { element } = await ask(multiple, language, { response: choice('abd'), scaled: 0.5 });
      assert.equal(words(element, 'h3'), cs ? 'Zčásti správně' : 'Partly correct');
      assert.include(words(element, '.verdict p'), cs ? 'Správně vybráno: 2 ze 3.' : 'Correctly chosen: 2 of 3.');
      assert.lengthOf([...element.querySelectorAll('.is-right')], 2);
      assert.lengthOf([...element.querySelectorAll('.is-not-yet')], 1);
      assert.lengthOf([...element.querySelectorAll('.why')], 3);
      assert.notInclude(words(element), 'because c');
    });

    it('shows the options that were missing once no attempt is left', async () => {
      const { element } = await ask(multiple, language, { response: choice('ade'), scaled: 0, reveal: true });
      assert.lengthOf([...element.querySelectorAll('.is-right')], 3);
      assert.lengthOf([...element.querySelectorAll('.is-not-yet')], 2);
      assert.include(words(element, '.is-right .mark'), cs ? 'Správná odpověď' : 'Correct answer');
    });
  });
}
