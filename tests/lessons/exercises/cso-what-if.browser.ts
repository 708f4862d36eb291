import { assert } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../../lessons/exercises/cso-what-if.ts';
import type { WhatIf } from '../../../lessons/exercises/what-if.ts';
import { expectToFitWithoutViolations } from '../../support/fits.ts';
import { place, settle, words } from '../../ui/mount.ts';
import { Doing, exerciseData, withDefaults, wrap, type Shown } from './doing.ts';

const exercise = await exerciseData<WhatIf>('what-if');
/** Asked in the brief about the group, in drafting about the data; the third is left out. */
const some = [2, 1, 4, 2, 1, 0];

describe('<cso-what-if>', () => {
  const { show } = place();

  async function open(how: Shown = {}): Promise<Doing> {
    const { work, texts, submitted, language, readOnly } = withDefaults(how);
    const ground = await show(
      wrap(
        html`<cso-what-if
          class="exercise flow"
          .exercise=${exercise}
          .work=${work}
          .texts=${texts}
          .submitted=${submitted}
          .language=${language}
          .readOnly=${readOnly}
        ></cso-what-if>`,
      ),
      language,
    );
    return new Doing(ground.querySelector('cso-what-if')!);
  }

  const text = (doing: Doing): string => words(doing.element);
  const timeline = (doing: Doing): string[] =>
    [...doing.element.querySelectorAll('.timeline li')].map((stage) =>
      [...stage.querySelectorAll('b')].map((each) => words(each)).join(),
    );

  it('has nothing axe could find: empty, too early, told and read only', async () => {
    const doing = await open();
    await expectToFitWithoutViolations(doing.element);
    await doing.press('Odeslat cvičení');
    await expectToFitWithoutViolations(doing.element);
    await expectToFitWithoutViolations((await open({ work: some, submitted: true })).element);
    await expectToFitWithoutViolations((await open({ work: some, readOnly: true })).element);
  });

  it('is done by keyboard alone', async () => {
    const doing = await open();
    doing.find('#sdruzeni-rodicu-when').focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    for (let left = 0; left < 2; left++) {
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'ArrowDown' });
    }
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settle();
    assert.deepEqual(doing.submits[0]?.path, ['sdruzeni-rodicu.brief.group', 'doma-dobre.never', 'sit-pecujeme.never']);
    assert.isTrue(document.activeElement?.matches('h2.outcome'));
  });

  it('asks about what only where it is asked at all', async () => {
    const doing = await open();
    assert.isNull(doing.element.querySelector('#doma-dobre-topic'));
    await doing.write('doma-dobre-when', 3);
    assert.isNotNull(doing.element.querySelector('#doma-dobre-topic'));
    await doing.write('doma-dobre-when', 1);
    assert.isNull(doing.element.querySelector('#doma-dobre-topic'));
  });

  it('shows on the timeline who was put where', async () => {
    const doing = await open({ work: some });
    assert.deepEqual(timeline(doing), ['Sdružení rodičů z Podhůří, z. s.', '', 'Doma dobře, z. ú.', '']);
  });

  it('says what is missing, marks it, and hands nothing in', async () => {
    const doing = await open({ work: [2, 0, 1] });
    await doing.press('Odeslat cvičení');
    assert.include(words(doing.find('[role=alert]')), 'Vyberte, kdy oslovíte: Síť Pečujeme, z. s.');
    assert.equal(doing.find('#sit-pecujeme-when').getAttribute('aria-invalid'), 'true');
    await doing.write('sit-pecujeme-when', 1);
    assert.equal(words(doing.find('[role=alert]')), 'Vyberte, na co se zeptáte: Sdružení rodičů z Podhůří, z. s.');
    assert.deepEqual(doing.submits, []);
  });

  it('tells the story that follows from what was chosen, and another after a change', async () => {
    const doing = await open({ work: some });
    await doing.press('Odeslat cvičení');
    assert.include(text(doing), 'Zčásti: některé chyby zůstaly');
    assert.include(text(doing), 'Zdržení: 14 týdnů, v původním příběhu 24 týdnů.');
    assert.include(text(doing), 'Takto je vidíme v přehledu zájemců.');
    await doing.press('Upravit a odeslat znovu');
    assert.isTrue(document.activeElement?.matches('h2.task'));
    await doing.write('doma-dobre-when', 3);
    await doing.write('sit-pecujeme-when', 4);
    await doing.write('sit-pecujeme-topic', 3);
    await doing.press('Odeslat cvičení');
    assert.include(text(doing), 'Bez zdržení, v původním příběhu 24 týdnů.');
    assert.deepEqual(
      doing.submits.map(({ outcome, scaled }) => [outcome, scaled]),
      [
        ['some-prevented', 0.5],
        ['all-prevented', 1],
      ],
    );
  });

  it('is there again as it was left, in English too', async () => {
    const doing = await open({ work: [5, 2], language: 'en' });
    assert.equal(doing.find<HTMLSelectElement>('#sdruzeni-rodicu-when').selectedOptions[0]?.label, 'comment procedure');
    assert.equal(doing.find<HTMLSelectElement>('#sdruzeni-rodicu-topic').value, '2');
    const told = await open({ work: some, submitted: true, language: 'en' });
    assert.include(text(told), 'Partly: some mistakes remained');
    assert.include(text(told), 'Delay: 14 weeks; in the original story 24 weeks.');
  });

  it('changes nothing where nothing is kept', async () => {
    const doing = await open({ work: some, readOnly: true });
    assert.isTrue(doing.find<HTMLSelectElement>('select').disabled);
    assert.isNull(doing.element.querySelector('button'));
    assert.isNull((await open({ work: some, submitted: true, readOnly: true })).element.querySelector('button'));
  });
});
