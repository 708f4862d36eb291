import { assert } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../../lessons/exercises/cso-plan-consultation.ts';
import type { PlanConsultation } from '../../../lessons/exercises/plan-consultation.ts';
import { expectToFitWithoutViolations } from '../../support/fits.ts';
import { place, settle, words } from '../../ui/mount.ts';
import { Doing, exerciseData, withDefaults, wrap, type Shown } from './doing.ts';

const exercise = await exerciseData<PlanConsultation>('plan-consultation');

describe('<cso-plan-consultation>', () => {
  const { show } = place();

  async function open(how: Shown = {}): Promise<Doing> {
    const { work, texts, submitted, language, readOnly } = withDefaults(how);
    const ground = await show(
      wrap(
        html`<cso-plan-consultation
          class="exercise flow"
          .exercise=${exercise}
          .work=${work}
          .texts=${texts}
          .submitted=${submitted}
          .language=${language}
          .readOnly=${readOnly}
        ></cso-plan-consultation>`,
      ),
      language,
    );
    return new Doing(ground.querySelector('cso-plan-consultation')!);
  }

  async function plan(doing: Doing, places: Readonly<Record<string, number>> = {}): Promise<void> {
    for (const { activity, first } of exercise.model.plan)
      await doing.write(`${activity}-first`, places[activity] ?? first);
  }

  /** Tereza's plan, checked, dated and with three days from the reserve. */
  async function whole(how: Shown = {}): Promise<Doing> {
    const doing = await open(how);
    await plan(doing);
    await doing.press('Zkontrolovat plán');
    await doing.write('plan-date', '2027-03-31');
    await doing.press('Ověřit datum');
    await doing.write('news-reserve', 3);
    return doing;
  }

  it('has nothing axe could find: empty, with errors, with the news, and handed in', async () => {
    const empty = await open();
    await expectToFitWithoutViolations(empty.element);
    await empty.press('Zkontrolovat plán');
    await expectToFitWithoutViolations(empty.element);
    const doing = await whole();
    await doing.write('news-reserve', 9);
    await expectToFitWithoutViolations(doing.element);
    await doing.write('news-reserve', 3);
    await doing.press('Odeslat cvičení');
    await expectToFitWithoutViolations(doing.element);
  });

  it('offers a length for each activity and says its last day', async () => {
    const doing = await open();
    assert.equal(doing.find<HTMLInputElement>('#comments-length').value, '20');
    assert.equal(doing.find<HTMLInputElement>('#comments-first').value, '');
    await doing.write('comments-first', 28);
    assert.include(words(doing.find('output[for^=comments]')), 'Poslední den: 47. den');
  });

  it('changes the comment period with the material', async () => {
    const decree = exercise.materials.findIndex(({ id }) => id === 'decree');
    const doing = await open({ work: [decree] });
    assert.include(words(doing.element), 'Co plánujete: vyhláška');
    assert.equal(doing.find<HTMLInputElement>('#comments-length').value, '15');
  });

  it('says what the check found, with the focus there', async () => {
    const doing = await open();
    await plan(doing, { handling: 47 });
    await doing.press('Zkontrolovat plán');
    assert.equal(words(document.activeElement), 'Co ukázala kontrola');
    assert.include(
      words(doing.element),
      'Vypořádání připomínek začíná 47. den, ale Lhůta pro připomínky končí až 47. den.',
    );
    assert.isNull(doing.element.querySelector('#plan-date'), 'no date is asked before the order is right');
  });

  it('forgets the check when the plan changes', async () => {
    const doing = await whole();
    await doing.write('map-length', 4);
    assert.isNull(doing.element.querySelector('.plan-found'));
    assert.isNull(doing.element.querySelector('#news-reserve'));
  });

  it('does not check a plan that begins at a weekend, and goes to the field', async () => {
    const doing = await open();
    await doing.write('plan-start', '2027-03-06');
    assert.include(words(doing.find('#plan-start-wrong')), 'Plán musí začít v pracovní den.');
    await doing.press('Zkontrolovat plán');
    assert.equal(document.activeElement?.id, 'plan-start');
    assert.isNull(doing.element.querySelector('.plan-found'));
  });

  it('explains a wrong date and gives it after the second', async () => {
    const doing = await open();
    await plan(doing);
    await doing.press('Zkontrolovat plán');
    await doing.press('Ověřit datum');
    assert.include(words(doing.find('#plan-date-said')), 'Vyplňte celé datum');
    await doing.write('plan-date', '2027-03-29');
    await doing.press('Ověřit datum');
    assert.equal(document.activeElement?.id, 'plan-date-said');
    assert.include(words(doing.find('#plan-date-said')), 'Do konzultace padá: Velký pátek, Velikonoční pondělí.');
    await doing.write('plan-date', '2027-03-25');
    await doing.press('Ověřit datum');
    assert.include(words(doing.find('#plan-date-said')), 'Konzultace skončí 31. 3. 2027.');
    assert.isNull(doing.element.querySelector('#plan-date'));
  });

  it('is not handed in before the three days are found', async () => {
    const doing = await whole();
    await doing.write('news-reserve', 2);
    await doing.press('Odeslat cvičení');
    assert.equal(words(doing.find('[role=alert]#plan-consultation-error')), 'Rozděleno: 2 z 3.');
    assert.deepEqual(doing.submits, []);
  });

  it('hands in what the learner did, shows what came of it, and goes back to the task', async () => {
    const doing = await whole();
    await doing.press('Odeslat cvičení');
    const [submit] = doing.submits;
    assert.deepEqual([submit?.outcome, submit?.scaled], ['full', 1]);
    assert.equal(words(document.activeElement), 'Správně: plán drží i po nečekané zprávě');
    assert.include(words(doing.find('.plan-table')), 'Včasná konzultace variant 16. 3. 2027 – 31. 3. 2027 (10 dnů)');
    await doing.press('Upravit a odeslat znovu');
    assert.equal(words(document.activeElement), 'Váš úkol');
    assert.equal(doing.find<HTMLInputElement>('#news-reserve').value, '3');
  });

  it('comes back as it was left, in English too', async () => {
    const { element } = await whole();
    const again = await open({ work: element.work, language: 'en' });
    assert.equal(again.find<HTMLInputElement>('#handling-first').value, '48');
    assert.include(words(again.element), 'Yes. Always give the date in the invitation');
    await again.press('Hand in the exercise');
    assert.include(
      words(again.find('.plan-table')),
      'Early consultation on the options 16 March 2027 – 31 March 2027 (10 days)',
    );
  });

  it('lets nothing be changed where nothing would be kept', async () => {
    const { element } = await whole();
    const doing = await open({ work: element.work, readOnly: true });
    assert.isEmpty(doing.element.querySelectorAll('button'));
    const fields = [...doing.element.querySelectorAll<HTMLInputElement>('input')];
    assert.isTrue(fields.every((field) => field.readOnly));
  });

  it('is done by keyboard alone', async () => {
    const doing = await open();
    const press = (key: string) => sendKeys({ press: key });
    doing.find('#plan-start').focus();
    const to = async (id: string) => {
      for (let steps = 0; steps < 60 && document.activeElement?.id !== id; steps += 1) await press('Tab');
      assert.equal(document.activeElement?.id, id, 'Tab reaches the field');
    };
    for (const { activity, first } of exercise.model.plan) {
      await to(`${activity}-first`);
      await sendKeys({ type: String(first) });
    }
    for (let steps = 0; steps < 9 && document.activeElement?.localName !== 'button'; steps += 1) await press('Tab');
    await press('Enter');
    await settle();
    assert.equal(document.activeElement?.className, 'plan-found');
    assert.include(words(doing.element), 'Rezerva po konzultaci: 4 dny.');
  });
});
