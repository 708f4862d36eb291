import { assert } from '@esm-bundle/chai';
import { html } from 'lit';
import type { Course } from '../../module/model/course.ts';
import { newProgress, type Progress } from '../../module/model/progress.ts';
import '../../module/player/cso-end.ts';
import '../../module/player/cso-save-status.ts';
import '../../module/player/cso-notices.ts';
import type { Circumstances } from '../../module/player/cso-notices.ts';
import '../../module/player/cso-support.ts';
import type { LmsCall } from '../../module/model/record-store.ts';
import type { SaveSummary, SaveWord } from '../../module/player/save-summary.ts';
import { assessment as asked, likert } from '../assessments/bank.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { place, settle, words } from '../ui/mount.ts';
import { oneLesson } from '../ui/sample-course.ts';

const fresh = newProgress('0'.repeat(32), 1);
const all = ['first/story', 'first/check', 'first/summary'];
const ended = (...scores: number[]) => ({
  'first-check': { scores, answers: {}, running: false, drafts: {}, drawn: [] },
});
const passed: Progress = { ...fresh, done: all, assessments: ended(1), reached: ['completed', 'passed'] };
const failed: Progress = { ...fresh, done: all, assessments: ended(0, 0.5), reached: ['completed'] };

const summary = (word: SaveWord, changes: Partial<SaveSummary> = {}): SaveSummary => ({
  word,
  place: 'scorm12',
  confirmed: false,
  at: null,
  waiting: 0,
  places: [],
  ...changes,
});

describe('<cso-end>', () => {
  const { show } = place();
  const end = (
    progress: Progress,
    saved: SaveSummary,
    changes: { closed?: boolean; readOnly?: boolean; course?: Course } = {},
  ) =>
    html`<cso-end
      .course=${changes.course ?? oneLesson}
      .progress=${progress}
      .summary=${saved}
      .language=${'cs'}
      .masteryScore=${0.75}
      .closed=${changes.closed ?? false}
      .readOnly=${changes.readOnly ?? false}
      .retry=${() => {}}
      .close=${() => {}}
    ></cso-end>`;
  const confirmed = summary('saved', { confirmed: true });

  it('has nothing axe could find, passed, failed or unfinished', async () => {
    for (const progress of [passed, failed, fresh]) await expectNoAxeViolations(await show(end(progress, confirmed)));
  });

  it('says „Výsledek je uložen“ after a confirmed commit (requirement 27)', async () => {
    const ground = await show(end(passed, confirmed));
    const said = 'Výsledek je uložen. Modul můžete zavřít tlačítkem ukončení aktivity v LMS.';
    assert.equal(words(ground.querySelector('.notice')), said);
  });

  for (const word of ['saved', 'sending', 'offline', 'failed', 'expired', 'lost', 'sent'] as const) {
    it(`does not say it while the commit is not confirmed (${word})`, async () => {
      const ground = await show(end(passed, summary(word)));
      assert.notInclude(words(ground), 'Výsledek je uložen.');
      assert.isNotEmpty(words(ground.querySelector('.notice')));
    });
  }

  it('speaks of no LMS where there is none, neither of saving nor of a new attempt', async () => {
    const here = summary('here', { place: 'browser-local' });
    assert.isNull((await show(end(passed, here))).querySelector('.notice'));
    assert.notInclude(words(await show(end(failed, here))), 'LMS');
  });

  it('offers a survey right after the course, and the one of months later only where it is turned on', async () => {
    const survey = (pool: 'survey' | 'transfer') => ({ ...likert, id: `${pool}-q1`, pool });
    const asking = (...pools: ('survey' | 'transfer')[]): Course => ({
      ...oneLesson,
      questions: [...oneLesson.questions, ...pools.map(survey)],
      assessments: [
        ...oneLesson.assessments,
        ...pools.map((pool) => ({ ...asked, id: pool, use: 'survey' as const, questions: [`${pool}-q1`] })),
      ],
    });
    const links = async (course: Course): Promise<readonly string[]> => {
      const ground = await show(end(passed, confirmed, { course }));
      return [...ground.querySelectorAll('a')].map((link) => link.hash).filter((hash) => /survey|transfer/.test(hash));
    };
    assert.deepEqual(await links(oneLesson), []);
    assert.deepEqual(await links(asking('survey')), ['#/survey']);
    assert.deepEqual(await links(asking('survey', 'transfer')), ['#/survey', '#/transfer']);
  });

  it('tells a learner who failed how to start a new attempt in the LMS', async () => {
    const ground = await show(end(failed, confirmed));
    assert.include(words(ground), 'Ke splnění je potřeba 75 % bodů, vaše nejlepší skóre je 50 %.');
    assert.include(words(ground), 'Zahájit nový pokus');
  });

  it('tells a learner with an attempt left what is still needed', async () => {
    const ground = await show(end({ ...fresh, done: all, assessments: ended(0.5), reached: ['completed'] }, confirmed));
    assert.include(words(ground), 'zatím máte 50 %');
    assert.include(words(ground), 'Zbývá 1 pokus.');
    assert.equal(ground.querySelector('.actions a')?.getAttribute('href'), '#/first/check');
  });

  it('offers no saving where nothing is saved', async () => {
    const ground = await show(end(failed, summary('review'), { readOnly: true }));
    assert.isNull(ground.querySelector('button'));
  });

  it('says after „Uložit a ukončit“ whether the LMS confirmed it', async () => {
    const good = await show(end(fresh, confirmed, { closed: true, readOnly: true }));
    assert.include(words(good.querySelector('.notice')), 'Uloženo a ukončeno');
    const bad = await show(end(fresh, summary('failed'), { closed: true, readOnly: true }));
    assert.include(words(bad.querySelector('.notice')), 'LMS uložení nepotvrdil');
  });
});

