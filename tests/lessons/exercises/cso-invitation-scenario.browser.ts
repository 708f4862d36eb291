import { assert } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../../lessons/exercises/cso-invitation-scenario.ts';
import type { InvitationScenario } from '../../../lessons/exercises/invitation-scenario.ts';
import { readPlayed, work as worked } from '../../../lessons/exercises/scenario-path.ts';
import type { CitedSource } from '../../../module/model/course.ts';
import { expectToFitWithoutViolations } from '../../support/fits.ts';
import { place, settle, words } from '../../ui/mount.ts';
import { Doing, exerciseData, withDefaults, wrap, type Shown } from './doing.ts';

const exercise = await exerciseData<InvitationScenario>('invitation-scenario');
const sources: readonly CitedSource[] = [
  {
    ...{ id: 'src-21', title: 'Legislativní pravidla vlády', issuer: 'Úřad vlády', published: '2026', href: null },
    ...{ checked: '2026-11-23', state: 'verified', language: 'cs', blocks: [] },
  },
];

/** The work after these options, the last one decided; of a scene not named the best is taken. */
function after(choices: Readonly<Record<string, string>>, until = 'the end'): readonly number[] {
  let work = worked.start(0);
  for (;;) {
    const played = readPlayed(exercise, work);
    const { here } = played;
    if (!here) return work;
    if (here.node.id === until) return worked.leave(played);
    const chosen = here.node.options.find(({ id }) => id === choices[here.node.id]);
    const best = chosen ?? here.node.options.find(({ quality }) => quality === 1);
    work = worked.decide(played, here.node.options.indexOf(best ?? here.node.options[0]!) + 1);
    const decided = readPlayed(exercise, work);
    if (!decided.here) return work;
    if (decided.here.node.id === until) return worked.leave(decided);
    work = worked.leave(decided);
  }
}

