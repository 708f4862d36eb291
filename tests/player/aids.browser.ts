import { assert } from '@esm-bundle/chai';
import { aids } from 'virtual:aids';
import * as shelves from 'virtual:course';
import { elements, loadOne } from '../../module/player/aids.ts';
import type { LearnerEvent } from '../../module/model/record-store.ts';
import { Library } from '../../module/player/library.ts';
import type { Sitting } from '../../module/player/sitting.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { place, words } from '../ui/mount.ts';

describe('the job aids', () => {
  const { show } = place();
  const library = new Library(shelves);
  const opening = () => {
    const told: LearnerEvent[] = [];
    const sitting: Pick<Sitting, 'take'> = { take: (event) => void told.push(event) };
    return { library, sitting, told };
  };

  it('have an element each, and no element is left over', () => {
    assert.sameMembers(
      Object.keys(elements),
      aids.map(({ id }) => id),
    );
  });

  for (const { id, title } of aids)
    for (const language of ['cs', 'en'] as const)
      it(`${id} opens under its title in ${language}, and axe finds nothing`, async () => {
        const loaded = await loadOne(id, opening());
        // The language is in use only once something was shown in it.
        await show(loaded.show(), language);
        const ground = await show(loaded.show(), language);
        assert.equal(words(ground.querySelector('h1')), title[language].replaceAll('\u00a0', ' '));
        await expectNoAxeViolations(ground);
      });

  it('an address nobody knows leads to the list', async () => {
    const ground = await show((await loadOne('gone', opening())).show());
    assert.equal(words(ground.querySelector('h1')), 'Pomůcky');
  });

  it('tell once in a sitting that they were opened, and neither the list nor an address nobody knows does', async () => {
    const sitting = opening();
    for (const id of ['website-audit', 'gone', 'website-audit', 'consultation-plan']) await loadOne(id, sitting);
    assert.deepEqual(
      sitting.told.map((event) => event.type === 'aid-opened' && event.aid.id),
      ['website-audit', 'consultation-plan'],
    );
    const next = opening();
    await loadOne('website-audit', next);
    assert.lengthOf(next.told, 1);
  });
});
