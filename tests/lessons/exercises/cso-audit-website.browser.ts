import { assert } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../../lessons/exercises/cso-audit-website.ts';
import type { AuditWebsite, Mode } from '../../../lessons/exercises/audit-website.ts';
import { at, workLength } from '../../../lessons/exercises/read-audit.ts';
import { followTrack } from '../../../lessons/exercises/role-track.ts';
import { expectToFitWithoutViolations } from '../../support/fits.ts';
import { place, settle, words } from '../../ui/mount.ts';
import { Doing, exerciseData, withDefaults, wrap, type Shown } from './doing.ts';

const exercise = await exerciseData<AuditWebsite>('audit-website');
const tereza = exercise.findings.map(({ points }) => points);

/** What is kept once so many points were given; `plan` are numbers of improvements, all by the second person within a week. */
function work(mode: Mode, points: readonly number[], step = 0, plan: readonly number[] = []): readonly number[] {
  const set: Record<number, number> = { [at.mode]: mode === 'own' ? 1 : 2, [at.step(mode)]: step };
  points.forEach((each, index) => (set[at.points(mode, index)] = each < 0 ? 4 : each + 1));
  plan.forEach((number, slot) => {
    Object.assign(set, { [at.chosen(mode, slot)]: number, [at.due(mode, slot)]: 1 });
    if (mode === 'ministry') set[at.owner(slot)] = number === 2 ? 3 : 2;
  });
  return Array.from({ length: workLength }, (_, index) => set[index] ?? 0);
}

