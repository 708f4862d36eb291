import { assert } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../../lessons/exercises/cso-choose-level.ts';
import type { ChooseLevel } from '../../../lessons/exercises/choose-level.ts';
import { expectToFitWithoutViolations } from '../../support/fits.ts';
import { place, settle, words } from '../../ui/mount.ts';
import { Doing, exerciseData, withDefaults, wrap, type Shown } from './doing.ts';

const exercise = await exerciseData<ChooseLevel>('choose-level');
const none = Array.from({ length: 11 }, () => 0);
const answered = [3, 3, 3, 3, 3, 3, 3];
/** The concept as the expert has it, and the subsidy rules with a higher level and two known organisations. */
const concept = [...answered, 1, 6, 7, 1];
const subsidies = [2, 2, 2, 2, 2, 3, 3, 5, 5, 0, 1];
const reason = 'Lidí i času na to máme dost.';
const both: Shown = { work: [...concept, ...none, ...subsidies], texts: ['', '', reason] };

describe('<cso-choose-level>', () => {
  const { show } = place();

  async function open(how: Shown = {}): Promise<Doing> {
    const { work, texts, submitted, language, readOnly } = withDefaults(how);
    const ground = await show(
      wrap(
        html`<cso-choose-level
          class="exercise flow"
          .exercise=${exercise}
          .work=${work}
          .texts=${texts}
          .submitted=${submitted}
          .language=${language}
          .readOnly=${readOnly}
        ></cso-choose-level>`,
      ),
      language,
    );
    return new Doing(ground.querySelector('cso-choose-level')!);
  }
  const tick = async (doing: Doing, name: string, value: number): Promise<void> => {
    doing.find<HTMLInputElement>(`input[name=${name}][value="${value}"]`).click();
    await settle();
  };
  const check = 'Zkontrolovat spis – Koncepce';

  it('has nothing axe could find: empty, too early, recommended, checked and handed in', async () => {
    const doing = await open();
    await expectToFitWithoutViolations(doing.element);
    await doing.press(check);
    await expectToFitWithoutViolations(doing.element);
    await expectToFitWithoutViolations((await open({ work: [...answered, 5] })).element);
    await expectToFitWithoutViolations((await open(both)).element);
    await expectToFitWithoutViolations((await open({ ...both, submitted: true, language: 'en' })).element);
  });

  it('recommends a level as soon as all is answered, says what limits it, and changes with the answers', async () => {
    const doing = await open({ work: [3, 3, 2, 3, 3, 3] });
    assert.notInclude(words(doing.element), 'Doporučená úroveň');
    await doing.write('concept-diversity', 3);
    assert.equal(words(doing.find('[role=status]')), 'Doporučená úroveň: konzultace');
    assert.include(words(doing.element), 'Omezuje vás: Čas. Zeptejte se, zda se dá termín posunout');
    await doing.write('concept-time', 3);
    assert.equal(words(doing.find('[role=status]')), 'Doporučená úroveň: dialog');
  });

  it('says one after another what a file still lacks: answers, the level, a reason, methods', async () => {
    const doing = await open({ work: [3, 3, 3, 3, 3, 3] });
    const error = (): string => words(doing.find('#concept-error'));
    await doing.press(check);
    assert.include(error(), 'Rozmanitost');
    assert.equal(doing.find('#concept-diversity').getAttribute('aria-invalid'), 'true');
    assert.isNull(doing.find('#concept-time').getAttribute('aria-invalid'));
    await doing.write('concept-diversity', 3);
    assert.include(error(), 'Přijměte doporučenou úroveň');
    await tick(doing, 'concept-level', 5);
    assert.include(words(doing.element), 'Slibujete víc, než vyšlo.');
    assert.include(words(doing.find('#concept-reason-wrong')), 'Napište aspoň krátkou větu.');
    await doing.write('concept-reason', reason);
    assert.include(error(), 'Vyberte jednu nebo dvě metody.');
    await tick(doing, 'concept-methods', 8);
    assert.equal(error(), '');
    await doing.press(check);
    assert.equal(words(document.activeElement), 'Co se stalo dál');
    assert.include(words(doing.element), 'Slíbili jste víc, než spis dovoluje.');
    assert.include(words(doing.element), `Váš důvod: ${reason}`);
  });

  it('keeps to two methods: a third pushes out the first', async () => {
    const doing = await open({ work: answered });
    for (const method of [1, 2, 3]) await tick(doing, 'concept-methods', method);
    const ticked = [...doing.element.querySelectorAll<HTMLInputElement>('[name=concept-methods]:checked')];
    assert.deepEqual(
      ticked.map(({ value }) => value),
      ['2', '3'],
    );
  });

  it('opens a checked file again with its answers, on its question', async () => {
    const doing = await open(both);
    await doing.press('Zkusit spis znovu – Koncepce');
    assert.equal(document.activeElement?.id, 'concept-title');
    assert.equal(doing.find<HTMLSelectElement>('#concept-influence').value, '3');
  });

  it('is handed in with the concept and one more file, and shows what came of both', async () => {
    const early = await open({ work: concept });
    await early.press('Odeslat cvičení');
    assert.include(words(early.find('#choose-level-error')), 'ještě aspoň jeden spis');
    assert.isEmpty(early.submits);
    const doing = await open(both);
    await doing.press('Odeslat cvičení');
    const [submit] = doing.submits;
    assert.equal(submit?.outcome, 'unequal');
    assert.deepEqual(submit?.path, [
      'concept.dialogue.working-group.local-meetings',
      'subsidy-rules.partnership.two-known',
    ]);
    assert.isTrue(document.activeElement?.matches('h2.outcome'));
    assert.include(words(doing.element), '(1 z 2)');
    assert.include(words(doing.element), `Váš důvod: ${reason}`);
    await doing.press('Upravit a odeslat znovu');
    assert.equal(words(document.activeElement), 'Váš úkol');
  });

  it('takes answers given in advance for the learner’s own once the file is checked', async () => {
    const doing = await open({ work: [...concept, ...none, 2, 0, 0, 2, 2, 0, 3, 1, 4, 0, 0] });
    await doing.press('Zkontrolovat spis – Pravidla dotačního programu');
    assert.deepEqual(doing.element.work.slice(22, 33), [2, 2, 2, 2, 2, 3, 3, 1, 4, 0, 1]);
  });

  it('is done by keyboard alone', async () => {
    const doing = await open({ work: [3, 3, 3, 3, 3, 3] });
    doing.find('#concept-diversity').focus();
    for (let step = 0; step < 3; step++) await sendKeys({ press: 'ArrowDown' });
    for (const key of ['Tab', 'Space', 'ArrowDown', 'ArrowDown', 'Tab', 'Space']) await sendKeys({ press: key });
    await settle();
    assert.deepEqual(doing.element.work.slice(6, 10), [3, 1, 1, 0]);
  });

  it('shows what was done where nothing would be kept, without anything to press', async () => {
    const doing = await open({ ...both, readOnly: true });
    assert.equal(doing.element.querySelectorAll('button').length, 0);
    assert.equal(doing.element.querySelectorAll('select:enabled, input:enabled').length, 0);
  });

  it('speaks English too', async () => {
    const doing = await open({ language: 'en' });
    assert.include(words(doing.element), 'Influence: How much of the draft can still change?');
    await doing.press('Check the file – The concept');
    assert.include(words(doing.find('#concept-error')), 'Still to be answered: Influence');
  });
});
