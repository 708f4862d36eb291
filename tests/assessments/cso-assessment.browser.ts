import { assert } from '@esm-bundle/chai';
import { inAssessment, newProgress, type Progress } from '../../module/model/progress.ts';
import type { Response } from '../../module/model/interaction.ts';
import { loadScreenTexts, useLanguage } from '../../module/ui/language.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { assessment, bank, course, matching } from './bank.ts';
import { Host } from './host.ts';
import { press, words } from './questions/ask.ts';

const place = document.createElement('main');
const blank = newProgress('0'.repeat(32), 1);
const plain = (element: Element, selector: string): string => words(element, selector).replace(/\u00a0/g, ' ');

/** A learner who has come so far. */
function after(scores: readonly number[], answered: Record<string, number> = {}, running = false): Progress {
  const response: Response = { kind: 'choice', chosen: ['a'] };
  const pairs: Response = { kind: 'matching', pairs: { 1: 'a', 2: 'a', 3: 'a', 4: 'a' } };
  const answers = Object.fromEntries(
    Object.entries(answered).map(([id, scaled]) => [id, { response: id === matching.id ? pairs : response, scaled }]),
  );
  return { ...blank, save: 1, assessments: { [assessment.id]: { scores, answers, running, drafts: {}, drawn: [] } } };
}
const everything = (scaled: number): Record<string, number> => Object.fromEntries(bank.map(({ id }) => [id, scaled]));

async function open(language: 'cs' | 'en', progress: Progress = blank, readOnly = false): Promise<Host> {
  await useLanguage(language);
  await loadScreenTexts();
  const host = new Host(course, assessment, bank, progress);
  Object.assign(host.element, { language, readOnly });
  const heading = document.createElement('h1');
  heading.textContent = 'Kontrola';
  place.replaceChildren(heading, host.element);
  document.body.append(place);
  (document.activeElement as HTMLElement | null)?.blur();
  await host.drawn();
  return host;
}

const click = async (host: Host, selector: string): Promise<void> => {
  host.element.querySelector<HTMLElement>(selector)?.click();
  await host.drawn();
};

for (const language of ['cs', 'en'] as const) {
  const cs = language === 'cs';

  describe(`an assessment (${language})`, () => {
    for (const [what, progress] of [
      ['before the first attempt', blank],
      ['at a question', after([], {}, true)],
      ['with a failed result', after([0.4], everything(0.5))],
      ['with a passed result', after([1], everything(1))],
      ['with no attempt left', after([0, 0, 0.2], everything(0))],
    ] as const) {
      it(`has no finding of axe ${what}`, async () => {
        await open(language, progress);
        await expectNoAxeViolations(place);
      });
    }

    it('says before the first attempt how many questions, what is needed and how often', async () => {
      const { element } = await open(language);
      assert.equal(
        plain(element, '.lead'),
        cs
          ? '5 otázek. Ke splnění potřebujete 4 body z 5, tedy 75 %.'
          : '5 questions. To pass you need 4 points of 5, that is 75%.',
      );
      assert.include(plain(element, 'dd'), cs ? 'Máte 3 pokusy.' : 'You have 3 attempts.');
    });

    it('is taken from the first question to the result by keyboard alone', async () => {
      const host = await open(language);
      await press('Tab', 'Enter');
      await host.drawn();
      for (const [position, question] of bank.entries()) {
        const heading = plain(host.element, 'h2');
        assert.include(heading, cs ? `Otázka ${position + 1} z 5` : `Question ${position + 1} of 5`);
        assert.equal(document.activeElement, host.element.querySelector('h2'), 'the new stem has the focus');
        if (question.type === 'matching') for (let n = 0; n < 4; n++) await press('Tab', 'ArrowDown');
        else if (question.type === 'multiple-choice')
          await press('Tab', 'Space', 'Tab', 'Space', 'Tab', 'Space', 'Tab', 'Tab');
        else await press('Tab', 'Space');
        await press('Tab', 'Enter');
        await host.drawn();
        assert.equal(document.activeElement, host.element.querySelector('.verdict h3'), 'the verdict has the focus');
        host.element.querySelector<HTMLElement>('.actions .button')?.focus();
        await press('Enter');
        await host.drawn();
      }
      assert.equal(document.activeElement, host.element.querySelector('h2.result'));
      const heard = host.heard.map(({ type }) => type).filter((type) => type !== 'cso-write');
      assert.deepEqual(heard, ['cso-begin', ...bank.map(() => 'cso-answer'), 'cso-finish']);
      const { scores, answers, running } = inAssessment(host.progress, assessment.id);
      assert.lengthOf(scores, 1);
      assert.lengthOf(Object.keys(answers), 5);
      assert.isFalse(running);
    });

    it('says in words how much is missing, where to gain it and what can be done next', async () => {
      const { element } = await open(language, after([0.5], everything(0.5)));
      assert.equal(plain(element, 'h2'), cs ? 'Do 75 % chybí 1,5 bodu' : '1.5 points short of 75%');
      assert.equal(plain(element, '.score .big'), cs ? '2,5 z 5' : '2.5 of 5');
      assert.equal(plain(element, '.weak .pts'), cs ? '2 ze 4 | 0,5 z 1' : '2 of 4 | 0.5 of 1');
      assert.include(plain(element, '.score'), cs ? 'Zbývají 2 pokusy.' : '2 attempts are left.');
      assert.equal(plain(element, '.button.is-quiet'), cs ? 'Začít 2. pokus' : 'Start attempt 2');
    });

    it('says that it is passed and does not call the best attempt back', async () => {
      const { element } = await open(language, after([1, 0.2], everything(0)));
      assert.equal(plain(element, 'h2'), cs ? 'Závěrečný test jste zvládli' : 'You have passed the final test');
      assert.include(
        plain(element, '.score'),
        cs ? 'Počítá se váš nejlepší pokus: 5 z 5.' : 'Your best attempt counts: 5 of 5.',
      );
    });

    it('says what to do when no attempt is left, and offers no other', async () => {
      const { element } = await open(language, after([0, 0, 0.2], everything(0)));
      assert.include(plain(element, '.notice'), cs ? '„Zahájit nový pokus“' : '“Start a new attempt”');
      const offered = [...element.querySelectorAll('button')].map((button) => button.textContent ?? '').join();
      assert.notMatch(offered, /Začít|Start attempt/);
      assert.include(offered, cs ? 'Na závěrečnou stránku' : 'To the last page');
    });
  });
}

