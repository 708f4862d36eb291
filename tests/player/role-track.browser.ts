import { assert } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { course, loadExercise, loadTitles } from 'virtual:course';
import { load } from '../../module/player/exercises.ts';
import type { Library } from '../../module/player/library.ts';
import { loadNote } from '../../module/player/plan.ts';
import { loadPage } from '../../module/player/role-track.ts';
import type { Sitting } from '../../module/player/sitting.ts';
import { advance, type Progress } from '../../module/model/progress.ts';
import { browserEnvironment } from '../../module/records/environment.ts';
import { startProgress } from '../../module/records/random.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { place, settle, words } from '../ui/mount.ts';

const library = { exercise: loadExercise } as unknown as Library;
const fourth = course.lessons[3]!;

/** A learner who chose a track, by its place, and wrote a note. */
function learner(chosen: number | null, more: Partial<Pick<Sitting, 'readOnly'>> = {}) {
  const work = chosen === null ? [] : [chosen];
  const kept = { type: 'exercise-saved', at: new Date(), exercise: 'action-plan', work, texts: ['První.'] } as const;
  const progress: Progress = advance(course, startProgress(browserEnvironment()), kept);
  return { course, progress, place: 'browser-local', readOnly: false, ...more } as const;
}

const page = (sitting: ReturnType<typeof learner>) => loadPage(sitting as unknown as Sitting, library);

describe('the choice of a role track', () => {
  const { show } = place();
  before(loadTitles);
  beforeEach(async () => void (await show(html``, 'cs')));

  for (const language of ['cs', 'en'] as const)
    it(`has nothing axe could find, chosen or not (${language})`, async () => {
      await show(html``, language);
      for (const chosen of [null, 2]) {
        const loaded = await page(learner(chosen));
        await expectNoAxeViolations(await show(loaded.show(), language));
      }
    });

  it('stands at the end of the fourth lesson alone, below the note, and is skipped by going on', async () => {
    for (const lesson of course.lessons) {
      const note = await loadNote(course, lesson, library);
      const ground = await show(html`<div class="sheet flow">${note!.show(learner(null))}</div>`);
      assert.equal(ground.querySelector('cso-role-track') !== null, lesson === fourth, lesson.id);
    }
  });

  it('is made by keyboard, saved beside the notes and said', async () => {
    const loaded = await page(learner(null));
    const ground = await show(loaded.show());
    const told: unknown[] = [];
    const listen = (event: CustomEvent<unknown>) => told.push(event.detail);
    ground.addEventListener('cso-work', listen);
    assert.equal(ground.querySelector<HTMLInputElement>(':checked')?.value, 'none');
    ground.querySelector<HTMLInputElement>(':checked')!.focus();
    await sendKeys({ press: 'ArrowUp' });
    await settle();
    ground.removeEventListener('cso-work', listen);
    assert.deepEqual(told, [{ exercise: 'action-plan', work: [3], texts: ['První.'] }]);
    assert.equal(words(ground.querySelector('[role=status]')), 'Volba je uložená.');
  });

  it('cannot be made where nothing would be kept', async () => {
    const loaded = await page(learner(1, { readOnly: true }));
    const inputs = [...(await show(loaded.show())).querySelectorAll<HTMLInputElement>('input')];
    assert.isNotEmpty(inputs);
    assert.isTrue(inputs.every(({ disabled }) => disabled));
  });

  it('changes the example of an exercise, which says so and leads back to the choice', async () => {
    const exercise = await load('plan-consultation', course, library);
    const none = await show(html`<div class="sheet">${exercise.show(learner(null))}</div>`);
    assert.include(words(none), 'Příklad si můžete vybrat podle své práce. Vybrat příklad');
    assert.include(words(none), 'Co plánujete: novela zákona');
    const web = await show(html`<div class="sheet">${exercise.show(learner(3))}</div>`);
    assert.include(words(web), 'Příklad: web úřadu. Změnit příklad');
    assert.include(words(web), 'Co plánujete: vyhláška');
    assert.equal(web.querySelector('a')?.hash, '#/tracks');
    await expectNoAxeViolations(web);
  });

  it('leaves an exercise that was handed in as it was', async () => {
    const exercise = await load('nomination-call', course, library);
    const { progress, ...sitting } = learner(3);
    const handedIn = { 'nomination-call': { work: [0, 2], texts: [], submitted: true } };
    const shown = { ...sitting, progress: { ...progress, exercises: { ...progress.exercises, ...handedIn } } };
    const ground = await show(html`<div class="sheet">${exercise.show(shown)}</div>`);
    assert.include(words(ground), 'Pracovní skupina k novele zákona');
    assert.notInclude(words(ground), 'Změnit příklad');
  });
});
