import { assert } from '@esm-bundle/chai';
import { html } from 'lit';
import '../../lessons/cso-glossary.ts';
import '../../lessons/cso-sources.ts';
import type { CitedSource, GlossaryTerm } from '../../module/model/course.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { place, until, words } from '../ui/mount.ts';
import { twoLessons } from '../ui/sample-course.ts';

const law: CitedSource = {
  id: 'src-01',
  title: 'Zákon o stole',
  issuer: 'Sbírka',
  published: '2024',
  href: 'https://example.org/law',
  checked: '2026-11-20',
  state: 'verified',
  language: 'cs',
  blocks: ['first/story', 'second/story'],
};
const note: CitedSource = {
  ...law,
  id: 'src-02',
  title: 'A note on chairs',
  published: '',
  href: null,
  state: 'unconfirmed',
  language: 'en',
  blocks: [],
};
const term = (id: string, cs: string, rest: Partial<GlossaryTerm> = {}): GlossaryTerm => ({
  id,
  term: { cs, en: id },
  definition: { cs: `co je ${cs}`, en: `what ${id} is` },
  state: 'verified',
  sources: [],
  ...rest,
});
const terms = [
  term('honey', 'hůl'),
  term('chair', 'chráněná krajina', { sources: ['src-01'] }),
  term('reed', 'řád'),
  term('rod', 'rada', { state: 'unconfirmed' }),
  term('area', 'území'),
];

describe('<cso-glossary>', () => {
  const { show } = place();
  const page = (language: 'cs' | 'en') =>
    show(html`<cso-glossary .terms=${terms} .sources=${[law]} .language=${language}></cso-glossary>`, language);
  const letters = (ground: HTMLElement) => [...ground.querySelectorAll('h2')].map((each) => words(each));

  it('has nothing axe could find', async () => expectNoAxeViolations(await page('cs')));

  it('follows the Czech alphabet: Ch behind H, Ř behind R, Ú under U', async () => {
    assert.deepEqual(letters(await page('cs')), ['H', 'Ch', 'R', 'Ř', 'U']);
  });

  it('follows the English alphabet in English', async () => {
    assert.deepEqual(letters(await page('en')), ['A', 'C', 'H', 'R']);
  });

  it('says in words which definition waits for confirmation, and of no other', async () => {
    const marked = [...(await page('cs')).querySelectorAll('dd')].filter((each) => words(each).includes('čeká'));
    assert.deepEqual(
      marked.map((each) => words(each.previousElementSibling)),
      ['rada'],
    );
  });

  it('leads a letter to its heading and leaves the address as it is', async () => {
    const ground = await page('cs');
    const before = location.hash;
    [...ground.querySelectorAll<HTMLElement>('nav a')].find((each) => words(each) === 'Ř')!.click();
    assert.equal(words(document.activeElement), 'Ř');
    assert.equal(location.hash, before);
  });

  it('leads an address that names a term to it', async () => {
    await show(
      html`<cso-glossary .terms=${terms} .sources=${[law]} .sought=${'rod'} .language=${'cs'}></cso-glossary>`,
    );
    await until('the term has the focus', () => words(document.activeElement) === 'rada');
  });
});

describe('<cso-sources>', () => {
  const { show } = place();
  const page = () =>
    show(html`<cso-sources .course=${twoLessons} .sources=${[law, note]} .language=${'cs'}></cso-sources>`);

  it('ends a title that ends with a full stop with that one', async () => {
    const act = { ...law, title: '89/2012 Sb.', issuer: 'Sbírka' };
    const ground = await show(
      html`<cso-sources .course=${twoLessons} .sources=${[act]} .language=${'cs'}></cso-sources>`,
      'cs',
    );
    assert.include(words(ground), '89/2012 Sb. Sbírka, 2024.');
  });

  it('has nothing axe could find', async () => expectNoAxeViolations(await page()));

  it('gives title, issuer, date and how sure a source is, in a link of its own window', async () => {
    const item = (await page()).querySelectorAll('.sources li')[1]!;
    assert.include(words(item), 'Zákon o stole. Sbírka, 2024. Ověřeno ve veřejném zdroji k 20. 11. 2026.');
    assert.equal(item.querySelector('a')?.target, '_blank');
  });

  it('leads to every part that cites it', async () => {
    const links = [...(await page()).querySelectorAll<HTMLAnchorElement>('a[href^="#/"]')];
    assert.deepEqual(
      links.map(({ hash }) => hash),
      ['#/first/story', '#/second/story'],
    );
  });

  it('marks a title in another language and says what only the glossary cites', async () => {
    const item = (await page()).querySelector('.sources li')!;
    assert.equal(item.querySelector('cite')?.lang, 'en');
    assert.include(words(item), 'Cituje se jen ve slovníčku nebo v pomůckách.');
  });

  it('leads an address that names a source to it', async () => {
    await show(
      html`<cso-sources
        .course=${twoLessons}
        .sources=${[law, note]}
        .sought=${'src-01'}
        .language=${'cs'}
      ></cso-sources>`,
    );
    await until('the source has the focus', () => words(document.activeElement).startsWith('Zákon o stole.'));
  });

  it('counts them, and those that wait for confirmation', async () => {
    assert.include(words(await page()), 'Modul se opírá o 2 zdroje. 1 z nich čeká na potvrzení Úřadem vlády.');
  });
});
