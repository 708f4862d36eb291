import { assert } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import type { Response } from '../../../module/model/interaction.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { reflection } from '../bank.ts';
import { ask, press, words } from './ask.ts';

const thought = 'Zeptám se dřív.\nA všech.';
const own = (text: string, shared = false): Response => ({ kind: 'text', text, shared });
const area = (element: Element): HTMLTextAreaElement => element.querySelector('textarea')!;

for (const language of ['cs', 'en'] as const) {
  const cs = language === 'cs';

  describe(`a reflection (${language})`, () => {
    for (const [what, over] of [
      ['before the answer', {}],
      ['with something written', { response: own(thought) }],
      ['after the answer', { response: own(thought), answered: true }],
      ['after an answer that is shared', { response: own(thought, true), answered: true }],
    ] as const) {
      it(`has no finding of axe ${what}`, async () => {
        const { element } = await ask(reflection, language, over);
        await expectNoAxeViolations(element.parentElement ?? element);
      });
    }

    it('is written by keyboard alone and sent to nobody unless the learner agrees', async () => {
      const { element, answered, written } = await ask(reflection, language);
      await press('Tab');
      await sendKeys({ type: 'Zeptám se dřív.' });
      await press('Tab', 'Tab', 'Enter');
      await element.updateComplete;
      assert.deepEqual(written.at(-1)?.response, own('Zeptám se dřív.'));
      assert.deepEqual(answered[0]?.response, own('Zeptám se dřív.'));
      assert.equal(words(document.activeElement!), cs ? 'Odpověď je uložená' : 'Your answer is saved');
      assert.include(words(element, '.verdict p'), cs ? 'nikomu jej neodešleme' : 'we send it to nobody');
    });

    it('is shared where the learner ticks the consent', async () => {
      const { element, answered } = await ask(reflection, language);
      await press('Tab');
      await sendKeys({ type: 'Ano.' });
      await press('Tab', 'Space', 'Tab', 'Enter');
      await element.updateComplete;
      assert.deepEqual(answered[0]?.response, own('Ano.', true));
      assert.include(words(element, '.verdict p'), cs ? 's vaším souhlasem' : 'with your consent');
    });

    it('says how much room is left, and keeps whole what is too long', async () => {
      const { element, answered, written } = await ask(reflection, language);
      assert.equal(words(element, '.own-text .hint'), cs ? 'Zbývá 200 znaků.' : '200 characters left.');
      await press('Tab');
      await sendKeys({ type: 'a'.repeat(202) });
      await element.updateComplete;
      assert.include(words(element, '.own-text .hint'), cs ? 'o 2 znaky delší' : '2 characters longer');
      element.querySelector<HTMLButtonElement>('[type=submit]')?.click();
      await new Promise((resolve) => setTimeout(resolve));
      assert.include(words(element, '.error-line'), cs ? 'o 2 znaky delší' : '2 characters longer');
      assert.equal(area(element).value.length, 202);
      assert.deepEqual(written.at(-1)?.response, own('a'.repeat(202)));
      assert.isEmpty(answered);
    });

    it('reads aloud what others found, once something is saved', async () => {
      const page = await ask(reflection, language, { response: own(thought) });
      assert.equal(words(page.element, '[role=status]'), '');
      await page.give({ answered: true });
      assert.equal(words(page.element, '[role=status]'), `others try one small thing (${language})`);
      assert.equal(page.element.querySelector('.own-words')?.textContent, thought);
    });
  });
}

it('a reflection keeps a space at the end while it is written, and what was written before a break', async () => {
  const { element } = await ask(reflection, 'cs', { response: own('Zeptám') });
  area(element).focus();
  await sendKeys({ press: 'End' });
  await sendKeys({ type: ' se' });
  assert.equal(area(element).value, 'Zeptám se');
});
