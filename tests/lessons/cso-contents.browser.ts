import { assert } from '@esm-bundle/chai';
import { html } from 'lit';
import '../../lessons/cso-contents.ts';
import { newProgress, type Progress } from '../../module/model/progress.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { withScenario } from '../support/scenario-course.ts';
import { place, words } from '../ui/mount.ts';
import { oneLesson, twoLessons } from '../ui/sample-course.ts';

const fresh = newProgress('0'.repeat(32), 1);
const ended = (...scores: number[]) => ({
  'first-check': { scores, answers: {}, running: false, drafts: {}, drawn: [] },
});
const contents = (progress: Progress, course = oneLesson) =>
  html`<cso-contents .course=${course} .progress=${progress} .language=${'cs'} .masteryScore=${0.75}></cso-contents>`;

describe('<cso-contents>', () => {
  const { show } = place();

  it('has nothing axe could find', async () => {
    await expectNoAxeViolations(await show(contents({ ...fresh, done: ['first/story'], position: 'first/check' })));
  });

  it('leads to every page beside the lessons', async () => {
    const links = [...(await show(contents(fresh))).querySelectorAll<HTMLAnchorElement>('.more a')];
    assert.deepEqual(
      links.map((link) => [words(link), link.hash]),
      [
        ['Hledání', '#/search'],
        ['Pomůcky', '#/aids'],
        ['Slovníček', '#/glossary'],
        ['Zdroje', '#/sources'],
        ['Vlastní poznámky', '#/notes'],
        ['Zobrazení', '#/settings'],
        ['Prohlášení o přístupnosti', '#/accessibility'],
      ],
    );
  });

  it('marks the parts where something is to be done, in words and by a drawing', async () => {
    const parts = [...(await show(contents(fresh, oneLesson))).querySelectorAll('.sections .minutes')];
    const asking = parts.filter((part) => part.querySelector('svg'));
    assert.deepEqual(
      asking.map((part) => words(part).replace(/,.*/, '')),
      ['otázky'],
    );
  });

  it('says what is still needed, with a way to it', async () => {
    const ground = await show(contents(fresh));
    const needs = [...ground.querySelectorAll('.needs li a')];
    assert.deepEqual(needs.map(words), ['projít 2 části', 'dokončit kontrolní otázky']);
    assert.deepEqual(
      needs.map((link) => link.getAttribute('href')),
      ['#/first/story', '#/first/check'],
    );
  });

  it('has one button, which goes on where the learner stopped', async () => {
    const button = async (progress: Progress) =>
      [...(await show(contents(progress, twoLessons))).querySelectorAll('.button')].map((each) => [
        words(each),
        each.getAttribute('href'),
      ]);
    assert.deepEqual(await button(fresh), [['Začít', '#/first/story']]);
    const begun = { ...fresh, done: ['first/story'], position: 'second/story' };
    assert.deepEqual(await button(begun), [['Pokračovat v lekci 2', '#/second/story']]);
  });

  it('leads to the scenario that stands beside the lessons, and says how far it was played', async () => {
    const course = withScenario(twoLessons);
    const row = async (progress: Progress) =>
      (await show(contents(progress, course))).querySelector<HTMLAnchorElement>('a[href="#/scenario"]')?.closest('li');
    const days = { work: [0, 1, 2], texts: [] };
    assert.include(words((await row(fresh)) ?? null), 'Nepočítá se do výsledku. Nezačato');
    const played = { ...fresh, exercises: { days: { ...days, submitted: false } } };
    assert.include(words((await row(played)) ?? null), 'Rozpracováno');
    const ended = { ...fresh, exercises: { days: { ...days, submitted: true } } };
    assert.include(words((await row(ended)) ?? null), 'Hotovo');
    assert.isNull((await show(contents(fresh, twoLessons))).querySelector('a[href="#/scenario"]'));
  });

  it('says which score is needed and which was reached', async () => {
    const done = ['first/story', 'first/check', 'first/summary'];
    const ground = await show(contents({ ...fresh, done, assessments: ended(0.5) }));
    assert.include(words(ground.querySelector('.needs')), 'aspoň 75 % bodů, zatím máte 50 %');
  });

  it('says that nothing is needed any more', async () => {
    const done = ['first/story', 'first/check', 'first/summary'];
    const ground = await show(contents({ ...fresh, done, assessments: ended(1), reached: ['completed', 'passed'] }));
    assert.include(words(ground.querySelector('.needs')), 'Všechno je hotové.');
    assert.include(words(ground.querySelector('.tally')), 'Stůl je plný');
  });

  it('tells a learner without attempts where to read on', async () => {
    const ground = await show(contents({ ...fresh, assessments: ended(0, 0.5) }));
    assert.include(words(ground.querySelector('.needs')), 'pokusy jsou vyčerpané');
    assert.equal(ground.querySelector('.needs a')?.getAttribute('href'), '#/end');
  });

  it('names the minutes of a lesson and of its exercise apart, so that both can be planned', async () => {
    const [lesson] = oneLesson.lessons;
    const blocks = lesson!.blocks.map((block, at) => (at === 1 ? { ...block, kind: 'exercise' as const } : block));
    const course = { ...oneLesson, lessons: [{ ...lesson!, blocks, minutes: 8 + blocks[1]!.minutes }] };
    const ground = await show(contents(fresh, course));
    assert.include(words(ground.querySelector('.lessons .meta')), `8 minut + cvičení ${blocks[1]!.minutes} minut`);
  });

  it('shows state, points and minutes of each lesson in words', async () => {
    const progress = { ...fresh, done: ['first/story'], position: 'first/check', assessments: ended(0.5) };
    const ground = await show(contents(progress, twoLessons));
    const [first, second] = [...ground.querySelectorAll('.lessons > li')];
    assert.include(words(first!.querySelector('.meta')), '11 minut · kontrolní otázky 1 ze 2');
    assert.equal(words(first!.querySelector('.state')), 'Rozpracováno');
    assert.equal(words(second!.querySelector('.meta')), '1 hodina 10 minut');
    assert.equal(words(second!.querySelector('.state')), 'Nezačato');
  });

  it('opens a lesson where the learner stopped in it', async () => {
    const ground = await show(contents({ ...fresh, position: 'first/summary' }, twoLessons));
    const links = [...ground.querySelectorAll('.title a')].map((link) => link.getAttribute('href'));
    assert.deepEqual(links, ['#/first/summary', '#/second/story']);
  });
});
