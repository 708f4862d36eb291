import { assert } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { aids } from 'virtual:aids';
import * as shelves from 'virtual:course';
import { loadOne } from '../../../module/player/aids.ts';
import { Library } from '../../../module/player/library.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { place, settle, words } from '../../ui/mount.ts';

const library = new Library(shelves);
const controls = 'a[href], button, input, select, textarea, summary';

/** What Tab must come to: every control that can be seen, of a group of radio buttons one. */
function due(ground: HTMLElement): readonly string[] {
  const seen = [...ground.querySelectorAll<HTMLElement>(controls)].filter((each) => each.checkVisibility());
  return [...new Set(seen.map(named))];
}

/** A group of radio buttons goes by its name, anything else by its place among the controls. */
function named(control: Element): string {
  if (control instanceof HTMLInputElement && control.type === 'radio') return `radio ${control.name}`;
  const all = [...document.querySelectorAll(controls)];
  return `${control.localName} ${all.indexOf(control)}`;
}

describe('a job aid by keyboard alone', () => {
  const { show } = place();

  async function open(id: string): Promise<HTMLElement> {
    await show(html``, 'cs');
    const aid = await loadOne(id, { library, sitting: { take: () => {} } });
    const ground = await show(aid.show(), 'cs');
    // The link back to the list stands before the heading.
    ground.tabIndex = -1;
    ground.focus();
    return ground;
  }

  for (const { id } of aids)
    it(`${id}: Tab comes to every control, in the order in which they stand`, async () => {
      const ground = await open(id);
      const expected = due(ground);
      const reached: string[] = [];
      // A field for a date has several stops of its own.
      for (let left = 4 * expected.length; left > 0 && reached.length < expected.length; left -= 1) {
        await sendKeys({ press: 'Tab' });
        const at = document.activeElement;
        if (!at || !ground.contains(at) || !at.matches(controls)) continue;
        if (reached.at(-1) !== named(at)) reached.push(named(at));
      }
      assert.isNotEmpty(expected);
      assert.deepEqual(reached, expected);
    });

  for (const [id, groups, said] of [
    ['level-of-participation', 7, 'Doporučená úroveň'],
    ['website-audit', 10, 'Výsledek'],
  ] as const)
    it(`${id}: every question is answered with Tab and the space bar, and what follows is shown`, async () => {
      const ground = await open(id);
      const fieldsets = [...ground.querySelectorAll('fieldset')];
      assert.lengthOf(fieldsets, groups);
      while (!fieldsets[0]!.contains(document.activeElement)) await sendKeys({ press: 'Tab' });
      for (const fieldset of fieldsets) {
        assert.isTrue(fieldset.contains(document.activeElement));
        await sendKeys({ press: 'Space' });
        await sendKeys({ press: 'Tab' });
      }
      await settle();
      assert.include(words(ground.querySelector('.made')), said);
      await expectNoAxeViolations(ground);
    });
});
