import { assert } from '@esm-bundle/chai';
import { expectNoAxeViolations } from './axe.ts';

/** The guard is guarded: an axe that finds nothing anywhere would let everything pass. */
describe('the axe check of the element tests', () => {
  const place = document.createElement('div');
  before(() => document.body.append(place));
  afterEach(() => place.replaceChildren());
  after(() => place.remove());

  it('accepts a labelled field', async () => {
    place.innerHTML = '<label>Jméno <input name="name"></label>';
    await expectNoAxeViolations(place);
  });

  it('refuses a field without a label and says which one', async () => {
    place.innerHTML = '<input name="name">';
    const message = await expectNoAxeViolations(place).then(
      () => 'nothing found',
      (error: Error) => error.message,
    );
    assert.include(message, 'label: ');
    assert.include(message, '<input name="name">');
  });

  it('refuses text that is too pale on its ground, so colours are really checked', async () => {
    place.innerHTML = '<p>Sotva čitelné</p>';
    Object.assign((place.firstElementChild as HTMLElement).style, { color: '#ccc', background: '#fff' });
    const message = await expectNoAxeViolations(place).then(
      () => 'nothing found',
      (error: Error) => error.message,
    );
    assert.include(message, 'color-contrast: ');
  });
});
