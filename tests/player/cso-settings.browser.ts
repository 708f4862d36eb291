import { assert } from '@esm-bundle/chai';
import { html } from 'lit';
import '../../module/player/cso-settings.ts';
import type { Display } from '../../module/model/display.ts';
import { readDisplay, showDisplay } from '../../module/ui/display.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { place, settle, words } from '../ui/mount.ts';

const KEY = 'cso-display';
const asItComes = { theme: 'auto', size: 'normal', spacing: 'normal', motion: 'auto' };

describe('<cso-settings>', () => {
  const { show } = place();
  const page = () => show(html`<cso-settings .language=${'cs'}></cso-settings>`);
  const { dataset } = document.documentElement;
  const choose = (ground: HTMLElement, name: string, value: string) =>
    ground.querySelector<HTMLInputElement>(`input[name=${name}][value=${value}]`)!.click();

  afterEach(() => {
    localStorage.removeItem(KEY);
    showDisplay(readDisplay());
  });

  it('has nothing axe could find, as it comes and with everything changed', async () => {
    const ground = await page();
    await expectNoAxeViolations(ground);
    choose(ground, 'size', 'largest');
    choose(ground, 'spacing', 'loose');
    await expectNoAxeViolations(ground);
  });

  it('shows what the learner chooses at once and keeps it for the next opening', async () => {
    const ground = await page();
    const usual = parseFloat(getComputedStyle(ground).fontSize);
    choose(ground, 'theme', 'dark');
    choose(ground, 'size', 'largest');
    choose(ground, 'spacing', 'loose');
    choose(ground, 'motion', 'less');
    assert.equal(dataset.theme, 'dark');
    assert.isAbove(parseFloat(getComputedStyle(ground).fontSize), usual);
    const chosen = { theme: 'dark', size: 'largest', spacing: 'loose', motion: 'less' };
    assert.deepEqual(readDisplay(), chosen);
    for (const name of Object.keys(chosen)) delete dataset[name];
    showDisplay(readDisplay());
    assert.equal(dataset.motion, 'less');
    const again = await page();
    assert.deepEqual(
      [...again.querySelectorAll<HTMLInputElement>(':checked')].map(({ value }) => value),
      Object.values(chosen),
    );
  });

  it('moves nothing when no motion is wanted', async () => {
    const speed = () => getComputedStyle(document.documentElement).getPropertyValue('--speed');
    const ground = await page();
    assert.equal(speed(), '0.16s');
    choose(ground, 'motion', 'less');
    assert.equal(speed(), '0s');
  });

  it('says where the choice is kept', async () => {
    const ground = await page();
    assert.include(words(ground), 'Volby si pamatuje jen tento prohlížeč.');
  });

  it('hands the choice on where it is saved with the progress, and says so', async () => {
    const handed: Display[] = [];
    const keep = (display: Display) => void handed.push(display);
    const ground = await show(html`<cso-settings .language=${'cs'} .keep=${keep}></cso-settings>`);
    choose(ground, 'size', 'large');
    assert.deepEqual(handed, [{ ...asItComes, size: 'large' } as Display]);
    assert.include(words(ground), 'Volby se ukládají s vaším postupem.');
  });

  it('says so where the browser keeps nothing, and shows the choice all the same', async () => {
    const ground = await page();
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    try {
      choose(ground, 'theme', 'light');
      await settle();
    } finally {
      Storage.prototype.setItem = setItem;
    }
    assert.include(words(ground), 'Volby platí, dokud modul nezavřete.');
    assert.equal(dataset.theme, 'light');
    delete dataset.theme;
  });

  it('comes as it was designed where what was kept cannot be read or is no choice', () => {
    for (const kept of ['{', 'null', '{"theme":"pink"}']) {
      localStorage.setItem(KEY, kept);
      assert.deepEqual(readDisplay(), asItComes);
    }
  });
});
