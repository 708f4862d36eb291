import { assert } from '@esm-bundle/chai';
import { html } from 'lit';
import { course, loadExercise } from 'virtual:course';
import { startProgress } from '../../module/records/random.ts';
import { elements, load } from '../../module/player/exercises.ts';
import type { Library } from '../../module/player/library.ts';
import { browserEnvironment } from '../../module/records/environment.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { place, words } from '../ui/mount.ts';

const library = { exercise: loadExercise } as unknown as Library;
const sitting = {
  course,
  progress: startProgress(browserEnvironment()),
  place: 'browser-local',
  readOnly: false,
} as const;
const shown = Object.keys(elements);

describe('an exercise in its block', () => {
  const { show } = place();

  /** The words are there before the exercise is shown, as in the player. */
  beforeEach(async () => void (await show(html``, 'cs')));

  for (const id of shown)
    it(`says what it rests on: ${id}`, async () => {
      const [exercise, data] = await Promise.all([load(id, course, library), loadExercise(id)]);
      const ground = await show(html`<div class="sheet">${exercise.show(sitting)}</div>`, 'cs');
      const lines = [...ground.querySelectorAll('.rests-on li')];
      assert.equal(lines.length, data.restsOn?.length ?? 0);
      if (lines.length === 0) return;
      assert.equal(words(ground.querySelector('.rests-on summary')), 'O co se cvičení opírá');
      assert.deepEqual(
        lines.map((line) => words(line.querySelector('a, cite'))),
        data.restsOn?.map(({ title }) => title.replaceAll('\u00a0', ' ')),
      );
      await expectNoAxeViolations(ground);
    });

  it('names a source in most of the lessons', async () => {
    const data = await Promise.all(shown.map(loadExercise));
    assert.isAtLeast(data.filter(({ restsOn }) => (restsOn?.length ?? 0) > 0).length, 4);
  });
});