describe('<cso-notices>', () => {
  const { show } = place();
  let asked = 0;
  const notices = (saved: SaveSummary, changes: Partial<Circumstances> = {}) =>
    html`<cso-notices
      .summary=${saved}
      .language=${'cs'}
      .retry=${() => asked++}
      .circumstances=${{ calm: false, failed: false, missing: null, ...changes }}
    ></cso-notices>`;

  it('has nothing axe could find in any state', async () => {
    for (const word of ['offline', 'failed', 'expired', 'lost', 'elsewhere', 'here', 'browse', 'review'] as const) {
      await expectNoAxeViolations(await show(notices(summary(word), { calm: true, missing: ['exercise'] })));
    }
  });

  it('names what of an earlier progress could not be read, each kind once', async () => {
    const missing = ['final-test', 'exercise', 'exercise', 'practice'] as const;
    const czech = words(await show(notices(summary('saved'), { calm: true, missing })));
    assert.include(czech, 'Část dřívějšího postupu se nepodařilo přečíst');
    assert.include(czech, 'Chybí: závěrečný test, práce ve 2 cvičeních a odpovědi v procvičování jedné lekce.');
    const nothing = words(await show(notices(summary('saved'), { calm: true, missing: [] })));
    assert.include(nothing, 'Modul proto začíná od začátku.');
    assert.notInclude(words(await show(notices(summary('saved'), { missing }))), 'Část');
  });

  it('says that the LMS answers this window no more where it does not begin', async () => {
    const places = [
      { store: 'scorm12', status: 'failed', confirmed: null, waiting: 0, detail: 'LMSInitialize' },
    ] as const;
    const saved = summary('here', { place: 'browser-local', places });
    assert.include(words(await show(notices(saved, { calm: true }))), 'Spojení s LMS v tomto okně skončilo');
  });

  it('is empty while all is well, and there all the same, so that a change is announced', async () => {
    const ground = await show(notices(summary('saved')));
    assert.isNull(ground.querySelector('.notice'));
    assert.isNotNull(ground.querySelector('[role=status]'));
  });

  it('says what happened and what to do when the login to the LMS has expired', async () => {
    const ground = await show(notices(summary('expired')));
    assert.include(words(ground), 'Přihlášení do LMS vypršelo');
    assert.include(words(ground), 'Přihlaste se znovu v jiné kartě');
    ground.querySelector('button')!.click();
    assert.equal(asked, 1);
  });

  it('tells a learner who failed and only looks how to start a new attempt (requirement 9)', async () => {
    const ground = await show(notices(summary('review'), { calm: true, failed: true }));
    assert.include(words(ground), 'Zahájit nový pokus');
  });

  it('does not repeat on every part that there is no LMS', async () => {
    const here = summary('here', { place: 'browser-local' });
    assert.isNull((await show(notices(here))).querySelector('.notice'));
    assert.include(words(await show(notices(here, { calm: true }))), 'Výsledek se úřadu neposílá');
  });
});

describe('<cso-save-status>', () => {
  const { show } = place();
  const at = new Date(2026, 10, 5, 9, 42);
  const status = (word: SaveWord, changes: { at?: Date | null; closed?: boolean } = {}) =>
    html`<header class="masthead">
      <div class="tools">
        <cso-save-status
          .summary=${summary(word, { at: changes.at === undefined ? at : changes.at })}
          .closed=${changes.closed ?? false}
          .language=${'cs'}
        ></cso-save-status>
      </div>
    </header>`;
  const states = [
    ['saved', 'Uloženo 9.42'],
    ['here', 'Uloženo v prohlížeči 9.42'],
    ['sending', 'Ukládám…'],
    ['sent', 'Odesláno, potvrdí se při příštím otevření'],
    ['offline', 'Čeká na připojení naposledy 9.42'],
    ['failed', 'LMS neodpovídá naposledy 9.42'],
    ['expired', 'Přihlášení do LMS vypršelo naposledy 9.42'],
    ['lost', 'Neukládá se naposledy 9.42'],
    ['elsewhere', 'Jen ke čtení'],
    ['browse', 'Ukázka'],
    ['review', 'Prohlížení'],
  ] as const;

  for (const [word, said] of states) {
    it(`says „${said}“ and leads to the page for support`, async () => {
      const ground = await show(status(word));
      await expectNoAxeViolations(ground);
      const link = ground.querySelector<HTMLAnchorElement>('a.save')!;
      link.querySelector('[aria-hidden=true].short')?.remove();
      assert.equal(words(link), said);
      assert.equal(link.hash, '#/support');
    });
  }

  it('names no time before the first confirmed save, and one when the sitting has ended', async () => {
    assert.equal(words((await show(status('saved', { at: null }))).querySelector('a')), 'Uloženo');
    assert.equal(words((await show(status('saved', { closed: true }))).querySelector('a')), 'Ukončeno 9.42');
  });
});

