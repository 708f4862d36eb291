import { assert } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../../lessons/exercises/cso-is-it-lobbying.ts';
import type { IsItLobbying } from '../../../lessons/exercises/is-it-lobbying.ts';
import { expectToFitWithoutViolations } from '../../support/fits.ts';
import { place, settle, words } from '../../ui/mount.ts';
import { Doing, exerciseData, withDefaults, wrap, type Shown } from './doing.ts';

const exercise = await exerciseData<IsItLobbying>('is-it-lobbying');
const right = exercise.cases.flatMap(({ key }) => [1 + exercise.places.findIndex(({ id }) => id === key), 1]);
/** The first and the last case sorted wrongly: *může být lobbování*. */
const twoWrong = right.map((each, index) => (index === 0 || index === 10 ? 2 : each));
const checked = [...twoWrong, 1];

describe('<cso-is-it-lobbying>', () => {
  const { show } = place();

  async function open(how: Shown = {}): Promise<Doing> {
    const { work, texts, submitted, language, readOnly } = withDefaults(how);
    const ground = await show(
      wrap(
        html`<cso-is-it-lobbying
          class="exercise flow"
          .exercise=${exercise}
          .work=${work}
          .texts=${texts}
          .submitted=${submitted}
          .language=${language}
          .readOnly=${readOnly}
        ></cso-is-it-lobbying>`,
      ),
      language,
    );
    return new Doing(ground.querySelector('cso-is-it-lobbying')!);
  }

  it('has nothing axe could find: empty, too early, in the second round and handed in', async () => {
    const doing = await open();
    await expectToFitWithoutViolations(doing.element);
    await doing.press('Zkontrolovat případy');
    await expectToFitWithoutViolations(doing.element);
    await expectToFitWithoutViolations((await open({ work: checked })).element);
    await expectToFitWithoutViolations(
      (await open({ work: [...checked, 2], submitted: true, language: 'en' })).element,
    );
  });

  it('says which cases still lack a place or a procedure, and marks them', async () => {
    const doing = await open({ work: [1, 1, 1, 0] });
    await doing.press('Zkontrolovat případy');
    const error = words(doing.find('[role=alert]'));
    assert.notInclude(error, 'Jednání o připomínkách');
    assert.include(error, 'Zkušenosti k zákonu');
    assert.isNull(doing.find('#settlement-of-comments-place').getAttribute('aria-invalid'));
    assert.equal(doing.find('#unpaid-chair-place').getAttribute('aria-invalid'), 'true');
    assert.equal(doing.element.querySelectorAll('fieldset[aria-describedby]').length, 5);
    assert.isEmpty(doing.submits);
  });

  it('says by each case what decided it, the rule and the procedure, and brings back those sorted wrongly', async () => {
    const doing = await open({ work: twoWrong });
    await doing.press('Zkontrolovat případy');
    assert.isTrue(document.activeElement?.matches('h2.outcome'));
    const [first] = doing.element.querySelectorAll('.states li');
    assert.include(words(first!), 'Ještě ne. Znaky lobbování sice vidíte správně');
    assert.include(words(first!), 'Rozhodlo: Jakou cestou – připomínka podaná podle pravidel');
    assert.include(words(first!), 'Pravidlo: Za lobbování se nepovažuje připomínka');
    assert.deepEqual([...doing.element.querySelectorAll('.cards h3')].map(words), [
      'Jednání o připomínkách',
      'Poradní orgán bez zápisů',
    ]);
    assert.include(words(doing.find('.cards mark')), 'Lhůta i vypořádání skončily.');
    assert.isEmpty(doing.submits, 'there is a second round first');
  });

  it('offers two cases as a challenge to those who sorted all of them rightly', async () => {
    const doing = await open({ work: [...right, 1] });
    assert.include(words(doing.element), 'Všech šest případů jste zařadili správně.');
    assert.equal(doing.element.querySelectorAll('.cards > li').length, 2);
  });

  it('is handed in only after the second round, with both rounds in the path', async () => {
    const doing = await open({ work: checked });
    await doing.press('Odeslat cvičení');
    assert.include(words(doing.find('[role=alert]')), 'Poradní orgán bez zápisů');
    await doing.write('settlement-of-comments-again', 2);
    await doing.write('advisory-body-again', 1);
    await doing.press('Odeslat cvičení');
    const [submit] = doing.submits;
    assert.equal(submit?.outcome, 'overcalled');
    assert.include(submit?.path ?? [], 'settlement-of-comments.again.may-be');
    assert.include(submit?.path ?? [], 'advisory-body.again.not-lobbying');
    assert.closeTo(submit?.scaled ?? NaN, 0.6 * ((4 + 0.5 + 0.5) / 6) + 0.4, 1e-9);
    assert.isTrue(document.activeElement?.matches('h2.outcome'));
    assert.include(words(doing.element), 'Ještě ne. U pracovních orgánů je zveřejnění');
  });

  it('leads back to the second round, and from there to the first', async () => {
    const doing = await open({ work: [...checked, 2, 0, 0, 0, 0, 2], submitted: true });
    await doing.press('Upravit a odeslat znovu');
    assert.equal(words(document.activeElement), 'Změnila se jedna okolnost');
    assert.equal(doing.find<HTMLSelectElement>('#settlement-of-comments-again').value, '2');
    await doing.press('Začít od prvního kola');
    assert.equal(words(document.activeElement), 'Váš úkol');
    assert.equal(doing.element.querySelectorAll(':checked:not([value="0"])').length, 0);
  });

  it('is sorted by keyboard alone', async () => {
    const doing = await open();
    doing.find('#settlement-of-comments-place').focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'ArrowDown' });
    await settle();
    assert.deepEqual(doing.element.work.slice(0, 3), [1, 3, 0]);
    await sendKeys({ press: 'Tab' });
    assert.equal(document.activeElement?.id, 'consultation-on-a-bill-place');
  });

  it('does not always show the safe procedure first', async () => {
    const doing = await open();
    const safe = [...doing.element.querySelectorAll('fieldset')].map((each) =>
      [...each.querySelectorAll('input')].findIndex(({ value }) => value === '1'),
    );
    assert.deepEqual(safe, [2, 1, 0, 2, 1, 0]);
  });

  it('shows what was done where nothing would be kept, without anything to press', async () => {
    for (const work of [twoWrong, checked]) {
      const doing = await open({ work, readOnly: true });
      assert.equal(doing.element.querySelectorAll('button').length, 0);
      assert.equal(doing.element.querySelectorAll('select:enabled, input:enabled').length, 0);
    }
  });

  it('speaks English too, and warns that real cases are not to be judged by it', async () => {
    const doing = await open({ language: 'en' });
    assert.include(words(doing.element), 'Do not judge a real case by the exercise.');
    assert.equal(words(doing.find('.actions button')), 'Check the cases');
  });
});
