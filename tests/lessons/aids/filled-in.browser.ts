import { assert } from '@esm-bundle/chai';
import { html } from 'lit';
import { loadAid } from 'virtual:aids';
import { loadExercise } from 'virtual:course';
import '../../../lessons/aids/cso-call-for-nominations.ts';
import '../../../lessons/aids/cso-comments-feedback.ts';
import '../../../lessons/aids/cso-consultation-plan.ts';
import '../../../lessons/aids/cso-level-of-participation.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { place, settle, words } from '../../ui/mount.ts';

const { show } = place();
const press = async (ground: HTMLElement, name: string) => {
  const button = [...ground.querySelectorAll('button')].find((each) => words(each) === name);
  assert.ok(button, name);
  button.focus();
  button.click();
  await settle();
};
const write = async (ground: HTMLElement, field: string, value: string, type = 'input') => {
  const element = ground.querySelector<HTMLInputElement>(field)!;
  element.value = value;
  element.dispatchEvent(new Event(type));
  await settle();
};

describe('<cso-level-of-participation>', () => {
  const page = async () => {
    const [aid, exercise] = await Promise.all([loadAid('level-of-participation'), loadExercise('choose-level')]);
    return show(html`<cso-level-of-participation .aid=${aid} .exercise=${exercise} .language=${'cs'}></cso-level-of-participation>`); // prettier-ignore
  };
  const made = (ground: HTMLElement) => words(ground.querySelector('.made'));

  it('counts the answers, then recommends a level with its reason, and starts again', async () => {
    const ground = await page();
    assert.include(made(ground), 'Zodpovězeno 0 ze 7 otázek.');
    for (const group of ground.querySelectorAll('fieldset')) group.querySelectorAll('input')[1]!.click();
    await settle();
    assert.include(made(ground), 'Doporučená úroveň: konzultace');
    assert.include(made(ground), 'veřejná konzultace s otázkami');
    await expectNoAxeViolations(ground);
    assert.include(made(await page()), 'Doporučená úroveň: konzultace');
    await press(ground, 'Začít znovu');
    assert.include(made(ground), 'Zodpovězeno 0 ze 7 otázek.');
    assert.isNull(ground.querySelector('input:checked'));
  });
});

describe('<cso-consultation-plan>', () => {
  const page = async () => {
    const [aid, exercise] = await Promise.all([loadAid('consultation-plan'), loadExercise('plan-consultation')]);
    return show(html`<cso-consultation-plan .aid=${aid} .exercise=${exercise} .language=${'cs'}></cso-consultation-plan>`); // prettier-ignore
  };
  const row = (ground: HTMLElement, index: number) => words(ground.querySelectorAll('.plan-table tbody tr')[index]!);

  it('gives each activity its dates, without weekends and holidays', async () => {
    const ground = await page();
    await write(ground, '#plan-start', '2027-03-01', 'change');
    assert.equal(row(ground, 3), 'Včasná konzultace variant 16. 3. 2027 – 31. 3. 2027 (10 dnů)');
    await write(ground, '#consultation-length', '12', 'change');
    assert.equal(row(ground, 3), 'Včasná konzultace variant 16. 3. 2027 – 2. 4. 2027 (12 dnů)');
    assert.include(words(ground.querySelector('[aria-live]')), 'Je potřeba změnit');
    await expectNoAxeViolations(ground);
  });

  it('says what is wrong with a first day at the weekend and with a number of days that is no plan', async () => {
    const ground = await page();
    await write(ground, '#plan-start', '2027-03-06', 'change');
    assert.include(words(ground.querySelector('#plan-start-wrong')), 'Plán musí začít v pracovní den.');
    assert.isNull(ground.querySelector('.plan-table'));
    await write(ground, '#plan-days', '5', 'change');
    assert.include(words(ground.querySelector('#plan-days-wrong')), 'od 20 do 250');
    await press(ground, 'Začít znovu od vzoru');
    assert.isNotNull(ground.querySelector('.plan-table'));
  });
});

describe('<cso-call-for-nominations>', () => {
  it('writes the call while its parts are filled in', async () => {
    const aid = await loadAid('call-for-nominations');
    const ground = await show(
      html`<cso-call-for-nominations .aid=${aid} .language=${'cs'}></cso-call-for-nominations>`,
    );
    const text = () => words(ground.querySelector('.made'));
    assert.include(text(), '[doplňte]');
    await write(ground, '#aid-matter', 'Skupina pro pečující');
    await write(ground, '#call-deadline', 'do 1. března 2027');
    assert.include(text(), 'Výzva k nominacím: Skupina pro pečující');
    assert.include(text(), 'Do kdy do 1. března 2027');
    await expectNoAxeViolations(ground);
  });
});

describe('<cso-comments-feedback>', () => {
  it('adds and takes away comments, tells it, and keeps the focus where work goes on', async () => {
    const aid = await loadAid('comments-feedback');
    const ground = await show(html`<cso-comments-feedback .aid=${aid} .language=${'cs'}></cso-comments-feedback>`);
    const said = () => words(ground.querySelector('.hidden[role=status]'));
    await press(ground, 'Přidat připomínku');
    assert.equal(document.activeElement?.id, 'feedback-who-1');
    assert.equal(said(), 'Přidána připomínka č. 2.');
    await write(ground, '#feedback-who-1', 'Spolek');
    await write(ground, '#feedback-response-1', 'refused', 'change');
    assert.include(words(ground.querySelector('.caution')), 'Bez důvodu: 2.');
    const cells = [...ground.querySelectorAll('tbody tr')[1]!.querySelectorAll('td')].map((each) => words(each));
    assert.deepEqual(cells, ['2', 'Spolek', '', 'nepřijato', '', '']);
    await expectNoAxeViolations(ground);
    await press(ground, 'Odebrat – Připomínka č. 1');
    assert.equal(document.activeElement?.id, 'feedback-add');
    assert.equal(ground.querySelector<HTMLTextAreaElement>('#feedback-who-0')!.value, 'Spolek');
    assert.lengthOf([...ground.querySelectorAll('tbody tr')], 1);
  });
});
