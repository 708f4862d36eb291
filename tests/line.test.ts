import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rightIds, score } from '../assessments/scoring.ts';
import { brokenRules } from '../module/formats/statement-rules.ts';
import { openBrowser, openContext, type WatchedContext } from './support/chromium-page.ts';
import { course, questions } from './support/content.ts';
import { Keyboard } from './support/keyboard.ts';
import { eventually, lmsCalls, LocalLms, playedModule } from './support/local-lms.ts';
import { checkBlock, interactionIds, Play } from './support/play.ts';
import { startPreview, type RunningPreview } from './support/preview.ts';
import { right, wrong } from './support/responses.ts';
import { plain, previewWords, words } from './support/words.ts';

/** One answer, all the way: what `npm start` serves, a real browser, a keyboard, and at the end the trainer's table. */
const learner = 'Nová, Jana';
const missed = questions[1]?.id;
const give = (question: (typeof questions)[number]) => (question.id === missed ? wrong(question) : right(question));
const best = questions.reduce((sum, question) => sum + (score(question, give(question)) ?? 0), 0) / questions.length;

let preview: RunningPreview;
let lms: LocalLms;
let browser: Browser;

beforeAll(async () => {
  preview = await startPreview();
  lms = new LocalLms(preview.origin);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await preview?.stop();
});

describe.sequential('a learner who passes', () => {
  let watched: WatchedContext;
  let page: Page;
  let lmsKeys: Keyboard;
  let play: Play;
  let attempt: string;

  beforeAll(async () => {
    watched = await openContext(browser, preview.origin);
    ({ page } = watched);
    lmsKeys = new Keyboard(page, page.mainFrame());
    await page.goto(preview.origin);
  });
  afterAll(() => watched.context.close());

  it('gets from the start page to the cover of the module with the keyboard alone', async () => {
    await lmsKeys.goTo(previewWords('start.take'), '/lms.html');
    await lmsKeys.tabTo('the name of the learner', (at) => at.field === 'name');
    await page.keyboard.type(learner);
    await page.keyboard.press('Enter');
    await lmsKeys.goTo(previewWords('lms.addAttemptFor', { name: learner }), '/play.html');
    play = new Play(new Keyboard(page, await playedModule(page)));
    [attempt = ''] = (await lms.attempts()).map(({ id }) => id);
    expect(plain((await play.keys.frame.locator('h1').textContent()) ?? '')).toBe(course.title.cs);
    expect(
      (
        await eventually(
          () => lms.attempt(attempt),
          ({ status }) => status === 'incomplete',
        )
      ).status,
    ).toBe('incomplete');
  });

  it('reads to the questions, answers four of them, chooses at the fifth and leaves', async () => {
    await play.begin();
    await play.readTo(checkBlock);
    await play.startAttempt();
    for (const question of questions.slice(0, 4)) {
      await play.answer(question, give(question));
      await play.next();
    }
    const fifth = questions[4] as (typeof questions)[number];
    await play.choose(fifth, right(fifth));
    await lmsKeys.press(previewWords('play.exit'));
    await expect.poll(() => page.locator('main').innerText()).toContain(previewWords('play.ended'));
    expect((await lms.interactions(attempt)).slice(0, 4).map(({ result }) => result)).toEqual([
      'correct',
      'wrong',
      'correct',
      'correct',
    ]);
    expect(await lms.attempt(attempt)).toMatchObject({ status: 'incomplete', score: '' });
  });

  it('comes back to the same block and the same question, with the answer there that was not handed in', async () => {
    await lmsKeys.goTo(previewWords('play.again'), '/lms.html');
    await lmsKeys.goTo(previewWords('lms.continueFor', { name: learner, number: '1' }), '/play.html');
    play = new Play(new Keyboard(page, await playedModule(page)));
    await play.begin();
    expect(await play.address()).toBe(checkBlock);
    const fifth = questions[4] as (typeof questions)[number];
    expect(await stem(play)).toContain(plain(fifth.stem.cs));
    expect(await play.keys.frame.locator('input:checked').inputValue()).toBe(rightIds(fifth)[0]);
  });

  it('switches to English in the middle of a question and loses nothing', async () => {
    const fifth = questions[4] as (typeof questions)[number];
    await play.keys.press(/English$/);
    play.language = 'en';
    await expect.poll(() => stem(play)).toContain(plain(fifth.stem.en));
    expect(await play.keys.frame.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await play.address()).toBe(checkBlock);
    expect(await play.keys.frame.locator('input:checked').count()).toBe(1);
  });

  it('finishes in English and is told that the result is stored', async () => {
    for (const [index, question] of questions.slice(4).entries()) {
      if (index > 0) await play.next();
      await play.answer(question, give(question));
    }
    await play.finish();
    await play.on();
    await play.end();
    await expect.poll(() => play.text()).toContain(words('en', 'end.stored.title'));
    expect(await play.text()).toContain(words('en', 'end.passed.title'));
  });

  it('has completed and then passed in the LMS, with the score (requirements 7 and 8)', async () => {
    const verdicts = (await lmsCalls(page)).filter((call) =>
      /lesson_status", "(completed|passed|failed)"|LMSCommit/.test(call),
    );
    const completed = verdicts.findIndex((call) => call.includes('"completed"'));
    expect(
      verdicts.slice(completed, completed + 4).map((call) => /completed|passed|LMSCommit/.exec(call)?.[0]),
    ).toEqual(['completed', 'LMSCommit', 'passed', 'LMSCommit']);
    const { status, score: raw, cmi } = await lms.attempt(attempt);
    expect(status).toBe('passed');
    expect(Number(raw)).toBeCloseTo(best * 100, 0);
    expect(cmi?.core.score).toMatchObject({ min: '0', max: '100' });
  });

  it('has eight interactions in the LMS, in one order, with readable ids and Czech answers (requirements 11 to 13)', async () => {
    const held = await lms.interactions(attempt);
    expect(held.map(({ id }) => id)).toEqual(interactionIds);
    expect(held).toHaveLength(8);
    expect(held.map(({ result }) => result === 'correct')).toEqual(course.questions.map(({ id }) => id !== missed));
    const [first] = questions;
    if (first?.type !== 'single-choice') throw new Error('the first question is no single choice any more');
    const key = first.choices.find(({ id }) => id === first.correct);
    expect(plain(held[0]?.student_response ?? '')).toBe(`${first.correct} – ${plain(key?.text.cs ?? '')}`);
  });

  it('leaves valid statements in the LRS, each thing once, under a pseudonym (requirements 31 to 33)', async () => {
    const made = await eventually(
      () => lms.statements(),
      (all) => all.some(({ verb }) => verb.id.endsWith('/passed')),
    );
    expect(made.flatMap((statement) => brokenRules(statement))).toEqual([]);
    expect(answeredIds(made)).toEqual(course.questions.map(({ id }) => id).sort());
    for (const verb of ['initialized', 'resumed', 'attempted', 'scored', 'passed']) expect(count(made, verb)).toBe(1);
    expect(made.filter(({ verb, object }) => verb.id.endsWith('/completed') && object.id === course.iri)).toHaveLength(
      1,
    );
    expect(count(made, 'experienced')).toBe(course.lessons.flatMap(({ blocks }) => blocks).length);
    expect(JSON.stringify(made)).not.toMatch(/Nová|Jana|learner-/);
  });

  it('has asked for nothing from elsewhere and broken no content policy (requirement 26)', () => {
    expect(watched.faults).toEqual([]);
  });
});

