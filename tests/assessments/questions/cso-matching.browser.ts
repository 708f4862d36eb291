import { assert } from '@esm-bundle/chai';
import type { Response } from '../../../module/model/interaction.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { matching } from '../bank.ts';
import { ask, press, words } from './ask.ts';

const match = (targets: string): Response => ({
  kind: 'matching',
  pairs: Object.fromEntries([...targets].map((target, at) => [`${at + 1}`, target])),
});

for (const language of ['cs', 'en'] as const) {
  const cs = language === 'cs';

  describe(`a matching (${language})`, () => {
    for (const [what, over] of [
      ['before the answer', {}],
      ['with choices made', { response: match('ab') }],
      ['after a partly right answer', { response: match('abce'), scaled: 0.5 }],
      ['after the right answer', { response: match('abcd'), scaled: 1 }],
      ['after a wrong answer in the last attempt', { response: match('eeee'), scaled: 0, reveal: true }],
    ] as const) {
      it(`has no finding of axe ${what}`, async () => {
        const { element } = await ask(matching, language, over);
        await expectNoAxeViolations(element.parentElement ?? element);
      });
    }

    it('is answered by keyboard alone, by typing or by arrows, without dragging', async () => {
      const { element, answered } = await ask(matching, language);
      // Targets are shown from e to a: five steps down is a, four is b …
      await press('Tab', ...Array<string>(5).fill('ArrowDown'), 'Tab', ...Array<string>(4).fill('ArrowDown'));
      await press('Tab', ...Array<string>(3).fill('ArrowDown'), 'Tab', ...Array<string>(2).fill('ArrowDown'));
      await press('Tab', 'Enter');
      await element.updateComplete;
      assert.deepEqual(answered[0]?.response, match('abcd'));
      assert.deepEqual(answered[0]?.shown, [...'edcba']);
      assert.equal(words(document.activeElement!), cs ? 'Správně' : 'Correct');
    });

    it('says how many items still lack a choice and goes to the first of them', async () => {
      const { element, answered } = await ask(matching, language, { response: match('ab') });
      await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter');
      await element.updateComplete;
      assert.include(
        words(element, '.error-line'),
        cs ? 'U 2 položek ještě chybí výběr.' : '2 items still have nothing chosen.',
      );
      const first = element.querySelectorAll('select')[2];
      assert.equal(document.activeElement, first);
      assert.equal(first?.getAttribute('aria-invalid'), 'true');
      assert.equal(first?.getAttribute('aria-describedby'), `${matching.id}-error`);
      assert.isEmpty(answered);
      await expectNoAxeViolations(element.parentElement ?? element);
    });

    it('says which targets will be left over', async () => {
      const { element } = await ask(matching, language);
      assert.include(
        words(element, '.hint'),
        cs ? 'Jedna možnost zůstane nevyužitá.' : 'One option will be left over.',
      );
    });

    it('marks each pair in words and keeps the right target of a wrong pair for later', async () => {
      const { element } = await ask(matching, language, { response: match('abce'), scaled: 0.5 });
      assert.include(words(element, '.verdict p'), cs ? 'Správné dvojice: 3 ze 4.' : 'Correct pairs: 3 of 4.');
      assert.equal(
        words(element, '.match .why'),
        cs ? 'Správně | Správně | Správně | Ještě ne' : 'Correct | Correct | Correct | Not quite',
      );
      assert.isEmpty(element.querySelectorAll('.belongs'));
      assert.notInclude(words(element), 'target d');
    });

    it('shows where a wrong pair belongs once no attempt is left', async () => {
      const { element } = await ask(matching, language, { response: match('abce'), scaled: 0.5, reveal: true });
      assert.equal(words(element, '.belongs'), cs ? 'Patří sem: target d (cs)' : 'Goes here: target d (en)');
    });

    it('reads the feedback aloud after the answer', async () => {
      const page = await ask(matching, language, { response: match('abce') });
      assert.equal(words(page.element, '[role=status]'), '');
      await page.give({ scaled: 0.5 });
      assert.equal(words(page.element, '[role=status]'), `each goes with its own (${language})`);
    });
  });
}

it('a matching shows again what was chosen before a break', async () => {
  const { element } = await ask(matching, 'cs', { response: match('cab') });
  assert.deepEqual(
    [...element.querySelectorAll('select')].map((select) => select.value),
    ['c', 'a', 'b', ''],
  );
});
