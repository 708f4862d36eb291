import { assert } from '@esm-bundle/chai';
import { html } from 'lit';
import { course } from 'virtual:course';
import statement from 'virtual:accessibility';
import '../../lessons/cso-accessibility.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { place, words } from '../ui/mount.ts';

describe('<cso-accessibility>', () => {
  const { show } = place();
  const page = (settings = {}, language: 'cs' | 'en' = 'cs') =>
    show(
      html`<cso-accessibility
        .statement=${statement}
        .course=${course}
        .settings=${{ contact: null, ...settings }}
        .language=${language}
      ></cso-accessibility>`,
      language,
    );

  it('has nothing axe could find, closed and with every proof open', async () => {
    for (const language of ['cs', 'en'] as const) {
      const ground = await page({}, language);
      await expectNoAxeViolations(ground);
      ground.querySelectorAll('details').forEach((each) => (each.open = true));
      await expectNoAxeViolations(ground);
    }
  });

  it('has the parts of the model statement in their order (Decision (EU) 2018/1523)', async () => {
    const headings = [...(await page()).querySelectorAll('h2')].map((each) => words(each));
    assert.deepEqual(headings.slice(0, 5), [
      'Stav souladu',
      'Nepřístupný obsah',
      'Vypracování tohoto prohlášení o přístupnosti',
      'Zpětná vazba a kontaktní údaje',
      'Postupy pro prosazování práva',
    ]);
  });

  it('claims as much as tests show and names them', async () => {
    const claims = [...(await page()).querySelectorAll('.claims > li')];
    assert.equal(claims.length, statement.claims.length);
    for (const claim of claims) assert.match(words(claim.querySelector('code')), /^tests\/.*\.ts$/);
  });

  it('shows every proof on paper', async () => {
    const ground = await page();
    const open = () => ground.querySelectorAll('details[open]').length;
    assert.equal(open(), 0);
    dispatchEvent(new Event('beforeprint'));
    assert.equal(open(), statement.claims.length);
    dispatchEvent(new Event('afterprint'));
    assert.equal(open(), 0);
  });

  it('marks what the operator has not filled in as waiting for the Office', async () => {
    const waiting = (ground: Element) => ground.querySelectorAll('.is-unconfirmed:not(.small .is-unconfirmed)').length;
    assert.equal(waiting(await page()), 4);
    const told = { contact: 'pristupnost@example.cz', operator: 'Úřad X', enforcement: 'Úřad Y' };
    const ground = await page(told);
    assert.equal(waiting(ground), 1, 'the status alone');
    assert.include(words(ground), 'Provozovatel: Úřad X.');
    assert.equal(ground.querySelector<HTMLAnchorElement>('a[href^="mailto:"]')?.href, 'mailto:pristupnost@example.cz');
  });
});
