import { assert } from '@esm-bundle/chai';
import { setViewport } from '@web/test-runner-commands';
import { newProgress } from '../../module/model/progress.ts';
import type { RecordStore } from '../../module/model/record-store.ts';
import '../../module/player/cso-module.ts';
import { Library } from '../../module/player/library.ts';
import { Sitting } from '../../module/player/sitting.ts';
import { firstPage } from '../../module/ui/first-page.ts';
import { t, useLanguage } from '../../module/ui/language.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { settle, until, words } from '../ui/mount.ts';
import { firstText, oneLesson as course, questions } from '../ui/sample-course.ts';

describe('<cso-module>', () => {
  const ground = document.createElement('div');
  let sitting: Sitting;
  let told: string[];
  let broken: boolean;

  before(() => document.body.append(ground));
  after(() => ground.remove());
  beforeEach(() => {
    told = [];
    broken = false;
    history.replaceState(null, '', '#/');
    document.title = '';
  });
  afterEach(async () => {
    ground.replaceChildren();
    history.replaceState(null, '', ' ');
    await useLanguage('cs');
  });

  /** The module as it stands in the page: the static cover first, then the opening. */
  async function open(hash = '#/', contact: string | null = null): Promise<HTMLElement> {
    await useLanguage('cs');
    history.replaceState(null, '', hash);
    ground.innerHTML = `<cso-module>${firstPage(course, t, { language: 'cs', progress: null })}</cso-module>`;
    const store: Pick<RecordStore, 'name' | 'record' | 'close'> = {
      name: 'browser-local',
      record: (event) => Promise.resolve(void told.push(event.type)),
      close: () => Promise.resolve(),
    };
    const stores = [{ ...store, open: () => Promise.reject(new RangeError('is open')) }];
    const states = [
      { store: 'browser-local', status: 'saved', confirmed: new Date(), waiting: 0, detail: null },
    ] as const;
    const progress = newProgress('0'.repeat(32), 1);
    const beginning = { course, stores, place: 'browser-local', mode: 'normal', progress, masteryScore: null } as const;
    const clock = {
      now: () => new Date(),
      afterPaint: (run: () => void) => void setTimeout(run),
      later: (run: () => void, milliseconds: number) => setTimeout(run, milliseconds),
    };
    sitting = new Sitting({ ...beginning, resumed: false, states }, clock);
    const library = new Library({
      course,
      loadTitles: () => Promise.resolve(),
      loadLesson: (_, language) =>
        broken
          ? Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
          : Promise.resolve({ ...firstText, language, lead: language === 'cs' ? firstText.lead : 'A short lead.' }),
      loadBank: () => Promise.resolve(questions),
      loadExercise: (exercise) => Promise.reject(new RangeError(exercise)),
    });
    const module = ground.querySelector('cso-module')!;
    const before = document.title;
    module.opening = {
      sitting,
      library,
      name: null,
      settings: { contact, lms: null },
      calls: [],
      owner: 'course:here',
      telling: () => Promise.resolve(null),
      unreadable: null,
      lost: [],
    };
    if (hash === '#/') await until('the cover', () => module.querySelector('cso-notices') !== null);
    else await shown(before);
    return module;
  }

  /** Goes to another place and waits until it is shown, named in the title and its heading has the focus. */
  async function go(hash: string): Promise<void> {
    const before = document.title;
    location.hash = hash;
    await shown(before);
  }

  async function shown(before: string): Promise<void> {
    await until(`another screen than „${before}“`, () => document.title !== before);
    await until('the focus on its heading', () => document.activeElement?.tagName === 'H1');
  }

  it('has nothing axe could find on any screen', async () => {
    const module = await open();
    await expectNoAxeViolations(module);
    for (const hash of ['#/contents', '#/first/story', '#/first/check', '#/support', '#/end']) {
      await go(hash);
      await expectNoAxeViolations(module);
    }
  });

  it('takes the static cover over with the same words in the same places', async () => {
    const fixed = document.createElement('div');
    fixed.innerHTML = firstPage(course, t, { language: 'cs', progress: null });
    const module = await open();
    assert.equal(
      module.querySelector('main')?.innerHTML.replace(/<!--.*?-->|\s+/g, ''),
      fixed.querySelector('main')?.innerHTML.replace(/\s+/g, ''),
    );
    const masthead = (root: Element) => words(root.querySelector('.masthead')).replaceAll(' ', '');
    assert.equal(masthead(module), masthead(fixed));
    assert.lengthOf(module.querySelectorAll('h1'), 1);
  });

  it('opens a part by its address, moves the focus to its heading and names it in the title', async () => {
    const module = await open();
    await go('#/first/story');
    assert.equal(document.activeElement, module.querySelector('h1'));
    assert.equal(document.title, 'Část first/story – Malý stůl'.replace(' –', '\u00a0–'));
    assert.equal(sitting.progress.position, 'first/story');
  });

  it('goes back by the button of the browser', async () => {
    const module = await open('#/first/story');
    await go('#/contents');
    const before = document.title;
    history.back();
    await shown(before);
    assert.equal(words(module.querySelector('h1')), 'Část first/story');
  });

  it('notes a part as read when the learner goes on', async () => {
    const module = await open('#/first/story');
    const title = document.title;
    module.querySelector<HTMLElement>('.turn a:last-child')!.click();
    await shown(title);
    assert.deepEqual(sitting.progress.done, ['first/story']);
    assert.deepEqual(told.slice(-2), ['block-read', 'block-opened']);
  });

  it('changes the language in place: same part, same progress, no step in the history', async () => {
    const module = await open('#/first/story');
    const [steps, before] = [history.length, sitting.progress.done];
    module.querySelector<HTMLElement>('.lang a')!.click();
    await until('the focus on the other language', () => document.activeElement?.getAttribute('hreflang') === 'cs');
    assert.equal(words(module.querySelector('.lead')), 'A short lead.');
    assert.equal(document.documentElement.lang, 'en');
    assert.deepEqual([history.length, location.hash, sitting.progress.done], [steps, '#/first/story', before]);
    assert.equal(sitting.progress.language, 'en');
  });

  it('judges an answer and tells it, and calls the check done when it is finished', async () => {
    const module = await open('#/first/check');
    const from = module.querySelector('cso-assessment')!;
    const tell = (type: string, detail: object) => from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
    tell('cso-begin', { assessment: 'first-check' });
    for (const [index, question] of questions.entries()) {
      const response = { kind: 'choice', chosen: ['a'] };
      tell('cso-answer', {
        assessment: 'first-check',
        question: question.id,
        response,
        position: index + 1,
        shown: ['a', 'b'],
        seconds: 2,
      });
    }
    tell('cso-finish', { assessment: 'first-check' });
    assert.deepEqual(sitting.progress.assessments['first-check']?.scores, [1]);
    assert.deepEqual(sitting.progress.done, ['first/check']);
    assert.deepEqual(told.slice(-5), [
      'assessment-started',
      'answered',
      'answered',
      'assessment-finished',
      'block-read',
    ]);
  });

  it('saves and says so when a part is gone after an update', async () => {
    const module = await open();
    broken = true;
    await go('#/first/story');
    assert.include(words(module.querySelector('main')), 'Modul byl aktualizován, otevřete jej znovu.');
    assert.equal(document.activeElement, module.querySelector('h1'));
  });

  it('says on every screen up to when it was checked, and where to report a mistake in it, named by screen, version and language', async () => {
    const screens = ['first/story', 'contents', 'support', 'end', 'settings'];
    const module = await open('#/first/check', 'kurz@example.org');
    for (const address of screens) {
      await go(`#/${address}`);
      const line = module.querySelector('main .checked');
      assert.equal(words(line), 'Ověřeno k 5. 11. 2026 Nahlásit chybu', address);
      const subject = `Malý stůl ${course.version}: chyba na stránce ${address} (cs)`;
      assert.equal(line?.querySelector('a')?.href, `mailto:kurz@example.org?subject=${encodeURIComponent(subject)}`);
    }
    await expectNoAxeViolations(module);
  });

  it('shows no link for reporting a mistake where nobody is named to take it', async () => {
    const module = await open('#/first/story');
    assert.equal(words(module.querySelector('main .checked')), 'Ověřeno k 5. 11. 2026');
    await go('#/contents');
    assert.equal(words(module.querySelector('main .checked')), 'Ověřeno k 5. 11. 2026');
    assert.isNull(module.querySelector('.checked a'));
  });

  it('keeps the address when the skip link is used', async () => {
    const module = await open('#/first/story');
    module.querySelector<HTMLElement>('.skip')!.click();
    assert.equal(location.hash, '#/first/story');
    assert.equal(document.activeElement, module.querySelector('main'));
  });

  it('ends the sitting on request and says what to do next', async () => {
    const module = await open('#/end');
    [...module.querySelectorAll('button')].find((button) => words(button) === 'Uložit a ukončit')!.click();
    await settle();
    assert.isTrue(sitting.closed);
    assert.include(told, 'closed');
    assert.isNull(module.querySelector('main button'));
  });

  it('fits into a frame 298 px wide, on every screen', async () => {
    await setViewport({ width: 298, height: 600 });
    try {
      await open();
      assert.isAtMost(document.documentElement.scrollWidth, 298, '#/');
      for (const hash of ['#/contents', '#/first/story', '#/first/check', '#/support', '#/end']) {
        await go(hash);
        assert.isAtMost(document.documentElement.scrollWidth, 298, hash);
      }
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('keeps its masthead in two rows on a phone and in one in the frame of an LMS, with the largest text', async () => {
    const module = await open('#/first/story');
    const rows = async (width: number): Promise<number> => {
      await setViewport({ width, height: 600 });
      const parts = [...module.querySelectorAll('.masthead :is(.brand, .save, .tool, .lang)')];
      const middles = parts.map((each) => each.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2);
      return middles.sort((a, b) => a - b).filter((middle, place, all) => middle - (all[place - 1] ?? -99) > 10).length;
    };
    document.documentElement.dataset.size = 'largest';
    try {
      assert.deepEqual([await rows(367), await rows(739)], [2, 1]);
    } finally {
      delete document.documentElement.dataset.size;
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('leaves no control smaller than 24 px, and no button or link of the masthead lower than 44', async () => {
    const module = await open('#/first/story');
    for (const each of module.querySelectorAll('.masthead a, .button')) {
      assert.isAtLeast(each.getBoundingClientRect().height, 43.9, words(each));
    }
    for (const each of module.querySelectorAll('.cite')) {
      const { width, height } = each.getBoundingClientRect();
      assert.isAtLeast(Math.min(width, height), 24, words(each));
    }
  });
});
