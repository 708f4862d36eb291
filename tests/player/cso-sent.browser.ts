import { assert } from '@esm-bundle/chai';
import { html } from 'lit';
import type { Statement, Telling } from '../../module/formats/statement-types.ts';
import '../../module/player/cso-sent.ts';
import type { Language } from '../../module/model/course.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { place, settle, words } from '../ui/mount.ts';

const made = (id: string, verb: string, definition: object): Statement =>
  ({
    id,
    timestamp: '2026-11-24T08:05:00Z',
    actor: { objectType: 'Agent', account: { homePage: 'https://a.invalid', name: 'ab12' } },
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { cs: 'odpověděl(a)', en: 'answered' } },
    object: { objectType: 'Activity', id: `https://a.invalid/${id}`, definition },
    context: { language: 'cs', revision: '1', contextActivities: {} },
  }) as Statement;

const question = {
  type: 'q',
  interactionType: 'choice',
  name: { cs: 'q-1' },
  description: { cs: 'Koho pozvete?', en: 'Whom?' },
};
const telling: Telling = {
  endpoint: 'https://lrs.urad.invalid/xapi/',
  statements: [
    {
      statement: made('1', 'experienced', { type: 'b', name: { cs: 'Příběh', en: 'Story' } }),
      state: 'refused',
      reason: '400 no',
    },
    { statement: made('2', 'answered', question), state: 'sent', reason: null },
    { statement: made('3', 'answered', question), state: 'waiting', reason: null },
  ],
  others: 2,
};

describe('<cso-sent>', () => {
  const { show } = place();
  const page = (told: Telling | null, again = () => Promise.resolve(told), language: Language = 'cs') =>
    show(html`<cso-sent .telling=${told} .again=${again} .language=${language}></cso-sent>`, language);

  it('is accessible, folded and unfolded', async () => {
    const ground = await page(telling);
    await expectNoAxeViolations(ground);
    ground.querySelectorAll('details').forEach((each) => (each.open = true));
    await expectNoAxeViolations(ground);
  });

  it('says where it goes, what is on its way, what came back and why', async () => {
    const said = words(await page(telling));
    for (const each of [
      'se posílají do úložiště lrs.urad.invalid.',
      'Odesláno: 1. Čeká: 1. Odmítnuto: 1.',
      'čekají ještě 2 záznamy někoho jiného',
      'odpověděl(a): Příběh',
      'Důvod: 400 no',
      'odpověděl(a): Koho pozvete?',
      'Čeká na odeslání.',
      'Pod označením ab12.',
    ])
      assert.include(said, each);
  });

  it('shows the newest first, each whole when it is unfolded', async () => {
    const ground = await page(telling);
    const shown = [...ground.querySelectorAll('pre')].map((each) => JSON.parse(each.textContent) as Statement);
    assert.deepEqual(
      shown,
      [...telling.statements].reverse().map(({ statement }) => statement),
    );
  });

  it('looks again when asked', async () => {
    const ground = await page(telling, () => Promise.resolve({ ...telling, statements: [], others: 0 }));
    ground.querySelector('button')!.click();
    await settle();
    assert.include(words(ground), 'Od otevření modulu se zatím nic neposlalo.');
  });

  it('says that nothing is sent where nothing is', async () => {
    const ground = await page(null);
    assert.include(words(ground), 'Modul o vás nikam neposílá žádné záznamy.');
    assert.isNull(ground.querySelector('button'));
    await expectNoAxeViolations(ground);
  });

  it('speaks English', async () => {
    const said = words(await page(telling, undefined, 'en'));
    assert.include(said, 'answered: Whom?');
    assert.include(said, 'go to the store lrs.urad.invalid.');
  });
});
