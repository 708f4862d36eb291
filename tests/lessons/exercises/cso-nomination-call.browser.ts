import { assert } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../../lessons/exercises/cso-nomination-call.ts';
import type { NominationCall } from '../../../lessons/exercises/nomination-call.ts';
import { stepPlace } from '../../../lessons/exercises/read-call.ts';
import { expectToFitWithoutViolations } from '../../support/fits.ts';
import { place, settle, words } from '../../ui/mount.ts';
import { fillIn, modelWith } from './calls.ts';
import { Doing, exerciseData, withDefaults, wrap, type Shown } from './doing.ts';

const exercise = await exerciseData<NominationCall>('nomination-call');
const model = fillIn(exercise, modelWith(exercise));
const oneChair = fillIn(exercise, modelWith(exercise, { places: ['one'], profile: 'Znalost.' }));
const invitation = { ...model, work: model.work.map((each, at) => (at === stepPlace ? 1 : each)) };

for (const language of ['cs', 'en'] as const) {
  const cs = language === 'cs';
  const say = (czech: string, english: string): string => (cs ? czech : english);

  describe(`<cso-nomination-call> (${language})`, () => {
    const { show } = place();

    async function open(how: Shown = {}): Promise<Doing> {
      const { work, texts, submitted, readOnly } = withDefaults(how);
      const ground = await show(
        wrap(
          html`<cso-nomination-call
            class="exercise flow"
            .exercise=${exercise}
            .work=${work}
            .texts=${texts}
            .submitted=${submitted}
            .language=${language}
            .readOnly=${readOnly}
          ></cso-nomination-call>`,
        ),
        language,
      );
      return new Doing(ground.querySelector('cso-nomination-call')!);
    }
    const check = say('Zkontrolovat výzvu', 'Check the call');
    const handIn = say('Odeslat cvičení', 'Hand in the exercise');
    const again = say('Upravit a odeslat znovu', 'Edit and hand in again');

    it('has nothing axe could find: empty, checked, published, with the invitation and after it', async () => {
      const doing = await open();
      await expectToFitWithoutViolations(doing.element);
      await doing.press(check);
      await expectToFitWithoutViolations(doing.element);
      for (const how of [oneChair, invitation])
        for (const submitted of [true, false])
          await expectToFitWithoutViolations((await open({ ...how, submitted })).element);
    });

    it('checks as often as wanted: the findings stand at their parts and follow every change', async () => {
      const doing = await open(oneChair);
      assert.isNull(doing.element.querySelector('.findings'));
      await doing.press(check);
      const heading = document.activeElement;
      assert.equal(
        words(heading),
        say('Kontrola výzvy, počet upozornění: 2', 'Check of the call, number of warnings: 2'),
      );
      const part = doing.find('#nomination-call-places');
      assert.include(words(part), say('Zužuje výběr Jediný člověk', 'Narrows the choice One person'));
      assert.equal(part.getAttribute('aria-describedby'), part.querySelector('.findings')?.id);
      doing.find<HTMLInputElement>('#nomination-call-places [value=five]').click();
      await settle();
      assert.include(words(part), say('Počet odpovídá zadání', 'The number fits the brief'));
      assert.include(words(doing.find('[role=status]')), '1');
      assert.isEmpty(doing.submits);
    });

    it('leads from the list of what was found to the part', async () => {
      const doing = await open(oneChair);
      await doing.press(check);
      await doing.press(say('Profil člena', 'Profile of a member'));
      assert.equal(document.activeElement?.id, 'nomination-call-profile-text');
    });

    it('is filled in by keyboard alone', async () => {
      const doing = await open();
      doing.find('textarea').focus();
      await sendKeys({ type: 'Skupina radí.' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'ArrowDown' });
      await settle();
      assert.deepEqual([...doing.element.texts].slice(0, 1), ['Skupina radí.']);
      assert.equal(doing.find<HTMLInputElement>('#nomination-call-places :checked').value, 'three');
      doing.find('#nomination-call-nominators input').focus();
      for (const press of ['Space', 'Tab', 'Tab', 'Space']) await sendKeys({ press });
      await settle();
      const ticked = [...doing.element.querySelectorAll<HTMLInputElement>('#nomination-call-nominators :checked')];
      assert.deepEqual(
        ticked.map(({ value }) => value),
        ['organisations', 'self'],
      );
    });

    it('publishes what there is, with the focus on what came of it; no word written goes into the path', async () => {
      const doing = await open(oneChair);
      await doing.press(handIn);
      assert.isTrue(document.activeElement?.matches('h2.outcome'));
      const [submit] = doing.submits;
      assert.equal(submit?.outcome, 'one-chair');
      assert.equal(submit?.scaled, 11 / 13);
      assert.include(submit?.path ?? [], 'places.one');
      assert.notInclude(JSON.stringify(submit?.path), 'Znalost');
      assert.equal(words(document.activeElement), say('Přihlásili se: 8 z 8', 'Applied: 8 of 8'));
      assert.include(words(doing.find('.findings')), say('Jediný člověk', 'One person'));
      await doing.press(again);
      assert.isTrue(document.activeElement?.matches('h2.task'));
      assert.equal(doing.find<HTMLInputElement>('#nomination-call-places :checked').value, 'one');
    });

    it('names who stayed away, in their own words, and the views that are missing then', async () => {
      const { element } = await open({ ...fillIn(exercise, modelWith(exercise, { deadline: ['holidays'] })), submitted: true }); // prettier-ignore
      const lines = [...element.querySelectorAll('.states li')].map(words);
      assert.lengthOf(lines, 8);
      assert.include(lines.find((each) => each.includes('Ruka')), say('„Správní rada se o prázdninách', '“Our board does not meet in the holidays')); // prettier-ignore
      assert.include(words(element), say('Pohledy, které chybějí: peníze pro rodiny', 'Views that are missing: money for families')); // prettier-ignore
    });

    it('shows the call as a document beside the model, with what is not filled in marked', async () => {
      const { element } = await open({ ...fillIn(exercise, { places: ['three'] }), submitted: true });
      const [own, other] = [...element.querySelectorAll('.call-text')].map(words);
      assert.include(own, say('[doplňte]', '[fill in]'));
      assert.include(own, say('tři místa', 'three places'));
      assert.notInclude(other, say('[doplňte]', '[fill in]'));
      assert.include(other, say('Pět míst dovoluje zadání', 'The brief allows five places'));
    });

    it('keeps a text that is too long, and says which part to shorten', async () => {
      const doing = await open(model);
      await doing.write('nomination-call-mission-text', 'a'.repeat(290));
      await doing.press(handIn);
      assert.isEmpty(doing.submits);
      assert.include(words(doing.find('[role=alert]')), say('Zkraťte texty, které se nevejdou: Poslání', 'Shorten the texts that do not fit: Mission')); // prettier-ignore
      assert.equal(doing.find<HTMLTextAreaElement>('#nomination-call-mission-text').value.length, 290);
    });

    it('goes on to the invitation, tells who came to the meeting, and back to the call', async () => {
      const doing = await open({ ...model, submitted: true });
      await doing.press(say('Napsat i pozvánku', 'Write the invitation too'));
      assert.isTrue(document.activeElement?.matches('h2.task'));
      for (const { id } of exercise.invitation.elements) {
        doing.find<HTMLInputElement>(`[name=nomination-call-invitation-${id}][value="1"]`).click();
        await settle();
      }
      await doing.press(handIn);
      assert.equal(words(document.activeElement), say('Pozvánka posloužila: 5 z 5 členů', 'The invitation served 5 of 5 members')); // prettier-ignore
      assert.include(doing.submits[0]?.path ?? [], 'invitation.purpose.good');
      assert.equal(doing.submits[0]?.scaled, 1);
      await doing.press(say('Zpět k výzvě', 'Back to the call'));
      assert.equal(words(document.activeElement), say('Přihlásili se: 8 z 8', 'Applied: 8 of 8'));
    });

    it('resumes where the learner stopped, in the invitation too', async () => {
      const { element } = await open({ ...invitation, submitted: false });
      assert.include(words(element), say('Pozvánka odchází 25. srpna', 'The invitation goes out on 25 August'));
      assert.lengthOf(element.querySelectorAll('.cards > li'), exercise.invitation.elements.length);
    });

    it('changes nothing where nothing would be kept', async () => {
      const { element } = await open({ ...model, readOnly: true });
      const enabled = element.querySelectorAll(
        'input[type=radio]:enabled, input[type=checkbox]:enabled, select:enabled',
      );
      assert.lengthOf(enabled, 0);
      assert.isTrue([...element.querySelectorAll('textarea')].every((each) => each.readOnly));
      assert.isNull(element.querySelector('.button:not(.is-quiet)'));
    });
  });
}