describe('<cso-support>', () => {
  const { show } = place();
  const states = [
    { store: 'browser-local', status: 'saved', confirmed: null, waiting: 0, detail: null },
    { store: 'scorm12', status: 'failed', confirmed: null, waiting: 2, detail: 'LMSCommit: 101' },
    { store: 'xapi', status: 'saved', confirmed: null, waiting: 0, detail: null },
  ] as const;
  const at = new Date(2026, 10, 5, 9, 42, 7);
  const calls: readonly LmsCall[] = [
    {
      at,
      name: 'LMSSetValue',
      element: 'cmi.suspend_data',
      size: 312,
      answer: 'false',
      code: 405,
      milliseconds: 3.2,
    },
    { at, name: 'LMSCommit', element: '', size: 0, answer: 'page', code: 101, milliseconds: 3000.6 },
  ];
  const support = (changes: Partial<SaveSummary> = {}) =>
    html`<cso-support
      .course=${oneLesson}
      .progress=${fresh}
      .summary=${summary('failed', { places: states, waiting: 2, at: new Date(2026, 10, 5, 9, 42), ...changes })}
      .language=${'cs'}
      .settings=${{ contact: 'vzdelavani@urad.example', lms: 'Moodle 4.5' }}
      .calls=${calls}
      .name=${'Jana Nováková'}
      .unreadable=${'3damaged'}
      .close=${() => {}}
    ></cso-support>`;

  it('has nothing axe could find', async () => {
    await expectNoAxeViolations(await show(support()));
  });

  it('gives technicians version, connection, last save, what waits and what the LMS said', async () => {
    const facts = words((await show(support())).querySelector('dl'));
    for (const fact of ['1.2.3', 'SCORM 1.2', 'Moodle 4.5', '5. 11. 2026, 9.42', '2 záznamy', 'LMSCommit: 101']) {
      assert.include(facts, fact);
    }
  });

  it('says what goes to the LRS, and to nobody where there is none', async () => {
    assert.include(words(await show(support())), `Vaše označení v záznamech: ${'0'.repeat(32)}`);
    const alone = await show(support({ place: 'browser-local', places: [] }));
    assert.include(words(alone), 'Nikam se nic neposílá.');
    assert.notInclude(words(alone), 'LRS');
  });

  const press = async (ground: Element, label: string) => {
    const button = [...ground.querySelectorAll('button')].find((each) => words(each) === label);
    assert.isDefined(button, label);
    button!.click();
    await settle();
  };

  it('copies the details, or selects them where the browser forbids to copy', async () => {
    const ground = await show(support());
    await press(ground, 'Zkopírovat údaje');
    assert.match(words(ground.querySelector('[role=status]')), /^Údaje jsou (zkopírované|označené)/);
    const copied = ground.querySelector('textarea')!.value;
    for (const fact of ['Verze modulu: 1.2.3', 'LMSSetValue cmi.suspend_data | 312 | ne | 405 | 3'])
      assert.include(copied, fact);
    assert.notInclude(copied, '3damaged');
    assert.notMatch(copied, /Jana|Novák/);
  });

  it('copies the record that could not be read by itself, and says what it may hold', async () => {
    const ground = await show(support());
    assert.include(words(ground), 'Na rozdíl od údajů výše v něm může být');
    await press(ground, 'Zkopírovat původní záznam');
    assert.equal(ground.querySelector('textarea')!.value, '3damaged');
  });

  it('shows the last calls, the newest first, in a table that can be scrolled by keyboard', async () => {
    const ground = await show(support());
    const details = ground.querySelector('details')!;
    details.open = true;
    await expectNoAxeViolations(ground);
    assert.equal(words(details.querySelector('summary')), 'Poslední 2 volání LMS');
    const rows = [...details.querySelectorAll('tbody tr')].map((each) => [...each.children].map(words).join(' '));
    assert.match(rows[0]!, /LMSCommit 0 webová stránka 101 3001$/);
    assert.match(rows[1]!, /LMSSetValue cmi.suspend_data 312 ne 405 3$/);
    assert.equal(details.querySelector<HTMLElement>('.scroll')!.tabIndex, 0);
  });

  it('writes to the administrator named in config.json', async () => {
    const link = (await show(support())).querySelector('a[href^="mailto:"]');
    assert.equal(link?.getAttribute('href'), 'mailto:vzdelavani@urad.example');
  });
});
