import { assert } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../../lessons/exercises/cso-stakeholder-map.ts';
import { sizes, type StakeholderMap } from '../../../lessons/exercises/stakeholder-map.ts';
import { expectToFitWithoutViolations } from '../../support/fits.ts';
import { place, settle, words } from '../../ui/mount.ts';
import { Doing, exerciseData, withDefaults, wrap, type Shown } from './doing.ts';

const exercise = await exerciseData<StakeholderMap>('stakeholder-map');
const size = (word: 'small' | 'medium' | 'large'): number => sizes.indexOf(word) + 1;
/** Tereza's map and a group she added. */
const work = [
  ...exercise.cards.flatMap(({ model, spokenTo }) => [size(model.influence), size(model.impact), spokenTo ? 1 : 0]),
  ...[1, 3, 0],
];
const texts = ['', '', 'lidé, o které se pečuje', 'Koncepce rozhoduje o jejich dni.'];

describe('<cso-stakeholder-map>', () => {
  const { show } = place();

  async function open(how: Shown = {}): Promise<Doing> {
    const given = withDefaults(how);
    const ground = await show(
      wrap(
        html`<cso-stakeholder-map
          class="exercise flow"
          .exercise=${exercise}
          .work=${given.work}
          .texts=${given.texts}
          .submitted=${given.submitted}
          .language=${given.language}
          .readOnly=${given.readOnly}
        ></cso-stakeholder-map>`,
      ),
      given.language,
    );
    return new Doing(ground.querySelector('cso-stakeholder-map')!);
  }

  async function add(doing: Doing, name: string, affected: string): Promise<void> {
    await doing.write('own-name', name);
    await doing.write('own-affected', affected);
    await doing.press('Přidat k aktérům');
  }

  const text = (doing: Doing): string => words(doing.element);
  const tokens = (doing: Doing): number => doing.element.querySelectorAll('.plane > svg .tok').length;

  it('has nothing axe could find: empty, with a refused group, full, judged and read only', async () => {
    const doing = await open();
    await expectToFitWithoutViolations(doing.element);
    await add(doing, 'místní noviny', '');
    await doing.press('Odeslat cvičení');
    await expectToFitWithoutViolations(doing.element);
    await expectToFitWithoutViolations((await open({ work, texts })).element);
    await expectToFitWithoutViolations((await open({ work, texts, submitted: true })).element);
    await expectToFitWithoutViolations((await open({ work, texts, readOnly: true })).element);
  });

  it('is done by keyboard alone, the group the learner adds as well', async () => {
    const doing = await open({ work: work.slice(0, 30) });
    doing.find('#own-name').focus();
    await sendKeys({ type: 'odbory' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Změní se jim podmínky práce.' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settle();
    assert.equal(document.activeElement?.id, 'own-1-influence');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    for (let step = 0; step < 6 && words(document.activeElement) !== 'Odeslat cvičení'; step++)
      await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settle();
    assert.equal(doing.submits[0]?.path.at(-1), 'own-1.trade-unions.small.small.spoken');
    assert.isTrue(document.activeElement?.matches('h2.outcome'));
  });

  it('puts a number on the table as soon as an actor has both values, and tells who has no place', async () => {
    const doing = await open();
    assert.equal(tokens(doing), 0);
    await doing.write('sit-pecujeme-influence', 3);
    assert.equal(tokens(doing), 0);
    await doing.write('sit-pecujeme-impact', 2);
    assert.equal(tokens(doing), 1);
    assert.include(words(doing.find('.key-line')), 'Bez místa: 2, 3, 4, 5, 6, 7, 8, 9, 10.');
  });

  it('says aloud what a group the learner adds brings', async () => {
    const doing = await open();
    await add(doing, 'odbory', 'Změní se jim podmínky práce.');
    assert.equal(
      words(doing.find('[role=status]')),
      'odbory: Ano. Zaměstnavatelé na kartách jsou, druhá strana sociálního dialogu chybí.',
    );
    assert.equal(doing.find<HTMLInputElement>('#own-name').value, '');
    await add(doing, 'včelaři', 'Nevím, ale rád se zeptám.');
    assert.include(words(doing.find('[role=status]')), 'včelaři: Tuto skupinu cvičení nezná');
  });

  it('does not add a group that is on the cards, is not affected, or has no sentence', async () => {
    const doing = await open();
    for (const [name, field, said] of [
      ['Mladí pečující', 'own-name', 'Tuto skupinu už karty obsahují.'],
      ['redakce novin', 'own-name', 'koncepce jim ale nic nezmění.'],
      ['odbory', 'own-affected', 'Napište celou větou'],
    ] as const) {
      await add(doing, name, 'krátce');
      assert.include(words(doing.find(`#${field}-wrong`)), said);
      assert.equal(document.activeElement?.id, field);
      assert.equal(doing.find<HTMLInputElement>('#own-name').value, name);
    }
    assert.equal(doing.element.querySelectorAll('.cards > li').length, 10);
  });

  it('has room for three groups, and takes one off again with what belongs to it', async () => {
    const three = [...texts, 'odbory', 'Změní se jim podmínky.', 'kraje', 'Povedou jednání s obcemi.'];
    const doing = await open({ work: [...work, 2, 2, 1, 3, 2, 0], texts: three });
    await add(doing, 'školy', 'Učí mladé pečující.');
    assert.include(words(doing.find('#own-name-wrong')), 'Tři skupiny stačí.');
    await doing.press('Odebrat – odbory');
    assert.deepEqual(doing.element.texts.slice(2), [...texts.slice(2), 'kraje', 'Povedou jednání s obcemi.']);
    assert.deepEqual(doing.element.work.slice(33), [3, 2, 0]);
  });

  it('says what is missing and hands nothing in', async () => {
    const doing = await open({ work: work.slice(0, 27) });
    await doing.press('Odeslat cvičení');
    assert.equal(
      words(doing.find('[role=alert]')),
      'Ještě nemají místo: Mladí pečující. Doplňte aspoň jednu skupinu, kterou karty neuvádějí.',
    );
    assert.equal(doing.find('#young-carers-impact').getAttribute('aria-invalid'), 'true');
    assert.deepEqual(doing.submits, []);
  });

  it('judges the map that was drawn, and another one otherwise', async () => {
    const doing = await open({ work, texts });
    await doing.press('Odeslat cvičení');
    assert.include(text(doing), 'Správně: mapa pokrývá všech pět pohledů');
    await doing.press('Upravit a odeslat znovu');
    assert.isTrue(document.activeElement?.matches('h2.task'));
    for (const id of ['pravo-na-peci-influence', 'pravo-na-peci-impact']) await doing.write(id, 1);
    await doing.press('Odeslat cvičení');
    assert.include(text(doing), 'Zčásti: mapa pokrývá čtyři z pěti pohledů');
    assert.include(text(doing), 'Právo na péči, z. s.: Její srovnání čtou média i poslanci.');
    assert.deepEqual(
      doing.submits.map(({ outcome }) => outcome),
      ['full', 'gaps'],
    );
  });

  it('shows what the learner did once it is judged, for printing too, with their own words', async () => {
    const doing = await open({ work, texts, submitted: true });
    assert.include(
      text(doing),
      'Síť Pečujeme, z. s.: střední dopad, velký vliv. (přizvat k přípravě, už jsme mluvili)',
    );
    assert.include(text(doing), 'Koncepce rozhoduje o jejich dni.');
    assert.notInclude(text(doing), 'školy a poradny, lidé, o které se pečuje');
  });

  it('is there again as it was left, a half-written group too, in English', async () => {
    const doing = await open({ work, texts: ['scho', 'They', ...texts.slice(2)], language: 'en' });
    assert.equal(doing.find<HTMLInputElement>('#own-name').value, 'scho');
    assert.equal(doing.find<HTMLTextAreaElement>('#own-affected').value, 'They');
    assert.equal(doing.find<HTMLSelectElement>('#own-1-impact').selectedOptions[0]?.label, 'large');
    assert.include(text(doing), 'Who is missing from the table?');
  });

  it('changes nothing where nothing is kept', async () => {
    const doing = await open({ work, texts, readOnly: true });
    assert.isNull(doing.element.querySelector('button'));
    assert.isTrue([...doing.element.querySelectorAll('select')].every((each) => each.disabled));
  });
});
