import { assert } from '@esm-bundle/chai';
import { expectNoAxeViolations } from '../../support/axe.ts';
import type { Response } from '../../../module/model/interaction.ts';
import { reason, single, situation } from '../bank.ts';
import { ask, press, words } from './ask.ts';

const choice = (id: string): Response => ({ kind: 'choice', chosen: [id] });

for (const language of ['cs', 'en'] as const) {
  const cs = language === 'cs';

  describe(`a question with one answer (${language})`, () => {
    for (const [what, over] of [
      ['before the answer', {}],
      ['after a wrong answer', { response: choice('a'), scaled: 0 }],
      ['after the right answer', { response: choice('c'), scaled: 1 }],
      ['after a wrong answer in the last attempt', { response: choice('a'), scaled: 0, reveal: true }],
      ['when only looked at', { readOnly: true }],
    ] as const) {
      it(`has no finding of axe ${what}`, async () => {
        const { element } = await ask(single, language, over);
        await expectNoAxeViolations(element.parentElement ?? element);
      });
    }

    it('is answered by keyboard alone and moves the focus to the verdict', async () => {
      const { element, written, answered } = await ask(single, language);
      await press('Tab', 'Space', 'ArrowDown', 'Tab', 'Enter');
      await element.updateComplete;
      assert.deepEqual(
        written.map((each) => each.response),
        [choice('d'), choice('c')],
      );
      assert.equal(answered.length, 1);
      const { seconds, ...rest } = answered[0]!;
      assert.deepEqual(rest, {
        assessment: 'check',
        question: single.id,
        response: choice('c'),
        position: 3,
        shown: ['d', 'c', 'b', 'a'],
      });
      assert.isAbove(seconds, 0);
      assert.isBelow(seconds, 10);
      assert.equal(words(document.activeElement!), cs ? 'Správně' : 'Correct');
    });

    it('hands the answer in with Enter from an option', async () => {
      const { answered } = await ask(single, language);
      await press('Tab', 'Space', 'Enter');
      assert.deepEqual(answered[0]?.response, choice('d'));
    });

    it('says in words what is missing when nothing is chosen, and takes it back after a choice', async () => {
      const { element, answered } = await ask(single, language);
      await press('Tab', 'Tab', 'Enter');
      await element.updateComplete;
      const line = cs
        ? 'Nejdřív vyberte odpověď, potom ji zkontrolujeme.'
        : 'Choose an answer first, then we will check it.';
      assert.equal(words(element, '.error-line'), line);
      assert.include(element.querySelector('fieldset')?.getAttribute('aria-describedby'), `${single.id}-error`);
      assert.equal(document.activeElement, element.querySelector('input'));
      assert.isEmpty(answered);
      await expectNoAxeViolations(element.parentElement ?? element);
      await press('Space');
      await element.updateComplete;
      assert.equal(words(element, '.error-line'), '');
    });

    it('explains a wrong answer and gives nothing else away', async () => {
      const { element } = await ask(single, language, { response: choice('a'), scaled: 0 });
      assert.equal(words(element, 'h3'), cs ? 'Ještě ne' : 'Not quite');
      assert.equal(
        words(element, '.why'),
        cs ? 'Vaše odpověď: ještě ne because a (cs)' : 'Your answer: not quite because a (en)',
      );
      assert.isEmpty(element.querySelectorAll('.is-right'));
      assert.include(words(element, '.verdict p'), cs ? 'v posledním pokusu' : 'in your last attempt');
    });

    it('shows the right option beside a wrong answer in the last attempt', async () => {
      const { element } = await ask(single, language, { response: choice('a'), scaled: 0, reveal: true });
      assert.equal(
        words(element, '.is-right'),
        cs ? 'option c (cs) Správná odpověď because c (cs)' : 'option c (en) Correct answer because c (en)',
      );
      assert.notInclude(words(element, '.verdict p'), cs ? 'v posledním pokusu' : 'in your last attempt');
    });

    it('explains every option after the right answer', async () => {
      const { element } = await ask(single, language, { response: choice('c'), scaled: 1 });
      for (const id of single.options) assert.include(words(element, '.why'), `because ${id}`);
      assert.lengthOf([...element.querySelectorAll('.is-right')], 1);
    });

    it('reads the verdict and the feedback aloud: a live region is there before the answer', async () => {
      const page = await ask(single, language);
      const region = page.element.querySelector('[role=status]');
      assert.equal(words(region!), '');
      await page.give({ response: choice('a'), scaled: 0 });
      assert.equal(page.element.querySelector('[role=status]'), region);
      assert.include(words(region!), `because a (${language})`);
    });

    it('keeps a judged answer as it is', async () => {
      const { element, answered } = await ask(single, language, { response: choice('a'), scaled: 0 });
      assert.isTrue([...element.querySelectorAll('input')].every((input) => input.disabled));
      assert.isNull(element.querySelector('button'));
      element.querySelector('form')?.requestSubmit();
      assert.isEmpty(answered);
    });

    it('only shows the question when answers are not taken', async () => {
      const { element } = await ask(single, language, { readOnly: true });
      assert.isNull(element.querySelector('button'));
      assert.isTrue([...element.querySelectorAll('input')].every((input) => input.disabled));
    });

    it('shows again what was chosen before a break', async () => {
      const { element } = await ask(single, language, { response: choice('b') });
      assert.equal(element.querySelector<HTMLInputElement>('input:checked')?.value, 'b');
    });
  });

  describe(`a situation (${language})`, () => {
    it('names an acceptable step, its half point, and not the best one', async () => {
      const { element } = await ask(situation, language, { response: choice('d'), scaled: 0.5 });
      assert.equal(words(element, 'h3'), cs ? 'Zčásti správně' : 'Partly correct');
      assert.equal(
        words(element, '.mark'),
        cs ? 'Vaše volba: přijatelný postup, 0,5 bodu' : 'Your choice: acceptable course of action, 0.5 points',
      );
      await expectNoAxeViolations(element.parentElement ?? element);
    });

    it('names what each step is worth after the best one', async () => {
      const { element } = await ask(situation, language, { response: choice('b'), scaled: 1 });
      const marks = words(element, '.mark');
      for (const mark of cs
        ? ['Vaše volba: nejvhodnější postup, 1 bod', 'Přijatelný postup, 0,5 bodu', 'Nevhodný postup, 0 bodů']
        : [
            'Your choice: best course of action, 1 point',
            'Acceptable course of action, 0.5 points',
            'Unsuitable course of action, 0 points',
          ])
        assert.include(marks, mark);
    });
  });

  it(`true or false with a reason says that the reason must hold too (${language})`, async () => {
    const { element } = await ask(reason, language);
    assert.equal(
      words(element, '.hint'),
      cs ? 'Vyberte jedno hodnocení. Musí platit i jeho důvod.' : 'Choose one assessment. Its reason must hold too.',
    );
  });
}

it('a question changes its language in place and keeps what is chosen', async () => {
  const page = await ask(single, 'cs');
  await press('Tab', 'Space');
  const input = document.activeElement;
  const { useLanguage } = await import('../../../module/ui/language.ts');
  await useLanguage('en');
  await page.give({ language: 'en' });
  assert.equal(document.activeElement, input);
  assert.equal(page.element.querySelector<HTMLInputElement>('input:checked')?.value, 'd');
  assert.equal(words(page.element, 'h2'), 'Question 3 of 8: Which one? (en)');
  assert.equal(words(page.element, '.button'), 'Check');
});
