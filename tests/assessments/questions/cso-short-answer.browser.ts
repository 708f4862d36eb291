import { assert } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import type { Response } from '../../../module/model/interaction.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { fillIn, numeric } from '../bank.ts';
import { ask, press, words } from './ask.ts';

const text = (words: string): Response => ({ kind: 'text', text: words, shared: true });
const type = (words: string): Promise<void> => sendKeys({ type: words });
const field = (element: Element): HTMLInputElement => element.querySelector('input')!;

for (const language of ['cs', 'en'] as const) {
  const cs = language === 'cs';

  for (const [name, question, right, mistake, other] of [
    ['a number', numeric, '88', '12', '50'],
    ['a word', fillIn, 'OGP', 'OECD', 'něco'],
  ] as const) {
    describe(`${name} as an answer (${language})`, () => {
      for (const [what, over] of [
        ['before the answer', {}],
        ['with something written', { response: text(other) }],
        ['after the right answer', { response: text(right), scaled: 1 }],
        ['after a known mistake', { response: text(mistake), scaled: 0 }],
        ['after a wrong answer in the last attempt', { response: text(other), scaled: 0, reveal: true }],
        ['while it is only looked at', { readOnly: true }],
      ] as const) {
        it(`has no finding of axe ${what}`, async () => {
          const { element } = await ask(question, language, over);
          await expectNoAxeViolations(element.parentElement ?? element);
        });
      }

      it('is written and handed in by keyboard alone', async () => {
        const { element, answered, written } = await ask(question, language);
        await press('Tab');
        await type(right);
        assert.deepEqual(written.at(-1)?.response, text(right), 'each letter is kept');
        await press('Enter');
        await element.updateComplete;
        assert.deepEqual(answered[0]?.response, text(right));
        assert.equal(words(document.activeElement!), cs ? 'Správně' : 'Correct');
      });

      it('is not handed in empty, says why and goes to the field', async () => {
        const { element, answered } = await ask(question, language);
        await press('Tab', 'Enter');
        await element.updateComplete;
        assert.notEqual(words(element, '.error-line'), '');
        assert.equal(document.activeElement, field(element));
        assert.equal(field(element).getAttribute('aria-invalid'), 'true');
        assert.include(field(element).getAttribute('aria-describedby') ?? '', `${question.id}-error`);
        assert.isEmpty(answered);
      });

      it('reads aloud what is wrong with a known mistake, and gives nothing away', async () => {
        const page = await ask(question, language, { response: text(mistake) });
        assert.equal(words(page.element, '[role=status]'), '');
        await page.give({ scaled: 0 });
        const said = question.mistakes[0]?.feedback[language] ?? '';
        assert.equal(words(page.element, '[role=status]'), said);
        assert.equal(words(page.element, '.on-all'), said);
        assert.notInclude(words(page.element), question.feedback[language]);
        assert.isFalse(words(page.element).includes(right));
      });

      it('says the right answer and how it comes about once no attempt is left', async () => {
        const { element } = await ask(question, language, { response: text(other), scaled: 0, reveal: true });
        assert.include(words(element, '.on-all'), question.feedback[language]);
        assert.include(words(element, '.on-all'), `${cs ? 'Správná odpověď' : 'Correct answer'}: ${right}`);
      });

      it('shows again what was written before a break', async () => {
        const { element } = await ask(question, language, { response: text('12 a k') });
        assert.equal(field(element).value, '12 a k');
      });
    });
  }

  it(`a number is kept in one form and shown as the language writes it (${language})`, async () => {
    const { element, answered } = await ask(numeric, language);
    await press('Tab');
    await type(cs ? '1 087,50 %' : '1,087.50%');
    await press('Enter');
    await element.updateComplete;
    assert.deepEqual(answered[0]?.response, text('1087.5'));
    assert.equal(field(element).value, cs ? '1087,5' : '1087.5');
    assert.isTrue(field(element).readOnly);
  });

  it(`a text that is no number is not handed in (${language})`, async () => {
    const { element, answered } = await ask(numeric, language);
    await press('Tab');
    await type('asi 5');
    await press('Enter');
    await element.updateComplete;
    assert.include(words(element, '.error-line'), cs ? 'například 12 nebo 12,5' : 'for example 12 or 12.5');
    assert.isEmpty(answered);
    assert.equal(field(element).value, 'asi 5');
  });

  it(`a text longer than fits is kept whole, and says how much too long it is (${language})`, async () => {
    const { element, answered, written } = await ask(fillIn, language);
    await press('Tab');
    await type('a'.repeat(103));
    await press('Enter');
    await element.updateComplete;
    assert.include(words(element, '.error-line'), cs ? 'o 3 znaky delší' : '3 characters longer');
    assert.equal(field(element).value.length, 103);
    assert.deepEqual(written.at(-1)?.response, { kind: 'text', text: 'a'.repeat(103), shared: true });
    assert.isEmpty(answered);
  });
}
