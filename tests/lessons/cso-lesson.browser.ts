import { assert } from '@esm-bundle/chai';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../lessons/cso-lesson.ts';
import { newProgress } from '../../module/model/progress.ts';
import type { DoneDetail } from '../../module/ui/events.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { place, settle, words } from '../ui/mount.ts';
import { firstText, oneLesson } from '../ui/sample-course.ts';

const progress = { ...newProgress('0'.repeat(32), 1), done: ['first/story'] };
const lesson = (block: string, changes = {}, task: unknown = null) =>
  html`<cso-lesson
    .course=${oneLesson}
    .block=${block}
    .text=${firstText}
    .progress=${{ ...progress, ...changes }}
    .language=${'cs'}
    .task=${task}
  ></cso-lesson>`;

describe('<cso-lesson>', () => {
  const { show } = place();

  it('has nothing axe could find, with all notes open', async () => {
    const ground = await show(lesson('first/story'));
    ground.querySelectorAll<HTMLElement>('[aria-controls]').forEach((each) => each.click());
    await expectNoAxeViolations(ground);
  });

  it('shows where the learner is, the lead and the text of the first part, with the drawing of the lesson', async () => {
    const ground = await show(lesson('first/story'));
    assert.equal(words(ground.querySelector('h1')), 'Část first/story');
    assert.include(words(ground.querySelector('article .eyebrow')), '1. lekce · Lekce first · část 1 ze 3');
    assert.equal(words(ground.querySelector('.lead')), 'Krátký úvod lekce.');
    assert.isNotNull(ground.querySelector('.opener svg'));
    assert.include(words(ground.querySelector('.checked')), '5. 11. 2026');
  });

  it('keeps lead and drawing to the first part', async () => {
    const ground = await show(lesson('first/summary'));
    assert.isNull(ground.querySelector('.opener'));
    assert.isNull(ground.querySelector('.lead'));
  });

  it('opens and closes the note of a term by click, Enter and space', async () => {
    const ground = await show(lesson('first/story'));
    const term = ground.querySelector<HTMLElement>('.term')!;
    const note = ground.querySelector<HTMLElement>('.is-term')!;
    term.click();
    assert.deepEqual([note.hidden, term.getAttribute('aria-expanded')], [false, 'true']);
    for (const key of ['Enter', ' ']) {
      const was = note.hidden;
      const press = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      term.dispatchEvent(press);
      assert.equal(note.hidden, !was, `"${key}" turns the note`);
      assert.isTrue(press.defaultPrevented, 'the page does not scroll');
    }
  });

  it('keeps an open note open when the language changes, and a closed one closed', async () => {
    const ground = await show(lesson('first/story'));
    ground.querySelector<HTMLElement>('.term')!.click();
    const element = ground.querySelector('cso-lesson')!;
    const blocks = { 'first/story': `${firstText.blocks['first/story']}<p lang="en">In English.</p>` };
    element.text = { ...firstText, language: 'en', blocks };
    await element.updateComplete;
    assert.include(words(ground), 'In English.');
    assert.isFalse(ground.querySelector<HTMLElement>('.is-term')!.hidden);
    assert.equal(ground.querySelector('.term')!.getAttribute('aria-expanded'), 'true');
    assert.isTrue(ground.querySelector<HTMLElement>('.is-source')!.hidden);
  });

  it('puts the way on below the last note of the margin', async () => {
    await setViewport({ width: 1280, height: 800 });
    const ground = await show(lesson('first/story'));
    ground.querySelectorAll<HTMLElement>('[aria-controls]').forEach((each) => each.click());
    const note = ground.querySelector<HTMLElement>('.is-source')!;
    note.append(...Array.from({ length: 30 }, () => document.createElement('br')), 'Konec.');
    ground.querySelector<HTMLElement>('.term')!.click();
    await settle();
    assert.equal(getComputedStyle(note).position, 'absolute');
    assert.isAtLeast(ground.querySelector('.turn')!.getBoundingClientRect().top, note.getBoundingClientRect().bottom);
    await setViewport({ width: 800, height: 600 });
  });

  it('opens the source of a citation', async () => {
    const ground = await show(lesson('first/story'));
    ground.querySelector<HTMLElement>('.cite')!.click();
    assert.isFalse(ground.querySelector<HTMLElement>('.is-source')!.hidden);
  });

  it('lets no note cover another in the margin', async () => {
    const ground = await show(lesson('first/story'));
    ground.querySelectorAll<HTMLElement>('[aria-controls]').forEach((each) => each.click());
    await settle();
    const [first, second] = [...ground.querySelectorAll('.note')].map((note) => note.getBoundingClientRect());
    assert.isAtMost(first!.bottom, second!.top);
  });

  it('is read when the learner goes on, and says how long it was on screen', async () => {
    const ground = await show(lesson('first/summary'));
    const told: DoneDetail[] = [];
    ground.addEventListener('cso-done', (event) => told.push(event.detail), { once: true });
    const onward = ground.querySelector<HTMLAnchorElement>('.turn a:last-child')!;
    onward.addEventListener('click', (event) => event.preventDefault());
    onward.click();
    assert.equal(told[0]?.block, 'first/summary');
    assert.isAbove(told[0]?.seconds ?? 0, 0);
  });

  it('leads from part to part, from the last one to the end, from the first one back to the contents', async () => {
    const links = async (block: string) => {
      const ground = await show(lesson(block));
      return [...ground.querySelectorAll('.turn a')].map((link) => link.getAttribute('href'));
    };
    assert.deepEqual(await links('first/story'), ['#/contents', '#/first/check']);
    assert.deepEqual(await links('first/summary'), ['#/first/check', '#/end']);
  });

  it('shows the questions the player gives, and lets them be finished later without calling them done', async () => {
    const ground = await show(lesson('first/check', {}, html`<p class="asked">Otázka</p>`));
    assert.isNotNull(ground.querySelector('.asked'));
    const onward = ground.querySelector<HTMLAnchorElement>('.turn a:last-child')!;
    assert.equal(words(onward), 'Otázky dokončit později');
    let told = 0;
    ground.addEventListener('cso-done', () => told++);
    onward.addEventListener('click', (event) => event.preventDefault());
    onward.click();
    assert.equal(told, 0);
  });

  it('clears the introduction away while questions are being answered', async () => {
    const running = { scores: [], answers: {}, running: true, drafts: {}, drawn: [] };
    const ground = await show(lesson('first/check', { assessments: { 'first-check': running } }, html`<p>Otázka</p>`));
    assert.notInclude(words(ground), 'Odpovězte.');
  });

  it('marks in the rail what is done and where the learner is, in words too', async () => {
    const ground = await show(lesson('first/check'));
    const items = [...ground.querySelectorAll('.rail a')];
    assert.deepEqual(
      items.map((item) => item.getAttribute('aria-current')),
      [null, 'step', null],
    );
    assert.include(words(items[0]!), 'hotovo');
    assert.notInclude(words(items[2]!), 'hotovo');
  });
});