describe.sequential('a learner who does not pass', () => {
  let watched: WatchedContext;
  let play: Play;
  let attempt: string;

  beforeAll(async () => {
    attempt = await lms.newAttempt('Dvořák, Petr');
    watched = await openContext(browser, preview.origin);
    await watched.page.goto(lms.playAddress(attempt));
    play = new Play(new Keyboard(watched.page, await playedModule(watched.page)));
    await play.begin();
    await play.readTo(checkBlock);
  });
  afterAll(() => watched.context.close());

  it('stays incomplete with the best score so far while attempts are left (requirement 7)', async () => {
    for (let tried = 1; tried < course.attempts; tried += 1) {
      await play.attempt(wrong);
      expect(await play.text()).toContain(words('cs', 'assessment.result.weak'));
      const { status, score: raw } = await eventually(
        () => lms.attempt(attempt),
        (held) => held.score === '0',
      );
      expect([status, raw]).toEqual(['incomplete', '0']);
    }
  });

  it('is failed in the LMS only after the last attempt, and told what to do', async () => {
    await play.attempt(wrong);
    expect(await play.text()).toContain(words('cs', 'assessment.result.noneTitle'));
    const { status } = await eventually(
      () => lms.attempt(attempt),
      (held) => held.status === 'failed',
    );
    expect(status).toBe('failed');
    await play.on();
    await play.end();
    expect(await play.text()).toContain(words('cs', 'end.failed.title'));
    expect(await play.text()).toContain(words('cs', 'end.failed.how3'));
  });

  it('meets a closed attempt at the next visit, with words on how to start a new one (requirement 9)', async () => {
    await watched.page.goto(lms.playAddress(attempt));
    const frame = await playedModule(watched.page);
    await expect
      .poll(async () => plain(await frame.locator('cso-notices').innerText()))
      .toContain(words('cs', 'notice.reviewFailed.text'));
    expect(watched.faults).toEqual([]);
  });
});

describe('the trainer', () => {
  it('sees both learners and every question in words', async () => {
    await eventually(
      () => lms.statements(),
      (all) => count(all, 'failed') === 1,
    );
    const { context, page, faults } = await openContext(browser, preview.origin);
    await page.goto(preview.origin);
    await new Keyboard(page, page.mainFrame()).goTo(previewWords('start.see'), '/results/');
    const rows = page.locator('.is-questions tbody tr');
    await rows.first().waitFor();
    const shown = await rows.evaluateAll((all) =>
      all.map((row) => [...row.children].slice(0, 3).map((cell) => cell.textContent ?? '')),
    );
    expect(shown).toHaveLength(questions.length);
    for (const [index, [stem = '', people, share = '']] of shown.entries()) {
      const question = questions[index] as (typeof questions)[number];
      expect(plain(stem)).toContain(plain(question.stem.cs));
      expect(people).toBe('2');
      expect(plain(share)).toContain(`${score(question, give(question)) === 1 ? 1 : 0} z 2`);
    }
    const verdicts = await page.locator('.is-learners tbody tr td:nth-child(2)').allTextContents();
    expect(verdicts.map(plain).sort()).toEqual(['neuspěl(a)', 'uspěl(a)']);
    expect(faults).toEqual([]);
    await context.close();
  });
});

async function stem({ keys }: Play): Promise<string> {
  return plain((await keys.frame.locator('h2.stem').textContent()) ?? '');
}

function count(statements: readonly { readonly verb: { readonly id: string } }[], verb: string): number {
  return statements.filter((each) => each.verb.id === `http://adlnet.gov/expapi/verbs/${verb}`).length;
}

function answeredIds(statements: Awaited<ReturnType<LocalLms['statements']>>): string[] {
  return statements
    .filter(({ verb }) => verb.id.endsWith('/answered'))
    .map(({ object }) => object.id.split('/').at(-1) ?? '')
    .sort();
}