describe('an assessment', () => {
  it('goes on at the first question without an answer, and a choice not handed in is there', async () => {
    const progress = after([], { [bank[0].id]: 1 }, true);
    const [first, second] = bank;
    const drafts = { [second.id]: { kind: 'choice' as const, chosen: ['b', 'e'] } };
    const was = inAssessment(progress, assessment.id);
    const host = await open('cs', { ...progress, assessments: { [assessment.id]: { ...was, drafts } } });
    assert.include(plain(host.element, 'h2'), 'Otázka 2 z 5');
    const chosen = [...host.element.querySelectorAll<HTMLInputElement>('input:checked')].map((input) => input.value);
    assert.sameMembers(chosen, ['b', 'e']);
    assert.isTrue(first.id in was.answers);
  });

  it('offers the result, not another question, when every question was answered before a break', async () => {
    const host = await open('cs', after([], everything(0), true));
    await click(host, '.actions .button');
    assert.equal(host.heard.at(-1)?.type, 'cso-finish');
    assert.isNotNull(host.element.querySelector('h2.result'));
  });

  it('does not take the focus when a learner comes back', async () => {
    await open('cs', after([], {}, true));
    assert.equal(document.activeElement, document.body);
  });

  it('tells every choice at once, so that nothing is lost at a break', async () => {
    const host = await open('cs', after([], {}, true));
    await press('Tab', 'Space');
    assert.deepEqual(
      host.heard.map(({ type }) => type),
      ['cso-write'],
    );
    const { drafts } = inAssessment(host.progress, assessment.id);
    assert.equal(Object.keys(drafts)[0], bank[0].id);
  });

  it('stays at an answered question until the learner goes on', async () => {
    const host = await open('cs', after([], {}, true));
    await press('Tab', 'Space', 'Enter');
    await host.drawn();
    assert.include(plain(host.element, 'h2'), 'Otázka 1 z 5');
    assert.isNotNull(host.element.querySelector('.verdict'));
  });

  it('gives right options away only in the last attempt', async () => {
    const wrong = { [bank[0].id]: 0 };
    for (const [scores, shown] of [
      [[], 0],
      [[0], 0],
      [[0, 0], 1],
    ] as const) {
      const host = await open('cs', after(scores, { ...wrong, ...everything(0) }, true));
      host.progress = after([...scores, 0], everything(0));
      await host.drawn();
      await click(host, '.button.is-text');
      assert.lengthOf([...host.element.querySelectorAll('.is-right')], shown, `after attempt ${scores.length + 1}`);
    }
  });

  it('changes its language in the middle of a question and loses nothing', async () => {
    const host = await open('cs', after([], {}, true));
    await press('Tab', 'Space');
    await host.drawn();
    const input = document.activeElement as HTMLInputElement;
    await useLanguage('en');
    host.element.language = 'en';
    await host.drawn();
    assert.equal(document.activeElement, input);
    assert.isTrue(input.checked);
    assert.include(plain(host.element, 'h2'), 'Question 1 of 5: Which one? (en)');
    assert.equal(plain(host.element, '.actions .button'), 'Check');
  });

  it('opens what to read again through the player, at a real address', async () => {
    const host = await open('cs', after([0], everything(0)));
    const link = host.element.querySelector<HTMLAnchorElement>('.weak a');
    assert.equal(link?.getAttribute('href'), '#/why-cooperate/story');
    await click(host, '.weak a');
    assert.deepEqual(host.heard.at(-1), { type: 'cso-open', detail: { address: 'why-cooperate/story' } });
    assert.equal(location.hash, '');
  });

  it('starts the next attempt with clean questions', async () => {
    const host = await open('cs', after([0], everything(0)));
    await click(host, '.button.is-quiet');
    assert.include(plain(host.element, '.eyebrow'), '2. pokus ze 3');
    assert.isNull(host.element.querySelector('input:checked'));
    assert.equal(document.activeElement, host.element.querySelector('h2'));
  });

  it('only shows its questions when answers are not taken, one after another and back', async () => {
    const host = await open('cs', blank, true);
    await click(host, '.actions .button');
    for (let position = 1; position <= 5; position++) {
      assert.include(plain(host.element, 'h2'), `Otázka ${position} z 5`);
      assert.isNull(host.element.querySelector('[type=submit]'));
      if (position < 5) await click(host, '.actions .button');
    }
    await click(host, '.actions .is-text');
    assert.include(plain(host.element, 'h2'), 'Otázka 4 z 5');
    await click(host, '.actions .button');
    await click(host, '.actions .button');
    assert.equal(plain(host.element, 'h2'), 'Než začnete odpovídat');
    assert.isEmpty(host.heard);
  });
});
