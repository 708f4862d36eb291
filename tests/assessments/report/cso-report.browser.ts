import { assert } from '@esm-bundle/chai';
import '../../../assessments/report/cso-report.ts';
import type { CsoReport } from '../../../assessments/report/cso-report.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { likert, matching, numeric, ordering, reflection, single } from '../bank.ts';
import { withScenario } from '../../support/scenario-course.ts';
import { all, choice, course, days, decisions, Learner, order, pairs, written } from './fixture.ts';

const plainFetch = window.fetch;
const lrs = { endpoint: 'https://lrs.example/xapi/', auth: 'Basic eDp5' };

/** What the LRS answers until the test ends: the statements on one page, or a refusal. */
function lrsHolds(answer: readonly unknown[] | number | Error): void {
  window.fetch = (address) => {
    if (answer instanceof Error) return Promise.reject(answer);
    const url = String(address);
    if (!url.startsWith(lrs.endpoint)) return Promise.reject(new Error(`nobody asked for ${url}`));
    if (url.endsWith('/about')) return Promise.resolve(new Response('{"version":["1.0.3"],"extensions":{}}'));
    if (typeof answer === 'number') return Promise.resolve(new Response('no', { status: answer }));
    return Promise.resolve(new Response(JSON.stringify({ statements: answer, more: '' })));
  };
}

async function until(what: string, holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (holds()) return;
    await new Promise((later) => setTimeout(later, 10));
  }
  assert.fail(`never happened: ${what}`);
}

const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const figure = (report: CsoReport, term: string): string =>
  words([...report.querySelectorAll('.numbers dt')].find((each) => words(each) === term)?.nextElementSibling);
const cells = (row: Element | null | undefined): string[] => [...(row?.children ?? [])].map(words);

