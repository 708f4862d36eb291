import { assert } from '@esm-bundle/chai';
import { html } from 'lit';
import { course, loadLesson, loadTitles } from 'virtual:course';
import terms from 'virtual:glossary';
import sources from 'virtual:sources';
import '../../../lessons/search/cso-search.ts';
import { plainText, searchedParts, type Searched } from '../../../lessons/search/searched-parts.ts';
import { SearchIndex } from '../../../lessons/search/search-index.ts';
import type { Language } from '../../../module/model/course.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { place, until, words } from '../../ui/mount.ts';

async function searched(language: Language): Promise<Searched> {
  await loadTitles();
  const texts = await Promise.all(course.lessons.map(({ id }) => loadLesson(id, language)));
  return { course, texts, terms, sources };
}

describe('<cso-search>', () => {
  const { show } = place();
  const address = location.href;
  let all: Searched;
  before(async () => (all = await searched('cs')));
  after(() => history.replaceState(null, '', address));

  const page = (asked = '') => show(html`<cso-search .searched=${all} .asked=${asked} .language=${'cs'}></cso-search>`);
  const status = (ground: HTMLElement) => words(ground.querySelector('[role=status]'));
  const links = (ground: HTMLElement) => [...ground.querySelectorAll<HTMLAnchorElement>('.results li > a')];
  const write = (ground: HTMLElement, asked: string): HTMLInputElement => {
    const field = ground.querySelector('input')!;
    field.value = asked;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return field;
  };

  it('has nothing axe could find, empty, with results and with none', async () => {
    for (const asked of ['', 'konzultace', 'kvantový']) await expectNoAxeViolations(await page(asked));
  });

  it('says nothing before anything is asked', async () => {
    assert.equal(status(await page()), '');
  });

  it('shows blocks by lesson, terms and sources, each with its own address', async () => {
    const ground = await page('lobbování');
    const found = links(ground).map(({ hash }) => hash);
    assert.include(found, '#/glossary/lobbying');
    assert.ok(found.some((hash) => hash.startsWith('#/rules-of-the-game/')));
    assert.ok(found.some((hash) => hash.startsWith('#/sources/src-')));
    const groups = [...ground.querySelectorAll('h2')].map((each) => words(each));
    assert.include(groups, 'Slovníček');
    assert.equal(groups.at(-1), 'Zdroje');
  });

  it('marks what was searched for in another form and without diacritics', async () => {
    const marks = [...(await page('pripominka')).querySelectorAll('mark')].map((each) => words(each).toLowerCase());
    assert.include(marks, 'připomínky');
  });

  it('tells the number of results and keeps the words in the address, once the learner stops writing', async () => {
    const ground = await page();
    write(ground, 'náměstek');
    assert.equal(status(ground), '', 'at once nothing is told');
    await until('a number is told', () => /^\d+ výsled(ek|ky|ků) na dotaz „náměstek“\.$/.test(status(ground)));
    assert.equal(location.hash, '#/search/n%C3%A1m%C4%9Bstek');
  });

  it('finds at once by Enter', async () => {
    const ground = await page();
    write(ground, 'konzultace').form!.requestSubmit();
    await until('results are shown', () => links(ground).length > 0);
  });

  it('helps on where there is no result', async () => {
    const ground = await page('kvantový');
    assert.equal(status(ground), 'Na dotaz „kvantový“ není žádný výsledek.');
    assert.equal(ground.querySelectorAll('.list li').length, 4);
    assert.exists(ground.querySelector('.list a[href="#/contents"]'));
  });

  it('says when no part has all the words', async () => {
    assert.include(status(await page('lobbování kvantový')), 'Všechna slova najednou nejsou nikde.');
  });

  it('shows the rest of a group on demand and leads to the first of it', async () => {
    const ground = await page('konzultace');
    const more = ground.querySelector<HTMLElement>('.results > button')!;
    const group = more.parentElement!;
    const before = group.querySelectorAll('li').length;
    more.click();
    await until('the rest is shown', () => group.querySelectorAll('li').length > before);
    assert.equal(document.activeElement, group.querySelectorAll('li > a')[before]);
    assert.notExists(group.querySelector('button'));
  });

  it('forgets what was found when the question is taken back', async () => {
    const ground = await page('konzultace');
    write(ground, '');
    await until('nothing is shown', () => links(ground).length === 0);
    assert.equal(location.hash, '#/search');
  });
});

describe('what is searched', () => {
  it('is every block, term and source of the course in either language', async () => {
    for (const language of ['cs', 'en'] as const) {
      const all = await searched(language);
      const parts = searchedParts(all, language);
      const blocks = course.lessons.flatMap(({ blocks }) => blocks);
      assert.equal(parts.length, blocks.length + terms.length + sources.length);
      for (const { title, address } of parts) assert.ok(title, address);
    }
  });

  it('is the text of a block without the notes on terms and sources', () => {
    const block =
      '<div class="with-note"><p>Text\u00a0<button class="cite">1</button></p><aside class="note is-source" hidden>Zdroj</aside></div><ul><li>a</li><li>b</li></ul>';
    assert.equal(plainText(block), 'Text\u00a0 a b');
  });

  it('gives its first result within 300 ms, the index included', async () => {
    const all = await searched('cs');
    const took = Math.min(...[1, 2, 3, 4, 5].map(() => firstResult(all)));
    assert.isBelow(took, 300);
    console.log(`search: index and first result in ${took.toFixed(0)} ms`);
  });
});

/** Milliseconds to the first result; the best of several tries is ours, the rest is what else the machine did. */
function firstResult(all: Awaited<ReturnType<typeof searched>>): number {
  const began = performance.now();
  const { found } = new SearchIndex(searchedParts(all, 'cs'), 'cs').find('konzultace');
  assert.isNotEmpty(found);
  return performance.now() - began;
}
