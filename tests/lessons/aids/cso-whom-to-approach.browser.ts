import { assert } from '@esm-bundle/chai';
import { html } from 'lit';
import { aids, loadAid } from 'virtual:aids';
import '../../../lessons/aids/cso-aids.ts';
import '../../../lessons/aids/cso-whom-to-approach.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { place, settle, words } from '../../ui/mount.ts';

describe('<cso-aids>', () => {
  const { show } = place();

  it('has nothing axe could find, and leads to every aid', async () => {
    const ground = await show(html`<cso-aids .aids=${aids} .language=${'cs'}></cso-aids>`);
    await expectNoAxeViolations(ground);
    const links = [...ground.querySelectorAll<HTMLAnchorElement>('.aids a')].map(({ hash }) => hash);
    assert.deepEqual(
      links,
      aids.map(({ id }) => `#/aids/${id}`),
    );
  });
});

describe('<cso-whom-to-approach>', () => {
  const { show } = place();
  const page = async (language: 'cs' | 'en' = 'cs') => {
    const aid = await loadAid('whom-to-approach');
    return show(html`<cso-whom-to-approach .aid=${aid} .language=${language}></cso-whom-to-approach>`, language);
  };
  const rows = (ground: HTMLElement) => [...ground.querySelectorAll('.contacts > li')];
  const search = async (ground: HTMLElement, text: string) => {
    const field = ground.querySelector<HTMLInputElement>('input[type=search]')!;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await settle();
  };
  afterEach(async () => search(await page(), ''));

  it('has nothing axe could find', async () => expectNoAxeViolations(await page()));

  it('tells how many were found each time something else is asked for', async () => {
    const ground = await page();
    const said = () => words(ground.querySelector('[role=status]'));
    assert.equal(said(), `${rows(ground).length} záznamů`);
    await search(ground, 'zeleny kruh');
    assert.equal(said(), '1 záznam');
    await search(ground, 'qqq');
    assert.include(said(), 'nic neodpovídá');
    assert.lengthOf(rows(ground), 0);
  });

  it('names source and date on every row, and what is old or waits for the Office', async () => {
    const ground = await page();
    for (const row of rows(ground)) {
      assert.isNotNull(row.querySelector('.src a[href^="http"]'));
      assert.match(words(row.querySelector('.src')), /Ověřeno k \d+\. \d+\. \d{4}$/);
    }
    await search(ground, 'datako');
    assert.include(words(rows(ground)[0]!), 'Zdroj je z roku 2013.');
    await search(ground, 'rada vlady pro lidska prava');
    assert.include(words(rows(ground)[0]!), 'ověřuje Úřad vlády');
  });

  it('keeps what was asked for while the module is open', async () => {
    await search(await page(), 'sport');
    assert.equal((await page()).querySelector<HTMLInputElement>('input[type=search]')!.value, 'sport');
  });

  it('gives the Czech name too in English, and says where the English one is a translation', async () => {
    const ground = await page('en');
    await search(ground, 'zeleny kruh');
    assert.equal(words(rows(ground)[0]!.querySelector('[lang=cs]')), 'Zelený kruh');
    await search(ground, 'neon');
    assert.notInclude(words(rows(ground)[0]!), 'working translation');
  });
});
