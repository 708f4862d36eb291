import { assert } from '@esm-bundle/chai';
import { html } from 'lit';
import { course, loadExercise, loadTitles } from 'virtual:course';
import '../../../lessons/exercises/cso-action-note.ts';
import '../../../lessons/exercises/cso-action-plan.ts';
import { withNote } from '../../../lessons/exercises/action-plan.ts';
import { expectToFitWithoutViolations } from '../../support/fits.ts';
import { place, settle, words } from '../../ui/mount.ts';

const second = course.lessons[1]!;

describe('<cso-action-note>', () => {
  const { show } = place();
  before(loadTitles);
  const page = async (texts: readonly string[] = [], readOnly = false) => {
    const plan = await loadExercise('action-plan');
    return show(
      html`<cso-action-note .plan=${plan} .lesson=${second} .texts=${texts} .language=${'cs'} .readOnly=${readOnly}></cso-action-note>`, // prettier-ignore
    );
  };

  it('has nothing axe could find, written in or not', async () => {
    await expectToFitWithoutViolations(await page());
    await expectToFitWithoutViolations(await page(withNote([], second, 'Zavolám síti.')));
  });

  it('tells what was written beside the notes of other lessons, and leads to the plan', async () => {
    const told: unknown[] = [];
    const ground = await page(withNote([], course.lessons[0]!, 'první'));
    const listen = (event: CustomEvent<unknown>) => told.push(event.detail);
    ground.addEventListener('cso-work', listen);
    const field = ground.querySelector('textarea')!;
    field.value = 'Zavolám síti do pátku.';
    field.dispatchEvent(new Event('input'));
    await settle();
    ground.removeEventListener('cso-work', listen);
    assert.deepEqual(told, [{ exercise: 'action-plan', work: [], texts: ['první', 'Zavolám síti do pátku.'] }]);
    assert.equal(ground.querySelector('a')?.hash, '#/plan');
  });

  it('counts the room that is left, and cuts nothing of what is longer', async () => {
    const ground = await page(withNote([], second, 'a'.repeat(310)));
    assert.lengthOf(ground.querySelector('textarea')!.value, 310);
    assert.include(words(ground.querySelector('#action-note-room')), '10');
  });

  it('cannot be changed where nothing would be kept', async () => {
    assert.isTrue((await page([], true)).querySelector('textarea')!.readOnly);
  });
});

describe('<cso-action-plan>', () => {
  const { show } = place();
  before(loadTitles);
  const page = async (texts: readonly string[]) => {
    const plan = await loadExercise('action-plan');
    return show(html`<cso-action-plan .plan=${plan} .course=${course} .texts=${texts} .language=${'cs'}></cso-action-plan>`); // prettier-ignore
  };

  it('has nothing axe could find, empty or not', async () => {
    await expectToFitWithoutViolations(await page([]));
    await expectToFitWithoutViolations(await page(withNote([], second, 'Zavolám síti.')));
  });

  it('shows each lesson with its note and leads back to where it is written', async () => {
    const items = [...(await page(withNote([], second, 'Zavolám síti.'))).querySelectorAll('.aids > li')];
    assert.lengthOf(items, course.lessons.length);
    assert.include(words(items[1]!), 'Zavolám síti.');
    assert.equal(items[1]!.querySelector('a')?.hash, `#/${second.id}/summary`);
  });

  it('offers to print and to save only when there is something', async () => {
    assert.isNull((await page([])).querySelector('button'));
    const names = [...(await page(['první'])).querySelectorAll('button')].map((each) => words(each));
    assert.deepEqual(names, ['Zkopírovat text', 'Uložit jako text', 'Vytisknout']);
  });
});