describe('<cso-audit-website>', () => {
  const { show } = place();

  async function open(how: Shown = {}): Promise<Doing> {
    const { work: done, texts, submitted, language, readOnly } = withDefaults(how);
    const ground = await show(
      wrap(
        html`<cso-audit-website
          class="exercise flow"
          .exercise=${exercise}
          .work=${done}
          .texts=${texts}
          .submitted=${submitted}
          .language=${language}
          .readOnly=${readOnly}
        ></cso-audit-website>`,
      ),
      language,
    );
    return new Doing(ground.querySelector('cso-audit-website')!);
  }

  it('has nothing axe could find: empty, either website, counted, compared, adjusting and handed in', async () => {
    const states: readonly Shown[] = [
      {},
      { work: work('own', [-1, 2]), language: 'en' },
      { work: work('own', tereza, 1, [6, 9]) },
      { work: work('ministry', tereza) },
      { work: work('ministry', tereza, 1, [6]), language: 'en' },
      { work: work('ministry', tereza, 2) },
      { work: work('ministry', tereza, 1, [6, 9, 2]), submitted: true },
      { work: work('own', tereza, 1, [6, 9, 2]), submitted: true, language: 'en' },
    ];
    for (const each of states) await expectToFitWithoutViolations((await open(each)).element);
  });

  it('asks for a website first, and keeps the points of each apart', async () => {
    const doing = await open();
    assert.equal(doing.element.querySelectorAll('.cases').length, 0);
    doing.find<HTMLInputElement>('[value=ministry]').click();
    await settle();
    doing.find<HTMLInputElement>('[name=signpost-points][value="1"]').click();
    await settle();
    doing.find<HTMLInputElement>('[value=own]').click();
    await settle();
    assert.equal(doing.element.querySelectorAll('.cases :checked').length, 0);
    doing.find<HTMLInputElement>('[value=ministry]').click();
    await settle();
    assert.isTrue(doing.find<HTMLInputElement>('[name=signpost-points][value="1"]').checked);
  });

  it('puts the questions of a track first', async () => {
    const doing = await open({ work: followTrack(exercise, work('own', []), 'bodies') });
    assert.include(words(doing.element), 'Vedete orgán? Začněte u přehledu orgánů');
    const first = [...doing.element.querySelectorAll('.cases legend')]
      .slice(0, 4)
      .map((each) => words(each).split('.')[0]);
    assert.deepEqual(first, ['3', '4', '5', '6']);
  });

  it('leads through the described website by links and by search, counting clicks', async () => {
    const doing = await open({ work: work('ministry', []) });
    await doing.press('Aktuality › Archiv');
    assert.equal(words(document.activeElement), 'Archiv aktualit');
    await doing.press('2027 › Duben › Informace odboru 21');
    assert.include(words(doing.find('.site')), 'Kliknutí od úvodní stránky: 5.');
    assert.include(words(doing.find('.site')), 'Vypořádání připomínek z konzultace');
    await doing.write('site-search', 'výzva');
    await doing.press('Hledat');
    await doing.press('Výzva k nominacím do poradní skupiny');
    assert.include(words(doing.find('.site')), 'Stránka nenalezena.');
    await doing.write('site-search', 'vypořádání');
    await doing.press('Hledat');
    assert.include(words(doing.find('.site [role=status]')), 'Nic jsme nenašli.');
    await doing.press('Zpět na úvodní stránku');
    assert.equal(words(document.activeElement), 'Úvodní stránka');
  });

  it('says which points are still missing, and asks why a question does not apply', async () => {
    const doing = await open({ work: work('own', tereza.slice(0, 8)) });
    await doing.press('Spočítat skóre');
    assert.include(words(doing.find('[role=alert]')), 'text místo skenu');
    doing.find<HTMLInputElement>('[name=text-not-scan-points][value="2"]').click();
    doing.find<HTMLInputElement>('[name=dates-and-plain-language-points][value="n"]').click();
    await settle();
    assert.include(words(doing.find('[role=alert]')), 'Napište, proč se úřadu netýká');
    await doing.write('dates-and-plain-language-reason', 'jen jedna stránka');
    await doing.press('Spočítat skóre');
    assert.equal(words(document.activeElement), 'Skóre');
    assert.include(words(doing.element), 'Pásmo: ');
  });

  it('compares with known findings before the plan, and lets the points be adjusted once', async () => {
    const doing = await open({ work: work('ministry', [2, ...tereza.slice(1)]) });
    await doing.press('Porovnat s Terezou');
    assert.equal(words(document.activeElement), 'Vaše body a nález Terezy');
    assert.include(words(doing.find('.states li')), 'vy 2 body, Tereza 1 bod');
    await doing.press('Upravit body (jednou)');
    assert.equal(words(document.activeElement), 'Deset otázek');
    doing.find<HTMLInputElement>('[name=signpost-points][value="1"]').click();
    await settle();
    await doing.press('Porovnat s Terezou');
    assert.include(words(doing.find('.states li')), 'vy 1 bod, Tereza 1 bod');
    assert.include(words(doing.element), 'Shoda s Terezou v 9 z deseti otázek.');
    assert.notInclude(words(doing.element), 'Upravit body (jednou)');
  });

  it('takes three improvements, no fourth, and hands in what was planned', async () => {
    const doing = await open({ work: work('ministry', tereza, 1) });
    for (const id of ['selection-and-call', 'text-not-scan', 'contact', 'minutes']) {
      doing.find<HTMLInputElement>(`[name=improvement][value=${id}]`).click();
      await settle();
    }
    assert.isFalse(doing.find<HTMLInputElement>('[name=improvement][value=minutes]').checked);
    assert.include(words(doing.find('[role=status].hidden')), 'Nejdřív jedno odeberte.');
    await doing.press('Odeslat cvičení');
    assert.include(words(doing.find('[role=alert]')), 'Určete, do kdy');
    for (const [id, owner] of Object.entries({ 'selection-and-call': 2, 'text-not-scan': 2, contact: 3 })) {
      await doing.write(`${id}-due`, 1);
      await doing.write(`${id}-owner`, owner);
    }
    await doing.press('Odeslat cvičení');
    const [submit] = doing.submits;
    assert.equal(submit?.outcome, 'open-door');
    assert.equal(submit?.scaled, 1);
    assert.isTrue(document.activeElement?.matches('h2.outcome'));
    assert.include(words(doing.element), 'Po opravách by web měl 14 z 20 bodů, tedy 70 %.');
    await doing.press('Upravit a odeslat znovu');
    assert.isTrue(doing.find<HTMLInputElement>('[name=improvement][value=contact]').checked);
  });

  it('sends of the own website nothing but that it was audited', async () => {
    const doing = await open({ work: work('own', tereza, 1, [6, 9, 2]), texts: ['web úřadu'] });
    for (const [id, owner] of Object.entries({ 'selection-and-call': 'odbor 1', 'text-not-scan': 'odbor 2' }))
      await doing.write(`${id}-owner`, owner);
    await doing.press('Odeslat cvičení');
    const { outcome, scaled, path } = doing.submits[0] ?? {};
    assert.deepEqual({ outcome, scaled, path }, { outcome: 'plan-needs-work', scaled: null, path: ['own'] });
    assert.include(words(doing.element), 'Zlepšení bez správce se neudělá.');
    assert.include(words(doing.find('.plan-table')), 'odbor 1');
  });

  it('is rated by keyboard alone', async () => {
    const doing = await open({ work: work('ministry', []) });
    doing.find('[name=signpost-points]').focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'ArrowDown' });
    await settle();
    assert.equal(doing.element.work[at.points('ministry', 0)], 2);
    await sendKeys({ press: 'Tab' });
    assert.equal((document.activeElement as HTMLInputElement).name, 'contact-points');
  });

  it('shows what was done where nothing would be kept, without anything to change', async () => {
    for (const step of [0, 1]) {
      const doing = await open({ work: work('own', tereza, step, [6]), readOnly: true });
      assert.equal(doing.element.querySelectorAll('button').length, 0);
      assert.equal(doing.element.querySelectorAll('select:enabled, input:enabled:not([readonly])').length, 0);
    }
  });
});
