import { assert } from '@esm-bundle/chai';
import { html } from 'lit';
import '../../lessons/cso-lesson.ts';
import '../../lessons/cso-own-note.ts';
import '../../lessons/cso-own-notes.ts';
import { newProgress } from '../../module/model/progress.ts';
import { notesOf } from '../../module/player/notes-of.ts';
import { OwnNotes } from '../../module/ui/own-notes.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { place, settle, words } from '../ui/mount.ts';
import { firstText, oneLesson } from '../ui/sample-course.ts';

const story = 'first/story';

describe('notes of one’s own', () => {
  const { show } = place();
  afterEach(() =>
    Object.keys(localStorage).forEach((key) => key.startsWith('cso-notes:') && localStorage.removeItem(key)),
  );

  const beside = (notes: OwnNotes, block = story) =>
    show(html`<cso-own-note .notes=${notes} .block=${block} .language=${'cs'}></cso-own-note>`);
  const page = (notes: OwnNotes) =>
    show(html`<cso-own-notes .notes=${notes} .course=${oneLesson} .language=${'cs'}></cso-own-notes>`);
  const status = (ground: HTMLElement) => words(ground.querySelector('[role=status]'));
  async function write(ground: HTMLElement, text: string): Promise<void> {
    const field = ground.querySelector('textarea')!;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
  }
  const button = (ground: HTMLElement, name: string) =>
    [...ground.querySelectorAll('button')].find((each) => words(each).startsWith(name))!;

  it('have nothing axe could find, beside a part and on their page, empty and written', async () => {
    const notes = new OwnNotes('axe');
    await expectNoAxeViolations(await beside(notes));
    await expectNoAxeViolations(await page(notes));
    notes.write(story, 'Zavolat Tereze.');
    await expectNoAxeViolations(await beside(notes));
    await expectNoAxeViolations(await page(notes));
  });

  it('are closed until there is one, and there again at the next opening', async () => {
    const ground = await beside(new OwnNotes('a'));
    assert.isFalse(ground.querySelector('details')!.open);
    await write(ground, 'Zavolat Tereze.\nDo pátku.');
    const again = await beside(new OwnNotes('a'));
    assert.isTrue(again.querySelector('details')!.open);
    assert.equal(again.querySelector('textarea')!.value, 'Zavolat Tereze.\nDo pátku.');
  });

  it('have no place under a summary, where the action plan has its own, but one written there before stays', async () => {
    const notes = new OwnNotes('summary');
    const under = async (block: string) => {
      const part = html`<cso-lesson
        .course=${oneLesson}
        .block=${block}
        .text=${firstText}
        .progress=${newProgress('0'.repeat(32), 1)}
        .language=${'cs'}
        .notes=${notes}
      ></cso-lesson>`;
      return (await show(part)).querySelector('textarea')?.value;
    };
    assert.equal(await under(story), '');
    assert.isUndefined(await under('first/summary'));
    notes.write('first/summary', 'Do pátku.');
    assert.equal(await under('first/summary'), 'Do pátku.');
  });

  it('belong to one part and one learner', () => {
    new OwnNotes('a').write(story, 'moje');
    assert.deepEqual(new OwnNotes('b').all, {});
    assert.deepEqual(new OwnNotes('a').all, { [story]: 'moje' });
  });

  it('belong to the attempt where the LMS names nobody', () => {
    const sitting = (pseudonym: string) => ({ progress: { pseudonym } }) as never;
    notesOf({ owner: null, sitting: sitting('1'.repeat(32)) }).write(story, 'něčí');
    assert.deepEqual(notesOf({ owner: null, sitting: sitting('2'.repeat(32)) }).all, {});
  });

  it('tell no event, so that nothing of them can reach an LMS or an LRS', async () => {
    const heard: string[] = [];
    const ground = await beside(new OwnNotes('a'));
    const hear = ({ type }: Event) => heard.push(type);
    for (const type of ['cso-write', 'cso-work', 'cso-submit', 'cso-answer', 'cso-done'])
      ground.addEventListener(type, hear);
    await write(ground, 'Zavolat Tereze.');
    assert.deepEqual(heard, []);
    assert.equal(status(ground), 'Uloženo v tomto prohlížeči.');
  });

  it('say so where the browser keeps nothing, and last as long as the page', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('denied', 'QuotaExceededError');
    };
    try {
      const ground = await beside(new OwnNotes('a'));
      await write(ground, 'Zavolat Tereze.');
      assert.include(status(ground), 'Prohlížeč si tu nesmí nic pamatovat.');
      assert.equal(ground.querySelector('textarea')!.value, 'Zavolat Tereze.');
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('are listed in the order of the course, those of parts that are gone at the end', async () => {
    const notes = new OwnNotes('a');
    notes.write('first/gone', 'c');
    notes.write('first/summary', 'b');
    notes.write(story, 'a');
    const ground = await page(notes);
    assert.deepEqual(
      [...ground.querySelectorAll('.own-words')].map((each) => words(each)),
      ['a', 'b', 'c'],
    );
    assert.equal(ground.querySelector<HTMLAnchorElement>('.notes a')?.hash, `#/${story}`);
    assert.include(words(ground.querySelector('.notes')), 'Část, která už v modulu není');
  });

  it('are taken along as text, whole', async () => {
    const notes = new OwnNotes('a');
    notes.write(story, 'Žluťoučký & kůň\n100 %');
    const link = (await page(notes)).querySelector<HTMLAnchorElement>('a[download]')!;
    const text = await (await fetch(link.href)).text();
    assert.equal(text, 'Vlastní poznámky\n\nČást first/story\nŽluťoučký & kůň\n100 %\n');
  });

  it('are deleted at once and can be brought back', async () => {
    const notes = new OwnNotes('a');
    notes.write(story, 'a');
    notes.write('first/summary', 'b');
    const ground = await page(notes);
    button(ground, 'Smazat všechny').click();
    await settle();
    assert.deepEqual(new OwnNotes('a').all, {});
    assert.equal(status(ground), 'Smazány 2 poznámky.');
    assert.equal(words(document.activeElement), 'Vrátit zpět');
    button(ground, 'Vrátit zpět').click();
    await settle();
    assert.deepEqual(new OwnNotes('a').all, { [story]: 'a', 'first/summary': 'b' });
    button(ground, 'Smazat:').click();
    await settle();
    assert.deepEqual(new OwnNotes('a').all, { 'first/summary': 'b' });
  });
});