describe('<cso-invitation-scenario>', () => {
  const { show } = place();

  async function open(how: Shown = {}): Promise<Doing> {
    const { work, texts, submitted, language, readOnly } = withDefaults(how);
    const ground = await show(
      wrap(
        html`<cso-invitation-scenario
          class="exercise flow"
          .exercise=${exercise}
          .work=${work}
          .texts=${texts}
          .submitted=${submitted}
          .sources=${sources}
          .language=${language}
          .readOnly=${readOnly}
        ></cso-invitation-scenario>`,
      ),
      language,
    );
    return new Doing(ground.querySelector('cso-invitation-scenario')!);
  }

  const focused = (): string => words(document.activeElement as HTMLElement);
  const said = (doing: Doing): string => words(doing.find('[role=status]'));
  async function decide(doing: Doing, id: string): Promise<void> {
    doing.find<HTMLInputElement>(`input[value=${id}]`).click();
    await settle();
    await doing.press('Rozhodnout');
  }

  it('has nothing axe could find: before, a scene, too early, what followed, the end and read only', async () => {
    const doing = await open();
    await expectToFitWithoutViolations(doing.element);
    await doing.press('Začít');
    await expectToFitWithoutViolations(doing.element);
    await doing.press('Rozhodnout');
    await expectToFitWithoutViolations(doing.element);
    await decide(doing, 'wait');
    await expectToFitWithoutViolations(doing.element);
    await expectToFitWithoutViolations((await open({ work: after({}, 'fundamental') })).element);
    await expectToFitWithoutViolations(
      (await open({ work: after({ extension: 'only-them' }), submitted: true })).element,
    );
    await expectToFitWithoutViolations((await open({ work: after({}, 'table'), readOnly: true })).element);
  });

  it('is played by keyboard alone', async () => {
    const doing = await open();
    doing.find('.actions button').focus();
    await sendKeys({ press: 'Enter' });
    await settle();
    assert.equal(focused(), '1. První den');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'ArrowDown' });
    await settle();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settle();
    assert.equal(focused(), 'Co následovalo');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settle();
    assert.equal(focused(), '2. Koho oslovit');
    assert.deepEqual(doing.element.work, [0, 2, 2]);
  });

  it('says what followed and what it changed, and is silent once the scene is left', async () => {
    const doing = await open();
    await doing.press('Začít');
    await decide(doing, 'ask-management');
    assert.include(said(doing), 'Potom víte, že rozpočet je pevný');
    assert.include(said(doing), 'Čas −1, Kvalita podkladů +1');
    await doing.press('Dál');
    assert.equal(said(doing), '');
  });

  it('asks for an option first, and then takes it for good', async () => {
    const doing = await open();
    await doing.press('Začít');
    await doing.press('Rozhodnout');
    assert.equal(words(doing.find('[role=alert]')), 'Nejdřív vyberte jednu z možností.');
    await decide(doing, 'wait');
    assert.lengthOf(doing.element.querySelectorAll('input'), 0);
    assert.include(words(doing.element), 'Rozhodli jste: Počkám, až bude návrh veřejný.');
  });

  it('goes on at the same scene: nothing marked, marked, and with what followed still to be read', async () => {
    const scene = await open({ work: [0, 2, 2] });
    assert.equal(words(scene.find('h2.task')), '2. Koho oslovit');
    const marked = await open({ work: [0, 2, 2, 3] });
    assert.isTrue(marked.find<HTMLInputElement>('input[value=call-and-network]').checked);
    const followed = await open({ work: [0, 3, 2, 3] });
    assert.equal(words(followed.find('h3.followed')), 'Co následovalo');
    assert.include(words(followed.find('.path-so-far')), 'Zjistili jste od vedení');
  });

  it('lets an earlier choice come back with what it costs, beside the rule of the scene', async () => {
    const doing = await open({ work: after({ invitation: 'general' }, 'evidence') });
    assert.include(words(doing.find('.came-back')), 'Odpovědí přišlo čtyřicet.');
    assert.equal(words(doing.find('.came-back .changed')), 'Čas −1');
    const ruled = await open({ work: after({}, 'fundamental') });
    await decide(ruled, 'put-aside');
    assert.include(words(ruled.find('.sources-again')), 'Legislativní pravidla vlády');
  });

  it('hands in the path when it has ended, and tells it again with all that came back', async () => {
    const doing = await open({ work: after({ evidence: 'correct-later' }, 'feedback') });
    await decide(doing, 'write-to-all');
    await doing.press('Jak to dopadlo');
    const [handedIn] = doing.submits;
    assert.equal(handedIn?.exercise, 'invitation-scenario');
    assert.equal(handedIn?.performance?.taken.at(-1)?.answer, 'write-to-all');
    assert.isTrue(handedIn?.performance?.first);
    assert.equal(document.activeElement?.className, 'outcome');
    const lines = [...doing.element.querySelectorAll('.path > li')].map((each) => words(each as HTMLElement));
    assert.lengthOf(lines, handedIn?.path.length ?? 0);
    const [caused] = lines.filter((line) => line.includes('Známou chybu jste nechali v návrhu.'));
    assert.include(caused, 'Vrátilo se (11. rozhodnutí): Neopravená chyba se vrátila');
    assert.include(caused, 'Čas −1, Důvěra −3');
  });

  it('can be gone through again, which no LMS takes for the first path', async () => {
    const doing = await open({ work: after({}), submitted: true });
    await doing.press('Projít znovu od začátku');
    assert.equal(focused(), '1. První den');
    assert.deepEqual(doing.element.work, [1, 0]);
    const second = await open({ work: [1, ...after({}).slice(1)] });
    await second.press('Jak to dopadlo');
    assert.isFalse(second.submits[0]?.performance?.first);
  });

  it('shows where nothing would be kept how far it was played, without anything to press', async () => {
    for (const how of [
      {},
      { work: after({}, 'media') },
      { work: [0, 3, 2, 3] },
      { work: after({}), submitted: true },
    ]) {
      const doing = await open({ ...how, readOnly: true });
      assert.lengthOf(doing.element.querySelectorAll('button, input:enabled'), 0);
    }
  });

  it('speaks English too', async () => {
    const doing = await open({ work: after({ invitation: 'partnership' }), submitted: true, language: 'en' });
    assert.include(words(doing.element), 'Came back (decision');
    assert.include(words(doing.element), 'You promised joint drafting.');
    assert.notMatch(words(doing.element), /\{\w+\}/);
  });
});
