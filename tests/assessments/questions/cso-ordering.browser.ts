import { assert } from '@esm-bundle/chai';
import type { Response } from '../../../module/model/interaction.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { ordering } from '../bank.ts';
import { ask, press, words } from './ask.ts';

const inOrder = (ids: string): Response => ({ kind: 'ordering', order: [...ids] });
/** Shown a to d; right is d, b, c, a. */
const shown = [...'abcd'];
const steps = (element: Element): string => words(element, '.step').replace(/step (\w) \(\w\w\)/g, '$1');

for (const language of ['cs', 'en'] as const) {
  const cs = language === 'cs';

  describe(`an ordering (${language})`, () => {
    for (const [what, over] of [
      ['before the answer', {}],
      ['with a step moved', { response: inOrder('bacd') }],
      ['after a partly right answer', { response: inOrder('abca'), scaled: 0.5 }],
      ['after the right answer', { response: inOrder('dbca'), scaled: 1 }],
      ['after a wrong answer in the last attempt', { response: inOrder('acbd'), scaled: 0, reveal: true }],
      ['while it is only looked at', { readOnly: true }],
    ] as const) {
      it(`has no finding of axe ${what}`, async () => {
        const { element } = await ask(ordering, language, { shown, ...over });
        await expectNoAxeViolations(element.parentElement ?? element);
      });
    }

    it('is answered by the buttons and the list of places with a keyboard alone, without dragging', async () => {
      const { element, answered, written } = await ask(ordering, language, { shown });
      // Step d stands last: its place is chosen by typing "1".
      for (let n = 0; n < 10; n++) await press('Tab');
      await press('1');
      await element.updateComplete;
      assert.equal(steps(element), 'd | a | b | c');
      assert.equal(document.activeElement?.id, `${ordering.id}-d-place`, 'the step keeps the focus');
      // Step a goes down twice by its button.
      for (let n = 0; n < 5; n++) await press('Tab');
      assert.equal(document.activeElement?.id, `${ordering.id}-a-down`);
      await press('Enter', 'Enter');
      await element.updateComplete;
      assert.equal(steps(element), 'd | b | c | a');
      assert.equal(
        document.activeElement?.id,
        `${ordering.id}-a-down`,
        'the button keeps the focus at the end of the list',
      );
      assert.equal(document.activeElement?.getAttribute('aria-disabled'), 'true');
      await press('Tab', 'Enter');
      await element.updateComplete;
      assert.deepEqual(answered[0]?.response, inOrder('dbca'));
      assert.equal(words(document.activeElement!), cs ? 'Správně' : 'Correct');
      assert.deepEqual(
        written.map(({ response }) => response),
        ['dabc', 'dbac', 'dbca'].map(inOrder),
      );
    });

    it('says aloud where a step now stands', async () => {
      const { element } = await ask(ordering, language, { shown });
      assert.equal(words(element, '[role=status]'), '');
      await press('Tab', 'Tab', 'Tab', 'Enter');
      await element.updateComplete;
      await new Promise((resolve) => setTimeout(resolve));
      assert.equal(words(element, '[role=status]'), cs ? 'step a (cs): 2. místo ze 4' : 'step a (en): place 2 of 4');
    });

    it('does nothing at the end of the list', async () => {
      const { element, written } = await ask(ordering, language, { shown });
      await press('Tab', 'Tab', 'Enter');
      await element.updateComplete;
      assert.equal(steps(element), 'a | b | c | d');
      assert.isEmpty(written);
    });

    it('is not handed in before a step is moved, and says why', async () => {
      const { element, answered } = await ask(ordering, language, { shown });
      element.querySelector<HTMLButtonElement>('[type=submit]')?.click();
      await new Promise((resolve) => setTimeout(resolve));
      assert.include(
        words(element, '.error-line'),
        cs ? 'Položky stojí zatím v náhodném pořadí.' : 'The items are still in random order.',
      );
      assert.equal(document.activeElement?.id, `${ordering.id}-a-place`);
      assert.isEmpty(answered);
    });

    it('marks in words what follows rightly and keeps the right order for later', async () => {
      const { element } = await ask(ordering, language, { shown, response: inOrder('bcad'), scaled: 0.5 });
      assert.include(words(element, '.verdict p'), cs ? 'Správné návaznosti: 2 ze 3.' : 'Correct sequences: 2 of 3.');
      assert.equal(
        words(element, '.why'),
        cs
          ? 'Správně navazuje | Správně navazuje | Ještě nenavazuje'
          : 'Follows correctly | Follows correctly | Does not follow yet',
      );
      assert.isEmpty(element.querySelectorAll('.is-key'));
    });

    it('shows the right order once no attempt is left', async () => {
      const { element } = await ask(ordering, language, { shown, response: inOrder('acbd'), scaled: 0, reveal: true });
      assert.equal(words(element, '.is-key .step').replace(/step (\w) \(\w\w\)/g, '$1'), 'd | b | c | a');
      assert.equal(words(element, '.as-h3'), cs ? 'Správné pořadí' : 'Correct order');
    });

    it('reads the feedback aloud after the answer', async () => {
      const page = await ask(ordering, language, { shown, response: inOrder('bcad') });
      await page.give({ scaled: 0.5 });
      assert.equal(words(page.element, '[role=status]'), `one after another (${language})`);
    });
  });
}

it('an ordering shows again how far it was put in order before a break', async () => {
  const { element } = await ask(ordering, 'cs', { shown, response: inOrder('dacb') });
  assert.equal(steps(element), 'd | a | c | b');
});

it('an ordering keeps at its end a step that came with a later release', async () => {
  const { element } = await ask(ordering, 'cs', { shown, response: inOrder('dac') });
  assert.equal(steps(element), 'd | a | c | b');
});