describe('<cso-report>', () => {
  let report: CsoReport;
  const sheet = Object.assign(document.createElement('link'), {
    rel: 'stylesheet',
    href: '/assessments/report/report.css',
  });
  before(
    () =>
      new Promise((loaded, failed) => {
        sheet.onload = loaded;
        sheet.onerror = failed;
        document.head.append(sheet);
      }),
  );
  after(() => sheet.remove());

  async function show(answer: readonly unknown[] | number | Error): Promise<void> {
    lrsHolds(answer);
    report = document.createElement('cso-report');
    Object.assign(report, { course, lrs, scenarios: [days] });
    document.body.append(report);
    await until('the page has read the LRS', () => report.querySelector('section, [role=alert]') !== null);
  }
  afterEach(() => {
    report.remove();
    window.fetch = plainFetch;
  });

  const few = (): unknown[] =>
    all(
      new Learner(1).opens().reads('story').answers(single, choice('c')).answers(matching, pairs('1a 2b 3c 4d')),
      new Learner(2).opens().answers(single, choice('a')),
    );
  const many = (): unknown[] =>
    all(
      ...[1, 2, 3, 4, 5, 6].map((n) =>
        new Learner(n)
          .answers(single, choice(n < 4 ? 'c' : 'b'), { seconds: 65 })
          .ends(1, n / 10)
          .reaches('completed'),
      ),
    );

  const ofEveryKind = (): unknown[] =>
    all(
      ...[1, 2, 3, 4, 5].map((n) =>
        new Learner(n)
          .answers(ordering, order(n < 4 ? 'dbca' : 'bdca'))
          .answers(numeric, written(n < 3 ? '88' : '12'))
          .answers(likert, choice(n < 5 ? 'd' : 'a'), { assessment: 'survey' })
          .answers(reflection, written(`Myšlenka ${n}`, n > 3), { assessment: 'survey' }),
      ),
    );

  const played = (): unknown[] =>
    all(
      ...[1, 2, 3, 4, 5].map((n) =>
        new Learner(n, withScenario(course)).plays(
          decisions(n < 3 ? 'first-day.ask whom.all' : 'first-day.wait'),
          true,
          n < 3 ? 'agreed' : 'conflict',
        ),
      ),
    );

  for (const language of ['cs', 'en'] as const) {
    it(`is free of barriers in ${language}: empty, with figures, with every question open, without an LRS`, async () => {
      for (const answer of [[], few(), many(), ofEveryKind(), played(), new TypeError('Failed to fetch')]) {
        await show(answer);
        report.language = language;
        for (const details of report.querySelectorAll('details')) details.open = true;
        await report.updateComplete;
        await expectNoAxeViolations(report);
        report.remove();
      }
    });
  }

  it('says in words that nothing has come yet, and shows no figure', async () => {
    await show([]);
    assert.equal(words(report.querySelector('h2')), 'Zatím nepřišla žádná odpověď');
    assert.isNull(report.querySelector('table, .numbers'));
  });

  it('shows of few people counts and „málo dat“, no percentage', async () => {
    await show(few());
    const [row] = report.querySelectorAll('.is-questions tbody tr');
    assert.deepEqual(cells(row).slice(1), ['2', '1 z 2málo dat', '0', 'málo dat', 'málo dat']);
    assert.notInclude(words(report.querySelector('.is-options')), '%');
    assert.equal(report.querySelectorAll('.is-options .bar, .is-questions .bar').length, 0);
  });

  it('shows of more people shares, mean and time', async () => {
    await show(many());
    const [row] = report.querySelectorAll('.is-questions tbody tr');
    assert.deepEqual(cells(row).slice(1), ['6', '50 % 3 z 6', '0', '0,50', '1 min 05 s']);
    const options = [...report.querySelectorAll('.is-options tbody tr')].map(cells);
    assert.deepEqual(options[1], ['b option b (cs)', '3', '50 %']);
    assert.deepEqual(options[2], ['c option c (cs) správně', '3', '50 %']);
  });

  it('shows an ordering by places, and what was written with its share', async () => {
    await show(ofEveryKind());
    const [places, texts] = report.querySelectorAll('.is-options-section table');
    assert.deepEqual([...(places?.querySelectorAll('thead th') ?? [])].map(words).slice(1, 3), [
      'na 1. místě',
      'na 2. místě',
    ]);
    assert.deepEqual(
      [...(places?.querySelectorAll('tbody tr') ?? [])].map((row) => cells(row).join(' | ')),
      [
        'd step d (cs) | správně 3 | 2 | 0 | 0',
        'b step b (cs) | 2 | správně 3 | 0 | 0',
        'c step c (cs) | 0 | 0 | správně 5 | 0',
        'a step a (cs) | 0 | 0 | 0 | správně 5',
      ],
    );
    assert.deepEqual([...(texts?.querySelectorAll('tbody tr') ?? [])].map(cells), [
      ['12', '3', '60 %'],
      ['88 správně', '2', '40 %'],
    ]);
  });

  it('shows numbers as its language writes them: 12,5 in Czech, 12.5 in English', async () => {
    await show(all(new Learner(1).answers(numeric, written('12.5'))));
    const answer = (): string | undefined => cells(report.querySelector('.is-options tbody tr'))[0];
    assert.equal(answer(), '12,5');
    report.language = 'en';
    await report.updateComplete;
    assert.equal(answer(), '12.5');
  });

  it('shows a survey apart: no right answer, own words only of those who agreed', async () => {
    await show(ofEveryKind());
    assert.equal(figure(report, 'Odpovědi'), '10na 2 otázky, k tomu 10 bez bodů');
    const apart = report.querySelector('.is-unscored-section');
    assert.include(words(apart), 'point d (cs) 4 80 %');
    assert.notInclude(words(apart), 'správně');
    assert.include(words(apart), 'Myšlenka 4');
    assert.notInclude(words(apart), 'Myšlenka 3');
    assert.include(words(apart), '3 lidé si text nechali pro sebe.');
    assert.equal(report.querySelectorAll('.is-questions tbody tr').length, 2);
  });

  it('shows a scenario by its scenes: decisions in words, shares where enough people came, how it ended', async () => {
    await show(played());
    const rows = [...report.querySelectorAll('.is-paths-section tbody tr')].map((row) => cells(row).join(' | ').trim());
    assert.deepEqual(rows, [
      'First day (cs) (5 lidí)',
      'I ask (cs) | 2 | 40 %',
      'I wait (cs) | 3 | 60 %',
      'Whom (cs) (2 lidé)',
      'I all (cs) | 2 |',
      'I two-known (cs) | 0 |',
      'I nobody (cs) | 0 |',
      'Jak to skončilo',
      'Conflict (cs) | 3 | 60 %',
      'Agreed (cs) | 2 | 40 %',
    ]);
    report.language = 'en';
    await report.updateComplete;
    assert.include(words(report.querySelector('.is-paths-section')), 'Whom (2 people)');
  });

  it('says that later tries went over xAPI only, so that the LMS may count fewer', async () => {
    await show(few());
    assert.include(words(report.querySelector('.reading')), 'Do LMS posílá modul jen první odpověď na každou otázku');
  });

  it('shows the headline numbers and each learner', async () => {
    await show([
      ...few(),
      ...all(new Learner(3, course, 90).reads('story', 'law').ends(1, 0.9).reaches('completed').reaches('passed')),
    ]);
    assert.deepEqual(
      ['Účastníci', 'Dokončilo', 'Uspělo', 'Odpovědi'].map((term) => figure(report, term)),
      ['3s aspoň jedním záznamem', '1z 3', '1z 3, hranice 75 %', '3na 2 otázky'],
    );
    const [first] = report.querySelectorAll('.is-learners tbody tr');
    assert.deepEqual(cells(first).slice(0, 6), ['30000000', 'uspěl(a)', '2 z 4', '0', '90 %', '90 %']);
  });

  it('changes the language at once, with the title of the page, and keeps the focus', async () => {
    await show(many());
    const link = report.querySelector<HTMLAnchorElement>('.lang [lang=en]');
    link?.focus();
    link?.click();
    await report.updateComplete;
    assert.equal(words(report.querySelector('h1')), 'Results of the module');
    assert.equal(document.documentElement.lang, 'en');
    assert.match(document.title, /^Results for trainers – /);
    assert.equal(document.activeElement, link);
    assert.deepEqual(cells(report.querySelector('.is-questions tbody tr'))[4], '0.50');
  });

  for (const [what, answer, text] of [
    ['nobody answers', new TypeError('Failed to fetch'), 'neodpovídá'],
    ['the key is refused', 401, 'tento klíč nepřijal'],
    ['the LRS refuses', 500, 'žádost odmítl'],
  ] as const) {
    it(`says in plain words that ${what}, and reads again when asked`, async () => {
      await show(answer);
      const alert = report.querySelector('[role=alert]');
      assert.include(words(alert), text);
      assert.include(words(alert), lrs.endpoint);
      lrsHolds(few());
      report.querySelector<HTMLButtonElement>('[role=alert] button')?.click();
      await until('the figures are there', () => report.querySelector('.is-questions') !== null);
      assert.isNull(report.querySelector('[role=alert]'));
    });
  }

  it('says that no LRS is set, and where to set one', async () => {
    report = document.createElement('cso-report');
    Object.assign(report, { course, lrs: null });
    document.body.append(report);
    await until('it says so', () => report.querySelector('[role=alert]') !== null);
    assert.include(words(report.querySelector('[role=alert]')), 'config.json');
  });

  it('explains every figure, with the number below which there is too little', async () => {
    await show(few());
    assert.equal(report.querySelectorAll('.reading dt').length, 11);
    assert.include(words(report.querySelector('.reading')), 'Pod 5 lidí');
  });

  it('hands over the answers as CSV in the notation chosen', async () => {
    await show(few());
    const made: Blob[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => (made.push(blob), 'data:,');
    const select = report.querySelector<HTMLSelectElement>('select[name=csv-style]');
    assert.equal(select?.value, 'semicolon');
    const [answers] = report.querySelectorAll<HTMLButtonElement>('.no-print .button');
    const downloaded: string[] = [];
    const stay = (event: Event): void => {
      event.preventDefault();
      downloaded.push((event.target as HTMLAnchorElement).download);
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      this.addEventListener('click', stay);
      this.dispatchEvent(new MouseEvent('click', { cancelable: true }));
    };
    try {
      answers?.click();
      if (select) select.value = 'comma';
      answers?.click();
    } finally {
      HTMLAnchorElement.prototype.click = click;
      URL.createObjectURL = createObjectURL;
    }
    const files = await Promise.all(made.map((blob) => blob.text()));
    assert.deepEqual(downloaded, ['odpovedi.csv', 'odpovedi.csv']);
    assert.deepEqual(
      files.map((file) => file.trim().split('\r\n').length),
      [4, 4],
    );
    assert.match(files[0] ?? '', /účastník;čas/);
    assert.match(files[1] ?? '', /účastník,čas/);
  });

  it('opens every question for print', async () => {
    await show(few());
    window.dispatchEvent(new Event('beforeprint'));
    assert.isTrue([...report.querySelectorAll('details')].every((each) => each.open));
  });

  it('lets nothing but tables scroll sideways at 298 pixels, and each by keyboard', async () => {
    await show(many());
    const frame = document.createElement('div');
    frame.style.width = '298px';
    report.replaceWith(frame);
    frame.append(report);
    await report.updateComplete;
    const wide = [...report.querySelectorAll('*')].filter(
      (each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX === 'auto',
    );
    assert.isAtLeast(wide.length, 2);
    assert.isTrue(wide.every((each) => (each as HTMLElement).tabIndex === 0 && each.getAttribute('role') === 'region'));
    assert.isAtMost(report.scrollWidth, 298);
    frame.remove();
  });
});
